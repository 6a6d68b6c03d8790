"""Camps at the organisation's server: who is let in, what is taken of them, what they are told; on both databases."""

import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.desk import camps, people
from migrant_helper.actions.desk.camps import Joined
from migrant_helper.actions.desk.people import Unusable
from migrant_helper.store import keys
from migrant_helper.store.desk import camps as stored
from migrant_helper.store.desk import members
from migrant_helper.store.desk.kept import NOBODY
from migrant_helper.store.desk.tables import Member, Organisation, Role
from migrant_helper.store.session import begin, read
from tests.actions.desk import parts
from tests.actions.desk.camps import allowed, exchanged, joined, new_key, written
from tests.actions.parts import NOW

STAMP = int(NOW.timestamp())
OTHER_CASE = "ffeeddccbbaa9988"


@pytest.fixture
def asha(engine: Engine) -> Member:
    return parts.joined(engine, parts.organisation(engine), "asha", Role.SUPERVISOR)[0]


def test_a_camp_takes_along_the_sign_ins_of_those_named_and_nobody_else_s(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    parts.joined(engine, asha.organisation, "binod")

    camp = joined(engine, tmp_path, asha)

    assert [one.handle for one in camp.members] == ["asha"]
    [key] = keys.others(tmp_path)
    assert key["name"] == "Ajeevika, Kilns"
    assert key["retired"] == (NOW + timedelta(days=10)).date().isoformat()
    assert key in keys.issuers(tmp_path)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"name": " "}, "1 to 60 characters"),
        ({"days": 0}, "lasts 1 to 60 days"),
        ({"days": 61}, "lasts 1 to 60 days"),
        ({"members": ()}, "nobody works there"),
    ],
)
def test_what_is_no_camp_is_refused(
    engine: Engine, asha: Member, more: dict[str, Any], words: str
) -> None:
    with pytest.raises(Unusable, match=words):
        allowed(engine, asha, **more)


def test_who_has_no_passphrase_no_cases_or_another_organisation_goes_to_no_camp(
    engine: Engine, asha: Member
) -> None:
    fresh = parts.invited(engine, asha.organisation, "fresh").member
    editor = parts.joined(engine, asha.organisation, "editor", Role.EDITOR)[0]
    other = parts.joined(engine, parts.organisation(engine, "Other"), "other")[0]

    for member in (fresh, editor, other):
        with pytest.raises(Unusable, match=r"cannot work there|does not work for"):
            allowed(engine, asha, members=(member,))
    allowed(engine, asha)
    with pytest.raises(Unusable, match="there already"):
        allowed(engine, asha)


