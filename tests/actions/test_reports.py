"""Reports of errors: kept without a sender, limited, struck off."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.reports import (
    PER_DAY,
    Taken,
    Telling,
    reports,
    strike_off,
    take_report,
)
from migrant_helper.store import schema
from migrant_helper.store.report_tables import Report
from migrant_helper.store.session import begin, make_engine
from tests.actions import parts

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = make_engine(f"sqlite:///{tmp_path / 'reports.db'}")
    schema.upgrade(made)
    yield made
    made.dispose()


def take(engine: Engine, words: str, address: str = "203.0.113.7") -> Taken:
    telling = Telling("in-onorc", "hi", words, address)
    with begin(engine) as session:
        return take_report(session, parts.SERVICE, telling, now=NOW)


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
    taken = [take(engine, "x", f"203.0.113.{n}") for n in range(PER_DAY + 1)]

    assert taken[-2:] == [Taken.SENT, Taken.TOO_OFTEN]


def test_an_address_that_sends_too_many_leaves_room_for_others(engine: Engine) -> None:
    taken = [take(engine, "x") for _ in range(PER_DAY + 1)]
    most = parts.SERVICE.limits.reports_per_address

    assert [Taken.SENT] * most + [Taken.TOO_OFTEN] * (PER_DAY + 1 - most) == taken
    assert take(engine, "closed on Monday", "203.0.113.8") is Taken.SENT


def test_a_report_dealt_with_is_gone(engine: Engine) -> None:
    take(engine, "x")

    with begin(engine) as session:
        number = reports(session)[0].id
        assert strike_off(session, number)
        assert not strike_off(session, number)
        assert reports(session) == []
