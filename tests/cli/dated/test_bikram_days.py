"""Days and years as Nepal's papers have them are taken in a file of facts, with the bounds of the page."""

import json

import pytest

from migrant_helper.catalogue import kept
from migrant_helper.cli.dated.bikram_days import with_bikram
from tests.cli.test_person import refused, run

ON = "2026-11-22"


def read(**facts):
    return with_bikram(kept.declared_facts(), {"home": "NP-P5", **facts}, ON)


@pytest.mark.parametrize(
    "text",
    ["2081-12-05", "2081/12/5", "२०८१-१२-०५", "2081 Chait 5", "5 Chaitra 2081", "2081-12-05 BS"],
)
def test_a_day_of_the_papers_is_the_gregorian_day(text):
    assert read(job_end=text)["job_end"] == "2025-03-18"


def test_a_gregorian_day_stays():
    assert read(job_end="2025-03-18")["job_end"] == "2025-03-18"
    # The year 1990 of the Bikram Sambat is 1933: both can be, and digits alone are Gregorian.
    assert read(birth_date="1990-05-02")["birth_date"] == "1990-05-02"
    assert read(birth_date="1990-05-02 BS")["birth_date"] == "1933-08-17"


def test_a_year_of_the_papers_is_the_two_years_it_lies_in():
    assert read(birth_year=2049)["birth_year"] == {"min": 1992, "max": 1993}


def test_for_a_home_in_india_nothing_is_read_so():
    facts = {"home": "IN-BR", "job_end": "2081-12-05"}

    assert with_bikram(kept.declared_facts(), facts, ON) == facts


def test_the_bounds_are_those_of_the_page():
    ahead = json.dumps({"home": "NP-P5", "birth_date": "2085 Baisakh 1"})
    nowhere = json.dumps({"home": "NP-P5", "birth_date": "2081 Chait 33"})

    refused(run("screen", "--as-of", ON, facts=ahead, country="NP"), "birth_date", "2026-11-22")
    refused(run("screen", "--as-of", ON, facts=nowhere, country="NP"), "birth_date", "2081 Chait")


def test_what_somebody_is_told_is_the_same_in_either_calendar():
    told = [
        run("screen", "--as-of", ON, "--json", facts=json.dumps(facts), country="NP").stdout
        for facts in (
            {"home": "NP-P5", "here": "NP-P5", "birth_date": "2015 Baisakh 1"},
            {"home": "NP-P5", "here": "NP-P5", "birth_date": "1958-04-13"},
        )
    ]

    assert told[0] == told[1]
