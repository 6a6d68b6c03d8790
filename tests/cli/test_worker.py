"""The worker as a process: it sends, says little, and ends when told, the message under way done."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from migrant_helper.store import seal_key
from migrant_helper.store.reminder_tables import State
from migrant_helper.store.sealing import Sealer
from tests.actions import parts
from tests.messaging import stand_ins
from tests.store import databases

WORKER = "from migrant_helper.cli.worker import worker; worker()"
ANSWER = b'{"sid": "SM%s", "status": "queued"}' % (b"b" * 32)


@dataclass
class Ended:
    """How a worker ended that was told to stop while the carrier had a message."""

    status: int
    states: list[str]
    log: str
    seconds: float
    posted: int


def told_to_stop(folder: Path, number: signal.Signals, wait_seconds: float) -> Ended:
    """Two messages are due, and the carrier takes its time with the first."""
    service = parts.replace(parts.SERVICE, sealer=Sealer(seal_key.load(folder)))
    now = datetime.now(UTC)
    soon = parts.deadline(on=(now + timedelta(days=30)).date())
    posted: list[bytes] = []
    (folder / "sms-senders.csv").write_text("country,what,lang,value\nIN,sender,,\n", "utf-8")
    with (
        databases.upgraded("sqlite", folder) as engine,
        stand_ins.rude(201, ANSWER, wait_seconds=wait_seconds, posted=posted) as address,
    ):
        for person in range(2):
            parts.asked(engine, service, now=now, number=f"98123 4567{person}", deadlines=[soon])
        process = subprocess.Popen(
            [sys.executable, "-c", WORKER],
            env={
                **os.environ,  # noqa: TID251
                "MIGRANT_HELPER_DATA": str(folder),
                "DATABASE_URL": f"sqlite:///{folder}/test.db",
                "TWILIO_ACCOUNT_SID": "AC" + "a" * 32,
                "TWILIO_AUTH_TOKEN": "token",
                "TWILIO_FROM": "+15005550006",
                "TWILIO_API_URL": address,
            },
            stderr=subprocess.PIPE,
            text=True,
        )
        end = time.monotonic() + 60
        while not posted:
            assert time.monotonic() < end, "the worker sends nothing"
            time.sleep(0.05)
        begun = time.monotonic()
        process.send_signal(number)
        log = process.communicate(timeout=30)[1]
        seconds = time.monotonic() - begun
        states = sorted(row.state for row in parts.rows(engine))
    return Ended(process.returncode, states, log, seconds, len(posted))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_records_the_message_under_way_and_begins_no_other(
    tmp_path: Path, number: signal.Signals
) -> None:
    ended = told_to_stop(tmp_path, number, 1.5)

    assert (ended.status, ended.states) == (0, [State.SENT, State.WAITING])
    assert "stopped" in ended.log
    assert "98123" not in ended.log


def test_a_carrier_that_does_not_answer_keeps_it_no_longer_than_ten_seconds(
    tmp_path: Path,
) -> None:
    """Its message stays claimed: a later round parks it, and nobody sends it a second time."""
    ended = told_to_stop(tmp_path, signal.SIGTERM, 18)

    assert ended.seconds < 14
    assert (ended.status, ended.states, ended.posted) == (0, [State.CLAIMED, State.WAITING], 1)
    assert "looked up later" in ended.log
