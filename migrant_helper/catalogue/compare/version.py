"""Reads the data files of one version, as far as two are compared: what cannot be read is named, and
the rest is there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.catalogue.compare import rests
from migrant_helper.catalogue.compare.older import ENTRY, ITEMS, PARTS
from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.grammar import letters, notices
from migrant_helper.catalogue.grammar.conditions import Condition, any_leaf
from migrant_helper.catalogue.grammar.references import of_condition
from migrant_helper.catalogue.words.amounts import UNITS
from migrant_helper.catalogue.words.texts import REGISTRY
from migrant_helper.catalogue.yaml.shapes import Reading, Shape, read
from migrant_helper.catalogue.yaml.tree import Node, Problem, UnreadableError, parse
from migrant_helper.core.rules.check import Words, check
from migrant_helper.core.rules.wrong import Wrong

Files = Mapping[str, bytes]
Registry = dict[str, Any]
_REMEDY = "look at that file in both versions"


@dataclass(frozen=True)
class Entry:
    """`data` holds what older.py reads; `plain` the whole file as texts, lists and mappings."""

    file: str
    data: dict[str, Any]
    plain: dict[str, Any]


@dataclass(frozen=True)
class Unread:
    """An entry of which nothing can be compared, or not one `part`."""

    entry: str
    part: str
    problem: Problem


@dataclass
class Version:
    """Entries by id, the items of each registry by id, what could not be read, and every file of
    shared texts as it stands."""

    entries: dict[str, Entry] = field(default_factory=dict)
    registries: dict[str, Registry] = field(default_factory=lambda: {name: {} for name in ITEMS})
    lost: dict[tuple[str, str], Problem] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    shared: dict[str, Any] = field(default_factory=dict)

    def countries(self) -> set[str]:
        """Those of the entries that could be read or not, as "IN"."""
        named = [*self.entries, *(one.entry for one in self.unread)]
        return {name[:2].upper() for name in named}


def version(files: Files) -> Version:
    """`files` by their path below schemes/, as "in/apy.yaml"."""
    found = Version()
    entries: dict[str, bytes] = {}
    for path in sorted(files):
        name = path.rpartition("/")[2].removesuffix(".yaml")
        if path.startswith((f"{notices.FOLDER}/", f"{letters.FOLDER}/")):
            continue
        if "/" in path and name != "parameters":
            entries[path] = files[path]
        elif path.endswith(".yaml"):
            _registry(found, path, name, files[path])
    _drop_wrong_facts(found)
    for path, text in entries.items():
        if path.endswith(".yaml"):
            _entry(found, path, text)
    return found


def catalogue(held: Version, country: str) -> dict[str, Any]:
    """What deciding needs of one country's entries, as `compile.country.catalogue` makes it; and the
    same with an entry for each fact that is asked of some, under `asking`."""
    shared = held.registries["definitions"]
    facts = {name: _fact(fact, country) for name, fact in held.registries["facts"].items()}
    base = {
        "country": country,
        "facts": facts,
        "definitions": {name: rows.definition(rests.shared(one)) for name, one in shared.items()},
        "parameters": {
            name: [rows.parameter(row) for row in values]
            for name, values in held.registries["parameters"].items()
        },
    }
    asking = [
        {"id": name, "rule": fact["only_if"]} for name, fact in facts.items() if "only_if" in fact
    ]
    return {
        **base,
        "asking": {**base, "schemes": asking},
        "schemes": [
            {
                "id": name,
                "status": [rows.sourced(row) for row in entry.data["status"]],
                "rule": _resting(entry.data, shared),
            }
            for name, entry in sorted(held.entries.items())
            if entry.data["jurisdiction"][:2] == country
        ],
    }


def in_words_of(now: dict[str, Any], was: dict[str, Any]) -> dict[str, Any]:
    """The older catalogue with its facts and their answers called as they are now: what is only
    worded otherwise is no change of a rule."""
    facts = dict(was["facts"])
    for name in facts.keys() & now["facts"].keys():
        later = now["facts"][name]
        labels = {**facts[name].get("labels", {}), **later.get("labels", {})}
        facts[name] = {**facts[name], "label": later["label"], "labels": labels}
    return {**was, "facts": facts}


def _rule(rule: Condition, data: dict[str, Any], shared: Registry) -> Condition:
    return rows.condition(rule, shared, {"source": None}, rows.Sources(data["sources"]))


def _resting(data: dict[str, Any], shared: Registry) -> Condition:
    rule = rests.numbered(data["rule"], data["sources"])
    return rests.resting(_rule(rule, data, shared), data["sources"])


def _fact(fact: dict[str, Any], country: str) -> dict[str, Any]:
    kept = {name: value for name, value in fact.items() if name not in ("id", "bands")}
    bands = fact.get("bands")
    ours = bands.get(country) if isinstance(bands, dict) else bands
    kept |= {"bands": ours} if ours else {}
    return kept | ({"only_if": rows.asking(fact["only_if"])} if "only_if" in fact else {})


def _registry(found: Version, path: str, name: str, text: bytes) -> None:
    if name not in ITEMS and name not in REGISTRY:
        return
    try:
        node = _parsed(text, path)
    except UnreadableError as error:
        found.lost[name, ""] = error.problems[0]
        return
    if name != "parameters":
        found.shared[name] = plain(node)
    if name not in ITEMS:
        return
    for item, inner in _items(node):
        value, problem = _read(ITEMS[name], inner, path)
        if problem:
            found.lost[name, item] = problem
        else:
            found.registries[name][item] = value


def _items(node: Node) -> Iterator[tuple[str, Node]]:
    yield from ((key.text, value) for key, value in node.entries)
    for item in node.items:
        named = [value.text for key, value in item.entries if key.text == "id"]
        yield (named or [""])[0], item


def _entry(found: Version, path: str, text: bytes) -> None:
    name = path.removesuffix(".yaml").replace("/", "-")
    try:
        node = _parsed(text, path)
    except UnreadableError as error:
        found.unread.append(Unread(name, "", error.problems[0]))
        return
    data, problem = _read(ENTRY, node, path)
    problem = problem or _undecidable(found, data, node, path)
    if problem:
        found.unread.append(Unread(name, "", problem))
        return
    for key, inner in node.entries:
        if key.text in PARTS:
            part, problem = _read(PARTS[key.text], inner, path)
            problem = problem or _unnamed(found, key.text, part, inner, path)
            if problem:
                found.unread.append(Unread(data["id"], key.text, problem))
            data |= {key.text: None if problem else part}
    found.entries[data["id"]] = Entry(f"schemes/{path}", data, plain(node))


def _undecidable(found: Version, data: dict[str, Any], node: Node, path: str) -> Problem | None:
    """Why the rule of an entry cannot be decided, if it cannot."""
    [rule] = [value for key, value in node.entries if key.text == "rule"]
    missing = _missing(found, data["rule"])
    if missing:
        return _lost(found, missing, rule, path)
    return _checked(found, _rule(data["rule"], data, found.registries["definitions"]), rule, path)


def _missing(found: Version, condition: Condition) -> tuple[str, str] | None:
    """The first thing that a condition names and that is not there."""
    for registry, name, _ in of_condition(condition, ""):
        if name not in found.registries[registry]:
            return registry, name
    return None


def _unnamed(found: Version, part: str, data: Any, node: Node, path: str) -> Problem | None:
    """What a part names that is not there: a figure's unit or parameter, what a row hangs on."""
    if part == "amounts":
        for value in data.values():
            for row in value if isinstance(value, list) else [value]:
                named = ("parameters", row.get("parameter", ""))
                if named[1] and named[1] not in found.registries["parameters"]:
                    return _lost(found, named, node, path)
                if not named[1] and row.get("unit") not in UNITS:
                    return _wrong(path, node, f'unit "{row.get("unit")}"', "one of today")
    for row in data if isinstance(data, list) else []:
        missing = _missing(found, row.get("only_if", {"all": []}))
        after = row.get("date", {}).get("after")
        if not missing and after is not None and after not in found.registries["facts"]:
            missing = ("facts", after)
        if missing:
            return _lost(found, missing, node, path)
    return None


