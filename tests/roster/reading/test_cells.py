"""A cell is read where it is certain; where it is not, nothing is, and why is said."""

from datetime import date
from typing import Any

import pytest

from migrant_helper.roster.reading.cells import Reader, read_cell, shown
from migrant_helper.roster.reading.dates import Order, order_of
from migrant_helper.roster.reading.held import held
from migrant_helper.roster.reading.phones import read_phone

ON = "2026-12-01"
PLAIN, FIRST = Order(), Order(day_first=True)


def told(fact: str, cell: Any, order: Order = PLAIN) -> Any:
    """The value, or the problem behind a "!", or the facts told instead, or None."""
    found = read_cell(Reader(held(), ON, {fact: order}), fact, cell)
    if found.instead:
        assert found.value is None
        return dict(found.instead)
    return f"!{found.problem}" if found.problem else found.value


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("35", 35), ("३५ वर्ष", 35), ("৩৫ বছর", 35), ("۳۵ سال", 35), ("35yrs", 35), (34.0, 34),
        ("1 yr 6 mo", 1), ("6 months", "!not_a_number"), ("35-40", "!range_not_a_number"),
        ("40+", "!range_not_a_number"), ("about 40", "!approximate"), ("लगभग 40", "!approximate"),
        ("4O", "!not_a_number"), ("150", "!out_of_range"), ("0", "!check_small"), (34.5, "!not_whole"),
        ("-3", "!negative"), ("", None), ("N/A", None), ("-", None), ("#N/A", "!error_cell"),
        ("#####", "!cell_too_narrow"), (float("nan"), "!not_a_number"), (True, "!not_a_number"),
        ("thirty five", "!not_a_number"), ("पता नहीं", None), (date(1990, 1, 1), "!not_a_number"),
    ],
)  # fmt: skip
def test_ages(cell: Any, expected: Any) -> None:
    assert told("age", cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("10,000", 10000), ("₹12,500/-", 12500), ("Rs. 8,000", 8000), ("१,५०,०००", 150000),
        ("10k", 10000), ("1.5 lakh", 150000), ("৮ হাজার", 8000), ("२ लाख", 200000), ("nil", 0),
        ("9000 per month", 9000), ("400 per day", "!not_a_number"), ("60000 a year", "!not_a_number"),
        ("12.500", "!number_ambiguous"), ("10.000,50", "!number_ambiguous"), ("1,2345", "!number_ambiguous"),
        ("8000-9000", "!range_not_a_number"), ("10 000", "!not_a_number"), ("-500", "!negative"),
        ("8 hazar 500", "!not_a_number"), ("2 lakh lakh", "!not_a_number"), (12500.5, 12500.5),
        ("999999999999", "!out_of_range"),
    ],
)  # fmt: skip
def test_money(cell: Any, expected: Any) -> None:
    assert told("monthly_income", cell) == expected


@pytest.mark.parametrize(
    ("fact", "cell", "expected"),
    [
        ("sex", "M", "man"), ("sex", "महिला", "woman"), ("sex", "স্ত্রী", "woman"), ("sex", "مرد", "man"),
        ("sex", "Mrs X", "!choice_unknown"), ("eshram", "हां", True), ("eshram", "হ্যাঁ", True),
        ("eshram", "✓", True), ("eshram", 0, False), ("eshram", "Applied", "!bool_unclear"),
        ("eshram", 2, "!bool_unclear"), ("ration_card", "BPL", "!choice_unknown"),
        ("ration_card", "नहीं है", "none"), ("work", "राजमिस्त्री", "construction"),
        ("work", "दर्ज़ी", "!choice_unknown"), ("work", "none", "!choice_unknown"),
        ("daily_wage", "450 per day", 450),
        ("daily_wage", "Rs.500 per day", 500), ("daily_wage", "रु.५००", 500),
        ("construction_days_12m", "400", "!out_of_range"),
        ("construction_days_12m", "90 दिन", 90), ("who_moved", "self", "!not_read"),
    ],
)  # fmt: skip
def test_choices_and_counts(fact: str, cell: Any, expected: Any) -> None:
    assert told(fact, cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Bihar", "IN-BR"), ("बिहार", "IN-BR"), ("W.B.", "IN-WB"), ("उ.प्र.", "IN-UP"), ("Orissa", "IN-OD"),
        ("Chhatisgrah", "IN-CG"), ("Chattisgarh", "IN-CG"), ("Gaya, Bihar", "IN-BR/gaya"),
        ("Gaya, Kerala", "!place_unclear"), ("Punjab, Pakistan", "!place_unknown"), ("ঢাকা", "BD"),
        ("IN-KL/ernakulam", "IN-KL/ernakulam"), ("IN-ZZ", "!place_unknown"), ("Mainpur", "!place_unknown"),
        ("Delhi/UP", "!place_unclear"), ("Bahar", "!place_unknown"), ("नेपाल", "NP"),
    ],
)  # fmt: skip
def test_places(cell: str, expected: str) -> None:
    assert told("home", cell) == expected


