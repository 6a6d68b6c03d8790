"""Reports of errors: kept without a sender, limited, struck off."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.reports import PER_DAY, Taken, reports, strike_off, take_report
from migrant_helper.store import schema
from migrant_helper.store.report_tables import Report
from migrant_helper.store.session import begin, make_engine

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = make_engine(f"sqlite:///{tmp_path / 'reports.db'}")
    schema.upgrade(made)
    yield made
    made.dispose()


def take(engine: Engine, words: str) -> Taken:
    with begin(engine) as session:
        return take_report(session, scheme="in-onorc", lang="hi", words=words, now=NOW)


def test_a_report_is_kept_with_nothing_of_its_sender(engine: Engine) -> None:
    assert take(engine, "दुकान ने मना किया") is Taken.SENT

    with begin(engine) as session:
        (report,) = reports(session)
    assert (report.scheme, report.lang, report.words) == ("in-onorc", "hi", "दुकान ने मना किया")
    assert set(Report.__table__.columns.keys()) == {"id", "at", "scheme", "lang", "words"}


def test_an_empty_report_is_not_kept(engine: Engine) -> None:
    assert take(engine, "") is Taken.EMPTY

    with begin(engine) as session:
        assert reports(session) == []


def test_one_day_takes_only_so_many(engine: Engine) -> None:
    taken = [take(engine, "x") for _ in range(PER_DAY + 1)]

    assert taken[-2:] == [Taken.SENT, Taken.TOO_OFTEN]


def test_a_report_dealt_with_is_gone(engine: Engine) -> None:
    take(engine, "x")

    with begin(engine) as session:
        number = reports(session)[0].id
        assert strike_off(session, number)
        assert not strike_off(session, number)
        assert reports(session) == []
