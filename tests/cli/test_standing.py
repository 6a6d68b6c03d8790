"""`migrant-helper serve` as a process: who only reads never waits, and nothing under way is lost."""

import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event
from urllib.parse import urlencode

import pytest

from migrant_helper.store import schema
from migrant_helper.store.session import make_engine
from tests.conftest import Server, free_port

# What a person may wait for at most, on a machine that others use too; and fifty, one after the other.
GENEROUS_SECONDS = 5
FIFTY_SECONDS = 25
REPORT = urlencode({"about": "in-onorc", "words": "closed", "do": "send"}).encode()


def status_of(url: str, body: bytes | None = None) -> tuple[int, float]:
    """The status of an answer, and how long it took."""
    begun = time.monotonic()
    try:
        with urllib.request.urlopen(url, data=body, timeout=60) as answer:
            answer.read()
            return answer.status, time.monotonic() - begun
    except urllib.error.HTTPError as refused:
        refused.close()
        return refused.code, time.monotonic() - begun


def test_whoever_reads_waits_for_no_sender_while_the_database_is_held(own_server: Server) -> None:
    """Twelve senders at a time are more than there are threads."""
    over = Event()

    def send() -> list[int]:
        found = []
        while not over.is_set():
            found.append(status_of(f"{own_server.url}/hi/wrong/send", REPORT)[0])
            over.wait(0.05)
        return found

    file = own_server.data / "migrant-helper.db"
    with (
        closing(sqlite3.connect(file, isolation_level=None)) as other,
        ThreadPoolExecutor(12) as pool,
    ):
        other.execute("BEGIN IMMEDIATE")
        senders = [pool.submit(send) for _ in range(12)]
        read = [status_of(f"{own_server.url}/hi/") for _ in range(50)]
        over.set()
        sent = [status for sender in senders for status in sender.result()]

    assert [status for status, _ in read] == [200] * 50
    assert max(seconds for _, seconds in read) < GENEROUS_SECONDS
    assert sum(seconds for _, seconds in read) < FIFTY_SECONDS
    assert set(sent) == {503}


def begun(server: Server, path: str, body: bytes) -> socket.socket:
    """A connection on which half of a form was sent."""
    opened = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
    head += "Content-Type: application/x-www-form-urlencoded\r\n"
    opened.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[: len(body) // 2])
    return opened


def answer_on(opened: socket.socket) -> bytes:
    """All that comes until the server closes."""
    parts = []
    while part := opened.recv(65536):
        parts.append(part)
    opened.close()
    return b"".join(parts)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_answers_what_was_begun(own_server: Server, number: signal.Signals) -> None:
    half = begun(own_server, "/hi/wrong/send", REPORT)
    # More than there are threads: the last ones wait their turn when the signal comes.
    whole = [begun(own_server, "/hi/results", b"f.home=IN-BR&f.here=IN-KL") for _ in range(24)]
    time.sleep(0.3)
    for each in whole:
        each.sendall(b"f.home=IN-BR&f.here=IN-KL"[12:])
    process = own_server.process
    assert process
    time.sleep(0.05)
    process.send_signal(number)
    time.sleep(0.6)
    half.sendall(REPORT[len(REPORT) // 2 :])
    answers = [answer_on(each) for each in (half, *whole)]

    assert process.wait(timeout=30) == 0
    own_server.process = None
    assert [each.split(b"\r\n")[0] for each in answers] == [b"HTTP/1.1 200 OK"] * 25
    assert [each for each in answers if not each.rstrip().endswith(b"</html>")] == []
    with closing(sqlite3.connect(own_server.data / "migrant-helper.db")) as database:
        assert database.execute("SELECT count(*) FROM report").fetchone() == (1,)


def test_told_to_stop_it_waits_for_nobody_for_ever(own_server: Server) -> None:
    """A form of which the rest never comes, and a connection that asks nothing."""
    half = begun(own_server, "/hi/wrong/send", REPORT)
    idle = socket.create_connection(("127.0.0.1", own_server.port))
    process = own_server.process
    assert process
    before = time.monotonic()
    process.send_signal(signal.SIGTERM)

    assert process.wait(timeout=30) == 0
    assert time.monotonic() - before < 10
    own_server.process = None
    half.close()
    idle.close()


def test_phones_that_keep_their_connection_shut_nobody_out(server: Server) -> None:
    idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(250)]

    status, seconds = status_of(f"{server.url}/hi/")
    for each in idle:
        each.close()

    assert status == 200
    assert seconds < GENEROUS_SECONDS


@pytest.fixture
def empty(tmp_path: Path) -> Server:
    return Server(tmp_path / "data", free_port())


def refused(server: Server, command: str = "serve") -> str:
    """What it says when it does not start."""
    more = ["--port", str(server.port)] if command == "serve" else ["--once"]
    done = subprocess.run(
        [sys.executable, "-m", "migrant_helper", command, *more],
        env=server.environment(),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2, done
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_without_tables_it_does_not_start_and_says_the_remedy(empty: Server, command: str) -> None:
    empty.data.mkdir()
    said = refused(empty, command)
    engine = make_engine(f"sqlite:///{empty.data}/migrant-helper.db")
    schema.upgrade(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    engine.dispose()

    for told in (said, refused(empty, command)):
        assert "migrant-helper db upgrade" in told


def test_a_folder_that_cannot_be_written_is_named_with_the_remedy(empty: Server) -> None:
    """Below a file there is no folder for anybody, root neither."""
    empty.data.write_text("a file")
    empty.data = empty.data / "below"

    said = refused(empty)

    assert f"{empty.data} cannot be written" in said
    assert "MIGRANT_HELPER_DATA" in said
    assert "make build" not in said


def test_a_port_that_is_taken_is_said(server: Server) -> None:
    said = refused(server)

    assert f"127.0.0.1:{server.port}" in said
    assert "in use" in said


def test_the_database_is_its_owners_alone(server: Server) -> None:
    status_of(f"{server.url}/hi/wrong/send", REPORT)
    names = sorted(server.data.iterdir())
    open_to_others = [each.name for each in names if each.stat().st_mode & 0o077]

    assert any(each.name == "migrant-helper.db" for each in names)
    assert open_to_others == []


def test_a_database_from_a_backup_is_closed_again(own_server: Server) -> None:
    own_server.stop()
    file = own_server.data / "migrant-helper.db"
    file.chmod(0o644)
    own_server.start()

    assert oct(file.stat().st_mode)[-3:] == "600"


def test_a_proxy_is_believed_as_far_as_configured(own_server: Server) -> None:
    """`serve` hands the header on only where proxies are configured; counted by address, a person
    behind one is then another than their neighbour."""

    def answers() -> set[int]:
        found = set()
        for person in range(25):
            asked = urllib.request.Request(
                f"{own_server.url}/hi/wrong/send",
                data=REPORT + b"&n=%d" % person,
                headers={"X-Forwarded-For": f"203.0.113.{person}", "X-Forwarded-Host": "x.example"},
            )
            found.add(status_of(asked)[0])  # type: ignore[arg-type]
        return found

    alone = answers()
    own_server.stop()
    own_server.extra["MIGRANT_HELPER_TRUSTED_PROXIES"] = "1"
    own_server.start()

    assert (alone, answers()) == ({200, 429}, {200})
