"""One `with`, one transaction; moments with their zone; errors that quote nothing."""

import logging
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError, StatementError
from sqlalchemy.orm import Session

from migrant_helper.store import use, webhooks
from migrant_helper.store.reminder_tables import Contact, Request, Webhook
from migrant_helper.store.session import begin, file_of, make_engine, read

NOW = datetime(2026, 11, 22, 6, 30, 1, 250, tzinfo=UTC)
DAY = date(2026, 11, 22)


def test_an_exception_undoes_all_of_it(engine: Engine) -> None:
    def fail() -> None:
        with begin(engine) as session:
            use.count(session, "ask", day=DAY)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with read(engine) as session:
        assert use.total(session, "ask", day=DAY) == 0


def test_a_moment_comes_back_as_the_same_moment_in_utc(engine: Engine) -> None:
    nepal = NOW.astimezone(timezone(timedelta(hours=5, minutes=45)))
    with begin(engine) as session:
        session.add(Webhook(key="a", at=nepal))

    with read(engine) as session:
        kept = session.get_one(Webhook, "a").at
    assert (NOW, timedelta()) == (kept, kept.utcoffset())


def test_a_moment_without_a_zone_is_refused(engine: Engine) -> None:
    with Session(engine) as session:
        session.add(Webhook(key="a", at=NOW.replace(tzinfo=None)))
        with pytest.raises(StatementError, match="without a time zone"):
            session.flush()


def test_an_error_quotes_no_values(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    twice = [Contact(hash="a", country="IN", sealed=b"+919812345678") for _ in range(2)]
    for contact in twice:
        with Session(engine) as session:
            session.add(contact)
            try:
                session.commit()
            except SQLAlchemyError as error:
                caplog.records.append(logging.makeLogRecord({"msg": str(error)}))

    assert "parameters hidden" in str(caplog.records[-1].msg)
    assert not any("9812345678" in record.getMessage() for record in caplog.records)


def test_readers_do_not_wait_for_a_writer(engine: Engine) -> None:
    with begin(engine) as writing:
        use.count(writing, "ask", day=DAY)
        with read(engine) as reading:
            assert use.total(reading, "ask", day=DAY) == 0


def test_counts_add_up_by_day_and_by_who(engine: Engine) -> None:
    with begin(engine) as session:
        counts = [
            use.count(session, "ask", day=DAY, who="a"),
            use.count(session, "ask", day=DAY, who="a", times=3),
            use.count(session, "ask", day=DAY, who="b"),
            use.count(session, "try", day=DAY, who="a"),
            use.count(session, "ask", day=DAY + timedelta(days=1), who="a"),
        ]

    assert counts == [1, 4, 1, 1, 1]


def test_the_same_webhook_is_first_once(engine: Engine) -> None:
    with begin(engine) as session:
        firsts = [webhooks.first(session, key, NOW) for key in ("a", "b", "a")]

    assert firsts == [True, True, False]


def test_foreign_keys_hold(engine: Engine) -> None:
    orphan = Request(
        id="a",
        contact_hash="nobody",
        lang="hi",
        consent_text="",
        consent_at=NOW,
        names_allowed=False,
        code_until=NOW,
    )
    with Session(engine) as session:
        session.add(orphan)
        with pytest.raises(IntegrityError):
            session.flush()


def test_the_file_of_a_database_is_known() -> None:
    assert str(file_of("sqlite:////data/x.db")) == "/data/x.db"
    assert file_of("sqlite://") is None
    assert file_of("postgresql://u@h/d") is None


def test_what_was_answered_is_on_the_disk(tmp_path: Path) -> None:
    """2 is FULL: what is committed outlives a power cut, in WAL mode too."""
    engine = make_engine(f"sqlite:///{tmp_path}/test.db")
    with engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
    engine.dispose()

    assert found == 2