def test_who_was_ended_since_a_camp_was_allowed_does_not_go_along(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    binod = parts.joined(engine, asha.organisation, "binod")[0]
    code = allowed(engine, asha, binod)
    with begin(engine) as session:
        people.end_member(session, session.merge(binod), by=people.OPERATOR, now=NOW)

    camp = camps.join(parts.service(engine), code, new_key(), tmp_path, "x")

    assert isinstance(camp, Joined)
    assert [one.handle for one in camp.members] == ["asha"]


def test_a_code_is_good_until_the_laptop_first_sends_and_for_three_days(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    service, code, key = parts.service(engine), allowed(engine, asha), new_key()
    late = parts.service(engine, NOW + timedelta(days=4))

    assert camps.join(late, code, key, tmp_path, "x") == "code"
    assert camps.join(service, "", key, tmp_path, "x") == "code"
    lost = camps.join(service, code, key, tmp_path, "x")
    again = camps.join(service, code, key, tmp_path, "x")
    assert isinstance(lost, Joined)
    assert isinstance(again, Joined)
    with read(engine) as session:
        assert camps.who(session, service, lost.token) == "out"
        assert not isinstance(camps.who(session, service, again.token), str)
    exchanged(engine, again)
    assert camps.join(service, code, key, tmp_path, "x") == "code"


def test_codes_are_guessed_thirty_times_a_day_from_an_address(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    service, code, key = parts.service(engine), allowed(engine, asha), new_key()
    told = {camps.join(service, "0" * 16, key, tmp_path, "x") for _ in range(camps.TRIES)}

    assert told == {"code"}
    assert camps.join(service, code, key, tmp_path, "x") == "often"
    assert isinstance(camps.join(service, code, key, tmp_path, "y"), Joined)


def test_a_key_that_is_none_or_another_s_is_not_believed(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    service, code, good = parts.service(engine), allowed(engine, asha), new_key()
    wrong = [
        {**good, "y": good["x"]},
        {**good, "kid": "00000000"},
        {**good, "x": good["x"].upper(), "kid": good["kid"].upper()},
        {},
        {**good, "x": 7},
    ]

    assert [camps.join(service, code, key, tmp_path, "x") for key in wrong] == ["key"] * 5
    keys.believe(tmp_path, [{"name": "first", **new_key(), "kid": good["kid"]}])
    with pytest.raises(keys.UnusableKey, match="is another's"):
        camps.join(service, code, good, tmp_path, "x")


def test_what_a_camp_writes_of_its_own_cases_is_taken_and_no_other(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    binod = parts.joined(engine, asha.organisation, "binod")[0]
    written(engine, binod, parts.opened(binod.id, case=OTHER_CASE, id="b" * 32))
    camp = joined(engine, tmp_path, asha)

    done = exchanged(
        engine,
        camp,
        parts.opened(asha.id),
        parts.note(2, asha.id),
        parts.note(3, binod.id),
        parts.note(4, asha.id, case=OTHER_CASE),
        parts.opened(asha.id, case=OTHER_CASE, id="c" * 32),
        parts.note(5, NOBODY),
        parts.note(6, asha.id, at=STAMP + 90_000),
        {**parts.opened(NOBODY, id="e" * 32, case=OTHER_CASE), "kind": "erased", "data": {}},
        7,
    )

    assert done.taken.kept == ("0" * 31 + "1", f"{2:032x}")
    assert done.taken.refused == {
        f"{3:032x}": "by",
        f"{4:032x}": "case",
        "c" * 32: "case",
        f"{5:032x}": "by",
        f"{6:032x}": "clock",
        "e" * 32: "case",
        "8": "shape",
    }
    # And nothing is told of what is not the camp's.
    assert [one["case"] for one in exchanged(engine, camp).changes] == [parts.CASE] * 2


def test_a_case_that_came_to_both_by_a_card_is_the_camp_s_too(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    first = parts.opened(asha.id, case=OTHER_CASE, id="b" * 32)
    camp = joined(engine, tmp_path, asha)
    written(engine, asha, first, parts.note(2, asha.id, case=OTHER_CASE))
    mine = parts.note(3, asha.id, case=OTHER_CASE)

    before = exchanged(engine, camp, mine)
    # The camp is beyond what was written before it knew the case.
    done = exchanged(engine, camp, first, mine, after=before.cursor + 2)

    assert before.taken.refused == {mine["id"]: "case"}
    assert done.taken.kept == (first["id"], mine["id"])
    assert f"{2:032x}" in [one["id"] for one in done.changes]


def test_what_goes_along_is_what_was_chosen(engine: Engine, tmp_path: Path, asha: Member) -> None:
    written(engine, asha, parts.opened(asha.id))
    written(engine, asha, parts.opened(asha.id, case=OTHER_CASE, id="b" * 32))

    told = {}
    for name, more in (("none", {}), ("one", {"cases": (parts.CASE,)}), ("all", {"whole": True})):
        camp = joined(engine, tmp_path, asha, name=name, **more)
        told[name] = [one["case"] for one in exchanged(engine, camp).changes]

    assert told == {"none": [], "one": [parts.CASE], "all": [parts.CASE, OTHER_CASE]}


def test_the_end_of_a_yes_goes_both_ways(engine: Engine, tmp_path: Path, asha: Member) -> None:
    camp = joined(engine, tmp_path, asha)
    exchanged(engine, camp, parts.opened(asha.id), parts.note(2, asha.id))
    gone = {**parts.opened(NOBODY, id="e" * 32), "kind": "erased", "data": {}}

    done = exchanged(engine, camp, gone)

    assert done.taken.kept == ("e" * 32,)
    assert exchanged(engine, camp).changes == [gone]
    assert exchanged(engine, camp, parts.note(3, asha.id)).taken.refused == {f"{3:032x}": "erased"}


def test_who_was_made_in_the_camp_is_made_here_and_comes_in_by_a_code_alone(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    camp = joined(engine, tmp_path, asha)
    sita = {"id": "51a0" * 4, "handle": "sita", "name": "Sita", "role": "administrator"}
    folk = [sita, {**sita, "id": "52a0" * 4, "handle": "asha"}, 7, {"id": "x"}]
    folk += [{**sita, "id": "53a0" * 4, "name": "\u202e"}, {**sita, "id": NOBODY, "handle": "none"}]

    done = exchanged(engine, camp, parts.opened(sita["id"]), folk=folk)
    exchanged(engine, camp, folk=folk)

    assert done.taken.kept == ("0" * 31 + "1",)
    with read(engine) as session:
        found = members.of_organisation(session, asha.organisation)
    assert [one.handle for one in found] == ["asha", "asha-52a052a0", "sita"]
    assert [one.secret is None for one in found] == [False, True, True]
    assert {one.role for one in found[1:]} == {Role.FIELD_WORKER}


def test_who_was_ended_is_named_so_and_what_they_wrote_in_the_camp_is_taken(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    binod = parts.joined(engine, asha.organisation, "binod")[0]
    camp = joined(engine, tmp_path, asha, binod)
    with begin(engine) as session:
        people.end_member(session, session.merge(binod), by=people.OPERATOR, now=NOW)

    done = exchanged(engine, camp, parts.opened(binod.id))

    assert done.taken.refused == {}
    assert {one.handle: one.ended is not None for one in done.people} == {
        "asha": False,
        "binod": True,
    }


def test_a_camp_that_was_ended_is_told_so_and_one_that_was_stolen_is_believed_no_more(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    service, camp = parts.service(engine), joined(engine, tmp_path, asha)
    with begin(engine) as session:
        found = stored.named(session, asha.organisation, "Kilns")
        assert found
        camps.end(session, service, found, by=people.OPERATOR)
    assert len(keys.others(tmp_path)) == 1
    camps.disown(tmp_path, found)

    with read(engine) as session:
        assert camps.who(session, service, camp.token) == "ended"
        assert camps.who(session, service, secrets.token_hex(8)) == "out"
        assert camps.who(session, service, "") == "out"
    assert keys.others(tmp_path) == []


def test_a_camp_may_send_long_after_its_last_day_and_not_for_ever(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    camp = joined(engine, tmp_path, asha)
    told = []
    for days in (10 + 179, 10 + 181):
        with read(engine) as session:
            found = camps.who(
                session, parts.service(engine, NOW + timedelta(days=days)), camp.token
            )
        told.append(found if isinstance(found, str) else "in")

    assert told == ["in", "ended"]


def test_a_camp_of_an_organisation_that_left_is_over(
    engine: Engine, tmp_path: Path, asha: Member
) -> None:
    camp = joined(engine, tmp_path, asha)
    with begin(engine) as session:
        session.get_one(Organisation, asha.organisation).ended = NOW

    with read(engine) as session:
        assert camps.who(session, parts.service(engine), camp.token) == "ended"
