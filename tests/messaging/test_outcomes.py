"""The table of codes: every row has a class, a source and a day, or is told to be checked by nobody."""

import re
from datetime import date

import pytest

from migrant_helper.messaging.outcomes import LONGEST, Fault, codes, fault_of, is_everywhere

CODE = re.compile(r"twilio-[0-9]+|smsgate-[A-Z_]+")
ADDRESS = re.compile(r"https://[\w.-]+/\S+")


def test_every_row_names_where_it_was_read_and_when() -> None:
    assert len(codes()) > 50
    for code, row in codes().items():
        assert CODE.fullmatch(code), code
        assert len(code) <= LONGEST, code
        assert ADDRESS.fullmatch(row.source), code
        assert row.about, code
        if row.checked:
            date.fromisoformat(row.checked)


def test_every_class_is_there() -> None:
    assert set(Fault) == {row.fault for row in codes().values()}


def test_what_nobody_checked_tells_no_more_than_what_is_not_listed() -> None:
    unchecked = [code for code, row in codes().items() if not row.checked]

    assert unchecked
    assert {fault_of(code) for code in [*unchecked, "twilio-1", "smsgate-1", "1", ""]} == {
        Fault.UNKNOWN
    }


@pytest.mark.parametrize(
    ("code", "everywhere"),
    [("twilio-21606", True), ("twilio-21612", False), ("smsgate-NO_SIM", False), ("1", True)],
)
def test_a_fault_of_ours_reaches_one_country_or_all(code: str, everywhere: bool) -> None:
    assert is_everywhere(code) is everywhere
