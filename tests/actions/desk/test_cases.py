"""Changes of cases as they are taken and given out again, in both databases."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import Engine, select

from migrant_helper.actions.desk import cases
from migrant_helper.actions.desk.cases import Taken
from migrant_helper.store.desk import changes
from migrant_helper.store.desk.tables import CaseChange, Member
from migrant_helper.store.session import begin, read
from tests.actions import parts as all_parts
from tests.actions.desk import parts
from tests.actions.desk.parts import CASE


@pytest.fixture
def asha(engine: Engine) -> Member:
    return parts.joined(engine, parts.organisation(engine), "asha")[0]


def taken(engine: Engine, member: Member, *given: Any) -> Taken:
    with begin(engine) as session:
        return cases.take(session, parts.service(engine), member, given)


def case(engine: Engine, member: Member) -> Mapping[str, Any] | None:
    with read(engine) as session:
        return cases.case_of(session, parts.service(engine), member.organisation, CASE)


def test_what_was_taken_is_the_case(engine: Engine, asha: Member) -> None:
    taken(engine, asha, parts.opened(asha.id), parts.note(2, asha.id, "दफ़्तर बंद था"))

    found = case(engine, asha)
    assert found
    assert found["name"] == "Sunita Devi"
    assert [note["text"] for note in found["notes"]] == ["दफ़्तर बंद था"]


def test_the_same_twice_is_once(engine: Engine, asha: Member) -> None:
    for _ in range(2):
        answer = taken(engine, asha, parts.opened(asha.id), parts.note(2, asha.id))
        assert answer == Taken(("0" * 31 + "1", f"{2:032x}"), {})

    found = case(engine, asha)
    assert found
    assert len(found["notes"]) == 1


def test_one_that_is_wrong_holds_up_no_other(engine: Engine, asha: Member) -> None:
    ahead = parts.note(2, asha.id, at=int(all_parts.NOW.timestamp()) + 86_401)
    other = parts.note(3, "f" * 16)
    answer = taken(engine, asha, "no", ahead, parts.opened(asha.id), other, parts.note(4, asha.id))

    assert answer.refused == {"0": "shape", ahead["id"]: "clock", other["id"]: "by"}
    assert answer.kept == ("0" * 31 + "1", f"{4:032x}")


def test_a_case_begins_by_being_opened(engine: Engine, asha: Member) -> None:
    assert taken(engine, asha, parts.note(2, asha.id)).refused == {f"{2:032x}": "case"}
    assert case(engine, asha) is None


def test_erased_leaves_nothing_and_takes_nothing_more(engine: Engine, asha: Member) -> None:
    gone = parts.note(9, asha.id, kind="erased", data={})
    taken(engine, asha, parts.opened(asha.id), parts.note(2, asha.id), gone)
    late = parts.note(3, asha.id)

    assert case(engine, asha) is None
    assert taken(engine, asha, late).refused == {late["id"]: "erased"}
    assert taken(engine, asha, parts.opened(asha.id)).refused == {"0" * 31 + "1": "erased"}
    with read(engine) as session:
        assert [one.kind for one in session.scalars(select(CaseChange))] == ["erased"]


def test_another_organisation_s_case_is_no_case(engine: Engine, asha: Member) -> None:
    taken(engine, asha, parts.opened(asha.id))
    other = parts.joined(engine, parts.organisation(engine, "Other"), "bina")[0]

    assert case(engine, other) is None
    assert taken(engine, other, parts.note(2, other.id)).refused == {f"{2:032x}": "case"}
    with read(engine) as session:
        given = changes.since(session, all_parts.SERVICE.sealer, other.organisation, 0, 10)
    assert given == []


def test_the_id_of_another_organisation_s_change_is_free(engine: Engine, asha: Member) -> None:
    taken(engine, asha, parts.opened(asha.id))
    other = parts.joined(engine, parts.organisation(engine, "Other"), "bina")[0]

    assert taken(engine, other, parts.opened(other.id)).refused == {}


def test_no_word_of_a_case_lies_there_in_clear(engine: Engine, asha: Member) -> None:
    taken(engine, asha, parts.opened(asha.id), parts.note(2, asha.id, "owes rent"))
    with read(engine) as session:
        rows = [bytes(one.sealed) for one in session.scalars(select(CaseChange))]

    assert all(word not in row for row in rows for word in (b"Sunita", b"rent"))


def test_what_a_page_says_follows_what_was_said_whatever_the_clock(
    engine: Engine, asha: Member
) -> None:
    ahead = int(all_parts.NOW.timestamp()) + 3600
    taken(engine, asha, parts.opened(asha.id, at=ahead))
    draft = {"case": CASE, "kind": "opened", "data": {**parts.opened("")["data"], "name": "Sunita"}}
    with begin(engine) as session:
        cases.write(session, parts.service(engine), asha, [draft, {**draft, "kind": "opened"}])

    found = case(engine, asha)
    assert found
    assert (found["name"], found["last"]) == ("Sunita", ahead + 2)


def test_whoever_asks_from_the_last_one_misses_none(engine: Engine, asha: Member) -> None:
    taken(engine, asha, parts.opened(asha.id))
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda at: taken(engine, asha, parts.note(at + 2, asha.id)), range(24)))
    seen: list[str] = []
    seq = 0
    with read(engine) as session:
        sealer, organisation = all_parts.SERVICE.sealer, asha.organisation
        while found := changes.since(session, sealer, organisation, seq, 7):
            seq = found[-1][0]
            seen += [change["id"] for _, change in found]

    assert len(seen) == len(set(seen)) == 25
    assert json.dumps(sorted(seen)) == json.dumps(sorted(f"{at:032x}" for at in range(1, 26)))
