"""Compiles the data files into one plain dictionary per country and language for every reader."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from migrant_helper.catalogue.compile import absent, alive, pictures, rows, search, ticks
from migrant_helper.catalogue.compile.desk import HOUSEHOLD
from migrant_helper.catalogue.grammar import references
from migrant_helper.catalogue.grammar.conditions import Condition, facts_in, parameters_in, uses
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.words import texts
from migrant_helper.catalogue.words.answers import answers
from migrant_helper.catalogue.words.translations import SOURCE_LANGUAGE, Translator

Catalogue = dict[str, Any]
_ENGLISH = Translator(SOURCE_LANGUAGE)
ALWAYS_FACTS = ("home", "here", "going_to", "phase", "who_moved", "stay_months")


def catalogue(source: CatalogueSource, country: str, words: Translator) -> Catalogue:
    """The catalogue of one country in the language of `words`; its shape is in docs/data.md.

    Schemes with a text that is missing or fuzzy come whole in English (`lang` says so); facts,
    documents and offices fall back one by one. `built` is the newest `checked` day in it, `hash`
    the first 12 hex digits of the SHA-256 of the canonical JSON of all the rest.
    Raises UnreadableError when a file names something that is not there."""
    references.checked(source)
    own = [
        file.data for file in source.schemes.values() if file.data["jurisdiction"][:2] == country
    ]
    schemes = sorted((scheme(data, source, words) for data in own), key=lambda one: one["id"])
    used = _Used(source, country, schemes)
    telling = (lambda row: worded(row, "not-held", words), helplines(source, words))
    compiled: Catalogue = {
        "country": country,
        "lang": words.lang,
        "built": max((one["checked"] for one in own), default=None),
        "facts": {one["id"]: _fact(one, source, country, words) for one in used.facts()},
        "ticks": _ticks(source, words),
        "definitions": {name: rows.definition(one) for name, one in used.definitions().items()},
        "parameters": used.parameters(),
        "documents": _registry(source, "documents", used.named("documents", "id"), words),
        "offices": _registry(source, "offices", used.offices(), words),
        "schemes": schemes,
        "not_held": absent.of_country(source, country, words.lang, telling),
    }
    return {**compiled, "hash": fingerprint(compiled)}


def scheme(data: dict[str, Any], source: CatalogueSource, words: Translator) -> dict[str, Any]:
    """One scheme as every reader gets it."""
    noted = words.fresh()
    translated = _scheme(texts.replaced(data, texts.SCHEME, noted.text), source, noted)
    if noted.missing:
        translated = _scheme(data, source, Translator(SOURCE_LANGUAGE))
    lang = SOURCE_LANGUAGE if noted.missing else words.lang
    reviewed = lang == SOURCE_LANGUAGE or not noted.unreviewed
    if lang != SOURCE_LANGUAGE:
        translated |= alive.in_english(translated, data, _figures(data, source, _ENGLISH))
    find = search.index(data, source, translated["brief"])
    return {**translated, "lang": lang, "reviewed": reviewed, "find": find}


def _figures(
    data: dict[str, Any],
    source: CatalogueSource,
    words: Translator,
    sources: rows.Sources | None = None,
) -> dict[str, list[rows.Row]]:
    """The entry's amounts in the language of `words`; those of parameters take their place among its
    `sources`."""
    listed = sources or rows.Sources(data["sources"])
    return rows.amounts(data.get("amounts", {}), source.all_parameters(), listed, words)


def fingerprint(compiled: Any) -> str:
    """First 12 hex digits of the SHA-256 of the canonical JSON."""
    text = json.dumps(compiled, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


_FIRST = (
    "code",
    "short",
    "brief",
    "kind",
    "jurisdiction",
    "authority",
    "law",
    "matters",
    "household",
    "summary",
)
_LAST = ("checked", "check_again", "confidence", "watch", "changed")


def _scheme(data: dict[str, Any], source: CatalogueSource, words: Translator) -> dict[str, Any]:
    sources = rows.Sources(data["sources"])
    definitions, lines = source.registry("definitions"), source.registry("helplines")
    figures = _figures(data, source, words, sources)

    def condition(given: Condition, row: rows.Row) -> Condition:
        return rows.condition(given, definitions, row, sources)

    return {
        "id": data["id"],
        "name": data["name"]["en"],
        **_local(data["name"].get("local", {})),
        **_present(data, _FIRST),
        **pictures.of_scheme(source, data),
        "sensitive": data.get("sensitive", False),
        "makes": data.get("makes", []),
        **_present(data, ("first_for",)),
        "status": [rows.sourced(row) for row in data["status"]],
        "rule": condition(data["rule"], {"source": None}),
        "gives": [rows.sourced(row) for row in data["gives"]],
        "amounts": figures,
        "documents": [_guarded(row, condition) for row in data["documents"]],
        "steps": [_guarded({**row, "fee": _fee(row["fee"])}, condition) for row in data["steps"]],
        "deadlines": [
            _guarded({"lead_days": 0, **row}, condition) for row in data.get("deadlines", [])
        ],
        **_doors(data, source),
        **alive.of_scheme(data, lambda name: _line(lines[name], sources, words), condition),
        "portability": _moving(data["portability"], condition),
        "helplines": [_line(lines[name], sources, words) for name in data.get("helplines", [])],
        **({"web": rows.sourced(data["web"])} if "web" in data else {}),
        "sources": sources.all,
        **_present(data, _LAST),
    }


def _guarded(row: rows.Row, condition: Any) -> rows.Row:
    plain = rows.sourced(row)
    return {**plain, "only_if": condition(row["only_if"], row)} if "only_if" in row else plain


def _moving(row: rows.Row, condition: Any) -> rows.Row:
    moving = rows.sourced(row)
    if "held" in moving:
        moving["held"] = condition(moving["held"], moving)
    if "outcomes" in moving:
        moving["outcomes"] = [
            {**one, "if": condition(one["if"], moving)} for one in moving["outcomes"]
        ]
    return moving


def _doors(data: Mapping[str, Any], source: CatalogueSource) -> dict[str, Any]:
    """Where and by which letter an entry may be claimed, and which door is open where it is shut."""
    letters = [letter.data["entry"] for letter in source.letters.values()]
    found: dict[str, Any] = {"letter": True} if data["id"] in letters else {}
    if "instead" in data:
        found["instead"] = {"entries": [], **rows.sourced(data["instead"])}
    if "claim" in data:
        found["claim"] = {part: [*map(rows.sourced, data["claim"][part])] for part in rows.CLAIM}
    return found


def _line(line: dict[str, Any], sources: rows.Sources, words: Translator) -> dict[str, Any]:
    """A helpline as an entry shows it, its sources among the entry's own."""
    plain = _present(line, ("number", "text", "hours", "place", "absent"))
    number = sources.shared(line["source"])
    is_held = number is not None and not line.get("old")
    return {**worded(plain, "helplines", words), "source": number, "verified": is_held}


