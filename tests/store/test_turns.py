"""Who waits for a database that is busy, and who does not wait for one that is away."""

import sqlite3
from contextlib import suppress
from threading import Thread

import pytest
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from migrant_helper.store.turns import Away, Turns


class Clock:
    at = 0.0

    def __call__(self) -> float:
        return self.at


HELD = OperationalError("", {}, sqlite3.OperationalError("database is locked"))


def fail(turns: Turns, error: Exception = HELD) -> None:
    with turns.writing():
        raise error


@pytest.mark.parametrize(
    "error", [HELD, DatabaseError("", {}, Exception()), NoConnection("no connection is free")]
)
def test_what_the_database_fails_at_is_away(error: Exception) -> None:
    with pytest.raises(Away):
        fail(Turns(), error)


@pytest.mark.parametrize(
    "error", [KeyError("x"), IntegrityError("", {}, Exception()), DataError("", {}, Exception())]
)
def test_a_mistake_stays_a_mistake_and_stops_nobody(error: Exception) -> None:
    turns = Turns()
    with pytest.raises(type(error)):
        fail(turns, error)
    with turns.writing():
        pass


def test_after_a_failure_nobody_tries_for_a_while_and_then_one() -> None:
    clock = Clock()
    turns = Turns(pause=1, clock=clock)
    with pytest.raises(Away):
        fail(turns)
    with pytest.raises(Away, match="just now"), turns.writing():
        pass
    clock.at = 1.5
    with turns.writing(), pytest.raises(Away, match="just now"), turns.writing():
        pass
    with turns.writing():
        pass


def test_the_first_that_fails_sends_away_all_who_wait() -> None:
    turns = Turns(wait=60)
    refused: list[str] = []

    def wait() -> None:
        try:
            with turns.writing():
                pass
        except Away as why:
            refused.append(str(why))

    waiting = [Thread(target=wait) for _ in range(6)]
    with suppress(Away), turns.writing():
        for each in waiting:
            each.start()
        raise HELD
    for each in waiting:
        each.join(10)

    assert len(refused) == 6


def test_one_that_is_busy_is_waited_for() -> None:
    turns, done = Turns(wait=60), list[int]()

    def write(number: int) -> None:
        with turns.writing():
            done.append(number)

    writers = [Thread(target=write, args=(number,)) for number in range(20)]
    with turns.writing():
        for each in writers:
            each.start()
        assert done == []
    for each in writers:
        each.join(10)

    assert sorted(done) == list(range(20))
