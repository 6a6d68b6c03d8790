"""`gunicorn --preload`: workers made after fork share the catalogue and no connection."""

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest
from sqlalchemy import Engine, func, select, text

from migrant_helper.store.report_tables import Report
from migrant_helper.store.session import make_engine, read
from tests.conftest import ROOT, free_port
from tests.store import databases

TOKEN = "0123456789abcdef0123"
REPORTS = 60
CHILD = """
import os, sys
from sqlalchemy import text
from migrant_helper.store.session import make_engine, read
def backend(engine):
    with read(engine) as session:
        return session.scalar(text("SELECT pg_backend_pid()"))
engine = make_engine(sys.argv[1])
before = backend(engine)
child = os.fork()
if child == 0:
    os._exit(backend(engine) == before)
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
assert backend(engine) == before
sys.exit(status)
"""


@dataclass
class Gunicorn:
    """Its address, its database and its process."""

    url: str
    database: str
    process: subprocess.Popen[bytes]


@pytest.fixture
def gunicorn(tmp_path: Path) -> Iterator[Gunicorn]:
    with databases.upgraded("postgresql", tmp_path) as engine:
        database = engine.url.render_as_string(hide_password=False)
    port = free_port()
    (tmp_path / "metrics").mkdir()
    command = [sys.executable, "-m", "gunicorn", "--preload", "--workers=2", "--threads=8"]
    process = subprocess.Popen(
        [*command, f"--bind=127.0.0.1:{port}", "migrant_helper.cli.serving.wsgi:app"],
        cwd=ROOT,
        env={
            "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
            "MIGRANT_HELPER_DATA": str(tmp_path / "data"),
            "MIGRANT_HELPER_METRICS_TOKEN": TOKEN,
            "MIGRANT_HELPER_TRUSTED_PROXIES": "1",
            "PROMETHEUS_MULTIPROC_DIR": str(tmp_path / "metrics"),
            "DATABASE_URL": database,
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "HOME": str(tmp_path),
        },
    )
    made = Gunicorn(f"http://127.0.0.1:{port}", database, process)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(f"{made.url}/healthz", timeout=5).close()
            break
        except OSError:
            time.sleep(0.1)
    yield made
    process.terminate()
    assert process.wait(30) == 0


def connections(engine: Engine) -> int:
    """How many connections others have to this database."""
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    with read(engine) as session:
        return session.scalar(text(f"SELECT count(*) FROM pg_stat_activity WHERE {others}")) or 0


def send(gunicorn: Gunicorn, number: int) -> int:
    form = urlencode({"about": "in-onorc", "words": f"report {number}"}).encode()
    headers = {"X-Forwarded-For": f"203.0.113.{number}"}
    asked = urllib.request.Request(f"{gunicorn.url}/hi/wrong/send", form, headers)
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return int(answer.status)


def test_workers_share_no_connection_and_lose_nothing(gunicorn: Gunicorn) -> None:
    engine = make_engine(gunicorn.database)
    before = connections(engine)
    with ThreadPoolExecutor(6) as pool:
        statuses = list(pool.map(lambda number: send(gunicorn, number), range(REPORTS)))
    asked = urllib.request.Request(
        f"{gunicorn.url}/metrics", headers={"Authorization": f"Bearer {TOKEN}"}
    )
    with urllib.request.urlopen(asked, timeout=30) as answer:
        metrics = answer.read().decode()
    with read(engine) as session:
        kept = session.scalar(select(func.count()).select_from(Report))
    engine.dispose()

    assert statuses == [200] * REPORTS
    assert kept == REPORTS
    assert before == 0  # the process that forks has none to hand down
    counted = 'migrant_helper_answers_total{endpoint="reports.send",method="POST",status="200"}'
    assert f"{counted} {REPORTS}.0" in metrics


def test_a_process_made_by_fork_begins_with_no_connection(tmp_path: Path) -> None:
    with databases.upgraded("postgresql", tmp_path) as engine:
        url = engine.url.render_as_string(hide_password=False)

    done = subprocess.run([sys.executable, "-c", CHILD, url], cwd=ROOT, timeout=60, check=False)

    assert done.returncode == 0