def helplines(source: CatalogueSource, words: Translator) -> dict[str, dict[str, Any]]:
    """Every helpline by id: {"number", "country", "place"? (a state), "text", "hours"?, "verified",
    "old"?, "lang"?}. An old number, which may not answer, counts as checked by nobody."""
    kept = ("number", "country", "place", "text", "hours", "old")
    return {
        name: {
            **worded({key: line[key] for key in kept if key in line}, "helplines", words),
            "verified": line["source"] is not None and not line.get("old"),
        }
        for name, line in source.registry("helplines").items()
    }


def _fee(fee: str | None) -> str | int | None:
    return 0 if fee == "0" else fee


def _local(local: Mapping[str, str]) -> dict[str, Any]:
    first = next(iter(local.items()), None)
    return {} if first is None else {"local": {"lang": first[0], "text": first[1]}}


def _present(data: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: data[name] for name in names if name in data}


class _Used:
    """What the compiled schemes of a country need of the registries."""

    def __init__(
        self, source: CatalogueSource, country: str, schemes: list[dict[str, Any]]
    ) -> None:
        self.source = source
        self.country = country
        self.schemes = schemes

    def conditions(self) -> list[Condition]:
        own = [one for data in self.schemes for _, one in references.conditions(data)]
        return own + list(self.definitions().values())

    def definitions(self) -> dict[str, Condition]:
        known = self.source.registry("definitions")
        own = [one for data in self.schemes for _, one in references.conditions(data)]
        return {name: known[name] for one in own for name in sorted(uses(one, known))}

    def facts(self) -> list[dict[str, Any]]:
        known = self.source.registry("facts")
        wanted = {name for one in self.conditions() for name in facts_in(one)}
        wanted |= {name for name in ALWAYS_FACTS if name in known}
        wanted |= {
            row["date"]["after"]
            for data in self.schemes
            for row in data["deadlines"]
            if "after" in row.get("date", {})
        }
        waiting = sorted(wanted)
        while waiting:
            derived_from = {name for _, name, _ in references.of_fact(known[waiting.pop()], "")}
            waiting.extend(derived_from - wanted)
            wanted |= derived_from
        return [fact for name, fact in known.items() if name in wanted]

    def parameters(self) -> dict[str, list[dict[str, Any]]]:
        known = self.source.all_parameters()
        wanted = {name for one in self.conditions() for name in parameters_in(one)}
        return {name: [rows.parameter(row) for row in known[name]] for name in sorted(wanted)}

    def offices(self) -> set[str]:
        lines = {row["office"] for data in self.schemes for row in data.get("counter", [])}
        return lines | self.named("steps", "where")

    def named(self, part: str, field: str) -> set[str]:
        return {row[field] for data in self.schemes for row in data[part]}


