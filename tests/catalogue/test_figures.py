"""What an entry says twice it says alike, and what an employer must not see is declared so."""

import re

import pytest
import yaml

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.catalogue.compile.near import LOADER
from tests.cases.test_people import DATA

COUNTRIES = ("IN", "NP")
AGAINST_AN_EMPLOYER = {"grievance", "legal-aid", "wage-rights", "injury-compensation"}
ILLNESS = {"in-nikshay-poshan"}


def test_the_days_a_deadline_names_are_those_it_counts() -> None:
    wrong, seen = [], 0
    for file in sorted(paths.SCHEMES.rglob("*.yaml")):
        entry = yaml.load(file.read_text("utf-8"), LOADER)
        rows = entry.get("deadlines", []) if isinstance(entry, dict) else []
        for row in rows:
            date = row.get("date")
            days = date.get("days") if isinstance(date, dict) else None
            names = re.findall(r"\{(\w+)\}", row["text"])
            amounts = [entry.get("amounts", {}).get(name) for name in names]
            told = [one["value"] for one in amounts if one and one.get("unit") == "days"]
            if days and told:
                seen += 1
                wrong += [] if abs(days) in told else [(file.name, row["id"], days, told)]

    assert seen
    assert wrong == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_what_is_claimed_against_an_employer_or_tells_of_illness_is_sensitive(country: str) -> None:
    told = [
        entry["id"]
        for entry in load.catalogue(country, "en")["schemes"]
        if (entry["kind"] in AGAINST_AN_EMPLOYER or entry["id"] in ILLNESS)
        and not entry["sensitive"]
    ]

    assert told == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_what_is_usual_is_what_most_people_answer(country: str) -> None:
    facts = load.catalogue(country, "en")["facts"]
    wrong = []
    for name, value in DATA["usual"][country].items():
        usual = facts[name].get("usual") if name in facts else None
        if usual and facts[name]["type"] == "bool" and usual[0 if value else 1] < 50:
            wrong.append((name, usual, value))

    assert wrong == []
