"""Giving a case on: what goes and what stays, and a list that nobody chose."""

from typing import Any

import pytest

from migrant_helper.core.cases.case import folded
from migrant_helper.pages.desk.handing.give import carried_of, case_of
from migrant_helper.pages.desk.shown import listed
from tests.pages.desk import folk
from tests.pages.desk.folk import SUNITA, change, desk, document, made, opened, sent
from tests.pages.shown import FRESH, form, state

SHARE = {"for": ["keep", "share"], "until": "2027-11-01", "words": "1"}
YES = change("consent", SHARE, at=5)
PRIVATE = "in-women-181"


def of_form(changes: list[Any], fields: dict[str, Any] | None = None) -> Any:
    """What goes with these changes' case."""
    known = desk(changes)
    at = folk.world_of(known, "handing/give"), state("handing/give")
    return carried_of(*at, known, form({"case": SUNITA, **(fields or {})}))


def test_who_is_asked_reads_what_goes_and_what_stays() -> None:
    asked = document(made("handing/give", desk(opened()), {"case": SUNITA})).text
    assert "where you come from and where you work, and what was sent in for you" in asked
    assert "not read your name" in asked
    shown = document(made("handing/give", desk([*opened(), YES]), {"case": SUNITA})).text
    assert "Bihar → Gujarat" in shown
    assert "What stays here" in shown


def test_what_waits_for_an_answer_goes_first_then_the_newest() -> None:
    rows = [
        sent("in-epf", "received", "2026-11-02", amount=7),
        sent("in-bocw", "sent", "2026-10-01", reference="आर/१ १२"),
        sent("in-onorc", "granted", "2026-11-01", reference="१२"),
        {**sent("gone", "appealed", "2026-11-01"), "id": "e" * 32},
    ]
    told = of_form([*opened(), YES, *rows])
    assert [(one.state, one.on) for one in told.sent] == [
        ("granted", "2026-11-01"),
        ("sent", "2026-10-01"),
        ("received", "2026-11-02"),
    ]
    # A number in other digits is one; what no code holds stays here.
    assert [one.reference for one in told.sent] == ["12", "", ""]
    shown = document(made("handing/give", desk([*opened(), YES, *rows]), {"case": SUNITA})).text
    assert "1 thing that was sent in finds no room" in shown


def test_a_day_of_sending_after_the_answer_is_not_known() -> None:
    rows = [sent("in-bocw", "sent", "2026-11-05"), sent("in-bocw", "granted", "2026-11-02")]
    [told] = of_form([*opened(), YES, *rows]).sent

    assert (told.on, told.sent) == ("2026-11-02", "")


def test_what_is_private_stays_unless_they_ask() -> None:
    rows = [sent(PRIVATE, "sent", "2026-11-01")]
    assert of_form([*opened(), YES, *rows]).sent == []
    [told] = of_form([*opened(), YES, *rows], {"private": "yes"}).sent
    assert told.state == "sent"


def test_a_district_stays_here() -> None:
    answers = {**folk.ANSWERS, "here": "IN-GJ/surat"}
    told = of_form([*opened(answers=answers), YES])
    assert (told.home, told.here) == ("IN-BR", "IN-GJ")


@pytest.mark.parametrize("is_given", [True, False])
def test_a_step_of_a_list_that_nobody_chose_leaves_the_list_as_it_is(is_given: bool) -> None:
    begun = opened(picks=())
    begun[2]["data"]["lists"] = {}
    at: list[Any] = [*begun, YES]

    def names(changes: list[Any]) -> list[str]:
        known = desk(changes)
        whole = listed(folk.world_of(known, "case"), state("case"), folded(changes))
        return [one["scheme"] for one in whole["entries"]] if whole else []

    def pressed(page: str, fields: dict[str, Any]) -> None:
        about = {"case": SUNITA, "once": FRESH, **fields}
        more = made(page, desk(at), about).changes
        at.extend(
            {**one, "at": folk.MORNING + 99 + n, "by": folk.ASHA} for n, one in enumerate(more)
        )

    before = names(at)
    assert before
    if is_given:
        pressed("handing/give", {"do": "make"})
        assert folded(at)["handed"]
    steps = listed(folk.world_of(desk(at), "case"), state("case"), folded(at))
    assert steps
    entry = steps["entries"][0]
    step = f"{entry['scheme']}.{next(iter(entry['steps']))}"
    pressed("follow", {"entry": entry["scheme"], "do": f"done:{step}"})
    assert names(at) == before
    assert folded(at)["picks"] == before
    # What was marked so before keeps its list too.
    alone = [*begun, change("step", {"step": step, "state": "done", "why": ""}, at=50)]
    assert names(alone) == before


def test_who_only_agreed_is_told_nothing_of_a_seal_and_shown_no_code_of_before() -> None:
    """Their yes is written down by the page that gives on, too."""
    before = change("handed", {"made": 1_500_000, "until": "2026-12-01"}, at=3)
    for changes in ([*opened(), YES], [*opened(), before, YES]):
        known = desk(changes, done="written")
        page = made("handing/give", known, {"case": SUNITA})

        assert not page.context["no_seal"]
        assert case_of(folk.world_of(known, "handing/give"), state(), known, form({})) is None
        assert [one.value for one in document(page).buttons if one.value == "make"]


def test_a_phone_without_a_seal_says_so_once_the_code_was_to_be_made() -> None:
    given = change("handed", {"made": 1_500_000, "until": "2026-12-01"}, at=9)
    page = made("handing/give", desk([*opened(), YES, given], done="written"), {"case": SUNITA})

    assert page.context["no_seal"]
