"""What changed in an entry beside its rule: figures, days, steps, papers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from migrant_helper.catalogue.compare.rests import source_text
from migrant_helper.catalogue.compare.sentences import sentences
from migrant_helper.catalogue.compare.texts import sentence_with, texts_of
from migrant_helper.catalogue.compare.told import of_all
from migrant_helper.catalogue.compare.version import Entry, Registry, Version
from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.words.texts import SCHEME
from migrant_helper.catalogue.words.translations import SOURCE_LANGUAGE, Translator
from migrant_helper.core.rules.explanations import Show
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.texts import filled, first_sentence

Row = dict[str, Any]
UNKNOWN = "(amount not known)"
_ENGLISH = Translator(SOURCE_LANGUAGE)
_WHEN = {
    "apply": "to apply",
    "before": "before leaving",
    "arrival": "on arrival",
    "there": "while there",
    "return": "before going home",
}
_WHO = {"cso": "a field worker", "service-centre": "a service centre", "worker": "the worker"}
_NEED = {"required": "needed", "optional": "good to have", "one_of": "one of several is enough"}
_STATES = {"open": "open", "closed": "closed", "doubtful": "in doubt"}


@dataclass(frozen=True)
class Side:
    """An entry in one version, and what its words stand on; `called` are the offices and papers of
    both, as they are called now."""

    version: Version
    called: Mapping[str, Registry]
    catalogue: dict[str, Any]
    entry: Entry
    show: Show
    on: str

    def rows(self, part: str) -> list[Row]:
        """The rows of a part that could be read."""
        return list(self.entry.data.get(part) or [])

    def source(self, number: Any) -> str | None:
        """Who published the first of the sources, what and when; None for nobody."""
        first = next(iter(rows.as_list(number)), None)
        record = first if isinstance(first, dict) else self.entry.data["sources"].get(str(first))
        if record is None:
            return None
        return source_text(record)

    def text(self, text: str) -> str:
        """The text with its figures."""
        return filled(text, self.amounts(), self.on, UNKNOWN)

    def amounts(self) -> dict[str, list[Row]]:
        """Every figure by its name: dated texts, oldest first."""
        given = self.entry.data.get("amounts") or {}
        known = self.version.registries["parameters"]
        return rows.amounts(given, known, rows.Sources(self.entry.data["sources"]), _ENGLISH)

    def name(self, registry: str, item: str) -> str:
        """What an office or a paper is called."""
        return str(self.called[registry].get(item, {}).get("name", item))


def changed(was: Side, now: Side) -> dict[str, list[Row]]:
    """By part: {"id", "name", "was", "now", "source"} of each row that came, went (`was` or `now` is
    None) or says another thing. A part that one version cannot show is left out."""
    made: dict[str, Callable[[Side], Iterator[Row]]] = {
        "amounts": _amounts,
        "deadlines": _deadlines,
        "steps": _steps,
        "documents": _documents,
        "state": _states,
        "move": _moving,
    }
    off = {name for side in (was, now) for name, part in side.entry.data.items() if part is None}
    found = {
        part: list(_beside(list(make(was)), list(make(now))))
        for part, make in made.items()
        if part not in off and not (part == "move" and "portability" in off)
    }
    return {part: changes for part, changes in found.items() if changes}


def _beside(was: list[Row], now: list[Row]) -> Iterator[Row]:
    before, after = {row["id"]: row for row in was}, {row["id"]: row for row in now}
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name), after.get(name)
        held = new or old or {}
        earlier, later = _differing(old, new)
        if earlier != later:
            named = {"id": name, "name": held["name"], "source": held["source"]}
            if "required" in held:
                named["required"] = any(one["required"] for one in (old, new) if one)
            yield {**named, "was": earlier, "now": later}


def _differing(old: Row | None, new: Row | None) -> tuple[str | None, str | None]:
    """What two rows say, without what both say; None for one that is not there."""
    if old is None or new is None:
        return (_told(old["says"]) if old else None, _told(new["says"]) if new else None)
    pairs = [(a, b) for a, b in zip(old["says"], new["says"], strict=True) if a != b]
    was, now = (_told([pair[side] for pair in pairs]) or "for everybody" for side in (0, 1))
    return was, now


def _told(says: Sequence[str]) -> str:
    return ", ".join(one for one in says if one)


def _row(name: str, called: str, says: Sequence[str], source: str | None) -> Row:
    return {"id": name, "name": called, "says": list(says), "source": source}


def _amounts(side: Side) -> Iterator[Row]:
    given = side.entry.data.get("amounts") or {}
    for name, dated in side.amounts().items():
        says = "; ".join(_dated(row, side.show) for row in dated)
        value = given[name]
        if "parameter" in value:
            value = side.version.registries["parameters"][value["parameter"]]
        last = value[-1] if isinstance(value, list) else value
        yield _row(name, _stands(side, name), [says], side.source(last["source"]))


def _stands(side: Side, name: str) -> str:
    """What a figure is for: the sentence that it stands in."""
    found = sentence_with(texts_of(side.entry.plain, SCHEME), name)
    return f"“{side.text(found)}”" if found else name.replace("_", " ")


def _dated(row: Row, show: Show) -> str:
    text = row["text"] or "no longer known"
    return f"{text} from {shown(row['from'], show['dates'])}" if row["from"] else str(text)


def _deadlines(side: Side) -> Iterator[Row]:
    for row in side.rows("deadlines"):
        lead = row.get("lead_days", 0)
        reminder = f"a reminder {lead} days before" if lead else "no reminder"
        says = [_day(row.get("date", {}), side), reminder, _only(row, side)]
        yield _row(row["id"], side.text(row["text"]), says, side.source(row.get("source")))


def _day(date: Row, side: Side) -> str:
    if "on" in date:
        return f"on {shown(date['on'], side.show['dates'])}"
    if "yearly" in date:
        return f"each year on {shown('2000-' + date['yearly'], side.show['dates'])[:-5]}"
    if "after" in date:
        counts = [(date[unit], unit) for unit in ("days", "months", "years") if unit in date]
        told = " and ".join(f"{n} {unit if n != 1 else unit[:-1]}" for n, unit in counts)
        return f"{told} after “{side.catalogue['facts'][date['after']]['label']}”"
    return "told without a day"


def _steps(side: Side) -> Iterator[Row]:
    for row in side.rows("steps"):
        fee = "cost not known" if row["fee"] is None else _fee(row["fee"], side)
        says = [
            str(_WHEN.get(row["when"], row["when"])),
            f"by {_WHO.get(row['who'], 'the ' + row['who'])}",
            f"at: {side.name('offices', row['where'])}",
            fee,
            _only(row, side),
        ]
        yield _row(
            row["id"], side.text(first_sentence(row["do"])), says, side.source(row.get("source"))
        )


def _fee(fee: str, side: Side) -> str:
    return "free" if fee == "0" else "cost: " + side.text(f"{{{fee}}}")


def _documents(side: Side) -> Iterator[Row]:
    held: dict[str, int] = {}
    for row in side.rows("documents"):
        held[row["id"]] = held.get(row["id"], 0) + 1
        name = row["id"] if held[row["id"]] == 1 else f"{row['id']}-{held[row['id']]}"
        says = [str(_NEED.get(row["need"], row["need"])), _only(row, side)]
        called = side.name("documents", row["id"])
        required = row["need"] in ("required", "one_of")
        yield {**_row(name, called, says, side.source(row.get("source"))), "required": required}


def _states(side: Side) -> Iterator[Row]:
    for row in side.entry.data["status"]:
        says = [str(_STATES[row["is"]])]
        day = shown(row["from"], side.show["dates"])
        yield _row(row["from"], f"from {day}", says, side.source(row["source"]))


def _moving(side: Side) -> Iterator[Row]:
    row = side.entry.data.get("portability")
    if row:
        says = [row["within_country"].replace("-", " ")]
        yield _row("within_country", "inside the country", says, side.source(row.get("source")))


def _only(row: Row, side: Side) -> str:
    """Of whom the row is, where not of all."""
    if "only_if" not in row:
        return ""
    plain = sentences(side.catalogue, row["only_if"], side.show, side.on)
    return f"only if {of_all([one.part for one in plain])}"
