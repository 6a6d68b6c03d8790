"""The cases that a process holds are those that the database has, whatever happens to it meanwhile."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, delete, event, text

from migrant_helper.actions.desk import cases
from migrant_helper.actions.desk.held import Held
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.case import folded
from migrant_helper.store.desk import changes
from migrant_helper.store.desk.tables import CaseChange, Member
from migrant_helper.store.session import begin, read
from migrant_helper.store.turns import Away
from tests.actions import parts as all_parts
from tests.actions.desk import parts

THREADS = 8


@pytest.fixture
def asha(engine: Engine) -> Member:
    return parts.joined(engine, parts.organisation(engine), "asha")[0]


def name(number: int) -> str:
    return f"{number:016x}"


def opened(number: int, by: Member) -> dict[str, Any]:
    return parts.opened(by.id, id=f"{number:032x}", case=name(number))


def noted(number: int, case: int, by: Member) -> Any:
    return parts.note(number, by.id, f"note {number}", case=name(case))


def erased(number: int, case: int, by: Member) -> Any:
    return parts.note(number, by.id, case=name(case), kind="erased", data={})


def taken(engine: Engine, member: Member, *given: Any) -> None:
    with begin(engine) as session:
        answer = cases.take(session, parts.service(engine), member, given)
    assert answer.refused == {}


def anew(engine: Engine, organisation: str) -> list[Any]:
    """The cases as whoever holds nothing makes them of all changes."""
    found: dict[str, list[Any]] = {}
    with read(engine) as session:
        for _, change in changes.since(
            session, all_parts.SERVICE.sealer, organisation, 0, 1_000_000
        ):
            found.setdefault(change["case"], []).append(change)
    made = [folded(one) for one in found.values()]
    return sorted((one for one in made if not one["erased"]), key=lambda one: one["id"])


def by_id(found: Sequence[Any]) -> list[Any]:
    return sorted(found, key=lambda one: one["id"])


@pytest.fixture
def service(engine: Engine) -> Service:
    return parts.service(engine)


def test_a_look_opens_only_what_came_since_the_last(
    engine: Engine, asha: Member, service: Service
) -> None:
    held = Held()
    taken(engine, asha, *[opened(at, asha) for at in range(1, 31)])
    assert len(held.cases(service, asha.organisation)) == 30
    taken(engine, asha, noted(99, 7, asha))
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    found = held.cases(service, asha.organisation)
    sealed = [one for one in asked if "sealed" in one]
    again = held.cases(service, asha.organisation)

    assert by_id(found) == anew(engine, asha.organisation)
    assert len(sealed) == 1
    assert "case_id = " in sealed[0]
    assert again is found


def test_what_comes_during_a_look_is_for_the_next(
    engine: Engine, asha: Member, service: Service
) -> None:
    held = Held()
    taken(engine, asha, opened(1, asha), opened(2, asha))
    held.cases(service, asha.organisation)
    taken(engine, asha, noted(3, 1, asha))
    asked: list[str] = []

    def meanwhile(connection: Any, *told: Any) -> None:
        asked.append(told[1])
        if "DISTINCT" in told[1] and len(asked) < 20:
            asked.extend([""] * 20)
            taken(engine, asha, noted(4, 2, asha))

    event.listen(engine, "before_cursor_execute", meanwhile)
    looks = [by_id(held.cases(service, asha.organisation)) for _ in range(2)]

    assert [[len(one["notes"]) for one in look] for look in looks] == [[1, 0], [1, 1]]
    assert looks[1] == anew(engine, asha.organisation)


def test_what_was_erased_is_gone(engine: Engine, asha: Member, service: Service) -> None:
    held = Held()
    taken(engine, asha, opened(1, asha), opened(2, asha), noted(3, 1, asha))
    assert len(held.cases(service, asha.organisation)) == 2
    taken(engine, asha, erased(4, 1, asha))

    assert [one["id"] for one in held.cases(service, asha.organisation)] == [name(2)]


def test_rows_that_went_without_a_word_are_missed(
    engine: Engine, asha: Member, service: Service
) -> None:
    held = Held()
    taken(engine, asha, opened(1, asha), opened(2, asha), opened(3, asha))
    held.cases(service, asha.organisation)
    with begin(engine) as session:
        session.execute(delete(CaseChange).where(CaseChange.case_id == name(1)))

    assert by_id(held.cases(service, asha.organisation)) == anew(engine, asha.organisation)


@pytest.mark.parametrize("came_after", [0, 1, 2, 3])
def test_an_older_state_of_the_database_is_noticed(
    engine: Engine, asha: Member, service: Service, came_after: int
) -> None:
    held = Held()
    taken(engine, asha, *[opened(at, asha) for at in range(1, 6)])
    held.cases(service, asha.organisation)
    with begin(engine) as session:
        session.execute(delete(CaseChange).where(CaseChange.seq > 3))
        if engine.dialect.name == "postgresql":
            session.execute(text("SELECT setval(pg_get_serial_sequence('case_change', 'seq'), 3)"))
    taken(engine, asha, *[opened(at, asha) for at in range(11, 11 + came_after)])
    found = held.cases(service, asha.organisation)

    assert by_id(found) == anew(engine, asha.organisation)
    assert len(found) == 3 + came_after


def test_the_same_change_sent_again_after_that_is_another(
    engine: Engine, asha: Member, service: Service
) -> None:
    """A phone sends its last change again: it stands where it stood, others before it are gone."""
    held = Held()
    taken(engine, asha, *[opened(at, asha) for at in range(1, 4)])
    held.cases(service, asha.organisation)
    with begin(engine) as session:
        session.execute(delete(CaseChange).where(CaseChange.seq > 1))
        if engine.dialect.name == "postgresql":
            session.execute(text("SELECT setval(pg_get_serial_sequence('case_change', 'seq'), 1)"))
    later = replace(service, now=all_parts.clock(all_parts.NOW.replace(hour=7)))
    with begin(engine) as session:
        cases.take(session, later, asha, [opened(9, asha), opened(3, asha)])

    assert by_id(held.cases(service, asha.organisation)) == anew(engine, asha.organisation)


def test_eight_threads_read_and_write_and_none_sees_less_than_was_there(
    engine: Engine, asha: Member, service: Service
) -> None:
    held = Held()
    taken(engine, asha, *[opened(at, asha) for at in range(1, 9)])

    def work(thread: int) -> list[tuple[int, int]]:
        seen = []
        for turn in range(6):
            number = 1000 * (thread + 1) + turn
            taken(engine, asha, opened(number, asha), noted(number + 500, thread + 1, asha))
            found = held.cases(service, asha.organisation)
            mine = next(one for one in found if one["id"] == name(thread + 1))
            own = [one for one in found if one["id"].startswith(name(number)[:13])]
            seen.append((len(mine["notes"]), len(own) > 0))
        taken(engine, asha, erased(9000 + thread, 1000 * (thread + 1), asha))
        return seen

    with ThreadPoolExecutor(THREADS) as pool:
        seen = list(pool.map(work, range(THREADS)))

    assert seen == [[(turn + 1, True) for turn in range(6)]] * THREADS
    found = held.cases(service, asha.organisation)
    assert by_id(found) == anew(engine, asha.organisation)
    assert len(found) == 8 + THREADS * 5


def test_organisations_are_apart_and_few_are_held(
    engine: Engine, asha: Member, service: Service
) -> None:
    held = Held(most=1)
    other = parts.joined(engine, parts.organisation(engine, "Other"), "bina")[0]
    taken(engine, asha, opened(1, asha))
    taken(engine, other, opened(2, other))
    for _ in range(2):
        assert [one["id"] for one in held.cases(service, asha.organisation)] == [name(1)]
        assert [one["id"] for one in held.cases(service, other.organisation)] == [name(2)]
        assert list(held._places) == [other.organisation]


def test_whoever_waits_for_another_s_reading_is_sent_away(
    engine: Engine, asha: Member, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("migrant_helper.actions.desk.held.WAIT_SECONDS", 0.05)
    held = Held()
    place = held._place(asha.organisation)
    with place.lock, pytest.raises(Away, match="somebody else"):
        held.cases(service, asha.organisation)
    assert held.cases(service, asha.organisation) == ()
