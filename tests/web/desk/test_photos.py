"""Photos of papers over HTTP: for who may open the case, as nothing but a photo, kept in no browser."""

from hashlib import sha256

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from migrant_helper.actions.desk import people
from migrant_helper.actions.desk.jpeg import LARGEST
from migrant_helper.actions.desk.sign_in import Try, join
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import begin
from tests.actions.desk.test_photos import NAME, PLAIN, picture, placed
from tests.web.desk.test_desk import asked, opened

SECRET = "47110815"


@pytest.fixture(scope="module")
def tokens(client: FlaskClient) -> dict[str, str]:
    """What the cookies hold: of two who work at one organisation, an editor of it, and one of another."""
    service = client.application.extensions["service"]
    made = {"nobody": ""}
    with begin(service.engine) as session:
        ours, theirs = (
            people.add_organisation(session, name, "IN-RJ", now=service.now()).id
            for name in ("With photos", "Without photos")
        )
    for at, (name, organisation, role) in enumerate(
        (
            ("field_worker", ours, Role.FIELD_WORKER),
            ("supervisor", ours, Role.SUPERVISOR),
            ("editor", ours, Role.EDITOR),
            ("other", theirs, Role.FIELD_WORKER),
        )
    ):
        about = Member(organisation=organisation, handle=f"photo-{at}", name=name, role=role)
        with begin(service.engine) as session:
            code = people.add_member(session, service, about, by=people.OPERATOR).code
        made[name] = str(join(service, Try(code, SECRET, "Chrome", f"203.0.113.{60 + at}")))
    return made


def blob(
    client: FlaskClient, token: str, case: str, name: str = NAME, data: bytes | None = None
) -> TestResponse:
    cookie = {"Cookie": f"desk={token}"} if token else {}
    method = "GET" if data is None else "POST"
    return client.open(f"/desk/photo/{case}/{name}", method=method, data=data, headers=cookie)


@pytest.fixture(scope="module")
def case(client: FlaskClient, tokens: dict[str, str]) -> str:
    """A case that has one photo."""
    made = opened(client, tokens["field_worker"])
    said = {"case": made, "do": "photo", "of": "aadhaar", "photo": NAME, "asked": "yes"}
    assert asked(client, tokens["field_worker"], "photo", said).status_code == 200
    assert blob(client, tokens["field_worker"], made, data=PLAIN).status_code == 201
    return made


def test_a_photo_is_shown_to_who_may_open_the_case_as_nothing_else(
    client: FlaskClient, tokens: dict[str, str], case: str
) -> None:
    shown = blob(client, tokens["supervisor"], case)

    assert (shown.status_code, shown.data, shown.content_type) == (200, PLAIN, "image/jpeg")
    assert shown.headers["Cache-Control"] == "no-store"
    assert shown.headers["X-Content-Type-Options"] == "nosniff"
    assert shown.headers["Content-Disposition"].startswith("attachment")
    assert "default-src 'none'" in shown.headers["Content-Security-Policy"]


@pytest.mark.parametrize(("who", "status"), [("other", 404), ("editor", 404), ("nobody", 401)])
def test_nobody_else_has_it_or_adds_one(
    client: FlaskClient, tokens: dict[str, str], case: str, who: str, status: int
) -> None:
    assert blob(client, tokens[who], case).status_code == status
    added = blob(client, tokens[who], case, data=PLAIN)
    assert added.status_code == (409 if who == "other" else status)


def test_what_is_too_large_not_plain_or_not_named_is_refused_in_a_word(
    client: FlaskClient, tokens: dict[str, str], case: str
) -> None:
    token, large, told = tokens["field_worker"], bytes(LARGEST + 1), picture(exif=placed())
    other = picture(9)

    assert blob(client, token, case, data=large).status_code == 413
    assert blob(client, token, case, sha256(told).hexdigest(), told).status_code == 422
    assert blob(client, token, case, data=told).status_code == 422
    assert blob(client, token, case, sha256(other).hexdigest(), other).status_code == 409
    assert blob(client, token, "f" * 16, data=PLAIN).status_code == 409
    assert blob(client, token, "..", "x").status_code == 404


def test_no_photo_is_named_that_nobody_asked_for(
    client: FlaskClient, tokens: dict[str, str], case: str
) -> None:
    said = {"case": case, "do": "photo", "of": "pan", "photo": "b" * 64}
    page = asked(client, tokens["field_worker"], "photo", said)

    assert (page.status_code, "only if they asked" in page.text) == (422, True)
    assert "b" * 64 not in asked(client, tokens["field_worker"], "photo", {"case": case}).text


def test_a_photo_is_deleted_by_a_tap(
    client: FlaskClient, tokens: dict[str, str], case: str
) -> None:
    asked(client, tokens["field_worker"], "photo", {"case": case, "do": f"gone:{NAME}"})

    assert blob(client, tokens["field_worker"], case).status_code == 404
