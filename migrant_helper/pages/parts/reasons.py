"""Why an entry came out as it did, and what would settle it, as rows a template shows.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.rules.explanations import Show, answer_text, asked_for, changes, explained
from migrant_helper.core.words.kept import Kept, kept
from migrant_helper.pages.parts.asking.about import labelled
from migrant_helper.pages.parts.calendar import bikram_table, has_bikram
from migrant_helper.pages.parts.page import Catalogue, Ui, World
from migrant_helper.pages.parts.words import reason_words

Row = dict[str, Any]

_MOST_SHOWS = 32
_shows: list[Kept] = []


def show_of(world: World, country: str, facts: Row) -> Show:
    """How the page's language writes things, sums in the country's currency, days in the calendar
    of the person's papers; made once for each."""
    ui, papers = world.ui, has_bikram(world.ui, facts)
    key = f"{country} {papers}"
    show: Show = kept(_shows, _MOST_SHOWS, [ui], key, lambda: _show(ui, country, papers))
    return show


def _show(ui: Ui, country: str, papers: bool) -> Show:
    show: Show = {
        "words": reason_words(ui),
        "numbers": ui["numbers"],
        "dates": ui["dates"],
        "places": ui["places"],
        "money": ui["currency"][ui["places"][country]["currency"]],
    }
    if papers:
        show["bikram"] = bikram_table(ui)
    return show


def reasons_of(
    world: World, catalogue: Catalogue, result: Mapping[str, Any], facts: Row, on: str
) -> Row:
    """{"reasons", "missing", "undecidable", "changes", "later"} of a result, each a list of rows in plain
    words. `missing` may be asked (again, more exactly); `undecidable` the person does not know:
    `where` tells how to find out."""
    declared = labelled(world.ui, catalogue, facts)
    show = show_of(world, result["id"][:2].upper(), facts)
    asked = asked_for(result, facts, declared)
    return {
        "reasons": [
            {
                **row,
                "label": row["label"] or "",
                "answer": row["answer"] or "",
                "grade": row.get("grade", "none"),
            }
            for row in explained(result, declared, show, on)
        ],
        "missing": [row for row in asked if row["told"] != "unknown"],
        "undecidable": [
            {**row, "where": row["where"] or ""} for row in asked if row["told"] == "unknown"
        ],
        "changes": _changes(result["would_change"], declared, show),
        "later": _changes(result["later"], declared, show),
    }


def _changes(rows: Sequence[Row], declared: Mapping[str, Row], show: Show) -> list[Row]:
    return [
        {**row, "on": row["on"] or "", "more": row["more"] or "", "open": "open" in rows[at]}
        for at, row in enumerate(changes(rows, declared, show))
    ]


def told_show(world: World, facts: Row) -> Show:
    """How what the person told is written: sums in the money of where they are."""
    country = str(facts.get("here") or facts.get("home") or "")[:2]
    known = country if country in world.ui["places"] else next(iter(world.catalogues))
    return show_of(world, known, facts)


def answers_of(world: World, catalogue: Catalogue, facts: Row) -> list[Row]:
    """What the person has told, in asking order: [{"fact", "label", "answer"}]."""
    declared = labelled(world.ui, catalogue, facts)
    show = told_show(world, facts)
    return [
        {
            "fact": fact,
            "label": declared[fact]["label"],
            "answer": answer_text(declared[fact], facts[fact], show),
        }
        for fact in declared
        if fact in facts
    ]
