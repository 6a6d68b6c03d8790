"""The desk as a browser without JavaScript meets it: denied by default, and a case from the first word to the end."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from migrant_helper.actions.desk import people
from migrant_helper.actions.desk.sign_in import Try, join
from migrant_helper.actions.service import Service
from migrant_helper.store.desk import members
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import begin
from tests.pages.reader import read_document

ROUTES = json.loads(
    (Path(__file__).parents[3] / "static/js/desk/routes.json").read_text(encoding="utf-8")
)
SECRET = "47110815"
NOBODY, RUNS = "nobody", "runs-"
OTHERS = "ffffffffffffffff"
# What there is below a path that ends in "/*", by page; else an entry.
BELOW = {"numbers": "stages.csv"}


@pytest.fixture(scope="module")
def service(client: FlaskClient) -> Service:
    found = client.application.extensions["service"]
    assert isinstance(found, Service)
    return found


@pytest.fixture(scope="module")
def tokens(service: Service) -> dict[str, str]:
    """What the cookies hold, by role; "other" is a field worker of another organisation, "runs-..." are of
    the one that runs the service."""
    made = {NOBODY: ""}
    with begin(service.engine) as session:
        ours = people.add_organisation(session, "Ours", "IN-RJ", now=service.now()).id
        theirs = people.add_organisation(session, "Theirs", "IN-GJ", now=service.now()).id
        running = people.add_organisation(
            session, "Running", "IN-GJ", now=service.now(), runs_service=True
        ).id
    wanted = [(role.value, ours, role) for role in Role]
    wanted += [(f"{RUNS}{role.value}", running, role) for role in Role]
    wanted.append(("other", theirs, Role.FIELD_WORKER))
    for at, (name, organisation, role) in enumerate(wanted):
        handle = name.replace("_", "-")
        about = Member(organisation=organisation, handle=handle, name=name, role=role)
        with begin(service.engine) as session:
            code = people.add_member(session, service, about, by=people.OPERATOR).code
        made[name] = str(join(service, Try(code, SECRET, "Chrome", f"203.0.113.{at}")))
    return made


def asked(
    client: FlaskClient, token: str, path: str, data: Any = None, **headers: str
) -> TestResponse:
    cookie = {"Cookie": f"desk={token}"} if token else {}
    method = "GET" if data is None else "POST"
    return client.open(f"/desk/en/{path}", method=method, data=data, headers={**cookie, **headers})


def opened(client: FlaskClient, token: str, name: str = "Sunita Devi") -> str:
    """The id of a case that was just opened."""
    page = read_document(asked(client, token, "person", {}).text)
    fields = page.fields("case", page.button("open"))
    answer = asked(client, token, "person", {**fields, "name": name, "keep": "yes"})
    assert answer.status_code == 200
    [case] = read_document(answer.text).values("case")
    return case


def may_ask(who: str, route: dict[str, Any]) -> bool:
    """Whether a route is for somebody: of its roles, and of who runs the service where it is theirs."""
    role = "field_worker" if who == "other" else who.removeprefix(RUNS)
    return role in route["roles"] and (who.startswith(RUNS) or not route.get("runs_service"))


@pytest.mark.parametrize(
    "who", [NOBODY, *[start + role.value for role in Role for start in ("", RUNS)], "other"]
)
def test_every_path_is_for_the_roles_that_it_names(
    client: FlaskClient, tokens: dict[str, str], who: str
) -> None:
    wrong = []
    for route in ROUTES:
        path = route["path"].replace("*", BELOW.get(route["page"], "in-onorc"))
        may = may_ask(who, route)
        # Who has no cases begins with who works here.
        denied = 404 if path else 303
        # How to work here stands open: it tells how to come in.
        out = 200 if path == "how" else 401
        expected = out if who == NOBODY else (200 if may else denied)
        # Where people come in, an entry is shown to who names one.
        named = {"look": "in-onorc"} if path == "entry" else {}
        for data in (named or None, {**named, "f.home": "IN-BR", "f.here": "IN-GJ"}):
            status = asked(client, tokens[who], path, data).status_code
            if status not in ((200, 400, 422) if may else (expected,)):
                wrong.append((path, data, status, expected))

    assert wrong == []


@pytest.mark.parametrize(
    "path", ["kept", "clear", "remind", "card/code", "stop", "no/such", "..%2fhi"]
)
def test_what_the_desk_does_not_name_is_not_there(
    client: FlaskClient, tokens: dict[str, str], path: str
) -> None:
    page = asked(client, tokens["field_worker"], path)
    assert (page.status_code, "Did you look for a case?" in page.text) == (404, True)
    assert asked(client, tokens["field_worker"], path, {"do": "show"}).status_code == 404


def test_another_organisation_s_case_is_no_case(
    client: FlaskClient, tokens: dict[str, str]
) -> None:
    case = opened(client, tokens["field_worker"], "Rahima Bibi")
    for data in (
        {"case": case},
        {"case": case, "do": "note", "note": "x"},
        {"case": case, "do": "erased"},
        {"case": case, "f.home": "IN-BR", "f.here": "IN-GJ"},
    ):
        for path in ("case", "check", "results", ""):
            page = asked(client, tokens["other"], path, data)
            assert (page.status_code in (200, 400), "Rahima" in page.text) == (True, False)
    own = asked(client, tokens["field_worker"], "case", {"case": case})
    nobody = asked(client, tokens["field_worker"], "case", {"case": OTHERS})

    assert "<h1>Rahima Bibi</h1>" in own.text
    assert "Rahima Bibi" not in asked(client, tokens["other"], "").text
    assert "<h1>Today</h1>" in nobody.text
    assert "This case is not here." in nobody.text
    assert "This case is not here." not in asked(client, tokens["field_worker"], "").text


def test_what_a_shared_page_is_told_is_in_the_case(
    client: FlaskClient, tokens: dict[str, str]
) -> None:
    token = tokens["field_worker"]
    case = opened(client, token)
    told = {"case": case, "f.home": "IN-BR", "f.here": "IN-GJ", "f.ration_card": "phh"}
    page = asked(client, token, "results", {**told, "do": "show"})
    asked(client, token, "results", {"case": case, "f.home": "IN-BR", "f.here": "IN-MH"})
    later = read_document(asked(client, tokens["supervisor"], "case", {"case": case}).text)

    assert page.status_code == 200
    assert later.values("f.here") == ["IN-MH"]
    assert later.values("f.ration_card") == []


def test_a_button_pressed_twice_is_one_word(client: FlaskClient, tokens: dict[str, str]) -> None:
    token = tokens["field_worker"]
    case = opened(client, token)
    sent = {"case": case, "once": "1" * 16, "do": "note", "note": "The office was closed"}
    asked(client, token, "case", sent)
    again = asked(client, token, "case", sent)

    assert again.text.count("<p>The office was closed</p>") == 1


def test_erased_is_gone(client: FlaskClient, tokens: dict[str, str]) -> None:
    token = tokens["field_worker"]
    case = opened(client, token, "Kamla Bai")
    asks = asked(client, token, "case", {"case": case, "do": "erase"})
    gone = asked(client, token, "case", {"case": case, "do": "erased", "once": "2" * 16})

    assert "They do not come back." in asks.text
    assert "Kamla Bai" in asks.text
    assert "Kamla Bai" not in gone.text
    assert "Kamla Bai" not in asked(client, token, "").text


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://elsewhere.example"},
        {"Host": "elsewhere.example"},
    ],
)
def test_nothing_is_posted_from_another_site(
    client: FlaskClient, tokens: dict[str, str], headers: dict[str, str]
) -> None:
    assert asked(client, tokens["field_worker"], "person", {}, **headers).status_code == 403


def test_no_browser_keeps_a_page_and_the_cookie_is_for_the_desk_alone(
    client: FlaskClient, service: Service, tokens: dict[str, str]
) -> None:
    data = {"do": "in", "name": "field-worker", "secret": SECRET}
    came = client.post("/desk/en/entry", data=data, base_url="https://helper.example")
    wrong = client.post("/desk/en/entry", data={**data, "secret": "00000000"})
    page = asked(client, tokens["field_worker"], "")

    assert (came.status_code, came.location) == (303, "/desk/en/")
    parts = set(came.headers["Set-Cookie"].split("; ")[1:])
    assert {"Secure", "HttpOnly", "Path=/desk", "SameSite=Strict"} <= parts
    assert page.headers["Cache-Control"] == wrong.headers["Cache-Control"] == "no-store"
    assert (wrong.status_code, "Set-Cookie" in wrong.headers) == (401, False)
    assert "00000000" not in wrong.text


def test_a_supervisor_makes_field_workers_of_their_own_and_nobody_else(
    client: FlaskClient, tokens: dict[str, str]
) -> None:
    new = {"do": "make", "handle": "chanda", "name": "Chanda", "role": "field_worker"}
    made = asked(client, tokens["supervisor"], "people", new)
    more = asked(client, tokens["supervisor"], "people", {**new, "role": "administrator"})
    worker = asked(client, tokens["field_worker"], "people", {**new, "handle": "dipa"})

    assert (made.status_code, "shown nowhere else" in made.text) == (200, True)
    assert (more.status_code, "may not give this role" in more.text) == (422, True)
    assert (worker.status_code, "shown nowhere else" in worker.text) == (422, False)
    assert "Chanda" not in asked(client, tokens["field_worker"], "people").text


def test_a_supervisor_signs_out_the_phones_of_their_own(
    client: FlaskClient, service: Service, tokens: dict[str, str]
) -> None:
    data = {"do": "in", "name": "field-worker", "secret": SECRET}
    cookie = client.post("/desk/en/entry", data=data).headers["Set-Cookie"]
    token = cookie.partition(";")[0].removeprefix("desk=")
    own = asked(client, token, "people", {"do": "others"})
    with begin(service.engine) as session:
        worker = members.by_handle(session, "field-worker")
        assert worker
    done = asked(client, tokens["supervisor"], "people", {"do": f"lost:{worker.id}"})
    back = client.post("/desk/en/entry", data=data).headers["Set-Cookie"]
    tokens["field_worker"] = back.partition(";")[0].removeprefix("desk=")

    assert (own.status_code, done.status_code) == (200, 200)
    assert "1 phone, last used" not in done.text.partition("field-worker")[2][:200]
    assert asked(client, token, "").status_code == 401
    assert asked(client, tokens["field_worker"], "").status_code == 200


def test_a_picture_stands_beside_each_code_and_no_address_of_ours_holds_one(
    client: FlaskClient, tokens: dict[str, str]
) -> None:
    new = {"do": "make", "handle": "rekha", "name": "Rekha", "role": "field_worker"}
    made = asked(client, tokens["supervisor"], "people", new)
    pair = asked(client, tokens["editor"], "keys", {"do": "pair"})

    for page in (made, pair):
        assert page.text.count("<svg xmlns") == 1
        assert page.headers["Cache-Control"] == "no-store"
    code = "".join(re.findall(r"<span>([0-9A-Z ]{7})</span>", pair.text)).replace(" ", "")
    assert len(code) == 16
    whose = asked(client, "", "pair", {"do": "whose", "code": code})
    assert ("editor" in whose.text, "Ours" in whose.text) == (True, True)
    assert asked(client, "", "pair", {"do": "whose", "code": "0" * 16}).status_code == 422


def test_what_a_browser_is_asked_is_for_the_service_s_own_name_alone(
    client: FlaskClient, tokens: dict[str, str]
) -> None:
    asks = {"want": "in"}

    assert client.post("/desk/key", data=asks).status_code == 404
    assert "Sign in with a passkey" not in asked(client, "", "entry").text
    assert client.get("/desk/key/").status_code == 404
    assert (
        client.post("/desk/key", data=asks, headers={"Sec-Fetch-Site": "cross-site"}).status_code
        == 403
    )


@pytest.mark.parametrize("wish", ["end", "invite", "lost"])
def test_nobody_of_another_organisation_or_above_is_ended_or_invited(
    client: FlaskClient, service: Service, tokens: dict[str, str], wish: str
) -> None:
    with begin(service.engine) as session:
        others = {one.handle: one.id for one in session.query(Member)}
    for handle in ("other", "administrator", "supervisor", "no-one"):
        about = {"do": f"{wish}:{others.get(handle, OTHERS)}"}
        page = asked(client, tokens["supervisor"], "people", about)
        assert (page.status_code, "nobody like that" in page.text) == (422, True)
    assert asked(client, tokens["other"], "").status_code == 200


def test_whoever_signs_this_phone_out_is_asked_to_sign_in(
    client: FlaskClient, service: Service, tokens: dict[str, str]
) -> None:
    data = {"do": "in", "name": "editor", "secret": SECRET}
    cookie = client.post("/desk/en/entry", data=data).headers["Set-Cookie"]
    token = cookie.partition(";")[0].removeprefix("desk=")
    page = asked(client, token, "people").text
    [own] = re.findall(r'this one.*?value="(out:[0-9a-f]+)"', page, re.DOTALL)
    ended = asked(client, token, "people", {"do": own})

    assert (ended.status_code, "desk=;" in ended.headers["Set-Cookie"]) == (303, True)
    assert asked(client, token, "people").status_code == 401
    assert asked(client, tokens["editor"], "people").status_code == 200