def _lost(found: Version, named: tuple[str, str], node: Node, path: str) -> Problem:
    registry, name = named
    why = found.lost.get(named) or found.lost.get((registry, ""))
    if why:
        return why
    return _wrong(path, node, f'"{name}"', f"an id of {registry}.yaml")


def _checked(found: Version, condition: Condition, node: Node, path: str) -> Problem | None:
    try:
        check(condition, _words(found))
    except Wrong as wrong:
        return _wrong(path, node, str(wrong), "a rule as docs/rules.md has it")
    return None


def _words(found: Version) -> Words:
    definitions = {n: rows.definition(one) for n, one in found.registries["definitions"].items()}
    return Words(found.registries["facts"], found.registries["parameters"], definitions)


def _drop_wrong_facts(found: Version) -> None:
    """Takes out what cannot be asked or worked out, again until all that is left can."""
    facts = found.registries["facts"]
    wrong = {name: why for name in facts for why in [_wrong_fact(found, name)] if why}
    found.lost |= {("facts", name): why for name, why in wrong.items()}
    found.registries["facts"] = {name: facts[name] for name in facts if name not in wrong}
    if wrong:
        _drop_wrong_facts(found)


def _wrong_fact(found: Version, name: str) -> Problem | None:
    fact = found.registries["facts"][name]
    node = Node("map", 1, 1)
    if fact["type"] in ("choice", "choices") and not fact.get("values"):
        return _wrong("facts.yaml", node, f"{name} without values", "the values it may have")
    return _checked(found, any_leaf(fact), node, "facts.yaml")


def _read(shape: Shape, node: Node, path: str) -> tuple[Any, Problem | None]:
    reading = Reading(f"schemes/{path}")
    value = read(shape, node, "", reading)
    first = reading.problems[0] if reading.problems else None
    return value, first and _wrong(path, first, first.found, first.expected)


def _parsed(text: bytes, path: str) -> Node:
    try:
        return parse(text.decode("utf-8"), f"schemes/{path}")
    except UnicodeDecodeError:
        node = Node("scalar", 1, 1)
        raise UnreadableError([_wrong(path, node, "no UTF-8", "text in UTF-8")]) from None


def _wrong(path: str, at: Node | Problem, found: str, expected: str) -> Problem:
    return Problem(f"schemes/{path}", at.line, at.column, found, expected, _REMEDY)


def plain(node: Node) -> Any:
    """The node as texts, lists and mappings."""
    if node.kind == "scalar":
        return node.text
    if node.kind == "list":
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}