BIRTHS = [
    ("15/08/1990", PLAIN, "1990-08-15"), ("08/15/1990", PLAIN, "1990-08-15"),
    ("05/06/1985", PLAIN, {"birth_year": 1985}), ("05/06/1985", FIRST, "1985-06-05"),
    ("05/06/1985", Order(month_first=True), "1985-05-06"), ("05/05/1985", PLAIN, "1985-05-05"),
    ("05/06/1985", Order(day_first=True, month_first=True), {"birth_year": 1985}),
    ("05.06.1985", PLAIN, "1985-06-05"), ("1985-06-05", PLAIN, "1985-06-05"), ("३१/१२/१९९०", PLAIN, "1990-12-31"),
    ("5 Jun 1985", PLAIN, "1985-06-05"), ("5 जून 1985", PLAIN, "1985-06-05"), ("32874", PLAIN, "1990-01-01"),
    ("1/1/70", FIRST, {"birth_year": 1970}), ("02/03/26", FIRST, "!date_ambiguous"),
    ("1992", PLAIN, {"birth_year": 1992}),
    ("00/00/1988", PLAIN, {"birth_year": 1988}), ("31/02/1990", PLAIN, "!date_impossible"),
    ("15/08/2090", PLAIN, "!date_in_future"), ("1985-06-108", PLAIN, "!date_impossible"),
    ("Nov-67", PLAIN, "!not_a_date"), ("########", PLAIN, "!cell_too_narrow"), (date(1988, 4, 12), PLAIN, "1988-04-12"),
    (date(1988, 4, 12), Order(day_first=True, turned=True), {"birth_year": 1988}),
    ("2045-05-12", Order(bikram=True), "1988-08-28"),
    ("2045", Order(bikram=True), {"birth_year": {"min": 1988, "max": 1989}}), ("2045-05-12", PLAIN, "!date_in_future"),
    ("2020-05-12", Order(bikram=None), "!calendar_unclear"),
    (date(2020, 5, 12), Order(bikram=True), "!calendar_unclear"),
    ("2045-13-12", Order(bikram=True), "!date_impossible"),
    ("15/08/2533", PLAIN, "1990-08-15"), ("1990-08-15 00:00:00", PLAIN, "1990-08-15"), (True, PLAIN, "!not_a_date"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "order", "expected"), BIRTHS)
def test_births(cell: Any, order: Order, expected: Any) -> None:
    assert told("birth_date", cell, order) == expected


def test_days_of_jobs_want_a_whole_day() -> None:
    assert told("job_start", "01-Nov-26") == "2026-11-01"
    assert told("job_start", "45962.5") == "2025-11-01"
    assert told("job_start", "2024") == "!year_alone"
    assert told("job_start", "05/06/2024") == "!date_ambiguous"


def test_years_of_birth() -> None:
    assert told("birth_year", "1985") == {"birth_year": 1985}
    assert told("birth_year", 1985.0) == {"birth_year": 1985}
    assert told("birth_year", "85") == "!not_a_year"
    assert told("birth_year", "2045", Order(bikram=True)) == {
        "birth_year": {"min": 1988, "max": 1989}
    }


def test_a_column_shows_its_order_and_its_calendar() -> None:
    def of(cells: list[Any], bikram: bool | None = False) -> Order:
        return order_of(cells, ON, is_birth=True, bikram=bikram)

    assert of(["15/08/1990", "01/02/1990"]) == Order(day_first=True)
    assert of(["15/08/1990", "08/15/1990"]) == Order(day_first=True, month_first=True)
    assert of(["01.02.1990", None, "x"]) == Order()
    assert of(["15/08/1990", date(1990, 2, 1)]).turned
    assert not of(["15/08/1990", date(1990, 2, 21)]).turned
    assert of(["2045-01-02", "2019-01-02"], None).bikram is True
    assert of(["1979-01-02", "2001-01-02"], None).bikram is False
    assert of(["2001-01-02"], None).bikram is None
    assert of(["2045", "1979-01-02"], None).bikram is None


@pytest.mark.parametrize(
    ("cell", "countries", "expected"),
    [
        ("9000000012", ["IN"], "+919000000012"), ("९०००० ०००१२", ["IN"], "+919000000012"),
        ("09000000014", ["IN"], "+919000000014"), ("919000000015", ["IN"], "+919000000015"),
        ("+91 90000 00018", [], "+919000000018"), (9000000012.0, ["IN"], "+919000000012"),
        ("1700000003", ["BD"], "+8801700000003"), ("900000001", ["IN"], "!phone_too_short"),
        ("9.00000E+09", ["IN"], "!number_rounded"), ("Nov-67", ["IN"], "!phone_unreadable"),
        ("9000000012", [], "!phone_no_country"), ("9800000001", ["IN", "NP"], "!phone_unclear"),
        ("123456789012", ["IN"], "!phone_unreadable"), ("9" * 16, ["IN"], "!phone_too_long"),
        ("9000000012, 9000000013", ["IN"], "+919000000012!two_values"),
    ],
)  # fmt: skip
def test_phones(cell: Any, countries: list[str], expected: str) -> None:
    found = read_phone(cell, countries)

    assert (found.value or "") + (f"!{found.problem}" if found.problem else "") == expected


def test_no_number_of_a_paper_is_shown() -> None:
    assert shown("Aadhaar 1234 5678 9012, has") == "Aadhaar •••, has"
    assert shown("१२३४-५६७८-९०१२") == "•••"
    assert shown("123456789") == "•••"
    assert shown("1234 5678 9012", is_phone=True) == "•••"
    assert shown("9000000012, 9000000013", is_phone=True) == "9000000012, 9000000013"
    assert shown("15/08/1990") == "15/08/1990"
    assert len(shown("x" * 500)) < 100
