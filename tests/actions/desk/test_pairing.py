"""One more phone by a code, in both databases: once, for ten minutes, with the passphrase, not guessed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.desk import pairing, people, sign_in
from migrant_helper.actions.desk.sign_in import Try, Who, Wrong, who
from migrant_helper.store.desk import members, signed
from migrant_helper.store.session import begin, read
from tests.actions.desk import parts
from tests.actions.parts import NOW

THERE = "203.0.113.9"
NONE = "0000 0000 0000 0000"


@dataclass
class Desk:
    """Somebody who is signed in."""

    engine: Engine
    who: Who

    def code(self) -> str:
        return pairing.give(parts.service(self.engine), self.who)

    def came(self, code: str, secret: str = parts.SECRET, at: datetime = NOW) -> str:
        """The handle of who comes in, else why not."""
        service = parts.service(self.engine, at)
        found = pairing.begin(service, Try(code, secret, "Chrome", THERE))
        if isinstance(found, Wrong):
            return found
        with read(self.engine) as session:
            known = who(session, service, found)
        return known.member.handle if known else "nobody"


@pytest.fixture
def desk(engine: Engine) -> Desk:
    token = parts.joined(engine, parts.organisation(engine), "asha")[1]
    with read(engine) as session:
        found = who(session, parts.service(engine), token)
    assert found
    return Desk(engine, found)


def test_a_code_says_whose_it_is_and_lets_one_more_phone_in_with_the_passphrase(desk: Desk) -> None:
    code = desk.code()
    told = pairing.whose(parts.service(desk.engine), code.lower(), THERE)

    assert told == pairing.Whose("Asha", "Ajeevika", is_new=False)
    assert desk.came(code) == "asha"
    with read(desk.engine) as session:
        assert len(signed.of_member(session, desk.who.member.id)) == 2


def test_the_code_of_somebody_new_says_so_and_lets_them_choose(engine: Engine) -> None:
    made = parts.invited(engine, parts.organisation(engine), "bina")
    told = pairing.whose(parts.service(engine), made.code, THERE)
    came = pairing.begin(parts.service(engine), Try(made.code, "81506392", "", THERE))

    assert told == pairing.Whose("Bina", "Ajeevika", is_new=True)
    assert not isinstance(came, Wrong)


def test_a_code_is_good_once_for_ten_minutes_and_the_last_alone(desk: Desk) -> None:
    first, second = desk.code(), desk.code()

    assert desk.came(first) == Wrong.CODE
    assert desk.came(second, at=NOW + timedelta(minutes=10, seconds=1)) == Wrong.CODE
    assert desk.came(second) == "asha"
    assert desk.came(second) == Wrong.CODE


def test_a_code_without_the_passphrase_opens_nothing_and_five_tries_end_it(desk: Desk) -> None:
    code = desk.code()

    assert [desk.came(code, "00000000") for _ in range(5)] == [Wrong.WRONG] * 5
    assert [desk.came(code), desk.came(code)] == [Wrong.CODE] * 2


def test_new_codes_are_no_way_around_the_count_of_wrong_passphrases(desk: Desk) -> None:
    """Whoever holds an open phone makes as many codes as they like."""
    told = {desk.came(desk.code(), "00000000") for _ in range(sign_in.TRIES_THERE)}

    assert told == {Wrong.WRONG}
    assert desk.came(desk.code()) == Wrong.OFTEN


def test_codes_are_not_guessed_and_a_whole_team_begins_behind_one_address(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sign_in, "CODES_THERE", 3)
    service, organisation = parts.service(desk.engine), desk.who.member.organisation
    team = [parts.invited(desk.engine, organisation, f"one-{at}").code for at in range(5)]
    began = [desk.came(code) for code in team]
    wrong = [pairing.whose(service, NONE, THERE) for _ in range(4)]

    assert began == [f"one-{at}" for at in range(5)]
    assert wrong == [Wrong.CODE] * 3 + [Wrong.OFTEN]
    assert desk.came(desk.code()) == Wrong.OFTEN


@pytest.mark.parametrize("how", ["invited", "ended", "lost"])
def test_a_code_is_none_once_its_owner_s_ways_in_were_closed(desk: Desk, how: str) -> None:
    code = desk.code()
    with begin(desk.engine) as session:
        member = members.by_handle(session, "asha")
        assert member
        if how == "invited":
            people.invite(session, parts.service(desk.engine), member, by=people.OPERATOR)
        elif how == "ended":
            people.end_member(session, member, by=people.OPERATOR, now=NOW)
        else:
            people.sign_out_all(session, member, by=people.OPERATOR, now=NOW)

    assert desk.came(code) == Wrong.CODE


def test_all_phones_but_one_s_own_or_every_one_are_signed_out(desk: Desk) -> None:
    desk.came(desk.code())
    with begin(desk.engine) as session:
        assert sign_in.sign_out_others(session, desk.who, now=NOW) == 1
        assert sign_in.sign_out_others(session, desk.who, now=NOW) == 0
        member = members.by_handle(session, "asha")
        assert member
        [left] = signed.of_organisation(session, member.organisation)[member.id]
        assert (left.id, left.seen) == (desk.who.phone, NOW)
        people.sign_out_all(session, member, by=people.OPERATOR, now=NOW)
        assert signed.of_organisation(session, member.organisation) == {}
