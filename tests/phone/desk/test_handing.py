"""Two organisations, each with a phone of its own and no network: a case is given on, read by the camera of the other,
opened, followed to the money, answered, given back; then both phones agree with the server change by change, and a
phone that was taken off the list is believed no more."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import Page, Playwright

from migrant_helper.actions import releases
from migrant_helper.actions.desk.handing import certify, withdraw
from migrant_helper.core.card.carried import NOTHING
from migrant_helper.core.card.codes import payload
from migrant_helper.core.card.cose import protected_header, sealed, to_sign
from migrant_helper.core.card.digits import digits
from migrant_helper.core.card.handed import Certificate, case_payload
from migrant_helper.store.desk import keys, members
from migrant_helper.store.keys import card_key
from tests.phone.desk import desks
from tests.phone.phones import Server, phone
from tests.phone.scan.films import LIES, filmed, with_camera
from tests.phone.waiting import until

FIRST, SECOND = "Ajeevika", "Surat Shramik"


@dataclass(frozen=True)
class Held:
    """A phone, and the film that its camera sees."""

    page: Page
    film: Path


@pytest.fixture
def phones(server: Server, playwright: Playwright, tmp_path: Path) -> Iterator[list[Held]]:
    """One of each organisation, in browsers of their own."""
    films = [tmp_path / "first.mjpeg", tmp_path / "second.mjpeg"]
    with ExitStack() as stack:
        browsers = [stack.enter_context(with_camera(playwright, film)) for film in films]
        pages = [stack.enter_context(phone(one, server.url)) for one in browsers]
        for page in pages:
            page.set_default_timeout(20_000)
        yield [Held(page, film) for page, film in zip(pages, films, strict=True)]


def shown(page: Page) -> str:
    """What the page shows as a code: what a camera would read of its picture."""
    return page.text_content(".mh-digits") or ""


def read(held: Held, text: str) -> str:
    """Holds a printed code before a phone's camera; what its page says of it."""
    filmed(held.film, text)
    held.page.goto("/desk/en/scan")
    held.page.wait_for_url("**/desk/en/open")
    held.page.wait_for_load_state()
    return held.page.inner_text("main")


def is_carded(page: Page) -> bool:
    """Whether the list that is open has a card of their own, what is private put on as well."""
    desks.go(page, "button[formaction$='/card']")
    if page.locator("main > button[name=private]").count():
        desks.go(page, "main > button[name=private]")
    return page.locator(".mh-card").count() == 1


def given(page: Page) -> str:
    """The open case is given on, with their yes; the code."""
    desks.go(page, "button[formaction$='/give']")
    if page.locator("button[value=agree]").count():
        desks.go(page, "button[value=agree]")
    if not page.locator("button[value=make]").count():
        desks.go(page, "button[name=private]")
    desks.go(page, "button[value=make]")
    return shown(page)


def taken(page: Page, name: str) -> str:
    """What was read is opened here with the person's yes; the code that answers."""
    page.fill("#name", name)
    page.check("input[name=keep]")
    desks.go(page, "button[value=take]")
    return shown(page)


def applied(page: Page, *stages: str, **fields: str) -> None:
    """What became of the entry that is followed, the fields filled in at the last."""
    for stage in stages:
        desks.go(page, f"button[value='stage:{stage}']")
        for name in fields if stage == stages[-1] else ():
            page.fill(f"#{name}", fields[name])
        desks.go(page, "button[value=applied]")


def typed(page: Page, text: str) -> str:
    """The digits of a code, typed; what the page says of it."""
    page.goto("/desk/en/open")
    page.fill("#code", text.partition("#")[2] or text)
    desks.go(page, "main button[value=read]")
    return page.inner_text("main")


def made_by(server: Server, name: str, issued: date, vouched: date) -> str:
    """A code by a phone that an organisation vouched for on a day."""
    with desks.office(server) as service, service.begin() as session:
        held = members.organisation_named(session, name)
        key = keys.key_of(service.keys, held.id if held else "0" * 16, name)
    phone = card_key(ec.generate_private_key(ec.SECP256R1()))
    made = certify(key, phone.x + phone.y, vouched)
    certificate = Certificate(made["key"], made["until"], bytes.fromhex(made["signature"]))
    entry = {"scheme": "#9", "steps": {}, "deadlines": []}
    case = {"id": "00000000000000d7", "lang": "hi", "country": "IN", "entries": [entry]}
    until = (issued + timedelta(days=30)).isoformat()
    dated = {**case, "issued": issued.isoformat(), "expires": until, "revision": 1}
    content = case_payload(payload(dated, {}), NOTHING, certificate)
    head = protected_header(bytes.fromhex(key.kid))
    return digits(sealed(head, content, phone.sign(to_sign(head, content))))


