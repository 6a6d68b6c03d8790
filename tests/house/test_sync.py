"""docs/sync.md says what the code does: statuses, reasons, sizes."""

import json
import re

from migrant_helper.actions.desk import cases, laptop
from migrant_helper.web.desk import camp, sync
from tests.house.tree import text

PAGE = text("docs/sync.md")
REFUSED = text("migrant_helper/core/cases/refused.py") + text("migrant_helper/core/cases/taken.py")
NAMES = ("shape", "kind", "id", "case", "by", "at", "clock", "data", "erased")


def rows(heading: str) -> list[list[str]]:
    """The cells of the table below a heading."""
    part = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    found = [row.strip("|").split("|") for row in part.splitlines() if row.startswith("| ")]
    return [[cell.strip().strip("`") for cell in row] for row in found[2:]]


def test_each_refusal_stands_there_with_its_status() -> None:
    told = {(row[0], row[1]) for row in rows("Statuses") if row[1]}
    said = set(re.findall(r'said\((\d+), "(\w+)"', text("migrant_helper/web/desk/sync.py")))
    said |= {("403", "ended"), ("401", "out"), ("401", "revoked")}
    schema = json.loads(text("docs/schemas/desk-sync.json"))

    assert told == said
    assert {why for _, why in told} == set(
        schema["$defs"]["refusal"]["properties"]["error"]["enum"]
    )
    for status, why in re.findall(r"(\d{3}) `(\w+)`", PAGE.partition("## A camp")[2]):
        assert camp.STATUS[why] == int(status)


def test_each_reason_stands_there_and_whether_it_is_asked_again() -> None:
    told = {row[0]: row[2] for row in rows("Why a change is not taken")}
    phone = re.findall(
        r'"(\w+)"', text("static/js/desk/sync.js").partition("const AGAIN = ")[2].partition(";")[0]
    )

    assert tuple(told) == NAMES
    assert all(f'"{name}"' in REFUSED for name in NAMES)
    assert {name for name, again in told.items() if again.startswith("yes")} == {*phone} - {
        "failed"
    }
    assert {name for name, again in told.items() if "yes" in again} == {*laptop.AGAIN} - {"failed"}


def test_sizes_are_those_of_the_code() -> None:
    script = text("static/js/desk/sync.js")
    phone = re.search(r"BATCH_BYTES = ([0-9_]+);\nconst BATCH = ([0-9]+);", script)
    assert phone

    assert f"at most {sync.MOST} changes and {sync.MOST_BYTES // 1024} kB" in PAGE
    assert f"at most {cases.MOST})" in PAGE
    assert int(phone[2]) == laptop.BATCH == 400
    assert (
        f"{int(phone[1]) // 1000} kB (a phone) or {laptop.BATCH_BYTES // 1000} kB (a laptop)"
        in PAGE
    )
