"""The checklist of what was picked; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.list.burdens import burden
from migrant_helper.core.list.checklist import checklist

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/checklists.json").read_text("utf-8"))
SMALL = json.loads((Path(__file__).parents[2] / "vectors/small.json").read_text("utf-8"))


def named(case):
    return case["name"]


def made(case):
    facts = {**VECTORS["facts"], **case.get("facts", {})}
    return checklist(SMALL, facts, VECTORS["on"], case["picks"], case["ticks"])


def names(steps):
    return [f"{step['scheme']}.{step['step']}" for step in steps]


def papers(rows):
    return {row["id"]: row["schemes"] for row in rows}


SEEN = {
    "entries": lambda made: {entry["scheme"]: entry["steps"] for entry in made["entries"]},
    "required": lambda made: papers(made["documents"]["required"]),
    "choices": lambda made: [
        {**choice, "papers": list(papers(choice["papers"]))}
        for choice in made["documents"]["choices"]
    ],
    "optional": lambda made: papers(made["documents"]["optional"]),
    "trips": lambda made: {trip["id"]: names(trip["steps"]) for trip in made["trips"]},
    "at_home": lambda made: [trip["id"] for trip in made["trips"] if not trip["travel"]],
    "carried": lambda made: {group["who"]: names(group["steps"]) for group in made["carried"]},
    "burden": lambda made: made["burden"],
    "deadlines": lambda made: [f"{row['scheme']}.{row['id']}" for row in made["deadlines"]],
    "done": lambda made: [made["done"], made["total"]],
    "country": lambda made: made["country"],
}


@pytest.mark.parametrize("case", VECTORS["checklist"], ids=named)
@pytest.mark.parametrize("part", SEEN)
def test_checklist(case, part):
    assert case[part] == SEEN[part](made(case))


@pytest.mark.parametrize("case", VECTORS["eligible"], ids=named)
def test_eligible(case):
    entries = made({**case, "ticks": []})["entries"]

    assert case["is"] == {
        entry["scheme"]: {key: entry[key] for key in ("eligible", "confirm", "would_change")}
        for entry in entries
    }


@pytest.mark.parametrize("case", VECTORS["fees"], ids=named)
def test_fees(case):
    row = {"scheme": "in-a", "when": "apply", "who": "worker", "where": "online"}
    steps = [{**row, "fee": fee} for fee in case["fees"]]
    empty = {"required": [], "choices": [], "optional": []}

    assert case["is"] == burden([], steps, empty, None)["after"]["fees"]


@pytest.mark.parametrize(
    ("wage", "pay"),
    [(None, None), (500, 1000), ({"min": 400, "max": 450}, 900), ({"min": 9}, None)],
)
def test_the_pay_lost_is_that_of_the_worker_s_own_trips_at_the_most_and_never_guessed(wage, pay):
    row = {"scheme": "in-a", "when": "apply", "who": "worker", "fee": 0}
    places = ("bank", "ward", "online", "bank")
    steps = [
        *({**row, "where": where} for where in places),
        {**row, "who": "family", "where": "ward"},
    ]
    empty = {"required": [], "choices": [], "optional": []}

    after = burden([], steps, empty, wage)["after"]

    assert (after["days"], after["pay"]) == (2, pay)


def test_the_load_is_never_more_with_the_list_than_without():
    for case in VECTORS["checklist"]:
        load = made(case)["burden"]
        for part in ("steps", "trips", "documents", "days"):
            assert load["after"][part] <= load["before"][part]


def test_the_same_choice_of_two_entries_is_one():
    group = [{"id": "voter-card", "need": "one_of", "verified": True}]
    group.append({"id": "aadhaar", "need": "one_of", "verified": False})
    scheme = next(each for each in SMALL["IN"]["schemes"] if each["id"] == "in-ismw")
    twin = {**scheme, "documents": group}
    other = {**SMALL["IN"], "schemes": [twin, {**twin, "id": "in-other", "documents": group[::-1]}]}
    choices = checklist({"IN": other}, {}, VECTORS["on"], ["in-ismw", "in-other"], [])["documents"][
        "choices"
    ]

    assert [choice["schemes"] for choice in choices] == [["in-ismw", "in-other"]]
    assert [(paper["id"], paper["verified"]) for paper in choices[0]["papers"]] == [
        ("voter-card", True),
        ("aadhaar", False),
    ]


def test_a_note_stands_by_its_paper_once():
    picked = checklist(SMALL, VECTORS["facts"], VECTORS["on"], ["in-onorc", "in-bocw"], [])

    assert [
        paper["notes"]
        for choice in picked["documents"]["choices"]
        for paper in choice["papers"]
        if paper["notes"]
    ] == [["From any union."]]


@pytest.mark.parametrize(
    ("changes", "state"),
    [({}, "done"), ({"who": "family"}, "todo"), ({"where": "bank"}, "todo"), ({"do": "x"}, "todo")],
)
def test_a_tick_is_for_what_another_entry_says_alike_of_the_same_person_and_place(changes, state):
    step = {"when": "apply", "who": "worker", "where": "labour-office", "do": "Ask.", "fee": 0}
    step |= {"id": "ask", "code": 1, "verified": True}
    scheme = next(each for each in SMALL["IN"]["schemes"] if each["id"] == "in-bocw")
    pair = [
        {**scheme, "steps": [step]},
        {**scheme, "id": "in-other", "steps": [{**step, **changes}]},
    ]
    both = {"IN": {**SMALL["IN"], "schemes": pair}}
    made = checklist(both, {}, VECTORS["on"], ["in-bocw", "in-other"], ["in-bocw.ask"])

    assert [entry["steps"]["ask"] for entry in made["entries"]] == ["done", state]
