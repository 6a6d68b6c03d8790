"""No button of the desk leads to nothing: each door on the pages of a role is one that this role may go through."""

import re

import pytest
from flask.testing import FlaskClient

from migrant_helper.actions.desk import people
from migrant_helper.actions.desk.sign_in import Try, join
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import begin
from tests.web.desk.test_desk import ROUTES, SECRET, asked, may_ask

DOOR = re.compile(r'<button(?![^>]*\bhidden)[^>]*formaction="/desk/en/([^"]*)"')


@pytest.fixture(scope="module")
def tokens(client: FlaskClient) -> dict[Role, str]:
    """What the cookies hold, by role."""
    service = client.application.extensions["service"]
    made = {}
    with begin(service.engine) as session:
        place = people.add_organisation(session, "Doors", "IN-RJ", now=service.now()).id
    for role in Role:
        handle = f"door-{role.value.replace('_', '-')}"
        about = Member(organisation=place, handle=handle, name=handle, role=role)
        with begin(service.engine) as session:
            code = people.add_member(session, service, about, by=people.OPERATOR).code
        made[role] = str(join(service, Try(code, SECRET, "Chrome", f"203.0.113.{len(made) + 80}")))
    return made


@pytest.mark.parametrize("role", list(Role))
def test_each_door_of_a_role_is_open(
    client: FlaskClient, tokens: dict[Role, str], role: Role
) -> None:
    paths = [route["path"] for route in ROUTES if may_ask(role.value, route)]
    pages = [path for path in paths if "*" not in path and path != "entry"]
    doors = {door for path in pages for door in doors_of(client, tokens[role], path)}

    assert doors
    assert sorted(door for door in doors if not is_open(door, paths)) == []


def doors_of(client: FlaskClient, token: str, path: str) -> set[str]:
    return set(DOOR.findall(asked(client, token, path, {}).text))


def is_open(door: str, paths: list[str]) -> bool:
    """Coming in again leads everybody where they begin."""
    return not door or any(
        door.startswith(path[:-1]) if path.endswith("*") else door == path for path in paths
    )


@pytest.mark.parametrize("path", ["/desk/xx/", "/desk/xx/person"])
def test_a_language_that_there_is_none_of_leads_to_no_next_person(
    client: FlaskClient, path: str
) -> None:
    page = client.get(path)

    assert page.status_code == 404
    assert "/person" not in page.text
