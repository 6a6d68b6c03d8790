"""`make storm`: many messages, many kills, on both databases; prints what became of them.

`python -m tests.storm 600 25` takes other numbers of messages and kills.
"""

import sys
import tempfile
from pathlib import Path

from migrant_helper.store.reminder_tables import State
from tests.store import databases
from tests.storm.carrier import carrier
from tests.storm.storm import Storm, report_all, run

MESSAGES, KILLS = 1500, 60


def main() -> int:
    """0 when nothing was lost and nothing was sent twice on either database, else 1."""
    numbers = [int(each) for each in sys.argv[1:3]] or [MESSAGES, KILLS]
    storm, bad = Storm(messages=numbers[0], kills=numbers[1], workers=4), 0
    for kind in databases.KINDS:
        with (
            tempfile.TemporaryDirectory() as folder,
            databases.upgraded(kind, Path(folder)) as engine,
            carrier(storm.seed) as taken,
        ):
            before = run(storm, engine, Path(folder), taken)
            after = report_all(engine, taken)
        twice = sum(times > 1 for times in before.taken.values())
        lost = storm.messages - len(before.states) + before.number(State.SENT, taken=0)
        doubt = sum(state == State.UNCERTAIN for state in before.states.values())
        left = sum(state == State.UNCERTAIN for state in after.states.values())
        print(  # noqa: T201
            f"{kind}: {storm.messages} messages, {storm.kills} workers killed: {lost} lost, {twice} "
            f"sent twice, {doubt} in doubt, {left} still so after the carrier's reports"
        )
        bad += lost + twice
    return 1 if bad else 0


raise SystemExit(main())
