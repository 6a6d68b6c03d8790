"""The database fails under a person's hands: the page says so, and holds what they wrote."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import Engine, event, func, make_url, select, text

from migrant_helper import config
from migrant_helper.app import create_app
from migrant_helper.store.report_tables import Report
from migrant_helper.store.session import file_of, make_engine, read
from tests.actions import parts
from tests.pages.reader import read_document
from tests.store import databases
from tests.web.conftest import WholeAnswers

WORDS = "दुकान ने मना किया"
TWILIO = {"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "t", "TWILIO_FROM": "+15005550006"}
DAY = (datetime.now(UTC) + timedelta(days=200)).date().isoformat()
REMIND = {
    "entry": "in-pmsby",
    "due": f"in-pmsby.premium-due.{DAY}",
    "number": "98123 45678",
    "region": "IN",
    "consent": "reminders-1",
    "do": "ask",
}
Opened = Callable[..., FlaskClient]
CODE = {"request": "a" * 32, "code": "123456", "do": "confirm"}
FORMS: dict[str, dict[str, Any]] = {
    "wrong/send": {"about": "in-onorc", "words": WORDS, "once": "0" * 16, "do": "send"},
    "remind/code": REMIND,
    "remind/code?": CODE,
    "card/code": {
        "case": "f" * 16,
        "entry": ["in-onorc", "in-pmsby"],
        "once": "1" * 16,
        "do": "show",
    },
    "code": {"code": "0" * 16, "do": "open"},
    "stop": {"number": "98123 45678", "code": "123456", "do": "stop"},
}


@pytest.fixture(params=databases.KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with databases.upgraded(request.param, tmp_path) as engine:
        yield engine.url.render_as_string(hide_password=False)


@pytest.fixture
def opened(url: str, tmp_path: Path) -> Iterator[Callable[..., FlaskClient]]:
    """Opens the whole application over this database, with settings."""
    apps = []

    def make(**more: str) -> FlaskClient:
        data = {"MIGRANT_HELPER_DATA": str(tmp_path / "data"), "DATABASE_URL": url}
        apps.append(create_app(config.read({**data, **more})))
        return WholeAnswers(apps[-1])

    yield make
    for app in apps:
        app.extensions["service"].engine.dispose()


@contextmanager
def held(url: str) -> Iterator[None]:
    """Another process is writing, and does not end."""
    file = file_of(url)
    with ExitStack() as stack:
        if file:
            other = stack.enter_context(closing(sqlite3.connect(file, isolation_level=None)))
            other.execute("BEGIN IMMEDIATE")
        else:
            engine = make_engine(url)
            stack.callback(engine.dispose)
            connection = stack.enter_context(engine.begin())
            tables = "report, contact, act, use_count, reminder_request, kept_card"
            connection.execute(text(f"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE"))
        yield


@contextmanager
def gone(url: str) -> Iterator[None]:
    """The file is no database any more; the server has no such database."""
    file = file_of(url)
    if file:
        for each in (file, Path(f"{file}-wal"), Path(f"{file}-shm")):
            each.unlink(missing_ok=True)
        file.write_bytes(b"not a database, whatever its name says" * 200)
    else:
        engine = make_engine(url.replace(str(make_url(url).database), "postgres"))
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            name = make_url(url).database
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        engine.dispose()
    yield


@contextmanager
def old(url: str) -> Iterator[None]:
    """The tables of an older version."""
    engine = make_engine(url)
    with engine.begin() as connection:
        for table in ("act", "report", "use_count", "kept_card"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    engine.dispose()
    yield


@contextmanager
def full(url: str) -> Iterator[None]:
    """No page can be added to the file: SQLite's own "database or disk is full"."""

    def cap(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=1")

    event.listen(Engine, "connect", cap)
    fill(url)
    yield
    event.remove(Engine, "connect", cap)


def fill(url: str) -> None:
    """No room is left in the pages that are there."""
    with closing(sqlite3.connect(file_of(url) or "", isolation_level=None)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")
        for table, row in (
            ("act", "hex(randomblob(16)), '', '2026-01-01'"),
            ("use_count", "'x', hex(randomblob(16)), '2026-01-01', 1"),
        ):
            with suppress(sqlite3.OperationalError):
                while True:
                    connection.execute(f"INSERT INTO {table} VALUES ({row})")


@pytest.mark.parametrize("fault", [held, gone, old, full])
def test_a_database_that_fails_costs_nobody_their_words(
    url: str, opened: Opened, fault: Callable[[str], object]
) -> None:
    if fault is full and not file_of(url):
        return  # PostgreSQL says it as it says all else: by an OperationalError
    client = opened()
    with fault(url):  # type: ignore[attr-defined]
        answers = {
            path: client.post(f"/hi/{path.rstrip('?')}", data=form) for path, form in FORMS.items()
        }
        pages = [client.get(path).status_code for path in ("/hi/", "/hi/check", "/healthz")]

    assert pages == [200] * 3
    for path, answer in answers.items():
        assert (answer.status_code, answer.headers.get("Retry-After")) == (503, "10"), path
        assert '<html lang="hi"' in answer.text
        assert "अभी नहीं हो सका" in answer.text
        document = read_document(answer.text)
        again = next(each for each in document.buttons if each.value == FORMS[path]["do"])
        sent = document.fields("case", again)
        told = FORMS[path].items()
        assert sent == {
            name: [texts] if isinstance(texts, str) else texts for name, texts in told
        }, path
        assert again.action == f"/hi/{path.rstrip('?')}"


def test_the_button_sends_the_same_again_when_the_database_is_back(
    url: str, opened: Opened
) -> None:
    client = opened()
    with held(url):
        refused = client.post("/hi/wrong/send", data=FORMS["wrong/send"])
    document = read_document(refused.text)
    again = next(each for each in document.buttons if each.value == "send")
    sent = document.fields("case", again)
    statuses = [client.post(again.action, data=sent).status_code]
    while statuses[-1] == 503:  # the pause after a failure is not over
        statuses.append(client.post(again.action, data=sent).status_code)

    engine = make_engine(url)
    with read(engine) as session:
        kept = session.scalars(select(Report.words)).all()
    engine.dispose()
    assert (statuses[-1], kept) == (200, [WORDS])


def test_ready_says_when_the_database_is_gone(url: str, opened: Opened) -> None:
    client = opened()
    before = client.get("/readyz")
    with gone(url):
        after = client.get("/readyz")

    assert (before.status_code, after.status_code) == (200, 503)
    assert "does not answer" in after.text
    assert client.get("/healthz").status_code == 200


def test_ready_says_when_the_tables_are_of_another_version(url: str, opened: Opened) -> None:
    client = opened()
    with old(url):
        answer = client.get("/readyz")

    assert answer.status_code == 503
    assert "db upgrade" in answer.text


@pytest.mark.parametrize(
    ("minutes", "settings", "status"),
    [(29, TWILIO, 200), (31, TWILIO, 503), (31, {}, 200)],
)
def test_ready_says_when_messages_wait_too_long(
    url: str, opened: Opened, minutes: int, settings: dict[str, str], status: int
) -> None:
    """A message that waits for a person may wait longer."""
    client = opened(**settings)
    engine = make_engine(url)
    parts.asked(engine, now=datetime.now(UTC) - timedelta(minutes=minutes), deadlines=[soon()])
    engine.dispose()

    answer = client.get("/readyz")

    assert answer.status_code == status
    assert ("messages wait" in answer.text) == (status == 503)


def soon() -> parts.Deadline:
    return parts.deadline(on=(datetime.now(UTC) + timedelta(days=60)).date())


def test_two_taps_are_one_report(url: str, opened: Opened) -> None:
    client = opened()
    page = client.post("/en/wrong", data={"about": "in-onorc", "do": "show"})
    form = {**read_document(page.text).fields("case"), "words": "closed", "do": "send"}
    answers = [client.post("/en/wrong/send", data=form) for _ in range(2)]
    other = client.post("/en/wrong/send", data={**form, "words": "open again"})

    engine = make_engine(url)
    with read(engine) as session:
        assert session.scalar(select(func.count()).select_from(Report)) == 2
    engine.dispose()
    assert [each.status_code for each in (*answers, other)] == [200] * 3
    assert all("Thank you." in each.text for each in answers)


def test_two_taps_are_one_code(url: str, opened: Opened) -> None:
    client = opened()
    page = client.post("/en/remind/code", data={**REMIND, "do": "number"})
    once = read_document(page.text).fields("case")["once"]
    answers = [client.post("/en/remind/code", data={**REMIND, "once": once}) for _ in range(5)]
    requests = [read_document(each.text).fields("case")["request"] for each in answers]
    engine = make_engine(url)

    assert len(parts.rows(engine)) == 1
    assert requests == [requests[0]] * 5
    engine.dispose()


def test_what_was_refused_is_no_act(url: str, opened: Opened) -> None:
    client = opened()
    form = {**REMIND, "once": "0123456789abcdef"}
    refused = client.post("/en/remind/code", data={**form, "consent": ""})
    taken = client.post("/en/remind/code", data=form)

    assert (refused.status_code, taken.status_code) == (422, 200)


def test_a_webhook_is_told_to_come_again(url: str, opened: Opened) -> None:
    from twilio.request_validator import RequestValidator

    client = opened(**TWILIO, PUBLIC_URL="https://helper.example")
    form = {
        "MessageSid": "SM" + "a" * 32,
        "AccountSid": "AC1",
        "From": "+919812345678",
        "Body": "STOP",
    }
    signature = RequestValidator("t").compute_signature("https://helper.example/sms/inbound", form)
    with held(url):
        answer = client.post("/sms/inbound", data=form, headers={"X-Twilio-Signature": signature})

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert json.dumps(answer.text) == json.dumps("not now\n")
