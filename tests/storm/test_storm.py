"""`kill -9` of a worker between claim and record: nothing is lost, nothing is sent twice."""

from pathlib import Path

import pytest

from migrant_helper.store.reminder_tables import State
from tests.store import databases
from tests.storm.carrier import carrier
from tests.storm.storm import Storm, report_all, run


@pytest.mark.parametrize("kind", databases.KINDS)
def test_killed_workers_lose_nothing_and_send_nothing_twice(kind: str, tmp_path: Path) -> None:
    storm = Storm(messages=100, kills=6)
    with databases.upgraded(kind, tmp_path) as engine, carrier(storm.seed) as taken:
        before = run(storm, engine, tmp_path, taken)
        after = report_all(engine, taken)

    assert storm.messages == len(before.states)
    assert {1} == set(before.taken.values())
    assert {State.SENT, State.UNCERTAIN} == set(before.states.values())
    assert before.number(State.SENT, taken=0) == 0
    assert storm.kills >= sum(state == State.UNCERTAIN for state in before.states.values()) > 0
    assert after.number(State.UNCERTAIN, taken=1) == 0
    assert len(after.taken) == after.number(State.DELIVERED, taken=1)
