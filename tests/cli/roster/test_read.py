"""`migrant-helper roster read`: what is certain becomes a list for `screen`, what is not a list to mend."""

import json
from pathlib import Path

import jsonschema
import polars as pl
import pytest
from click.testing import CliRunner, Result

from migrant_helper.cli.roster.roster import roster

SCHEMA = Path(__file__).parents[3] / "docs/schemas/roster-read.json"
LIST = "नाम;उम्र;घर का राज्य;काम का राज्य;आधार;Gendar\nराम;३४;बिहार;केरल;123412341234;M\nसीता;लगभग 40;बिहार;केरल;;F\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(roster, [*arguments], catch_exceptions=False)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    return file


def test_the_document_keeps_to_its_schema(source: Path) -> None:
    result = run("read", str(source), "--as-of", "2026-12-01", "--json")
    document = json.loads(result.stdout)
    jsonschema.validate(document, json.loads(SCHEMA.read_text("utf-8")))

    assert [row["facts"].get("age") for row in document["rows"]] == [34, None]
    assert document["rows"][1]["problems"] == [
        {"column": "उम्र", "code": "approximate", "raw": "लगभग 40"}
    ]
    assert "1234" not in result.stdout


def test_what_is_certain_is_screened_and_what_is_not_is_mended(
    source: Path, tmp_path: Path
) -> None:
    out, ask, results = tmp_path / "people.csv", tmp_path / "ask.csv", tmp_path / "results.csv"
    said = run("read", str(source), "--out", str(out), "--unsure", str(ask)).stdout
    assert "Gendar: sex? Not read: say --column 'Gendar=sex'" in said
    assert said.endswith("2 people read, 0 in hidden rows, 1 unsure\n")
    assert "राम" not in out.read_text("utf-8-sig")
    assert run("screen", str(out), str(results), "--country", "IN").exit_code == 0
    assert pl.read_csv(results)["row"].to_list() == [2, 3]

    mended = pl.read_csv(ask).with_columns(mended=pl.lit("40"))
    mended.write_csv(ask)
    run("read", str(source), "--mended", str(ask), "--column", "Gendar=sex", "--out", str(out))
    assert pl.read_csv(out).select("age", "sex").rows() == [(34.0, "man"), (40.0, "woman")]


@pytest.mark.parametrize("given", ["Gendar", "Gendar=no_fact", "=sex"])
def test_what_is_no_fact_is_refused(source: Path, given: str) -> None:
    result = run("read", str(source), "--column", given)

    assert result.exit_code == 2
    assert "expected HEADING=FACT" in result.stderr


def test_what_is_no_list_of_mended_cells_is_refused(source: Path) -> None:
    result = run("read", str(source), "--mended", str(source))

    assert result.exit_code == 2
    assert "row 1: found no such headings, expected" in result.stderr
