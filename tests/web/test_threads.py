"""Threads that answer at once share the plans of the catalogues, from the first request on."""

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest
from flask import Flask

from migrant_helper import config
from migrant_helper.app import create_app
from migrant_helper.store import schema
from migrant_helper.store.session import make_engine

THREADS = 8
SPOKEN = ("en", "hi", "ne")
PATHS = ("check", "results", "move", "checklist")
WAYS = (("IN-BR", "IN-KL"), ("NP-P1", "NP-P2"), ("NP-P1", "IN-KL"), ("IN-KL", "NP-P1"))


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads take turns a hundred times as often as usual."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 100)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hurried")
def test_eight_threads_that_begin_at_once_all_get_their_page(tmp_path: Path) -> None:
    settings = config.read(
        {"MIGRANT_HELPER_DATA": str(tmp_path), "PUBLIC_URL": "https://x.example"}
    )
    schema.upgrade(make_engine(settings.database_url))
    app = create_app(settings)  # of its own: nothing is worked out yet for its catalogues
    barrier, statuses = Barrier(THREADS), list[int]()
    threads = [
        Thread(target=ask, args=(app, number, barrier, statuses)) for number in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert statuses == [200] * THREADS * len(SPOKEN) * len(WAYS) * len(PATHS)


def ask(app: Flask, number: int, barrier: Barrier, statuses: list[int]) -> None:
    """One person's pages, each way in each language; all threads begin each of these together."""
    client = app.test_client(use_cookies=False)
    for lang in SPOKEN:
        for home, here in WAYS:
            answers = {"f.home": home, "f.here": here, "f.birth_year": f"{1950 + number * 7}"}
            barrier.wait()
            statuses += [client.post(f"/{lang}/{path}", data=answers).status_code for path in PATHS]
