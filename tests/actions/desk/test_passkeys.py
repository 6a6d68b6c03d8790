"""Coming in with a passkey, in both databases: what is forged, brought again, taken away or copied lets nobody in."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.desk import passkeys, people
from migrant_helper.actions.desk.passkeys import Brought, Party
from migrant_helper.actions.desk.sign_in import Who, Wrong, who
from migrant_helper.actions.retention import forget
from migrant_helper.actions.service import Service
from migrant_helper.store.desk import deeds, members
from migrant_helper.store.desk import passkeys as store
from migrant_helper.store.desk.tables import Passkey, Ticket
from migrant_helper.store.session import begin, read
from tests.actions.desk import parts
from tests.actions.desk.device import PRESENT, Device
from tests.actions.parts import NOW

HERE = "https://desk.example.org"
PARTY = Party("desk.example.org", HERE)
THERE = "203.0.113.9"


@dataclass
class Desk:
    """A member who has one passkey, on a device."""

    engine: Engine
    who: Who
    device: Device

    def service(self, at: datetime = NOW) -> Service:
        return replace(parts.service(self.engine, at), public_url=HERE)

    def asked(self, at: datetime = NOW) -> str:
        return passkeys.ask(self.service(at), PARTY, THERE)

    def came(self, answer: str, at: datetime = NOW) -> str:
        """The handle of who comes in, else why not."""
        found = passkeys.come_in(self.service(at), PARTY, Brought(answer, "Chrome", THERE))
        if isinstance(found, Wrong):
            return found
        with read(self.engine) as session:
            known = who(session, self.service(at), found)
        return known.member.handle if known else "nobody"

    def added(self, device: Device, secret: str = parts.SECRET) -> str | None:
        """What is wrong with adding one more; None for nothing."""
        asked = passkeys.ask_new(self.service(), PARTY, self.who, secret, THERE)
        if isinstance(asked, Wrong):
            return asked
        brought = Brought(device.made(asked), "Chrome", THERE)
        return passkeys.add(self.service(), PARTY, self.who, " My  phone ", brought)


def signed_in(engine: Engine, organisation: str, handle: str) -> Who:
    token = parts.joined(engine, organisation, handle)[1]
    with read(engine) as session:
        found = who(session, parts.service(engine), token)
    assert found
    return found


@pytest.fixture
def desk(engine: Engine) -> Desk:
    made = Desk(engine, signed_in(engine, parts.organisation(engine), "asha"), Device())
    assert made.added(made.device) is None
    return made


def test_a_passkey_lets_its_owner_in_and_its_name_and_days_are_kept(desk: Desk) -> None:
    came = desk.came(desk.device.signed(desk.asked(), desk.who.member.id))
    with read(desk.engine) as session:
        [held] = store.of_member(session, desk.who.member.id)

    assert came == "asha"
    assert (held.name, held.uses, held.made, held.used) == ("My phone", 1, NOW, NOW)


def test_a_challenge_is_good_once_and_for_five_minutes(desk: Desk) -> None:
    answer = desk.device.signed(desk.asked(), desk.who.member.id)
    late = desk.device.signed(desk.asked(), desk.who.member.id)

    assert desk.came(answer) == "asha"
    assert desk.came(answer) == Wrong.KEY
    assert desk.came(late, NOW + timedelta(minutes=5, seconds=1)) == Wrong.KEY


def test_a_challenge_is_used_up_by_what_was_wrong(desk: Desk) -> None:
    asked = desk.asked()
    elsewhere = replace(desk.device, origin="https://desk.example.com")

    assert desk.came(elsewhere.signed(asked, desk.who.member.id)) == Wrong.KEY
    assert desk.came(desk.device.signed(asked, desk.who.member.id)) == Wrong.KEY


@pytest.mark.parametrize(
    "change",
    [
        {"origin": "https://desk.example.com"},
        {"origin": "http://desk.example.org"},
        {"rp": "example.org"},
        {"flags": PRESENT},
        {"flags": 0},
        {"id": b"another"},
        {"key": Device().key},
    ],
)
def test_what_another_page_or_device_signed_or_a_locked_one_lets_nobody_in(
    desk: Desk, change: dict[str, object]
) -> None:
    forged = replace(desk.device, **change)

    assert desk.came(forged.signed(desk.asked(), desk.who.member.id)) == Wrong.KEY


def test_what_our_service_never_asked_lets_nobody_in(desk: Desk) -> None:
    asked = json.dumps({"challenge": "A" * 43})

    assert desk.came(desk.device.signed(asked, desk.who.member.id)) == Wrong.KEY


def test_one_s_passkey_in_another_s_name_lets_neither_in(desk: Desk) -> None:
    bina = signed_in(desk.engine, desk.who.member.organisation, "bina")

    assert desk.came(desk.device.signed(desk.asked(), bina.member.id)) == Wrong.KEY
    assert desk.came(desk.device.signed(desk.asked(), "")) == Wrong.KEY


def test_another_s_credential_or_challenge_is_not_added(desk: Desk) -> None:
    bina = signed_in(desk.engine, desk.who.member.organisation, "bina")
    theirs = replace(desk, who=bina)
    asked = passkeys.ask_new(desk.service(), PARTY, desk.who, parts.SECRET, THERE)
    other = Brought(Device(id=b"two").made(asked), "", THERE)

    assert theirs.added(Device(id=desk.device.id)) == Wrong.KEY
    assert passkeys.add(desk.service(), PARTY, bina, "", other) == Wrong.KEY
    assert desk.came(desk.device.signed(desk.asked(), desk.who.member.id)) == "asha"


def test_a_phone_that_lies_open_makes_nobody_a_way_in(desk: Desk) -> None:
    assert desk.added(Device(id=b"two"), "00000000") == Wrong.WRONG
    assert [desk.added(Device(), "00000000") for _ in range(10)][-2:] == [Wrong.OFTEN] * 2


def test_a_challenge_to_come_in_adds_nothing_and_one_to_add_lets_nobody_in(desk: Desk) -> None:
    asked = passkeys.ask_new(desk.service(), PARTY, desk.who, parts.SECRET, THERE)
    brought = Brought(Device(id=b"two").made(desk.asked()), "", THERE)

    assert passkeys.add(desk.service(), PARTY, desk.who, "", brought) == Wrong.KEY
    assert desk.came(desk.device.signed(asked, desk.who.member.id)) == Wrong.KEY


def test_one_that_was_taken_away_lets_nobody_in_and_only_its_owner_takes_it(desk: Desk) -> None:
    bina = signed_in(desk.engine, desk.who.member.organisation, "bina")
    with begin(desk.engine) as session:
        [held] = store.of_member(session, desk.who.member.id)
        assert passkeys.remove(session, bina, held.id, desk.service()) == 0
        assert passkeys.remove(session, desk.who, held.id, desk.service()) == 1

    assert desk.came(desk.device.signed(desk.asked(), desk.who.member.id)) == Wrong.KEY


@pytest.mark.parametrize("how", [people.invite, people.end_member])
def test_a_new_code_or_the_end_of_their_work_takes_passkeys_and_challenges(
    desk: Desk, how: Callable[..., object]
) -> None:
    asked = passkeys.ask_new(desk.service(), PARTY, desk.who, parts.SECRET, THERE)
    with begin(desk.engine) as session:
        member = members.by_handle(session, "asha")
        if how is people.invite:
            people.invite(session, desk.service(), member, by=people.OPERATOR)
        else:
            people.end_member(session, member, by=people.OPERATOR, now=NOW)
    brought = Brought(Device(id=b"two").made(asked), "", THERE)

    assert desk.came(desk.device.signed(desk.asked(), desk.who.member.id)) == Wrong.KEY
    assert passkeys.add(desk.service(), PARTY, desk.who, "", brought) == Wrong.KEY
    with read(desk.engine) as session:
        assert session.query(Passkey).count() == 0


def test_a_count_that_goes_back_ends_the_passkey_and_is_written_down(desk: Desk) -> None:
    desk.device.count = 7
    first = desk.came(desk.device.signed(desk.asked(), desk.who.member.id))
    desk.device.count = 7
    copied = desk.came(desk.device.signed(desk.asked(), desk.who.member.id))
    after = desk.came(desk.device.signed(desk.asked(), desk.who.member.id))
    with read(desk.engine) as session:
        [last, *_] = deeds.of_organisation(
            session, desk.who.member.organisation, before=2**40, most=1
        )

    assert (first, copied, after) == ("asha", Wrong.COPIED, Wrong.KEY)
    assert last.what == "passkey copied"


def test_devices_that_do_not_count_come_in_again(desk: Desk) -> None:
    for _ in range(2):
        desk.device.count = -1
        assert desk.came(desk.device.signed(desk.asked(), desk.who.member.id)) == "asha"


def test_no_more_than_ten_and_no_more_challenges_from_one_place_than_a_day_needs(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passkeys, "MOST", 2)
    monkeypatch.setattr(passkeys, "ASKED_THERE", 4)

    assert desk.added(Device(id=b"two")) is None
    assert desk.added(Device(id=b"three")) == Wrong.MANY
    assert [desk.asked() == Wrong.OFTEN for _ in range(4)] == [False, False, True, True]


def test_a_challenge_that_nobody_answered_is_forgotten(desk: Desk) -> None:
    desk.asked()
    for at, left in ((timedelta(minutes=5), 1), (timedelta(minutes=6), 0)):
        forget(desk.engine, keep_days=30, now=NOW + at)
        with read(desk.engine) as session:
            assert session.query(Ticket).count() == left


def test_what_is_no_answer_is_refused_in_a_word(desk: Desk) -> None:
    drawn = random.Random(7)
    made = Device(id=b"two").made(
        str(passkeys.ask_new(desk.service(), PARTY, desk.who, parts.SECRET, THERE))
    )
    signed = desk.device.signed(desk.asked(), desk.who.member.id)
    for text in (made, signed, "", "[]", "[" * 9000, '{"response": 1}', "\ud800"):
        for _ in range(40):
            at = drawn.randrange(len(text) + 1)
            broken = text[:at] + drawn.choice(["", "\x00", "{", "A", "é"]) + text[at + 1 :]
            brought = Brought(broken, "", THERE)
            assert passkeys.add(desk.service(), PARTY, desk.who, "", brought) in (Wrong.KEY, None)
            assert desk.came(broken) in (Wrong.KEY, "asha")


@pytest.mark.parametrize(
    ("url", "is_there"),
    [
        ("https://desk.example.org", True),
        ("http://localhost:8000", True),
        ("http://desk.example.org", False),
        ("https://192.0.2.7", False),
        ("http://127.0.0.1:8000", False),
    ],
)
def test_passkeys_are_for_a_name_over_https(engine: Engine, url: str, *, is_there: bool) -> None:
    found = passkeys.party(replace(parts.service(engine), public_url=url))

    assert (found is not None) is is_there
