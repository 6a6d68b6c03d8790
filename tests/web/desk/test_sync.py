"""Phones that send and fetch: good ones, hostile ones, and what they are told; on SQLite and PostgreSQL."""

import gzip
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from migrant_helper.actions.desk import people, sign_in
from migrant_helper.actions.retention import forget
from tests.actions import parts
from tests.web.desk.conftest import NOW, Office


def test_what_is_sent_is_taken_once_and_comes_to_who_asks_from_before(office: Office) -> None:
    rows = office.some("worker", count=3)

    first = office.exchange("worker", rows)
    again = office.exchange("worker", rows, after=first["cursor"])
    theirs = office.exchange("other-worker")

    assert first["taken"] == again["taken"] == [row["id"] for row in rows]
    # What the phone sent just now it is not told.
    assert first["changes"] == again["changes"] == theirs["changes"] == []
    assert office.held() == {row["id"]: row for row in rows}
    assert office.exchange("worker", after=0)["changes"] == rows
    assert office.exchange("worker", after=first["cursor"])["changes"] == []
    assert first["who"]["id"] == office.members["worker"].id
    assert first["now"] == NOW


def test_one_bad_change_is_named_and_holds_up_no_other(office: Office) -> None:
    good = office.some("worker")
    late = {**office.some("worker", 2)[0], "at": NOW + 90_000}
    forged = {**office.some("worker", 3)[0], "by": office.members["editor"].id}
    lost = {**office.some("worker", 4)[0], "kind": "note", "data": {"text": "x"}}
    bad = [late, {"id": "x"}, forged, 7, None, lost, {**good[1], "id": "f" * 32, "data": {"a": 1}}]
    odd = {**good[0], "kind": "note", "data": {"text": "\ud800"}}
    number = {**good[0], "kind": "note", "id": "e" * 32, "data": {"text": "२३४५-६७८९-०१२४"}}
    bad += [
        {**odd, "id": "c" * 32},
        {**odd, "id": "b" * 32, "at": float("inf"), "data": {}},
        number,
        {**odd, "id": "d" * 32, "data": {"text": "x" * 501}},
    ]

    told = office.exchange("worker", [*bad, *good])

    assert told["taken"] == [row["id"] for row in good]
    assert told["refused"] == {
        late["id"]: "clock",
        "x": "shape",
        forged["id"]: "by",
        "3": "shape",
        "4": "shape",
        lost["id"]: "case",
        "f" * 32: "data",
        "e" * 32: "aadhaar",
        "7": "shape",
        "b" * 32: "at",
        "d" * 32: "text",
    }
    assert set(office.held()) == set(told["taken"])


def test_an_id_that_was_used_says_nothing_anew_and_what_comes_after_an_end_is_refused(
    office: Office,
) -> None:
    rows = office.some("worker")
    note = {**rows[0], "kind": "note", "id": "a" * 32, "data": {"text": "the first"}}
    twin = {**note, "data": {"text": "the second"}}
    office.exchange("worker", [rows[0], note, twin])
    office.exchange("worker", [{**twin, "kind": "closed", "data": {"why": "done"}}])

    assert office.held()["a" * 32] == note
    # Of another organisation's change the same id is free, and tells nothing of it.
    mine = {**rows[0], "id": "a" * 32, "by": office.members["other-worker"].id}
    assert office.exchange("other-worker", [mine])["taken"] == ["a" * 32]
    end = {**note, "id": "e" * 32, "kind": "erased", "data": {}}
    told = office.exchange("worker", [{**note, "id": "b" * 32}, end, {**note, "id": "c" * 32}])
    assert (told["taken"], told["refused"]) == (["b" * 32, "e" * 32], {"c" * 32: "erased"})
    assert set(office.held()) == {"e" * 32}
    assert office.held()["e" * 32]["data"] == {}


def test_an_erased_case_comes_as_its_tombstone_alone_and_takes_nothing_more(
    office: Office,
) -> None:
    rows = office.some("worker")
    erased = {**rows[0], "id": "e" * 32, "kind": "erased", "data": {}, "at": NOW}
    office.exchange("worker", rows)

    office.exchange("worker", [erased])
    after = office.exchange("worker", [{**rows[-1], "id": "d" * 32}])

    assert after["changes"] == [erased]
    assert after["refused"] == {"d" * 32: "erased"}
    assert set(office.held()) == {"e" * 32}


def test_many_changes_come_in_parts_that_go_on_where_they_broke_off(office: Office) -> None:
    rows = office.some("worker", count=60)
    for start in range(0, len(rows), 100):
        office.exchange("worker", rows[start : start + 100])
    assert len(rows) > 1000
    got, after, asked = [], 0, 0
    more = True
    while more:
        told = office.exchange("worker", after=after)
        got += told["changes"]
        after, more, asked = told["cursor"], told["more"], asked + 1

    assert got == rows
    assert asked == 3


