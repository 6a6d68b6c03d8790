"""Where and until when something is claimed: by the law of the day on which it happened."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.steps import decider, steps_of
from migrant_helper.core.list.stages import standing_steps
from migrant_helper.core.words.texts import ready

ON = "2026-11-29"
DEAD = {"home": "IN-OD", "here": "IN-OD", "event": ["death_at_work"], "worker_is": "partner"}


def entry(name: str) -> dict[str, Any]:
    schemes = load.catalogue(name[:2].upper(), "en")["schemes"]
    return next(scheme for scheme in schemes if scheme["id"] == name)


def steps(name: str, **facts: Any) -> list[str]:
    """The steps of an entry that are surely for who has these facts, wherever they stand."""
    catalogue = load.catalogue(name[:2].upper(), "en")
    decide = decider(catalogue, facts, ON)
    rows = steps_of(entry(name), catalogue["offices"], decide, ON)
    return [row["step"] for row in standing_steps(entry(name), rows, facts) if row["if"] == "met"]


def texts(part: Any) -> str:
    """Every text of a part of an entry, in a row."""
    if isinstance(part, dict):
        return " ".join(texts(value) for value in part.values())
    if isinstance(part, list):
        return " ".join(texts(value) for value in part)
    return part if isinstance(part, str) else ""


def test_the_family_of_who_died_in_kerala_is_told_of_the_card_of_that_state() -> None:
    told = {**DEAD, "their_payer": "employer", "their_cover": []}

    assert "awaz" in steps("in-employee-compensation", **told, event_place="IN-KL/ernakulam")
    assert "awaz" not in steps("in-employee-compensation", **told, event_place="IN-TS")
    assert "District Labour Officer" in entry("in-kl-awaz")["instead"]["text"]
    assert set(entry("in-kl-awaz")["claim"]) >= {"offices", "who", "paper", "afar"}


def test_the_days_of_the_provident_fund_say_where_they_come_from() -> None:
    """An order of the fund, a promise of its charter and a scheme that is over: three things."""
    told = ready(entry("in-epf"), ON, "?", None)

    takes = told["money"]["takes"]
    assert all(days in takes for days in ("30 days", "20 days", "3 working days", "12%"))
    assert "the new rules were not found" in takes


def test_the_wife_of_a_saver_may_go_on_and_a_stop_closes_nothing_at_once() -> None:
    told = ready(entry("in-apy"), ON, "?", None)

    assert "may go on paying in" in texts(told["gives"])
    [stop] = [row for row in told["lapses"] if row["by"] == "contribution"]
    assert "While savings are left the pension account is not closed" in stop["meanwhile"]
    [charge] = told["deadlines"]
    assert "Pages differ" in charge["consequence"]


def test_nobody_at_home_has_to_ask_for_work_to_keep_the_card() -> None:
    """The law knows no such reason to strike it off; what counts is the check, the list and the meeting."""
    scheme = ready(entry("in-vb-g-ram-g"), ON, "?", None)
    [step] = [row for row in scheme["steps"] if row["id"] == "stay-active"]

    assert "Not asking for work, or a season away, is no reason" in step["do"]
    assert step["verified"]
    assert {row["by"] for row in scheme["lapses"]} == {"check", "renewal", "move"}


def test_where_a_death_is_claimed_is_said_once_for_each_law() -> None:
    """Offices, counter, step and what to watch: the family's own officer under both laws, and how."""
    scheme = ready(entry("in-employee-compensation"), ON, "?", None)
    [step] = [row for row in scheme["steps"] if row["id"] == "claim-home"]
    lines = [row for row in scheme["counter"] if row["id"].startswith("other-state")]
    told = [step["do"], texts(scheme["claim"]["offices"]), texts(lines)]

    assert all("before the new law" in text and "Form XXIX" in text for text in told)
    everything = " ".join([*told, scheme["watch"], scheme["portability"]["family"]])
    assert "no text that lets your home district" not in everything
    assert "Nobody has checked if the family may claim" not in everything


@pytest.mark.parametrize(("here", "step"), [("NP-P3", "report-here"), ("IN-DL", "embassy")])
def test_a_birth_away_is_told_to_a_ward_in_nepal_and_to_the_embassy_outside(
    here: str, step: str
) -> None:
    told = steps(
        "np-vital-registration", home="NP-P7", here=here, phase="there", pregnancy=["nursing"]
    )

    assert {"report-here", "embassy"} & set(told) == {step}


def test_who_is_insured_in_nepal_is_told_what_to_do_where_the_hospital_stopped() -> None:
    scheme = ready(entry("np-health-insurance"), ON, "?", None)

    assert "ask-open" in steps("np-health-insurance", home="NP-P1", here="NP-P3", phase="there")
    assert "stopped the insurance" in scheme["watch"]
    [line] = [row for row in scheme["counter"] if row["id"] == "sent-on"]
    assert "large public ones" in line["exception"]
