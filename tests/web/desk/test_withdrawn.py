"""Who signs a phone out takes its key off the list: of that phone, of the others, of who is ended."""

from datetime import timedelta

import pytest

from migrant_helper.actions.desk import handing, people
from migrant_helper.actions.desk.sign_in import Try, join, sign_in, who
from migrant_helper.store.desk import keys
from migrant_helper.store.desk.tables import Member, Role
from tests.web.desk.conftest import SECRET, Office
from tests.web.desk.test_handing import press

KEYS = {"worker": "ab" * 64, "second": "cd" * 64}
FIRST, SECOND = (key[: handing.MARK] for key in KEYS.values())


@pytest.fixture
def phones(office: Office) -> Office:
    """The worker has two phones with a key each, and a supervisor."""
    tried = Try("worker", SECRET, "Chrome", "203.0.113.9")
    office.tokens["second"] = str(sign_in(office.service, tried))
    about = Member(
        organisation=office.organisation, handle="chief", name="Chief", role=Role.SUPERVISOR
    )
    with office.service.begin() as session:
        code = people.add_member(session, office.service, about, by=people.OPERATOR).code
    office.tokens["chief"] = str(join(office.service, Try(code, SECRET, "Chrome", "203.0.113.9")))
    for phone, key in KEYS.items():
        asked = {"for": "", "push": [], "after": 0, "device": key}
        assert office.ask(phone, asked).status_code == 200
    return office


def test_one_phone_that_is_signed_out_loses_its_key_alone(phones: Office) -> None:
    with phones.service.read() as session:
        second = who(session, phones.service, phones.tokens["second"])
    assert second

    assert press(phones, "worker", "people", do=f"out:{second.phone}")[0] == 200
    assert keys.withdrawn(phones.service.keys) == [SECOND]


def test_a_phone_that_is_signed_out_already_is_none_of_theirs(phones: Office) -> None:
    with phones.service.read() as session:
        second = who(session, phones.service, phones.tokens["second"])
    assert second

    answers = [press(phones, "chief", "people", do=f"gone:{second.phone}")[0] for _ in range(2)]
    assert answers == [200, 422]


def test_all_phones_but_this_one_lose_their_keys(phones: Office) -> None:
    assert press(phones, "worker", "people", do="others")[0] == 200
    assert keys.withdrawn(phones.service.keys) == [SECOND]


@pytest.mark.parametrize("wish", ["end", "invite", "lost"])
def test_who_is_ended_invited_or_lost_a_phone_loses_every_key(phones: Office, wish: str) -> None:
    about = f"{wish}:{phones.members['worker'].id}"

    assert press(phones, "chief", "people", do=about)[0] == 200
    assert keys.withdrawn(phones.service.keys) == [FIRST, SECOND]


def test_a_key_that_was_vouched_for_again_and_not_written_down_is_found(phones: Office) -> None:
    """Within a week of the first time nothing is written; what was given then is good for four weeks more."""
    last = phones.service.now() + handing.AGAIN - timedelta(hours=1) + handing.CERTIFIED
    member = phones.members["worker"].id
    with phones.service.begin() as session:
        handing.withdraw(session, phones.service.keys, member, now=last)

    assert keys.withdrawn(phones.service.keys) == [FIRST, SECOND]
