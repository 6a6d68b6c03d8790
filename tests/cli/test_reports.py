"""`migrant-helper reports`: read on the command line, struck off there."""

import json
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from migrant_helper.actions.reports import Telling, take_report
from migrant_helper.cli.reports import reports
from migrant_helper.store import schema
from migrant_helper.store.session import begin, make_engine
from tests.actions.parts import SERVICE

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs/schemas/reports-list.json").read_text(encoding="utf-8")
)


@pytest.fixture
def database(tmp_path: Path) -> dict[str, str]:
    url = f"sqlite:///{tmp_path / 'reports.db'}"
    engine = make_engine(url)
    schema.upgrade(engine)
    with begin(engine) as session:
        now = datetime(2026, 11, 22, tzinfo=UTC)
        take_report(
            session, SERVICE, Telling("in-esic", "ur", "دفتر بند تھا", "192.0.2.1"), now=now
        )
    engine.dispose()
    return {"DATABASE_URL": url}


def test_the_list_is_as_its_schema_says(database: dict[str, str]) -> None:
    ran = CliRunner().invoke(reports, ["list", "--json"], env=database)

    rows = json.loads(ran.output)
    jsonschema.validate(rows, SCHEMA)
    assert [(row["scheme"], row["words"]) for row in rows] == [("in-esic", "دفتر بند تھا")]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("closed\r\n2  2026-11-22  in-epf", "closed 2  2026-11-22  in-epf"),
        ("\x1b]0;gone\x07\x9b2J\u202eright", " ]0;gone 2J right"),
        ("क्\u200dष", "क्\u200dष"),
    ],
)
def test_no_report_steers_the_terminal(database: dict[str, str], words: str, shown: str) -> None:
    engine = make_engine(database["DATABASE_URL"])
    with begin(engine) as session:
        now = datetime(2026, 11, 22, 1, tzinfo=UTC)
        take_report(session, SERVICE, Telling("", "en", words, "192.0.2.1"), now=now)
    engine.dispose()

    ran = CliRunner().invoke(reports, ["list"], env=database)

    assert ran.output.split("\n")[1:] == [f"2  2026-11-22  -  [en] {shown}", ""]


# What breaks a line, gives an order, or turns a line around, as Unicode has it.
STEERING = [
    sign
    for sign in map(chr, range(0x3000))
    if unicodedata.category(sign) in ("Cc", "Zl", "Zp")
    or unicodedata.bidirectional(sign)
    in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
]


def test_nothing_that_steers_reaches_the_terminal(database: dict[str, str]) -> None:
    engine = make_engine(database["DATABASE_URL"])
    with begin(engine) as session:
        now = datetime(2026, 11, 22, 1, tzinfo=UTC)
        told = Telling("", "en", "a".join(STEERING), "192.0.2.1")
        take_report(session, SERVICE, told, now=now)
    engine.dispose()

    ran = CliRunner().invoke(reports, ["list"], env=database)

    assert len(STEERING) > 70
    assert ran.output.split("\n")[1:] == [
        f"2  2026-11-22  -  [en] {'a'.join(' ' * len(STEERING))}",
        "",
    ]


def test_a_report_is_struck_off_once(database: dict[str, str]) -> None:
    first = CliRunner().invoke(reports, ["done", "1"], env=database)
    again = CliRunner().invoke(reports, ["done", "1"], env=database)

    assert (first.exit_code, again.exit_code) == (0, 1)


def test_a_database_without_tables_is_unusable(tmp_path: Path) -> None:
    ran = CliRunner().invoke(
        reports, ["list"], env={"DATABASE_URL": f"sqlite:///{tmp_path / 'empty.db'}"}
    )

    assert ran.exit_code == 2
