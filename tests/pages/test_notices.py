"""Notices stand where they fit, while they run; what was kept is screened again."""

from dataclasses import replace
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages import checklist, phone, results, scheme
from migrant_helper.pages.parts.page import World
from tests.pages.reader import read_document
from tests.pages.shown import ANSWERS, TODAY, form, html, show, state, world

PLACES = {"f.home": "IN-BR", "f.here": "IN-KL"}
PAGES = {"results": results, "checklist": checklist, "kept": phone}


def notice(name: str = "a", **given: Any) -> dict[str, Any]:
    """A notice of the ration card in Bihar that runs on the tests' day."""
    row = {"id": name, "entry": "in-onorc", "place": "IN-BR", "from": TODAY, "until": TODAY}
    words = {"text": f"Line {name}.", "lang": "en", "draft": False}
    return {**row, **words, "publisher": "Food office", "official": True, **given}


def announced(*notices: dict[str, Any], lang: str = "en") -> World:
    return replace(world(lang), notices=notices)


def text(path: str, fields: dict[str, Any], *notices: dict[str, Any], lang: str = "en") -> str:
    """What stands on the page."""
    module = scheme if path.startswith("schemes/") else PAGES[path]
    page = module.page(announced(*notices, lang=lang), state(path), form(fields))
    return read_document(html(page, lang)).text


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({}, True),
        ({"until": "2026-11-21", "from": "2026-11-01"}, False),
        ({"from": "2026-11-23", "until": "2026-12-31"}, False),
        ({"place": "IN"}, True),
        ({"place": "IN-KL"}, True),
        ({"place": "IN-OD"}, False),
        ({"place": "NP"}, False),
        ({"entry": "in-apy"}, False),
    ],
)
@pytest.mark.parametrize("path", ["schemes/in-onorc", "checklist"])
def test_a_notice_stands_on_its_days_in_its_places_by_its_entry(
    path: str, given: dict[str, Any], shown: bool
) -> None:
    fields = {**PLACES, "picked": "1", "pick": "in-onorc"}

    assert ("Line a." in text(path, fields, notice(**given))) is shown


def test_going_there_counts_as_a_place_of_theirs() -> None:
    fields = {**PLACES, "f.going_to": "IN-OD", "picked": "1", "pick": "in-onorc"}

    assert "Line a." in text("results", fields, notice(place="IN-OD"))


def test_without_answers_an_entry_s_page_tells_every_place_by_name() -> None:
    found = text("schemes/in-onorc", {}, notice(place="IN-OD", until="2026-12-31"))

    assert "Odisha. Until 31 December 2026." in found
    assert "[Food office]" in found


def test_its_last_day_stands_in_the_calendar_of_the_papers() -> None:
    """Of the home, not of the place: who is from Nepal counts days in the Bikram Sambat in Kerala too."""
    line = notice(until="2026-12-15", place="IN-KL")
    fields = {"f.home": "NP-P2", "f.here": "IN-KL"}

    told = text("schemes/in-onorc", fields, line)
    assert "Kerala. Until 29 Mangsir 2083 (15 December 2026)." in told
    told = text("schemes/in-onorc", PLACES, line)
    assert "Kerala. Until 15 December 2026." in told


def test_at_most_two_stand_and_those_that_end_first() -> None:
    found = text("schemes/in-onorc", {}, *(notice(name) for name in "abc"))

    assert [f"Line {name}." in found for name in "abc"] == [True, True, False]


def test_what_is_drawn_already_counts_too() -> None:
    line = notice(entry="in-apy")
    unpicked = {**PLACES, "picked": "1"}

    assert "Line a." not in text("checklist", {**unpicked, "pick": "in-onorc"}, line)
    drawn = {**unpicked, "pick": "in-onorc", "f.gets_already": "in-apy"}
    assert "Line a." in text("checklist", drawn, line)


def test_what_is_theirs_counts_on_the_results_and_nothing_else() -> None:
    rows = show("results", ANSWERS).page.context["entries"]
    mine = next(row["id"] for row in rows if row["group"] == "yours" and not row["sensitive"])
    other = next(row["id"] for row in rows if row["group"] == "not" and not row["sensitive"])

    assert "Line a." in text("results", {**ANSWERS, "picked": "1"}, notice(entry=mine))
    assert "Line a." not in text("results", {**ANSWERS, "picked": "1"}, notice(entry=other))


def test_a_sensitive_entry_s_notice_stands_on_its_own_page_alone() -> None:
    hidden = next(one["id"] for one in load.catalogue("IN", "en")["schemes"] if one["sensitive"])
    fields = {**PLACES, "picked": "1", "pick": hidden}

    assert "Line a." not in text("results", fields, notice(entry=hidden))
    assert "Line a." in text(f"schemes/{hidden}", fields, notice(entry=hidden))


