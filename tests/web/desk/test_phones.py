"""Before anybody is in, and where they are: how to work here, a code beside a weak passphrase, phones told apart."""

import re

import pytest
from flask.testing import FlaskClient

from migrant_helper.actions.desk import people
from migrant_helper.actions.desk.sign_in import Try, join
from migrant_helper.store.desk import members
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import begin
from tests.pages.reader import read_document
from tests.web.desk.test_desk import SECRET, asked


@pytest.fixture(scope="module")
def tokens(client: FlaskClient) -> dict[str, str]:
    """What the cookies hold of a worker, a supervisor of theirs, and one of another organisation."""
    service = client.application.extensions["service"]
    made = {}
    for at, (name, handle, role) in enumerate(
        (
            ("Phones", "field", Role.FIELD_WORKER),
            ("Phones", "chief", Role.SUPERVISOR),
            ("Away", "away", Role.SUPERVISOR),
        )
    ):
        with begin(service.engine) as session:
            held = members.organisation_named(session, name)
            place = held or people.add_organisation(session, name, "IN-RJ", now=service.now())
            about = Member(organisation=place.id, handle=handle, name=handle, role=role)
            code = people.add_member(session, service, about, by=people.OPERATOR).code
        made[handle] = str(join(service, Try(code, SECRET, "Chrome", f"203.0.113.{at + 120}")))
    return made


def test_how_to_work_here_tells_who_is_not_in_how_to_come_in_and_nothing_else_opens(
    client: FlaskClient, tokens: dict[str, str]
) -> None:
    page = asked(client, "", "how").text
    own = asked(client, tokens["field"], "how").text

    assert [word for word in ("16 letters", "12345678", "refused?") if word not in page] == []
    assert re.findall(r'formaction="/desk/en/([^"]*)"', page) == ["how", "how"]
    assert "Begin with the next person" in own
    assert "Begin with the next person" not in page


def test_a_weak_passphrase_costs_no_code(client: FlaskClient, tokens: dict[str, str]) -> None:
    new = {"do": "make", "handle": "gita", "name": "Gita", "role": "field_worker"}
    made = asked(client, tokens["chief"], "people", new)
    code = " ".join(re.findall(r"<span>([0-9A-Z ]{7})</span>", made.text)).replace(" ", "")
    typed = {"do": "join", "code": code, "new": "11112222"}
    page = asked(client, "", "entry", typed)

    assert len(code) == 16
    assert (page.status_code, "too easy" in page.text) == (422, True)
    assert read_document(page.text).values("code") == [code]
    assert "11112222" not in page.text
    assert "no birthday" in page.text
    assert asked(client, "", "entry", {**typed, "new": SECRET}).status_code == 303


def test_phones_are_told_apart_by_their_owner_and_by_their_supervisor(
    client: FlaskClient, tokens: dict[str, str]
) -> None:
    data = {"do": "in", "name": "field", "secret": SECRET}
    agent = "Mozilla/5.0 (Linux; Android 9; SM-A105F Build/PPR1) Chrome/89.0 Mobile Safari/537.36"
    came = client.post("/desk/en/entry", data=data, headers={"User-Agent": agent})
    token = came.headers["Set-Cookie"].partition(";")[0].removeprefix("desk=")
    named = asked(client, token, "people", {"do": "call", "called": "  Blue   <Samsung> "}).text
    seen = asked(client, tokens["chief"], "people").text
    [gone] = re.findall(r"Blue &lt;Samsung&gt;.*?value=\"sure:(gone:[0-9a-f]+)\"", seen, re.DOTALL)
    above = asked(client, tokens["away"], "people", {"do": gone})
    done = asked(client, tokens["chief"], "people", {"do": gone})

    for page in (named, seen):
        assert "Blue &lt;Samsung&gt;" in page
        assert "Chrome on Android (<bdi>SM-A105F</bdi>)" in page
        assert re.search(r"Came in \d+ \w+ \d{4}, \d\d:\d\d\. Last used \d", page)
    assert "gone:" not in named
    assert (above.status_code, done.status_code) == (422, 200)
    assert "Blue &lt;Samsung&gt;" not in done.text
    assert asked(client, token, "").status_code == 401
    assert asked(client, tokens["field"], "").status_code == 200
