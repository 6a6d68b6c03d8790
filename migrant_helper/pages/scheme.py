"""One entry: what it gives, who it is for, papers, steps, dates, what a move does to it, and where
each line comes from.

On the phone as well.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from migrant_helper.core.entry.counter import line_of
from migrant_helper.core.entry.steps import Decide, decider, name_of
from migrant_helper.core.list.do_first import HELPERS
from migrant_helper.core.list.papers import need_of
from migrant_helper.core.list.stages import stages_of
from migrant_helper.core.rules.screening import screen
from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.texts import dialled, first_sentence, ready
from migrant_helper.pages import home, missing
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.conditions import conditions_of
from migrant_helper.pages.parts.entries import group_of, instead, is_for_a_move, late
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.list.picked import offered_of, picks_of
from migrant_helper.pages.parts.notices import of_entry
from migrant_helper.pages.parts.one_catalogue import scheme_of, together
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World, first
from migrant_helper.pages.parts.phone.borrowed import entry_asked
from migrant_helper.pages.parts.publishers import grade_of, in_order, numbers
from migrant_helper.pages.parts.reasons import reasons_of
from migrant_helper.pages.parts.trouble import with_pressed
from migrant_helper.pages.parts.words import say
from migrant_helper.pages.urgent import is_watched

# As many steps as stand in sight; the rest is a fold away.
MOST_STEPS = 3


def page(world: World, state: State, form: Form) -> Page:
    """The entry named by the path, or by the form; with answers at hand also what they mean for it; 404 for an
    entry not held, the start where none is named."""
    asked = entry_asked(state, form)
    if asked == "":
        return home.start(world, state, form, missing=False)
    found = scheme_of(world, asked)
    return missing.page(world, state, 404) if found is None else _of(world, state, form, found)


def _of(world: World, state: State, form: Form, found: dict[str, Any]) -> Page:
    journey = journeys.read(world, state, form)
    unknown = say(world.ui, "(amount not known)")
    event: str | None = journey.facts.get("event_date")
    scheme = ready(found, state.today, unknown, event)
    catalogue = world.catalogues[found["id"][:2].upper()]
    pressed = first(form, "trouble") if first(form, "trouble") in world.ui["urgent"] else ""
    told = with_trouble(journey, pressed, catalogue)
    decide = decided(world, state, told)
    rows = steps(scheme, catalogue, decide)
    picks = picks_of(world, state, journey) if journeys.has_answers(journey) else []
    context = frame(
        world,
        state,
        journey,
        without=("pick", "picked"),
        picks=picks,
        offered=offered_of(journey, picks),
        entry=whole(scheme),
        conditions=conditions_of(world, catalogue, found, state.today),
        papers=papers(scheme, catalogue, decide),
        steps=rows,
        first_steps=first_steps(rows, told.facts),
        sources=sources(world, scheme),
        named=world.publishers is not None,
        official=sum(1 for row in scheme["sources"].values() if row["official"]),
        status=status(scheme, state.today),
        checked=shown(scheme["checked"], world.ui["dates"]),
        own=own_result(world, state, told, scheme["id"]),
        country=country_of(world, told, catalogue),
        about=scheme["id"],
        trouble=pressed,
        watched=is_watched(world, scheme),
        notices=of_entry(world, state, journey, scheme["id"]),
    )
    return Page(200, "public/scheme.html", context)


def with_trouble(journey: journeys.Journey, pressed: str, catalogue: Catalogue) -> journeys.Journey:
    """The journey with what the button of a trouble says, for this page alone."""
    return replace(journey, facts=with_pressed(journey.facts, pressed, catalogue["country"]))


def country_of(world: World, journey: journeys.Journey, catalogue: Catalogue) -> str:
    """The name of the country that an answer before any place stands for; "" once the places are known."""
    ends: dict[str, Any] = world.ui["places"]
    return "" if journeys.has_answers(journey) else str(ends[catalogue["country"]]["name"])


def whole(scheme: dict[str, Any]) -> dict[str, Any]:
    """The entry's own texts, those it may lack as "" or None, each sourced row with its `sources`
    as a list, each helpline with what to `dial`."""
    portability = {"family": "", "across_border": "", **sourced(scheme["portability"], scheme)}
    return {
        "id": scheme["id"],
        "name": scheme["name"],
        "short": scheme["short"],
        "brief": scheme["brief"],
        "picture": scheme["picture"],
        "lang": scheme["lang"],
        "reviewed": scheme.get("reviewed") is True,
        "kind": scheme["kind"],
        "local": scheme.get("local"),
        "summary": scheme["summary"],
        "portability": portability,
        "gives": [sourced(row, scheme) for row in scheme["gives"]],
        "claim": claim(scheme),
        "letter": "letter" in scheme,
        **alive(scheme),
        "deadlines": [{"consequence": "", **sourced(row, scheme)} for row in scheme["deadlines"]],
        "helplines": [
            {"hours": "", **row, "dial": dialled(row["number"])} for row in scheme["helplines"]
        ],
    }


def sourced(row: dict[str, Any], scheme: dict[str, Any]) -> dict[str, Any]:
    """The row with the numbers of its sources as a list, and their grade."""
    return {**row, **graded(row, scheme)}


def claim(scheme: dict[str, Any]) -> list[dict[str, Any]]:
    """What is told of a claim, part by part: [{"part", "rows"}]; [] for what is no claim."""
    given: dict[str, Any] = scheme.get("claim") or {}
    return [{"part": part, "rows": [sourced(row, scheme) for row in given[part]]} for part in given]


def alive(scheme: dict[str, Any]) -> dict[str, Any]:
    """What keeps the right alive, what an office may say against it, and whether it pays."""
    never = scheme.get("never")
    return {
        "lapses": [sourced(row, scheme) for row in scheme.get("lapses") or ()],
        "never": sourced(never, scheme) if never else None,
        "lines": [
            {"line": line_of(scheme, row), "says": row["says"]}
            for row in scheme.get("counter") or ()
        ],
        "pays": "money" in scheme,
    }


def decided(world: World, state: State, journey: journeys.Journey) -> Decide | None:
    """What the conditions of the entries' rows come to for this person; None before home and here
    are known."""
    if not journeys.has_answers(journey):
        return None
    return decider(together(world, state.today, journey.facts), journey.facts, state.today)


def applies(scheme: dict[str, Any], part: str, at: int, decide: Decide | None) -> bool:
    """Whether a row is for this person: not where its `only_if` is known not to hold."""
    if decide is None or "only_if" not in scheme[part][at]:
        return True
    return decide(name_of(scheme, part, at)) != "unmet"


def papers(
    scheme: dict[str, Any], catalogue: Catalogue, decide: Decide | None
) -> list[dict[str, Any]]:
    """The entry's papers that are for this person, with their names: [{"name", "short", "picture", "lang",
    "get", "need", "note", "sources", "grade"}]: none of a death where nobody died."""
    rows = []
    listed = enumerate(scheme["documents"])
    own = [row for at, row in listed if applies(scheme, "documents", at, decide)]
    for row in own:
        paper = catalogue["documents"][row["id"]]
        rows.append(
            {
                "name": paper["name"],
                "short": paper["short"],
                "picture": paper["picture"],
                "lang": paper.get("lang", catalogue["lang"]),
                "get": paper.get("get", ""),
                "need": need_of(row, own),
                "note": row.get("note", ""),
                **graded(row, scheme),
            }
        )
    return rows


def steps(
    scheme: dict[str, Any], catalogue: Catalogue, decide: Decide | None
) -> list[dict[str, Any]]:
    """The entry's steps in its own order, with the offices' names; `applies` says whether a step is
    for this person."""
    return [
        {
            "do": row["do"],
            "who": row["who"],
            "when": row["when"],
            "office": catalogue["offices"][row["where"]]["name"],
            "picture": catalogue["offices"][row["where"]]["picture"],
            "applies": applies(scheme, "steps", at, decide),
            **graded(row, scheme),
        }
        for at, row in enumerate(scheme["steps"])
    ]


def first_steps(rows: list[dict[str, Any]], facts: dict[str, Any]) -> list[dict[str, Any]]:
    """The steps shown first, each as its first sentence: the worker's own of now, else the family's, else
    what a helper does with them; where nothing is to do now, the worker's or the family's of later."""
    stages = stages_of(facts)
    mine = [row for row in rows if row["applies"]]
    groups = [
        [row for row in mine if row["who"] in who] for who in (("worker",), ("family",), HELPERS)
    ]
    of_now = [[row for stage in stages for row in own if row["when"] == stage] for own in groups]
    filled = [group for group in [*of_now, *groups] if group]
    shown_first = filled[0] if filled else []
    return [{**row, "do": first_sentence(row["do"])} for row in shown_first[:MOST_STEPS]]


def graded(row: dict[str, Any], scheme: dict[str, Any]) -> dict[str, Any]:
    """Of a row, the numbers of its sources and their grade."""
    listed = numbers(row["source"])
    return {"sources": listed, "grade": grade_of(scheme["sources"], listed)}


_UNNAMED: Mapping[str, str] = {"publisher": "", "year": "", "read": ""}


def sources(world: World, scheme: dict[str, Any]) -> list[dict[str, Any]]:
    """The sources an entry names, by number: publisher, year and the day on which they were last read ("" where a
    phone does not hold them yet), official or not. Their addresses stand on the page of sources."""
    published = {} if world.publishers is None else world.publishers[scheme["id"]]
    listed = []
    for row in in_order(scheme["sources"]):
        known: Mapping[str, str] = published.get(row["number"], _UNNAMED)
        listed.append(
            {
                "number": row["number"],
                "publisher": known["publisher"],
                "day": known["year"],
                "official": row["official"],
                "read": shown(known["read"], world.ui["dates"]) if known["read"] else "",
            }
        )
    return listed


def status(scheme: dict[str, Any], today: str) -> str:
    """open, closed or doubtful today; closed before its first day."""
    current = "closed"
    for row in scheme["status"]:
        if row["from"] <= today:
            current = row["is"]
    return current


def own_result(
    world: World, state: State, journey: journeys.Journey, entry: str
) -> dict[str, Any] | None:
    """What the person's answers mean for the entry of that id; before home and here are known only where the
    trouble that was pressed makes it theirs, else None."""
    if not journeys.has_answers(journey) and "event_place" not in journey.facts:
        return None
    catalogue = together(world, state.today, journey.facts)
    result = screen(catalogue, journey.facts, state.today, schemes=[entry])[0]
    group = group_of(result)
    if not journeys.has_answers(journey) and group != "yours":
        return None
    scheme = next(one for one in catalogue["schemes"] if one["id"] == result["id"])
    told = reasons_of(world, catalogue, result, journey.facts, state.today)
    decide = decider(catalogue, journey.facts, state.today)
    return {
        "group": group,
        "stays": is_for_a_move(result),
        "confirm": result["confirm"],
        "instead": instead(scheme, catalogue) if result["outcome"] == "unmet" else None,
        "late": late(world, journey.facts, scheme, decide, state.today) if group == "yours" else [],
        **told,
        "changes": [*told["changes"], *told["later"]],
    }
