"""Organisations and who works there, in both databases."""

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.desk import people
from migrant_helper.actions.desk.people import Unusable
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import begin
from tests.actions.desk import parts
from tests.actions.parts import NOW


@pytest.mark.parametrize("handle", ["ab", "Asha Devi", "-asha", "a" * 41, "आशा"])
def test_a_handle_that_cannot_be_typed_everywhere_is_refused(engine: Engine, handle: str) -> None:
    organisation = parts.organisation(engine)

    with pytest.raises(Unusable, match="3 to 40"):
        parts.invited(engine, organisation, handle)


def test_a_handle_and_a_name_are_taken_once(engine: Engine) -> None:
    organisation = parts.organisation(engine)
    parts.invited(engine, organisation, "asha")

    with pytest.raises(Unusable, match="is taken"):
        parts.invited(engine, parts.organisation(engine, "Other"), "asha")
    with pytest.raises(Unusable, match="there already"):
        parts.organisation(engine, "  Ajeevika ")


@pytest.mark.parametrize("name", ["", "   ", "a" * 81])
def test_a_name_that_is_none_is_refused(engine: Engine, name: str) -> None:
    with pytest.raises(Unusable, match="1 to 80"):
        parts.organisation(engine, name)
    organisation = parts.organisation(engine)
    about = Member(organisation=organisation, handle="asha", name=name, role=Role.EDITOR)
    with begin(engine) as session, pytest.raises(Unusable, match="1 to 80"):
        people.add_member(session, parts.service(engine), about, by=people.OPERATOR)


def test_a_supervisor_makes_field_workers_and_only_an_administrator_the_others() -> None:
    assert people.may_make(Role.SUPERVISOR) == (Role.FIELD_WORKER,)
    assert set(people.may_make(Role.ADMINISTRATOR)) == set(Role)
    assert people.may_make(Role.FIELD_WORKER) == people.may_make(Role.EDITOR) == ()


def test_codes_are_good_for_three_days(engine: Engine) -> None:
    made = parts.invited(engine, parts.organisation(engine), "asha")

    assert made.member.invited_until == NOW + people.INVITED
    assert made.member.invited_by != made.code
