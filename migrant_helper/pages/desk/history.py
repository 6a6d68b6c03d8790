"""Who said what of a case, and when: every change, the newest first.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.case import in_order
from migrant_helper.core.cases.moments import day_of, minute_of
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages.desk.desk import Desk, name_of
from migrant_helper.pages.desk.shown import entry_row, office_row, paper_row, sum_of
from migrant_helper.pages.parts.page import Catalogue, World

Change = Mapping[str, Any]
Row = dict[str, Any]
MOST = 100
NOTHING: Row = {
    "about": "",
    "lang": "",
    "state": "",
    "why": "",
    "text": "",
    "count": 0,
    "sum": None,
}


def history(world: World, catalogue: Catalogue, desk: Desk, changes: Sequence[Change]) -> list[Row]:
    """The last changes, the answers of one talk as one: [{"kind", "day", "time", "who", "about", "lang", "state",
    "why", "text", "count", "sum": as sum_of, None for none}]."""
    rows = [one for one in in_order(changes) if one["kind"] != "erased"]
    found: list[Row] = []
    for change in reversed(rows[-MOST:]):
        row: Row = {
            **NOTHING,
            **told(world, catalogue, desk, change),
            "kind": change["kind"],
            "day": shown(day_of(change["at"]), world.ui["dates"]),
            "time": minute_of(change["at"]),
            "who": name_of(desk, change["by"]),
        }
        if found and is_same_talk(found[-1], row):
            answers: int = found[-1]["count"]
            more: int = row["count"]
            found[-1] = {**row, "count": answers + more}
        else:
            found.append(row)
    return found


def is_same_talk(later: Row, row: Row) -> bool:
    """Whether two rows are answers of one talk: they stand together as one."""
    return (
        all(later[name] == row[name] for name in ("kind", "day", "who"))
        and row["kind"] == "journey"
    )


def told(world: World, catalogue: Catalogue, desk: Desk, change: Change) -> Row:
    """What a change says, in words and codes."""
    data: Mapping[str, Any] = change["data"]
    kind: str = change["kind"]
    if kind == "step":
        return of_step(catalogue, data)
    if kind in ("application", "found"):
        said = of_application(world, data) if kind == "application" else {"state": data["what"]}
        return {**said, **named(catalogue, data["entry"])}
    if kind in ("handed", "claimed", "answered"):
        return of_others(world, kind, data)
    if kind in ("hearing", "outcome", "member", "respondent"):
        return of_claim(world, kind, data)
    if kind == "named":
        return mended(desk.changes, change)
    return of_rest(world, catalogue, desk, change)


def of_rest(world: World, catalogue: Catalogue, desk: Desk, change: Change) -> Row:
    """What the plainer kinds say."""
    data: Mapping[str, Any] = change["data"]
    dates = world.ui["dates"]
    said: Row = {}
    match change["kind"]:
        case "consent":
            said = {"about": shown(data["until"], dates), "count": len(data["for"])}
        case "journey":
            said = {"count": len(data["answers"])}
        case "paper":
            paper = paper_row(catalogue, data["paper"])
            said = {"about": paper["name"], "state": "done" if data["seen"] else "todo"}
        case "photo":
            paper = paper_row(catalogue, data["paper"])
            said = {"about": paper["name"], "state": "done" if data["kept"] else "todo"}
        case "visit":
            office = office_row(catalogue, data["office"])
            said = {"about": office["short"], "text": shown(data["on"], dates)}
        case "note":
            said = {"text": data["text"]}
        case "next":
            day = shown(data["on"], dates) if data["on"] else ""
            said = {"about": day, "text": data["what"]}
        case "household":
            names = [one["name"] for one in desk.family if one["id"] == data["with"]]
            said = {"about": names[0] if names else ""}
        case "closed":
            said = {"why": data["why"]}
    return said


def mended(changes: Sequence[Change], change: Change) -> Row:
    """A name or a number as it stood before (`about`), and as it was mended (`text`)."""
    names = [one for one in in_order(changes) if one["kind"] in ("opened", "named")]
    at = [one["id"] for one in names].index(change["id"])
    old: Mapping[str, str] = names[at - 1]["data"] if at > 0 else {}
    new: Mapping[str, str] = change["data"]
    parts = [part for part in ("name", "phone") if old.get(part, "") != new[part]]
    before = [old.get(part, "") for part in parts]
    return {"about": joined(before), "text": joined([new[part] for part in parts])}


def joined(words: Sequence[str]) -> str:
    """The words that are some, side by side."""
    return " · ".join([word for word in words if word != ""])


def of_others(world: World, kind: str, data: Mapping[str, Any]) -> Row:
    """What went to another organisation, or came from one."""
    dates = world.ui["dates"]
    if kind == "handed":
        return {"about": shown(data["until"], dates)}
    if kind == "claimed":
        return {"about": data["issuer"], "count": len(data["steps"])}
    why = data.get("why", "")
    on = shown(data["on"], dates)
    return {"about": data["issuer"], "state": data["what"], "why": why, "text": on}


def of_claim(world: World, kind: str, data: Mapping[str, Any]) -> Row:
    """What was said of a claim: its hearing, what came of it, with whom it is made and against whom."""
    dates = world.ui["dates"]
    if kind == "hearing":
        words = [part for part in (shown(data["on"], dates), data["time"]) if part != ""]
        return {"about": ", ".join(words), "text": data["office"]}
    if kind == "outcome":
        paid = sum_of(world, data["entry"], data["amount"]) if data["amount"] else None
        row = {"state": data["what"], "why": data["why"], "sum": paid}
        return {**row, "text": shown(data["on"], dates)}
    if kind == "member":
        return {"state": "done" if data["in"] else "todo"}
    return {"about": data["name"]}


def of_step(catalogue: Catalogue, data: Mapping[str, Any]) -> Row:
    """A step by its first sentence, and how it stands."""
    entry, _, step = str(data["step"]).partition(".")
    schemes: list[Row] = catalogue["schemes"]
    rows = [row for one in schemes if one["id"] == entry for row in one["steps"]]
    found = next((row for row in rows if row["id"] == step), None)
    lang = named(catalogue, entry)["lang"]
    about = first_sentence(found["do"]) if found is not None else data["step"]
    return {"about": about, "lang": lang, "state": data["state"], "why": data["why"]}


def of_application(world: World, data: Mapping[str, Any]) -> Row:
    """How an application stands, since when, with its number and sum."""
    parts = [shown(data["on"], world.ui["dates"]), data["reference"]]
    words = [part for part in parts if part != ""]
    comma: str = world.ui["comma"]
    paid = sum_of(world, data["entry"], data["amount"])
    row = {"state": data["state"], "why": data["why"], "text": comma.join(words)}
    return {**row, "sum": paid if data["amount"] else None}


def named(catalogue: Catalogue, entry: str) -> Row:
    """An entry by its short name."""
    row = entry_row(catalogue, entry)
    return {"about": row["short"], "lang": row["lang"]}
