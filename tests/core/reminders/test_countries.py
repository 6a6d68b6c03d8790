"""What each country wants of a text message: every row can be used, and a wrong one is named by its line."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from migrant_helper.core.reminders import countries
from migrant_helper.core.reminders.phones import COUNTRIES

HEAD = "country,rule,value,source,checked\n"
PAGE = "https://example.org/rules"


def held(folder: Path, *rows: str) -> Path:
    file = folder / "countries.csv"
    file.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return file


def test_every_row_that_is_held_can_be_used() -> None:
    assert list(countries.wrong()) == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_has_what_is_needed_to_write_there(country: str) -> None:
    assert countries.missing(country) == []


def test_only_the_hours_are_our_own() -> None:
    ours = {
        rule
        for rules in countries.rules().values()
        for rule, held in rules.items()
        if held.source == countries.OURS
    }

    assert ours == {"opens", "closes"}


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (f"IN,replies,no,{PAGE},2026-11-30", "no rule"),
        (f"IN,reply,perhaps,{PAGE},2026-11-30", "no value of reply"),
        (f"IN,opens,25:00,{PAGE},2026-11-30", "no value of opens"),
        (f"IN,variable,forty,{PAGE},2026-11-30", "no value of variable"),
        ("IN,reply,no,,2026-11-30", "no source"),
        ("IN,reply,no,ours,2026-11-30", "no source"),
        (f"IN,reply,no,{PAGE},", "no day"),
        (f"India,reply,no,{PAGE},2026-11-30", "no country"),
    ],
)
def test_a_row_that_cannot_be_used_is_named_by_its_line(
    tmp_path: Path, row: str, what: str
) -> None:
    file = held(tmp_path, f"IN,names,advised,{PAGE},2026-11-30", row)

    found = list(countries.wrong(file))

    assert [line for line, _ in found] == [3]
    assert what in found[0][1]


def test_a_row_twice_is_told(tmp_path: Path) -> None:
    row = f"IN,reply,no,{PAGE},2026-11-30"

    assert list(countries.wrong(held(tmp_path, row, row))) == [(3, "reply of IN stands twice")]


@pytest.mark.parametrize("row", [f"IN,reply,no,{PAGE},", "IN,reply,no,,2026-11-30"])
def test_a_row_that_nobody_checked_is_as_if_it_were_not_there(tmp_path: Path, row: str) -> None:
    assert countries.rules(held(tmp_path, row)) == {}


def test_other_columns_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "countries.csv"
    file.write_text("country,value\nIN,no\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"countries\.csv:1: the columns are country"):
        countries.rules(file)


def test_no_source_was_read_in_the_future() -> None:
    today = datetime.now(UTC).date().isoformat()
    read = [rule.checked for named in countries.rules().values() for rule in named.values()]

    assert max(read) <= today
