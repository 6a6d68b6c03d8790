"""The worker as a process: it sends, says little, and ends when told, the message under way done."""

import os
import signal
import subprocess
import sys
import time
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


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_records_the_message_under_way_and_begins_no_other(
    tmp_path: Path, number: signal.Signals
) -> None:
    service = parts.replace(parts.SERVICE, sealer=Sealer(seal_key.load(tmp_path)))
    now = datetime.now(UTC)
    soon = parts.deadline(on=(now + timedelta(days=30)).date())
    with (
        databases.upgraded("sqlite", tmp_path) as engine,
        stand_ins.rude(201, ANSWER, wait_seconds=1.5) as address,
    ):
        for person in range(2):
            parts.asked(engine, service, now=now, number=f"98123 4567{person}", deadlines=[soon])
        process = subprocess.Popen(
            [sys.executable, "-c", WORKER],
            env={
                **os.environ,  # noqa: TID251
                "MIGRANT_HELPER_DATA": str(tmp_path),
                "DATABASE_URL": f"sqlite:///{tmp_path}/test.db",
                "TWILIO_ACCOUNT_SID": "AC" + "a" * 32,
                "TWILIO_AUTH_TOKEN": "token",
                "TWILIO_FROM": "+15005550006",
                "TWILIO_API_URL": address,
            },
            stderr=subprocess.PIPE,
            text=True,
        )
        end = time.monotonic() + 60
        while State.CLAIMED not in {row.state for row in parts.rows(engine)}:
            assert time.monotonic() < end, "the worker claims nothing"
            time.sleep(0.05)
        process.send_signal(number)
        log = process.communicate(timeout=30)[1]
        states = [row.state for row in parts.rows(engine)]

    assert process.returncode == 0
    assert sorted(states) == [State.SENT, State.WAITING]
    assert "stopped" in log
    assert "98123" not in log
