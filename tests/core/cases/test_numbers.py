"""The numbers of cases, by vectors written by hand: each case in short, made whole by its changes."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.numbers import Around, monday, numbers, office_of

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/case-numbers.json").read_text("utf-8"))
TODAY = "2026-11-22"
OFFICES = {"in-epf": "pf-office", "in-bocw": "welfare-board", "in-eshram": "service-centre"}
AROUND = Around(TODAY, 19_800, OFFICES)


def changes(short: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """What was said of a case, as its short form has it."""
    said: list[tuple[str, dict[str, Any]]] = [
        ("opened", {"name": "Sunita", "phone": "", "lang": "hi", "camp": ""})
    ]
    agreed = short.get("consent", ["keep"])
    if agreed is not None:
        until = short.get("until", "2027-01-01")
        said.append(("consent", {"for": agreed, "until": until, "words": "1"}))
    journey: dict[str, Any] = {"answers": {}, "lists": {}, "steps": {}, "picks": {}}
    if "answers" in short:
        said.append(("journey", {**journey, "answers": {"home": "IN-BR", "work": "other"}}))
    if "places" in short:
        said.append(("journey", {**journey, "answers": {"home": "IN-BR", "here": "IN-GJ"}}))
    if "picks" in short:
        said.append(("journey", {**journey, "picks": dict.fromkeys(short["picks"], True)}))
    for at, why in enumerate(short.get("stuck", ())):
        said.append(("step", {"step": f"step-{at}", "state": "stuck", "why": why}))
    if "claimed" in short:
        names = ("entry", "state", "on", "amount")
        more = {"why": "", "reference": "", "sent": ""}
        rows = [{**dict(zip(names, one, strict=True)), **more} for one in short["claimed"]]
        card = {
            "of": "c" * 16,
            "issuer": "Other",
            "kid": "0a0b0c0d",
            "made": 1,
            "until": "2027-01-01",
        }
        said.append(("claimed", {**card, "steps": {}, "entries": {}, "card": "7", "sent": rows}))
    for entry, state, on, *rest in short.get("sent", ()):
        amount, why = [*rest, *[0, ""][len(rest) :]]
        data = {"entry": entry, "state": state, "on": on, "amount": amount, "why": why}
        said.append(("application", {**data, "reference": ""}))
    if "next" in short:
        said.append(("next", {"on": short["next"], "what": ""}))
    if "closed" in short:
        said.append(("closed", {"why": short["closed"]}))
    return said


def case_of(number: int, short: dict[str, Any]) -> dict[str, Any]:
    first = int(datetime.fromisoformat(short.get("first", "2026-11-20T06:00:00Z")).timestamp())
    head = {"case": f"{number:016x}", "by": short.get("by", "a") * 16}
    return folded(
        [
            {**head, "id": f"{at:032x}", "kind": kind, "at": first + at, "data": data}
            for at, (kind, data) in enumerate(changes(short))
        ]
    )


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_numbers_are_as_counted_by_hand(vector: dict[str, Any]) -> None:
    cases = [case_of(number, short) for number, short in enumerate(vector["cases"])]
    found = numbers(reversed(cases), AROUND)

    assert {name: found[name] for name in vector["is"]} == vector["is"]
    assert sum(count for _, count in found["stages"]) == found["counted"]
    assert len(found["weeks"]) == 12


def test_what_was_erased_is_no_case_of_these_numbers() -> None:
    gone = {"id": "f" * 32, "case": "0" * 16, "by": "a" * 16, "at": 1_900_000_000, "data": {}}
    opened = {**gone, "id": "0" * 32, "kind": "opened", "at": 1_800_000_000}
    words = {"name": "x", "phone": "", "lang": "hi", "camp": ""}
    case = folded([{**opened, "data": words}, {**gone, "kind": "erased"}])

    assert numbers([case], AROUND)["counted"] == 0


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-11-22", "2026-11-16"), ("2026-11-23", "2026-11-23"), ("1970-01-01", "1969-12-29")],
)
def test_a_week_begins_on_monday(day: str, expected: str) -> None:
    assert monday(day) == expected


def test_the_office_of_an_entry_is_where_somebody_answers_most() -> None:
    steps = ["home", "home", "home", "labour-office", "welfare-board", "welfare-board", "online"]

    assert office_of({"steps": [{"where": where} for where in steps]}) == "welfare-board"
    assert office_of({"steps": [{"where": "bank"}, {"where": "police"}]}) == "bank"
    assert office_of({"steps": [{"where": "online"}]}) == ""
