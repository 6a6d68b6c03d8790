"""A slip on paper, told once, and confirmed: what is printed of it, and what is sent to confirm it."""

import re

import pytest

from migrant_helper.core.list.slips import MOST_PRINTED
from migrant_helper.core.list.trips import named_step
from migrant_helper.pages import card, slip
from migrant_helper.pages.parts.card import leaving
from migrant_helper.web.public.cards import with_steps
from tests.pages.shown import COUNTRIES, form, show, situation, world
from tests.pages.test_slip import SCHEMES, SIGNED, all_of, listed


def test_a_slip_tells_each_step_whole_and_marks_what_paper_leaves_out() -> None:
    long = show("slip", {**listed("IN", all_of("IN")), "carrier": "cso"}).page.context
    short = show("slip", {**listed("IN", ["in-bocw"]), "carrier": "employer"}).page.context

    for context in (long, short):
        for place in context["places"]:
            assert all(one["brief"] + one["more"] == one["do"] for one in place["steps"])
            left = [one["paper"] for one in place["steps"]]
            assert place["paper"] == ("mh-screen" if all(left) else "")
    told = [one["paper"] for place in long["places"] for one in place["steps"]]
    assert (long["is_long"], told.count("")) == (True, MOST_PRINTED)
    assert long["unprinted"] == len(told) - MOST_PRINTED > 0
    assert (short["is_long"], short["unprinted"]) == (False, 0)


def test_the_family_s_part_is_told_once_on_its_slip() -> None:
    fields = listed("IN", ["in-pmjay", "in-onorc"])
    told = show("checklist", fields)
    [slip_] = [one for one in told.page.context["slips"] if one["id"] == "family"]
    trips = told.page.context["trips"]
    first = [
        step["do"] for trip in (trips["next"], *trips["now"]) if trip for step in trip["steps"]
    ]

    apart = [step["do"] for step in slip_["steps"] if step["do"] not in first]
    assert apart
    assert [do for do in apart if do in told.document.text] == []


def test_no_step_of_a_family_is_kept_from_its_slip_and_told_nowhere() -> None:
    """An entry of the door *violence* may have no step for the family: no page would tell it."""
    doors = world("en", *COUNTRIES).ui["urgent"]["violence"]
    names = {entry["id"] for door in doors for entry in door["entries"]}
    steps = [step for name in names for step in SCHEMES[name]["steps"]]

    assert len(steps) > 5
    assert [step["id"] for step in steps if step["who"] == "family"] == []


@pytest.mark.parametrize("carrier", ["family", "cso", "employer"])
def test_what_is_sent_to_confirm_a_slip_is_its_own_steps_alone(carrier: str) -> None:
    fields = form({**listed("IN", all_of("IN")[:12]), "carrier": carrier})
    case = slip.case_of(*situation("en", "slip", fields), fields)
    assert case is not None

    sent = leaving.fields(case)
    again = form({name: [text for key, text in sent if key == name] for name, _ in sent})

    assert {name for name, _ in sent} == {"case", "entry", "step"}
    signed = card.case_of(*situation("en", "card", again), again)
    assert signed is not None
    assert with_steps(signed, again["step"]) == case


@pytest.mark.parametrize(
    ("status", "do", "offered", "told"),
    [
        ("issuer", "sign", False, False),
        ("holder", "show", True, False),
        ("holder", "sign", True, True),
    ],
)
def test_a_slip_of_its_holder_says_so_and_offers_to_have_it_confirmed(
    status: str, do: str, offered: bool, told: bool
) -> None:
    fields = {**listed("IN", ["in-bocw"]), "carrier": "employer", "do": do}
    shown = show("slip", fields, signed={**SIGNED, "status": status})
    text = shown.document.text

    assert ("not sealed" in text) == offered
    assert any(button.value == "sign" for button in shown.document.buttons) == offered
    assert ("needs a network" in text) == told


def test_each_step_says_its_fee_or_that_it_is_to_be_asked() -> None:
    fields = listed("IN", all_of("IN"))
    shown = show("checklist", fields)
    made = shown.page.context["made"]
    steps = [step for group in (*made["trips"], *made["carried"]) for step in group["steps"]]
    fees = {named_step(step): step["fee"] for step in steps}
    rows = dict(re.findall(r'name="tick" value="(.*?)"(.*?)</label>', shown.html))

    assert {type(fees[name]) for name in rows} >= {str, type(None)}
    for name, row in rows.items():
        assert ("Ask the fee." in row) is (fees[name] is None), name
        assert not isinstance(fees[name], str) or f"<strong>{fees[name]}</strong>" in row, name


@pytest.mark.parametrize(("carrier", "is_told"), [("cso", True), ("employer", False)])
def test_a_slip_tells_what_fee_is_to_be_asked_but_to_no_employer(
    carrier: str, is_told: bool
) -> None:
    shown = show("slip", {**listed("IN", all_of("IN")), "carrier": carrier})
    steps = [step for place in shown.page.context["places"] for step in place["steps"]]
    unknown = sum(step["fee"] is None for step in steps)

    assert unknown
    assert shown.html.count("Ask the fee.") == (unknown if is_told else 0)
