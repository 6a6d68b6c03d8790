"""Whether messages go out, as a watchman asks it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from migrant_helper.web.machine import health
from tests.actions import parts
from tests.actions.parts import NOW, Carrier
from tests.store import databases


@pytest.mark.parametrize(
    ("minutes", "carrier", "status", "told"),
    [
        (30, Carrier(), 200, "due since"),
        (31, Carrier(), 503, "migrant-helper worker"),
        (31, None, 200, "due since"),  # a person who sends may take longer
    ],
)
def test_messages_that_wait_longer_than_a_worker_takes_are_told(
    tmp_path: Path, minutes: int, carrier: Carrier | None, status: int, told: str
) -> None:
    with databases.upgraded("sqlite", tmp_path) as engine:
        parts.asked(engine)
        at = parts.clock(NOW + timedelta(minutes=minutes))
        service = replace(parts.SERVICE, engine=engine, gateway=carrier, now=at)
        app = Flask(__name__)
        app.register_blueprint(health.blueprint(service, lambda: ""))
        answer = app.test_client().get("/readyz")

    assert answer.status_code == status
    assert told in answer.text