def test_a_line_in_another_language_says_so_and_is_marked_a_machine_s() -> None:
    line = notice(lang="hi", draft=True, official=False)
    page = scheme.page(announced(line, lang="ne"), state("schemes/in-onorc"), form({}))

    assert '<span lang="hi">Line a.</span>' in html(page, "ne")
    assert "मेसिन" in html(page, "ne").partition("Line a.")[2].partition("</p>")[0]


def test_a_text_is_no_markup() -> None:
    page = scheme.page(
        announced(notice(text="<b>", publisher="<i>")), state("schemes/in-onorc"), form({})
    )

    assert "&lt;b&gt;" in html(page)
    assert "<i>" not in html(page)


CASE = "ffeeddccbbaa9988"


def held(*yours: str, **fields: str) -> dict[str, Any]:
    """What a phone kept, with the entries that were theirs then."""
    pairs = [[name, value] for name, value in {**ANSWERS, **fields, "case": CASE}.items()]
    return {"id": CASE, "lang": "en", "saved": "2026-01-05", "fields": pairs, "yours": [*yours]}


def row_of(case: dict[str, Any], made: World | None = None) -> dict[str, Any]:
    """How the page of what is kept lists it."""
    page = phone.page(made or world(), state("kept", kept=[case]), form({}))
    [row] = page.context["kept"]
    return row


def now() -> list[str]:
    """What is theirs today, as keeping writes it down."""
    [change] = show("kept", {**ANSWERS, "do": "keep"}, kept=[]).page.changes
    yours: list[str] = change["case"]["yours"]
    return yours


def test_keeping_writes_down_what_is_theirs() -> None:
    rows = show("results", ANSWERS).page.context["entries"]

    assert now() == sorted(row["id"] for row in rows if row["group"] == "yours")


def test_what_is_as_it_was_says_nothing() -> None:
    row = row_of(held(*now()))

    assert (row["gained"], row["gone"]) == ([], [])


def test_what_became_theirs_since_is_new_by_name() -> None:
    first, *rest = [one for one in now() if not is_hidden(one)]
    hidden = [one for one in now() if is_hidden(one)]
    row = row_of(held(*rest, *hidden))

    assert [one["name"] for one in row["gained"]] == [name_of(first)]
    assert row["gone"] == []


def test_what_is_surely_decided_against_is_no_longer_theirs_and_what_is_open_is_not_named() -> None:
    rows = show("results", ANSWERS).page.context["entries"]
    not_theirs = next(r for r in rows if r["group"] == "not" and not r["sensitive"])
    open_now = next(r["id"] for r in rows if r["group"] == "open" and not r["sensitive"])
    row = row_of(held(*now(), not_theirs["id"], open_now, "in-gone"))

    doubts = ["ask"] if not_theirs["confirm"] else []
    assert [one["name"] for one in row["gone"]] == [name_of(not_theirs["id"])]
    assert row["gone"][0]["doubts"] == doubts


def test_sensitive_entries_are_named_neither_as_new_nor_as_lost() -> None:
    trouble = {"f.sex": "man", "f.pay_problem": "late", "f.pay_problem_since": "2026-05-01"}
    work = {"f.citizen_of": "IN", "f.employment": "contractor", **trouble}
    kept = show("kept", {**ANSWERS, **work, "do": "keep"}, kept=[]).page.changes[0]["case"]
    shown = show("results", {**ANSWERS, **work}).page.context["entries"]
    lost = [one["id"] for one in shown if one["group"] == "not" and one["sensitive"]]
    found = [one for one in kept["yours"] if is_hidden(one)]
    others = [one for one in kept["yours"] if not is_hidden(one)]
    row = row_of(held(*others, *lost, **work))

    assert "in-wage-claim" in found
    assert "in-women-181" in lost
    assert (row["gained"], row["gone"]) == ([], [])


def test_what_was_kept_before_outcomes_were_or_lies_in_a_country_not_at_hand_says_nothing() -> None:
    old = {key: value for key, value in held().items() if key != "yours"}

    assert (row_of(old)["gained"], row_of(old)["gone"]) == ([], [])
    abroad = row_of(held(**{"f.home": "NP-P1"}), announced(notice(place="IN")))
    assert (abroad["gained"], abroad["notices"]) == ([], [])


def test_a_kept_journey_shows_the_notices_that_fit_it() -> None:
    case = held(picked="1", pick="in-onorc")

    assert row_of(case, announced(notice()))["notices"][0]["text"] == "Line a."
    assert row_of(case, announced(notice(place="IN-OD")))["notices"] == []


def name_of(entry: str) -> str:
    catalogue = load.catalogue("IN", "en")
    return next(str(one["name"]) for one in catalogue["schemes"] if one["id"] == entry)


def is_hidden(entry: str) -> bool:
    catalogue = load.catalogue("IN", "en")
    return next(bool(one["sensitive"]) for one in catalogue["schemes"] if one["id"] == entry)
