"""`make storm`: many messages, bad weather, many kills, on both databases; prints what became of them.

`python -m tests.storm 600 25` takes other numbers of messages and kills, and a third word names one database.
"""

import sys
import tempfile
from pathlib import Path

from tests.store import databases
from tests.storm.carrier import carrier
from tests.storm.storm import Clock, Storm, run

MESSAGES, KILLS = 1500, 60


def main() -> int:
    """0 when nothing was lost, doubled or left in doubt on either database, else 1."""
    numbers = [int(each) for each in sys.argv[1:3]] or [MESSAGES, KILLS]
    storm, bad = Storm(messages=numbers[0], kills=numbers[1], workers=4), 0
    for kind in sys.argv[3:] or databases.KINDS:
        clock = Clock()
        with (
            tempfile.TemporaryDirectory() as folder,
            databases.upgraded(kind, Path(folder)) as engine,
            carrier(storm.seed, clock.now) as taken,
        ):
            after = run(storm, engine, Path(folder), taken, clock)
        print(  # noqa: T201
            f"{kind}: {storm.messages} messages, {storm.kills} workers killed: {after.lost} lost, "
            f"{after.doubled} doubled, {after.in_doubt} in doubt; {after.doubted} were in doubt when the "
            f"carrier was well again, the last for {after.doubt_minutes:.0f} minutes of the sender's clock; "
            f"{after.seconds:.0f} s, {after.clock_minutes:.0f} minutes of that clock; {dict(after.answers)}"
        )
        bad += after.lost + after.doubled + after.in_doubt
    return 1 if bad else 0


raise SystemExit(main())