def _fact(
    fact: dict[str, Any], source: CatalogueSource, country: str, words: Translator
) -> dict[str, Any]:
    ours = {name: _of_country(fact[name], country) for name in ("bands", "usual") if name in fact}
    kept = {name: value for name, value in fact.items() if name not in ("id", HOUSEHOLD, *ours)}
    kept |= {name: value for name, value in ours.items() if value is not None}
    for name in ("only_if", "soon"):
        if name in fact:
            kept[name] = rows.asking(fact[name])
    kept |= pictures.of_fact(source, fact)
    made = worded(kept, "facts", words)
    said = answers(words.lang, made.get("ask", "")) if fact["type"] == "bool" else {}
    return {**made, "labels": said} if said else made


def _ticks(source: CatalogueSource, words: Translator) -> dict[str, Any]:
    """Every question of several facts: which of them are asked is for whoever asks."""
    found = {}
    for name, one in source.registry("ticks").items():
        kept = {key: value for key, value in one.items() if key != "id"}
        found[name] = worded({**kept, "rows": ticks.rows(source, one["rows"])}, "ticks", words)
    return found


def _of_country(value: Any, country: str) -> Any:
    """What is given once for all countries, or by country."""
    return value.get(country) if isinstance(value, dict) else value


def _registry(
    source: CatalogueSource, name: str, wanted: set[str], words: Translator
) -> dict[str, Any]:
    return {
        item: {
            **worded({key: value for key, value in data.items() if key != "id"}, name, words),
            **pictures.of_item(source, name, item),
        }
        for item, data in source.registry(name).items()
        if item in wanted
    }


def worded(data: dict[str, Any], registry: str, words: Translator) -> dict[str, Any]:
    """One fact, document, office or place, in English (with `lang`) where a text is missing."""
    fields = [field.removeprefix("*.") for field in texts.REGISTRY[registry]]
    noted = words.fresh()
    translated: dict[str, Any] = texts.replaced(data, fields, noted.text)
    return {**data, "lang": SOURCE_LANGUAGE} if noted.missing else translated


def places(source: CatalogueSource, words: Translator) -> dict[str, dict[str, Any]]:
    """Every place by code with its name in the language of `words`."""
    return {
        code: worded({key: data[key] for key in data if key != "code"}, "places", words)
        for code, data in source.registry("places").items()
    }