def test_a_case_goes_from_one_organisation_to_another_and_back_without_a_network(
    server: Server, phones: list[Held]
) -> None:
    page, other = (held.page for held in phones)
    codes = desks.invited(server, "asha"), desks.invited(server, "meena", name=SECOND)
    releases.sign(server.place())
    desks.come_in(page, codes[0])
    desks.come_in(other, codes[1], desks.OTHERS)
    # Neither of them opened the scanner while there was a network: it comes along with the desk.
    for one in (page, other):
        until(one, LIES, "/desk/en/scan")
    server.stop()

    desks.register(page, "Sunita Devi")
    desks.questions(page)
    desks.go(page, ".mh-stick button")
    assert is_carded(page)
    desks.open_case(page, "Sunita Devi")
    desks.go(page, ".mh-row button[formaction$='/follow']")
    desks.go(page, "button[value^='done:']")
    applied(page, "sent", reference="R/1 77")
    desks.open_case(page, "Sunita Devi")
    code = given(page)
    assert "R/1 77" in page.inner_text("main")
    assert len(code) < 960

    told = read(phones[1], code)
    for words in (f"Said by {FIRST}", "Bihar → Gujarat", "R/1 77"):
        assert words in told
    assert "Sunita" not in told
    answer = taken(other, "Sunita D")
    desks.go(other, "button[formaction$='/case']")
    assert f"Said by {FIRST}, on a card of" in other.inner_text("main")
    assert "Bihar → Gujarat" in other.inner_text("main")
    desks.go(other, ".mh-row button:has-text('R/1 77')")
    assert f"R/1 77 · Said by {FIRST}" in other.inner_text("main")
    applied(other, "granted", "received", amount="4000")

    assert "opened here before" in read(phones[1], code)
    told = read(phones[0], answer)
    assert f"{SECOND} took it over on" in told
    assert "Closed: Another organisation goes on with it" in told
    assert "was read before" in read(phones[0], answer)
    assert "a case of your own" in read(phones[0], code)

    # It comes back with the money, and is open here; the other's is closed by the answer.
    desks.open_case(other, "Sunita D")
    back = given(other)
    assert "newer than what you have" in read(phones[0], back)
    desks.go(page, "button[value=take]")
    again = shown(page)
    desks.go(page, "button[formaction$='/case']")
    told = page.inner_text("main")
    assert "The money or card came" in told
    assert "Closed" not in told
    assert "Closed: Another organisation goes on with it" in read(phones[1], again)

    server.start()
    # Whoever sends first, both hear all.
    assert "Everything is sent." in desks.send(other)
    assert "Everything is sent." in desks.send(page)
    desks.send(other)
    assert desks.on_server(server) == desks.on_phone(page)
    assert desks.on_server(server, SECOND) == desks.on_phone(other, desks.OTHERS)
    theirs = desks.on_server(server, SECOND)
    claim = [one for one in theirs.values() if one["kind"] == "claimed"]
    [case] = {one["case"] for one in theirs.values()}
    assert [one["data"]["issuer"] for one in claim] == [FIRST]
    assert case in {one["case"] for one in desks.on_server(server).values()}
    assert 4000 in [
        one["data"]["amount"] for one in theirs.values() if one["kind"] == "application"
    ]

    # A phone that was taken off the list, and one that was away too long: the list came with a new name on it.
    with desks.office(server) as service, service.begin() as session:
        meena = members.by_handle(session, "meena")
        assert meena
        assert withdraw(session, service.keys, meena.id, now=service.now()) == 1
    today = datetime.now(UTC).date()
    late = made_by(server, SECOND, today, today - timedelta(days=40))
    third = made_by(server, "Prayas", today, today)
    releases.sign(server.place())
    assert "Said by Prayas" in typed(page, third)
    assert "was taken off the list of its organisation" in typed(page, back)
    assert "was not with its organisation for too long" in typed(page, late)
