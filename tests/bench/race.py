"""Contenders in alternating rounds, timed by the processor time of this process.

A busy machine lets a process wait, which does not count here, and slows it down, which meets
everyone of a round alike: what is told is their ratio in it.
"""

import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import Any

ROUNDS = 15
# A turn lasts as long, over and over the people of its round: clocks are coarse.
LEAST_SECONDS = 0.02
# What one contender took for a person: milliseconds, a round each.
Times = list[float]


def race(
    acts: Mapping[str, Callable[[int], Any]], people: int, rounds: int = ROUNDS
) -> dict[str, Times]:
    """The times of each act, which is handed the number of a person. A round has people of its
    own, the same for every act."""
    times: dict[str, Times] = {name: [] for name in acts}
    for act in acts.values():
        _turn(act, range(people))
    for at in range(rounds):
        group = range(at * people, (at + 1) * people)
        for name, act in acts.items():
            times[name].append(_turn(act, group))
    return times


def _turn(act: Callable[[int], Any], group: range) -> float:
    done, spent, begun = 0, 0.0, time.process_time()
    while spent < LEAST_SECONDS:
        for at in group:
            act(at)
        done += len(group)
        spent = time.process_time() - begun
    return spent / done * 1000


def ratio(ours: Times, peer: Times) -> float:
    """How many times as long the peer takes: the median of the rounds."""
    return median(theirs / own for own, theirs in zip(ours, peer, strict=True))
