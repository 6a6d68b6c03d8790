"""Nothing lapses unsaid: 24 months of 1,000 people of each country who leave, stay, come back and
change employers, and never a verified lapse without a warning thirty days before."""

from datetime import date
from functools import cache
from random import Random
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.deadlines import reminders_for, upcoming
from migrant_helper.core.entry.steps import decider
from migrant_helper.core.words.days import add_days, add_months
from tests.sweep import tries

MOVERS, MONTHS, START = tries(250, whole=1000), 24, "2026-11-01"
WARNED_DAYS = 30
PLACES = {"IN": ("IN-OD", "IN-GJ"), "NP": ("NP-P5", "NP-P3")}
Facts = dict[str, Any]
Lapse = tuple[str, str]


@cache
def watched(country: str) -> dict[str, tuple[str, ...]]:
    """Of each entry the deadlines whose verified lapse has a day."""
    found = {}
    for scheme in load.catalogue(country, "en")["schemes"]:
        days = {row["id"]: "date" in row for row in scheme["deadlines"]}
        lapses = [row for row in scheme.get("lapses", ()) if row["verified"]]
        names = tuple(row["deadline"] for row in lapses if days.get(row.get("deadline", "")))
        if names:
            found[scheme["id"]] = names
    return found


def lived(chance: Random, country: str) -> list[tuple[str, Facts]]:
    """What is true of one person on the first of each month."""
    home, away = PLACES[country]
    facts: Facts = {"home": home, "here": home, "phase": "settled"}
    months = []
    for month in range(MONTHS):
        today = add_months(START, month)
        turn = chance.random()
        if turn < 0.2:
            is_home = facts["here"] == home
            facts |= {
                "here": away if is_home else home,
                "phase": "there" if is_home else "returned",
            }
        elif turn < 0.35:
            facts |= {
                "job_end": today,
                "job_end_reason": chance.choice(["dismissed", "contract_over"]),
                "pay_problem_since": add_days(today, -chance.randint(0, 25)),
                "pay_problem": [chance.choice(["late", "withheld", "dismissed"])],
            }
        elif turn < 0.4:
            facts |= {"job_start": today, "moved_subdivision": True}
        facts |= events(chance, today)
        months.append((today, dict(facts)))
    return months


def events(chance: Random, today: str) -> Facts:
    """What else may happen in a month."""
    found: Facts = {}
    if chance.random() < 0.02:
        found |= {"event": ["work_injury"], "event_date": add_days(today, -chance.randint(0, 20))}
    if chance.random() < 0.02:
        before = add_days("2025-11-21", -chance.randint(1, 20))
        found |= {"pay_problem_since": before, "pay_problem": ["withheld"]}
    if chance.random() < 0.3:
        found["ration_last_drawn"] = today
    if chance.random() < 0.08:
        until = add_months(today, chance.choice([12, 36]))
        found |= {"bocw_card": True, "labour_card_until": until}
    if chance.random() < 0.05:
        due = add_days(today, chance.randint(-20, 240))
        is_born = due <= today
        found |= {
            "due_or_birth_date": due,
            "pregnancy": ["gave_birth_9m" if is_born else "pregnant"],
        }
    if chance.random() < 0.08:
        found["health_insurance_since"] = today
    return found


def warnings(country: str, months: list[tuple[str, Facts]]) -> dict[tuple[Lapse, str], int]:
    """The lapses of one life and their days; of each by how many days the warning is too short: fewer
    than `WARNED_DAYS`, or than lie ahead in the first month in which it can be known. 0 or more is well."""
    catalogue = load.catalogue(country, "en")
    schemes = [one for one in catalogue["schemes"] if one["id"] in watched(country)]
    warned: dict[tuple[Lapse, str], int] = {}
    for today, facts in months:
        decide = decider(catalogue, facts, today)
        for scheme in schemes:
            rows = upcoming(scheme, facts, decide, today)
            for row in reminders_for(rows, today):
                key = ((row["scheme"], row["deadline"]), row["on"])
                if row["deadline"] in watched(country)[scheme["id"]] and key not in warned:
                    ahead = days_between(today, row["on"])
                    # Who cannot know it earlier is told at once.
                    warned[key] = min(row["lead_days"], ahead) - min(WARNED_DAYS, ahead)
    return warned


def days_between(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


@pytest.mark.parametrize("country", PLACES)
def test_every_lapse_is_reached_and_none_without_a_warning(country: str) -> None:
    chance = Random(f"circular {country}")
    lives = [warnings(country, lived(chance, country)) for _ in range(MOVERS)]
    reached = {lapse for one in lives for lapse, _ in one}
    held = {(entry, name) for entry, names in watched(country).items() for name in names}

    assert held - reached == set()
    assert {lapse for one in lives for (lapse, _), short in one.items() if short < 0} == set()


@pytest.mark.parametrize(
    "harm", ["work_injury", "commute_injury", "death_at_work", "grave_illness"]
)
def test_each_harm_that_esi_pays_for_has_its_last_day_at_the_court(harm: str) -> None:
    """Section 51 of the Code on Social Security 2020 gives three years, on the way to work as at work."""
    facts = {"here": "IN-KL", "esi_member": True, "event": [harm], "event_date": "2026-10-15"}
    catalogue = load.catalogue("IN", "en")
    [scheme] = [one for one in catalogue["schemes"] if one["id"] == "in-esic"]
    rows = upcoming(scheme, facts, decider(catalogue, facts, START), START)

    assert {row["id"]: row["on"] for row in rows}["insurance-court"] == "2029-10-15"