def test_a_service_put_back_to_an_older_state_has_phones_begin_anew(office: Office) -> None:
    rows = office.some("worker")
    office.exchange("worker", rows[:5])

    told = office.exchange("worker", [], after=2**40)

    assert (told["anew"], told["changes"]) == (True, rows[:5])


@pytest.mark.parametrize(
    ("asked", "status", "why"),
    [
        (b"", 400, "json"),
        (b"\xff", 400, "json"),
        (b"[" * 60_000, 400, "json"),
        (b"[]", 400, "shape"),
        ({"for": "", "push": [], "after": -1}, 400, "shape"),
        ({"for": "", "push": [], "after": True}, 400, "shape"),
        ({"for": "", "push": [], "after": 2**53}, 400, "shape"),
        ({"for": "", "push": [], "after": 1.5}, 400, "shape"),
        ({"for": "", "push": {}, "after": 0}, 400, "shape"),
        ({"for": "", "push": [0] * 501, "after": 0}, 400, "shape"),
        ({"for": "", "push": [], "after": 0, "more": 1}, 400, "shape"),
        ({"for": "f" * 16, "push": [], "after": 0}, 409, "other"),
        (b" " * 70_000, 413, "large"),
        (b'{"for": "", "push": [], "after": 1e400}', 400, "shape"),
        (b'{"for": "", "push": [], "after": NaN}', 400, "shape"),
        (b'{"for": "", "push": [], "after": 0, "for": 7}', 400, "shape"),
        (b'{"for": "", "push": [], "after": 0} {}', 400, "json"),
    ],
)
def test_what_is_no_asking_is_refused_in_a_word(
    office: Office, asked: Any, status: int, why: str
) -> None:
    answer = office.ask("worker", asked)

    assert (answer.status_code, json.loads(answer.text)["error"]) == (status, why)


def test_what_is_packed_is_opened_no_further_than_it_may_be_long(office: Office) -> None:
    asked = json.dumps({"for": "", "push": office.some("worker"), "after": 0}).encode()
    packed = {"Content-Encoding": "gzip"}

    good = office.ask("worker", gzip.compress(asked), **packed)
    bomb = office.ask("worker", gzip.compress(b" " * 30_000_000), **packed)
    none = office.ask("worker", asked, **packed)
    cut = office.ask("worker", gzip.compress(asked)[:-40], **packed)
    twice = office.ask("worker", gzip.compress(gzip.compress(asked)), **packed)

    assert json.loads(good.text)["taken"]
    assert (bomb.status_code, json.loads(bomb.text)) == (
        413,
        {"error": "large", "most": 512 * 1024, "changes": 500},
    )
    assert [one.status_code for one in (none, cut, twice)] == [400, 400, 400]


def test_who_may_not_is_told_why_and_nothing_else(office: Office) -> None:
    asked = {"for": "", "push": office.some("worker"), "after": 0}

    nobody = office.ask("nobody", asked)
    editor = office.ask("editor", asked)
    foreign = office.ask("worker", asked, **{"Sec-Fetch-Site": "cross-site"})
    assert [one.status_code for one in (nobody, editor, foreign)] == [401, 404, 403]
    assert office.held() == {}

    with office.service.begin() as session:
        member = session.merge(office.members["worker"])
        people.end_member(session, member, by=people.OPERATOR, now=office.service.now())
    ended = office.ask("worker", asked)
    assert (ended.status_code, json.loads(ended.text)) == (403, {"error": "ended"})
    assert office.held() == {}


def test_a_phone_that_was_away_too_long_is_asked_to_sign_in(office: Office) -> None:
    later = replace(office.service, now=parts.clock(parts.NOW + timedelta(days=15)))
    with office.service.read() as session:
        assert sign_in.who(session, office.service, office.tokens["worker"])
        assert sign_in.who(session, later, office.tokens["worker"]) is None
        assert sign_in.why_nobody(session, later, office.tokens["worker"]) == "out"


def test_a_phone_that_somebody_signed_out_is_told_so_and_later_that_they_work_there_no_more(
    office: Office,
) -> None:
    asked = {"for": "", "push": office.some("worker"), "after": 0}
    now = office.service.now()
    with office.service.begin() as session:
        member = session.merge(office.members["worker"])
        people.sign_out_all(session, member, by=people.OPERATOR, now=now)
    forget(office.service.engine, keep_days=30, now=now + timedelta(days=300))
    gone = office.ask("worker", asked)
    with office.service.begin() as session:
        people.end_member(session, session.merge(member), by=people.OPERATOR, now=now)
    ended = office.ask("worker", asked)

    assert (gone.status_code, json.loads(gone.text)) == (401, {"error": "revoked"})
    assert (ended.status_code, json.loads(ended.text)) == (403, {"error": "ended"})
    assert office.held() == {}
