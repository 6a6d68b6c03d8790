"""`migrant-helper roster screen`: a list comes out as one person after the other would."""

import csv
import json
from pathlib import Path

import jsonschema
import openpyxl
import polars as pl
import pytest
from click.testing import CliRunner, Result

from migrant_helper.catalogue import kept
from migrant_helper.cli.roster.roster import roster
from migrant_helper.core.rules.facts.read import read_facts
from migrant_helper.core.rules.screening import outcomes

SCHEMA = Path(__file__).parents[3] / "docs/schemas/roster-screen.json"
ON = "2026-12-01"
LIST = """home,here,age,monthly_income,who_moved,eshram,note,birth_date
IN-BR,IN-KL,34,10000..12000,"self,children",true,=1+1,
IN-OR,IN-XX,34,,,,,
IN-BR,IN-KL,,"10,000",-,,,

IN-OR,IN-KL/ernakulam,,,-,?,,1990-08-15
IN-BR,IN-KL,,,,,,2190-08-15
"""


def screened(source: Path, target: Path, *options: str) -> Result:
    arguments = ["screen", str(source), str(target), "--country", "IN", "--as-of", ON, *options]
    return CliRunner().invoke(roster, arguments, catch_exceptions=False)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    file = tmp_path / "people.csv"
    file.write_text(LIST, "utf-8")
    return file


def test_each_row_is_as_one_person_and_what_is_wrong_is_named(people: Path, tmp_path: Path) -> None:
    result = screened(people, tmp_path / "out.parquet", "--json")
    document = json.loads(result.stdout)
    jsonschema.validate(document, json.loads(SCHEMA.read_text("utf-8")))

    assert document["rows"] == 2
    assert [(one["row"], one["column"]) for one in document["rejected"]] == [
        (3, "here"),
        (4, "monthly_income"),
        (7, "birth_date"),
    ]
    assert document["unread"] == ["note"]
    held = kept.catalogue("IN", "en")
    given = {"home": "IN-BR", "here": "IN-KL", "who_moved": ["self", "children"], "eshram": True}
    income = {"monthly_income": {"min": 10000, "max": 12000}}
    told = read_facts(held["facts"], {**given, **income}) | {"age": 34}
    rows = pl.read_parquet(tmp_path / "out.parquet").to_dicts()
    expected = outcomes(held, told, ON)
    assert {name: rows[0][name] for name in expected} == expected
    assert (rows[1]["row"], rows[1]["home"], rows[1]["who_moved"]) == (6, "IN-OD", [])
    assert "10,000" not in result.stdout


def test_every_format_says_the_same(people: Path, tmp_path: Path) -> None:
    for ending in ("csv", "xlsx", "parquet"):
        assert screened(people, tmp_path / f"out.{ending}").exit_code == 0
    table = pl.read_parquet(tmp_path / "out.parquet")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig") as stream:
        rows = list(csv.DictReader(stream))
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    [heading, *cells] = list(sheet.iter_rows(values_only=True))

    assert list(rows[0]) == list(heading) == table.columns
    for name in ("row", "in-onorc", "in-bocw"):
        texts = [str(value) for value in table[name]]
        at = heading.index(name)
        assert [row[name] for row in rows] == [str(row[at]) for row in cells] == texts


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "name,phone\nx,y\n", "row 1: found no fact"),
        ("a.csv", "home,home\nx,y\n", "row 1: found a fact twice"),
        ("a.csv", "", "found an empty file"),
        ("a.xlsx", "home\nIN\n", "found CSV in a file with .xlsx"),
        ("a.csv", 'home,here\nIN,IN\n"IN,IN\n', "row 3: found a quote that is not closed"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_written(tmp_path, name, text, said) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    result = screened(tmp_path / name, tmp_path / "out.csv")

    assert result.exit_code == 2
    assert said in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_another_ending_and_a_folder_that_is_not_there_are_refused(people, tmp_path) -> None:
    assert "ends in .csv, .xlsx or .parquet" in screened(people, tmp_path / "out.pdf").stderr
    assert "name another place" in screened(people, tmp_path / "no" / "out.csv").stderr
    assert list(tmp_path.iterdir()) == [people]
