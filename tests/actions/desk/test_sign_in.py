"""Coming in to the desk, in both databases: by a code once, by a passphrase, and not too often in vain."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError

from migrant_helper.actions.desk import pairing, passkeys, people, sign_in
from migrant_helper.actions.desk.passkeys import Party
from migrant_helper.actions.desk.sign_in import Try, Wrong, join, who
from migrant_helper.actions.retention import forget
from migrant_helper.store.desk import members
from migrant_helper.store.desk.tables import Deed, Member, Role, SignedIn
from migrant_helper.store.session import begin, read
from migrant_helper.store.turns import Away, Turns
from tests.actions.desk import parts
from tests.actions.parts import NOW

THERE = "203.0.113.9"


def came(engine: Engine, name: str, secret: str, where: str = THERE, at: datetime = NOW) -> str:
    return sign_in.sign_in(parts.service(engine, at), Try(name, secret, "Chrome", where))


def found(engine: Engine, token: str, at: datetime = NOW) -> str | None:
    with read(engine) as session:
        known = who(session, parts.service(engine, at), token)
    return known.member.handle if known else None


@pytest.fixture
def asha(engine: Engine) -> str:
    """What Asha's cookie holds."""
    return parts.joined(engine, parts.organisation(engine), "asha")[1]


def test_a_code_lets_in_once_and_the_passphrase_after_it(engine: Engine, asha: str) -> None:
    again = came(engine, " ASHA ", "4711 0815")

    assert found(engine, asha) == found(engine, again) == "asha"
    assert asha != again


def test_a_code_that_was_used_is_over_or_is_none_lets_nobody_in(engine: Engine) -> None:
    made = parts.invited(engine, parts.organisation(engine), "asha")
    given = Try(made.code, parts.SECRET, "", THERE)
    late = join(parts.service(engine, NOW + timedelta(days=3, seconds=1)), given)
    first = join(parts.service(engine), given)
    second = join(parts.service(engine), given)
    none = join(parts.service(engine), Try("0000 0000 0000 0000", parts.SECRET, "", THERE))

    assert (late, second, none) == (Wrong.CODE, Wrong.CODE, Wrong.CODE)
    assert found(engine, first) == "asha"


@pytest.mark.parametrize(
    ("secret", "why"),
    [("1234567", Wrong.SHORT), ("two words", Wrong.SHORT), ("11112222", Wrong.EASY)],
)
def test_a_passphrase_that_is_soon_guessed_is_not_taken(
    engine: Engine, secret: str, why: Wrong
) -> None:
    made = parts.invited(engine, parts.organisation(engine), "asha")

    assert join(parts.service(engine), Try(made.code, secret, "", THERE)) == why
    assert join(parts.service(engine), Try(made.code, parts.SECRET, "", THERE)) != Wrong.CODE


def test_no_passphrase_or_code_lies_there_in_clear(engine: Engine, asha: str) -> None:
    with read(engine) as session:
        member = session.scalars(select(Member)).one()
        phone = session.scalars(select(SignedIn)).one()

    assert member.secret
    assert member.secret.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert member.invited_by is None
    assert asha not in f"{phone.found_by} {phone.id} {phone.device}"


def test_wrong_names_and_passphrases_are_answered_alike(engine: Engine, asha: str) -> None:
    assert came(engine, "asha", "47110816") == Wrong.WRONG
    assert came(engine, "nobody", parts.SECRET) == Wrong.WRONG
    assert came(engine, "nobody", "nobody") == Wrong.WRONG


def test_who_was_only_invited_has_no_passphrase_that_fits(engine: Engine) -> None:
    parts.invited(engine, parts.organisation(engine), "asha")

    assert came(engine, "asha", "nobody") == Wrong.WRONG


def test_ten_tries_from_one_place_and_then_none_even_the_right_one(
    engine: Engine, asha: str
) -> None:
    wrong = [came(engine, "asha", "00000000") for _ in range(10)]

    assert wrong == [Wrong.WRONG] * 10
    assert came(engine, "asha", parts.SECRET) == Wrong.OFTEN
    assert found(engine, came(engine, "asha", parts.SECRET, "198.51.100.2")) == "asha"
    assert found(engine, came(engine, "asha", parts.SECRET, at=NOW + timedelta(days=1))) == "asha"


