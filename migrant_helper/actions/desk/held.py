"""The cases of organisations, folded and held in this process: a look reads only what came since the last.

Opening 30,000 sealed changes takes a second, which nobody waits for on every page. What is held is trusted
only while the database is still the one it was read from: the last change read must stand there with the
same number, id and time, and there must be as many as were read. Else (a backup was put back, rows went
without a word) all is read anew.
"""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any

from sqlalchemy.orm import Session

from migrant_helper.actions.service import Service
from migrant_helper.core.cases.case import folded
from migrant_helper.store.desk import changes
from migrant_helper.store.session import steady
from migrant_helper.store.turns import WAIT_SECONDS, Away

Case = Mapping[str, Any]
# Organisations held at once; the one asked for longest ago goes first.
MOST = 20
# Changes opened at a time.
BATCH = 2000


@dataclass(frozen=True)
class _Read:
    """What was read up to the change `seq`, which bears this `mark`; by case how many `rows` it has, and the
    `cases` that are not erased, `ordered` with the last touched first."""

    seq: int = 0
    mark: tuple[str, datetime] | None = None
    rows: Mapping[str, int] = field(default_factory=dict)
    cases: Mapping[str, Case] = field(default_factory=dict)
    ordered: Sequence[Case] = ()


@dataclass
class _Place:
    """What is held of one organisation, changed by who has the lock."""

    lock: Lock = field(default_factory=Lock)
    read: _Read = field(default_factory=_Read)


class Held:
    """One for all threads of a process; another process has its own."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._gate = Lock()
        self._places: OrderedDict[str, _Place] = OrderedDict()

    def cases(self, service: Service, organisation: str) -> Sequence[Case]:
        """Every case of an organisation that is not erased, the last touched first. They are others' too:
        nobody changes them. Reads by itself, so that it never falls behind what another thread has read;
        raises Away, and SealError."""
        place = self._place(organisation)
        with _turn(place.lock), service.read() as session:
            steady(session)
            place.read = _anew(session, service, organisation, place.read)
            return place.read.ordered

    def _place(self, organisation: str) -> _Place:
        with self._gate:
            place = self._places.setdefault(organisation, _Place())
            self._places.move_to_end(organisation)
            while len(self._places) > self._most:
                self._places.popitem(last=False)
            return place


@contextmanager
def _turn(lock: Lock) -> Iterator[None]:
    """The lock; raises Away where who has it does not get on."""
    if not lock.acquire(timeout=WAIT_SECONDS):
        raise Away("the cases are being read for somebody else")
    try:
        yield
    finally:
        lock.release()


def _anew(session: Session, service: Service, organisation: str, before: _Read) -> _Read:
    """What there is now, from what was read before."""
    count, seq = changes.standing(session, organisation)
    if before.mark != changes.mark(session, organisation, before.seq):
        before = _Read()
    if before.seq == seq and sum(before.rows.values()) == count:
        return before
    mark = changes.mark(session, organisation, seq)
    found = {
        case: changes.of_case(session, service.sealer, organisation, case)
        for case in (changes.touched(session, organisation, before.seq) if before.seq else ())
    }
    read = _with(before, found, seq, mark)
    if before.seq and sum(read.rows.values()) == count:
        return read
    return _with(_Read(), _all(session, service, organisation), seq, mark)


def _all(session: Session, service: Service, organisation: str) -> dict[str, list[Case]]:
    """Every change, by its case."""
    found: dict[str, list[Case]] = {}
    seq = 0
    while some := changes.since(session, service.sealer, organisation, seq, BATCH):
        for _, change in some:
            found.setdefault(change["case"], []).append(change)
        seq = some[-1][0]
    return found


def _with(
    before: _Read,
    found: Mapping[str, Sequence[Case]],
    seq: int,
    mark: tuple[str, datetime] | None,
) -> _Read:
    """What was read before, with these cases as their changes make them."""
    made = {case: folded(of_one) for case, of_one in found.items()}
    cases = {case: one for case, one in {**before.cases, **made}.items() if not one["erased"]}
    ordered = sorted(cases.values(), key=lambda case: (-case["last"], case["id"]))
    rows = {**before.rows, **{case: len(of_one) for case, of_one in found.items()}}
    return _Read(seq, mark, rows, cases, ordered)
