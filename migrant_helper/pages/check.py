"""The questions, one a page: the next that matters, or the one a person went back to.

On the phone as well.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from migrant_helper.core.asking.asked import sign_question, soon_question
from migrant_helper.core.asking.next import next_question, untold_question
from migrant_helper.core.asking.ticks import listed, open_rows, rows_left
from migrant_helper.core.list.settling import settling_question, trouble_question
from migrant_helper.core.rules.facts.answers import decode_answer
from migrant_helper.core.rules.facts.bounds import by_papers, outside
from migrant_helper.core.rules.facts.typed import BIKRAM, read_answer
from migrant_helper.pages import home, results, urgent
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.asking import part, ticked
from migrant_helper.pages.parts.asking.asked import asked_page
from migrant_helper.pages.parts.asking.month import days_meant
from migrant_helper.pages.parts.asking.one import meanings, question, to_tap
from migrant_helper.pages.parts.asking.told import given_of, told, told_last, typed_in
from migrant_helper.pages.parts.calendar import day_text, has_bikram, mixed_days
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World, first
from migrant_helper.pages.parts.ways import TOLD, first_question, offered


def page(world: World, state: State, form: Form) -> Page:
    """The question to show after what the form did: `do` is start, answer, unknown, skip, back,
    show or change:FACT. An answer that cannot be read comes back with its problem, and nothing is
    lost."""
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=first(form, "do").startswith("start"))
    catalogue = together(world, state.today)
    if journey.unusable:
        return ask(world, state, journey, catalogue, journey.unusable[0], problem="unreadable")
    # A choice that was tapped says what it is, and no more.
    do = first(form, "do") or ("answer" if first(form, "v") else "")
    do = "meant" if first(form, "meant") else do
    if do.startswith("start:"):
        return set_out(world, state, journey, catalogue, do.removeprefix("start:"))
    if do == "go" or do.startswith("topic:"):
        topic = do.removeprefix("topic:") if do != "go" else part.ANY
        if topic == part.TOLD_LATER:
            journey = part.reopened(journey, catalogue["facts"])
        return go_on(world, state, part.begun(journey, topic), catalogue, {})
    if first(form, "q") in ticked.lists_of(catalogue) and do in ON_TICKS:
        return tick(world, state, journey, catalogue, form)
    return ACTIONS.get(do, go_on)(world, state, journey, catalogue, form)


def set_out(world: World, state: State, journey: Journey, catalogue: Catalogue, way: str) -> Page:
    """The first question of a way in, with what it tells already; safety first for who was taken
    away."""
    if way not in TOLD:
        return go_on(world, state, journey, catalogue, {})
    known = {name: value for name, value in TOLD[way].items() if name in catalogue["facts"]}
    lists = {**journey.lists, "way": (way,)}
    begun = replace(journey, facts={**journey.facts, **known}, lists=lists)
    if way == "trafficked":
        told = {**form_of(begun), "trouble": (way,)}
        return urgent.page(world, replace(state, path="urgent"), told)
    return go_on(world, state, begun, catalogue, {})


def go_on(world: World, state: State, journey: Journey, catalogue: Catalogue, form: Form) -> Page:
    """The next question; the results when nothing is left to ask; a question asked for by name, if
    it may be asked."""
    do, asked = first(form, "do"), first(form, "q")
    wanted = (
        do.removeprefix("change:") if do.startswith("change:") else asked if do == "show" else ""
    )
    if wanted in journeys.declarations(world):
        return ask(
            world,
            state,
            part.corrected(journey, wanted) if do != "show" else journey,
            catalogue,
            wanted,
            typed=typed_in(form) if wanted == asked else None,
        )
    # A sign of trouble is asked for before the results, be it as one question more.
    next_asked = last_sign if part.is_over(journey) else next_fact
    fact = next_asked(state, journey, catalogue)
    if fact is None:
        return results.page(world, replace(state, path="results"), form_of(journey))
    name = listed(catalogue, fact)
    rows = open_rows(catalogue, journey.facts, state.today, journey.lists["skip"], name)
    if rows:
        rows_asked = ticked.question(world, catalogue, name, journey, rows, None)
        return asked_page(world, state, journey, rows_asked)
    return ask(world, state, journey, catalogue, fact)


def tick(world: World, state: State, journey: Journey, catalogue: Catalogue, form: Form) -> Page:
    """What was ticked becomes an answer for each row, then the next question; with no tick and no
    "none of these", or with both, it is asked again. The rest may be unknown, or skipped."""
    name, do = first(form, "q"), first(form, "do")
    facts = [row["fact"] for row in ticked.rows_of(catalogue, name, form.get("of", ()))]
    typed = [fact for fact in form.get("v", ()) if fact in facts]
    if do == "show" or (do == "none" and typed) or (do not in ANYWAY and not typed):
        asked = ticked.question(world, catalogue, name, journey, facts, typed)
        return asked_page(world, state, journey, asked, "" if do == "show" else "ticks")
    if do == "skip":
        return go_on(world, state, ticked.skipped(journey, name, facts), catalogue, {})
    told_all = ticked.answered(catalogue, journey, name, facts, typed, is_known=do != "unknown")
    return go_on(world, state, told_all, catalogue, {})


def next_fact(state: State, journey: Journey, catalogue: Catalogue) -> str | None:
    """The next fact to ask in this part: of its topic; before the first results what the way in
    asks first, then what a sign of trouble asks for, then trouble, then what finds most, then what
    settles most of what is found."""
    facts, skipped, topic = journey.facts, journey.lists["skip"], part.topic_of(journey)
    if topic != part.ANY:
        fact = next_question(catalogue, facts, state.today, skipped, topic)
        return fact or settling_question(catalogue, facts, state.today, skipped, topic)
    fact = first_question(catalogue, facts, state.today, journey.lists["way"], skipped)
    if fact is None:
        fact = soon_question(catalogue, facts, state.today, skipped)
    if fact is None:
        fact = trouble_question(catalogue, facts, state.today, skipped)
    if fact is None:
        fact = next_question(catalogue, facts, state.today, skipped)
    if fact is None:
        fact = untold_question(catalogue, facts, state.today, skipped)
    return fact or settling_question(catalogue, facts, state.today, skipped)


def last_sign(state: State, journey: Journey, catalogue: Catalogue) -> str | None:
    """When the part is over: what a sign of trouble still asks for."""
    return sign_question(catalogue, journey.facts, state.today, journey.lists["skip"])


def answer(world: World, state: State, journey: Journey, catalogue: Catalogue, form: Form) -> Page:
    """What was typed becomes the answer, then the next question; an unreadable one is asked
    again."""
    fact = first(form, "q")
    declared = journeys.declarations(world).get(fact)
    typed = typed_in(form)
    # A tap on nothing, where an answer stands already, goes on with that.
    stands = fact in journey.facts and not any("".join(texts) for texts in typed.values())
    if declared is None or stands:
        same = tell(journey, catalogue, fact, journey.facts[fact]) if stands else journey
        return go_on(world, state, same, catalogue, {})
    if first(form, "do") == "":  # a choice was tapped: what is written beside it was not meant
        typed = {**typed, "v": typed["v"][:1]}
    table = world.ui["bikram"] if has_bikram(world.ui, journey.facts) else None
    read = read_answer(declared, told_last(declared, typed, given_of(journey, fact)), table)
    if read.problem:
        why, days = days_meant(world, journey.facts, declared, typed, state.today)
        why = why or read.problem.value
        return ask(world, state, journey, catalogue, fact, problem=why, typed=typed, meant=days)
    # What stood there before was asked once already.
    if has_bikram(world.ui, journey.facts) and read.value != journey.facts.get(fact):
        meant = by_calendar(world, state, journey, declared, read.value, typed)
        if len(meant) > 1:
            return ask(
                world, state, journey, catalogue, fact, problem="either", typed=typed, meant=meant
            )
        if meant and declared["type"] == "number":
            only = by_papers(declared, read.value, state.today)[0][1]
            return go_on(world, state, tell(journey, catalogue, fact, only), catalogue, {})
    problem = outside(declared, read.value, state.today)
    if problem is not None:
        meant = meanings(world, declared, read.value, state.today)
        if has_bikram(world.ui, journey.facts) and declared["type"] == "date":
            meant = by_calendar(world, state, journey, declared, read.value, typed)
        # A year that can only be meant otherwise is no mistake: it is asked which.
        why = "year" if meant else problem
        return ask(world, state, journey, catalogue, fact, problem=why, typed=typed, meant=meant)
    return go_on(world, state, tell(journey, catalogue, fact, read.value), catalogue, {})


def meant(world: World, state: State, journey: Journey, catalogue: Catalogue, form: Form) -> Page:
    """What was tapped of the answers that may have been meant, whatever stands in the fields."""
    fact = first(form, "q")
    declared = journeys.declarations(world).get(fact)
    if declared is None:
        return go_on(world, state, journey, catalogue, {})
    read = decode_answer(declared, first(form, "meant"))
    if read.problem or outside(declared, read.value, state.today) is not None:
        problem = read.problem.value if read.problem else "not-offered"
        return ask(world, state, journey, catalogue, fact, problem=problem, typed=typed_in(form))
    return go_on(world, state, tell(journey, catalogue, fact, read.value), catalogue, {})


def by_calendar(
    world: World,
    state: State,
    journey: Journey,
    declared: dict[str, Any],
    value: Any,
    typed: dict[str, list[str]],
) -> list[dict[str, str]]:
    """What a year or a day can mean for whose papers are in the Bikram Sambat, to tap: a year of
    either calendar; a day whose month is of one and whose year is of the other."""
    if declared["type"] == "number":
        return to_tap(world, by_papers(declared, value, state.today), value)
    if declared["type"] != "date" or value is None:
        return []
    days = [value, *mixed_days(world.ui, typed)]
    own = (typed["v.month"] or [""])[0].startswith(BIKRAM)
    if not own and outside(declared, value, state.today) is None:
        return []
    return [
        {"value": day, "text": day_text(world.ui, journey.facts, day)}
        for day in days
        if outside(declared, day, state.today) is None
    ]


def unknown(world: World, state: State, journey: Journey, catalogue: Catalogue, form: Form) -> Page:
    """ "I don't know": known as asked and unknown, not asked again."""
    fact = first(form, "q")
    known = fact in journeys.declarations(world)
    return go_on(
        world,
        state,
        tell(journey, catalogue, fact, None) if known else journey,
        catalogue,
        {},
    )


def skip(world: World, state: State, journey: Journey, catalogue: Catalogue, form: Form) -> Page:
    """Skipped: left open, and not asked again on this way."""
    fact = first(form, "q")
    if fact not in journeys.declarations(world):
        return go_on(world, state, journey, catalogue, {})
    lists = {
        **journey.lists,
        "skip": journeys.distinct((*journey.lists["skip"], fact)),
        "trail": journeys.distinct((*journey.lists["trail"], fact)),
    }
    facts = {name: value for name, value in journey.facts.items() if name != fact}
    return go_on(world, state, replace(journey, facts=facts, lists=lists), catalogue, {})


def back(world: World, state: State, journey: Journey, catalogue: Catalogue, form: Form) -> Page:
    """The question before, with its answer; the start page before the first; the results before a correction."""
    if journey.lists["mend"]:
        return go_on(world, state, journey, catalogue, {})
    declared = journeys.declarations(world)
    lists = ticked.lists_of(catalogue)
    trail = [fact for fact in journey.lists["trail"] if fact in declared or fact in lists]
    asked = first(form, "q")
    if asked in trail:
        trail = trail[: trail.index(asked)]
    if not trail:
        return home.start(world, replace(state, path=""), form, missing=False)
    before = trail.pop()
    earlier = replace(journey, lists={**journey.lists, "trail": tuple(trail)})
    if before in lists:
        left = rows_left(catalogue, journey.facts, state.today, journey.lists["skip"], before)
        known = [*journey.facts, *left]
        asked_again = ticked.question(world, catalogue, before, journey, known, None)
        return asked_page(world, state, earlier, asked_again)
    return ask(world, state, earlier, catalogue, before)


def tell(journey: Journey, catalogue: Catalogue, fact: str, value: Any) -> Journey:
    """The journey with that answer to a question asked alone."""
    return told(journey, fact, value, listed(catalogue, fact))


ANYWAY = ("none", "unknown", "skip")
ON_TICKS = ("answer", "show", *ANYWAY)
ACTIONS = {"answer": answer, "meant": meant, "unknown": unknown, "skip": skip, "back": back}


def form_of(journey: Journey) -> Form:
    """The journey written back as a form, for another page to read."""
    fields: dict[str, list[str]] = {}
    for name, value in journeys.hidden(journey):
        fields.setdefault(name, []).append(value)
    return fields


def ask(  # noqa: PLR0913 - a question, what was wrong with its answer, and what was typed
    world: World,
    state: State,
    journey: Journey,
    catalogue: Catalogue,
    fact: str,
    *,
    problem: str = "",
    typed: dict[str, list[str]] | None = None,
    meant: Sequence[dict[str, str]] = (),
) -> Page:
    """The page of one question: its inputs hold what was typed, else the answer given before;
    `meant` are the answers to tap that may have been meant."""
    declared = offered(catalogue["facts"][fact], fact, journey.facts, journey.lists["way"])
    given = given_of(journey, fact)
    asked = question(world, journey.facts, fact, declared, given, typed)
    return asked_page(world, state, journey, asked, problem, meant)
