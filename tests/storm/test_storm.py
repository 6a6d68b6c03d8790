"""`kill -9` between claim and record, 429, 503, cuts and silence: nothing lost, nothing twice, no doubt left."""

from pathlib import Path

import pytest

from tests.store import databases
from tests.storm.carrier import WEATHER, carrier
from tests.storm.storm import Clock, Storm, run


@pytest.mark.parametrize("kind", databases.KINDS)
def test_bad_weather_and_killed_workers_lose_nothing_and_send_nothing_twice(
    kind: str, tmp_path: Path
) -> None:
    storm, clock = Storm(messages=80, kills=5), Clock()
    with databases.upgraded(kind, tmp_path) as engine, carrier(storm.seed, clock.now) as taken:
        after = run(storm, engine, tmp_path, taken, clock)

    assert (after.lost, after.doubled, after.in_doubt) == (0, 0, 0)
    assert len(after.states) == storm.messages
    assert len(after.answers) > len(WEATHER) // 2
    assert after.doubt_minutes <= 16, "a lease, and ten minutes of listings"
