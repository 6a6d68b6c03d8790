"""A diary's lines, what they come to, its months and its table: vectors shared with JavaScript."""

import json
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.diary.certificate import certificate
from migrant_helper.core.diary.due import due
from migrant_helper.core.diary.ledger import ledger, said_after
from migrant_helper.core.diary.lines import plain, read, read_all, written
from migrant_helper.core.diary.months import months, weeks
from migrant_helper.core.words.days import add_days
from migrant_helper.phone.bikram import bikram

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/diary.json").read_text("utf-8"))
LAST = VECTORS["last"]


def named(case: dict[str, Any]) -> str:
    return str(case["name"])


def of(texts: list[str], last: str = LAST) -> dict[str, Any]:
    return ledger(read_all(texts, last)[0])


def shown(line: dict[str, Any]) -> dict[str, Any]:
    """A line of a ledger as the vectors have it."""
    before = [written(one) for one in line["before"]]
    return {"line": written(line), "first": line["first"], "before": before}


def spans(case: dict[str, Any]) -> list[dict[str, Any]]:
    """A full day's line for each day of the spans."""
    found = []
    for first, last in case["spans"]:
        on = first
        while on <= last:
            found.append({"job": "j1", "on": on, "part": "full", "over": 0, "count": 0})
            on = add_days(on, 1)
    return found


@pytest.mark.parametrize("case", VECTORS["read"], ids=named)
def test_a_line_is_read_and_written(case: dict[str, Any]) -> None:
    assert read(case["text"], LAST) == case["is"]
    assert written(case["is"]) == case["text"]


@pytest.mark.parametrize("case", VECTORS["none"], ids=named)
def test_what_is_no_line(case: dict[str, Any]) -> None:
    assert read(case["text"], LAST) is None


@pytest.mark.parametrize("case", VECTORS["ledger"], ids=named)
def test_what_lines_come_to(case: dict[str, Any]) -> None:
    lines, wrong = read_all(case["texts"], LAST)
    found = {table: [shown(one) for one in held] for table, held in ledger(lines).items()}

    assert {**found, "wrong": wrong} == case["is"]


@pytest.mark.parametrize("case", VECTORS["after"], ids=named)
def test_what_is_said_is_said_after_what_stands(case: dict[str, Any]) -> None:
    line = read(case["text"], LAST)

    assert line is not None
    assert said_after(of(case["texts"]), line)["at"] == case["is"]


@pytest.mark.parametrize(("typed", "kept"), VECTORS["plain"])
def test_what_may_stand_in_a_line(typed: str, kept: str) -> None:
    assert plain(typed) == kept


@pytest.mark.parametrize("case", VECTORS["months"], ids=named)
def test_months(case: dict[str, Any]) -> None:
    job = {"job": "j1", "from": case["job"], "to": case["to"]}
    found = months(job, spans(case), "2099-12-31", bikram() if case.get("bikram") else None)

    names = ("month", "first", "last", "length", "days", "whole")
    rows = [{**one, "days": len(one["days"])} for one in found]
    assert [[row[name] for name in names] for row in rows] == case["is"]


@pytest.mark.parametrize("case", VECTORS["weeks"], ids=named)
def test_weeks(case: dict[str, Any]) -> None:
    assert [len(week) for week in weeks(spans(case))] == case["is"]


@pytest.mark.parametrize("case", VECTORS["certificate"], ids=named)
def test_the_days_of_building_work(case: dict[str, Any]) -> None:
    found = certificate(of(case["texts"]), case["on"])

    names = ("first", "last", "days", "halves")
    rows = [[row["job"]["job"], *[row[name] for name in names]] for row in found["rows"]]
    assert {**found, "rows": rows} == case["is"]


@pytest.mark.parametrize("case", VECTORS["due"], ids=named)
def test_what_is_owed(case: dict[str, Any]) -> None:
    found = due(of(case["texts"]), VECTORS["law"], LAST, None)

    names = ("earned", "agreed", "owed", "owed_agreed", "why")
    claims = ("month", "due_on", "claim_by")
    rows = [
        {
            "job": one["job"]["job"],
            **{name: one[name] for name in names},
            "claims": [[month[name] for name in claims] for month in one["months"]],
        }
        for one in found
    ]
    assert rows == case["is"]


def test_no_line_of_a_long_diary_is_dropped() -> None:
    texts = [f"m|{29_000_000 + at}|m{at + 1}|j1|2026-11-01|pay|100|" for at in range(3000)]
    lines, wrong = read_all(texts, "2026-11-28")

    assert (len(lines), wrong) == (3000, 0)