def test_a_handle_is_guarded_from_many_places(
    engine: Engine, asha: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sign_in, "TRIES_HANDLE", 3)
    for place in range(3):
        came(engine, "asha", "00000000", f"192.0.2.{place}")

    assert came(engine, "asha", parts.SECRET, "192.0.2.9") == Wrong.OFTEN


@pytest.mark.parametrize(
    ("role", "idle", "whole"),
    [(Role.FIELD_WORKER, timedelta(days=14), timedelta(days=90)),
     (Role.SUPERVISOR, timedelta(hours=12), timedelta(days=14))],
)  # fmt: skip
def test_a_phone_left_alone_and_one_in_use_are_signed_out(
    engine: Engine, role: Role, idle: timedelta, whole: timedelta
) -> None:
    token = parts.joined(engine, parts.organisation(engine), "asha", role)[1]
    second = timedelta(seconds=1)

    assert found(engine, token, NOW + idle) == "asha"
    assert found(engine, token, NOW + idle + second) is None
    at = NOW
    while at < NOW + whole - idle:
        at += idle
        with read(engine) as session:
            known = who(session, parts.service(engine, at), token)
        assert known
        sign_in.seen(parts.service(engine, at), known, token)
    assert found(engine, token, NOW + whole) == "asha"
    assert found(engine, token, NOW + whole + second) is None


def test_who_works_there_no_more_is_nobody(engine: Engine, asha: str) -> None:
    with begin(engine) as session:
        member = members.by_handle(session, "asha")
        assert member
        people.end_member(session, member, by=people.OPERATOR, now=NOW)

    assert found(engine, asha) is None
    assert came(engine, "asha", parts.SECRET) == Wrong.WRONG


def test_a_new_code_ends_what_was_before(engine: Engine, asha: str) -> None:
    with begin(engine) as session:
        member = members.by_handle(session, "asha")
        assert member
        people.invite(session, parts.service(engine), member, by=people.OPERATOR)

    assert found(engine, asha) is None
    assert came(engine, "asha", parts.SECRET) == Wrong.WRONG


def test_one_ends_a_phone_of_one_s_own_and_no_other_s(engine: Engine) -> None:
    org = parts.organisation(engine)
    _, first = parts.joined(engine, org, "asha")
    _, other = parts.joined(engine, org, "bina")
    with begin(engine) as session:
        mine, theirs = (who(session, parts.service(engine), one) for one in (first, other))
        assert mine
        assert theirs
        assert sign_in.sign_out(session, mine, theirs.phone, now=NOW) == 0
        assert sign_in.sign_out(session, mine, mine.phone, now=NOW) == 1

    assert (found(engine, first), found(engine, other)) == (None, "bina")


def test_what_was_done_is_written_down(engine: Engine, asha: str) -> None:
    with read(engine) as session:
        done = [(deed.by == people.OPERATOR, deed.what) for deed in session.scalars(select(Deed))]

    assert done == [
        (True, "organisation made"),
        (True, "member made"),
        (True, "invited"),
        (False, "joined"),
        (False, "signed in"),
    ]


def test_a_phone_whose_time_is_over_is_forgotten(engine: Engine, asha: str) -> None:
    for at, left in ((timedelta(days=14), 1), (timedelta(days=14, seconds=1), 0)):
        forget(engine, keep_days=30, now=NOW + at)
        with read(engine) as session:
            assert len(session.scalars(select(SignedIn)).all()) == left


def test_nobody_comes_in_while_nothing_can_be_counted(engine: Engine, asha: str) -> None:
    # What finds the database away keeps others from it for a while: not those of the next test.
    shut = replace(parts.service(engine), turns=Turns())
    made = parts.invited(engine, parts.organisation(engine, "Other"), "bina").code
    with engine.connect() as connection:
        text = "ALTER TABLE use_count RENAME TO away"
        connection.exec_driver_sql(text)
        connection.commit()

    for tried in (
        lambda: sign_in.sign_in(shut, Try("asha", parts.SECRET, "", THERE)),
        lambda: join(shut, Try(made, parts.SECRET, "", THERE)),
        lambda: passkeys.ask(shut, Party("localhost", "http://localhost"), THERE),
        lambda: pairing.whose(shut, made, THERE),
    ):
        with pytest.raises((DBAPIError, Away)):
            tried()
    with read(engine) as session:
        assert len(session.scalars(select(SignedIn)).all()) == 1
