"""Two organisations, each with a phone of its own and no network: a case is given on, read by the camera of the other,
opened, followed to the money, answered; then both phones agree with the server change by change."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from migrant_helper.actions import releases
from tests.phone.desk import desks
from tests.phone.phones import Server, phone
from tests.phone.scan.films import LIES, filmed, with_camera

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


def kinds(changes: dict[str, dict[str, object]]) -> list[str]:
    return sorted(str(change["kind"]) for change in changes.values())


def test_a_case_goes_from_one_organisation_to_another_and_back_without_a_network(
    server: Server, phones: list[Held]
) -> None:
    page, other = (held.page for held in phones)
    codes = desks.invited(server, "asha"), desks.invited(server, "meena", name=SECOND)
    releases.sign(server.place())
    desks.come_in(page, codes[0])
    desks.come_in(other, codes[1], desks.OTHERS)
    for one in (page, other):
        one.goto("/desk/en/scan")
        one.evaluate(LIES, "/desk/en/scan")
        one.goto("/desk/en/")
    server.stop()

    desks.register(page, "Sunita Devi")
    desks.questions(page)
    desks.go(page, ".mh-stick button")
    assert is_carded(page)
    desks.open_case(page, "Sunita Devi")
    desks.go(page, ".mh-row button[formaction$='/follow']")
    desks.go(page, "button[value^='done:']")
    desks.open_case(page, "Sunita Devi")
    code = given(page)
    assert len(code) < 930

    told = read(phones[1], code)
    assert f"Said by {FIRST}" in told
    assert "Sunita" not in told
    answer = taken(other, "Sunita D")
    desks.go(other, "button[formaction$='/case']")
    assert f"Said by {FIRST}, on a card of" in other.inner_text("main")
    desks.go(other, ".mh-row button[formaction$='/follow']")
    assert FIRST in other.inner_text("main")
    desks.go(other, "button[value='stage:sent']")
    desks.go(other, "button[value=applied]")
    desks.go(other, "button[value='stage:granted']")
    desks.go(other, "button[value=applied]")
    desks.go(other, "button[value='stage:received']")
    other.fill("#amount", "4000")
    desks.go(other, "button[value=applied]")

    assert "opened here before" in read(phones[1], code)
    assert f"{SECOND} took it over on" in read(phones[0], answer)
    assert "was read before" in read(phones[0], answer)
    assert "a case of your own" in read(phones[0], code)

    server.start()
    assert "Everything is sent." in desks.send(page)
    assert "Everything is sent." in desks.send(other)
    desks.send(page)
    assert desks.on_server(server) == desks.on_phone(page)
    assert desks.on_server(server, SECOND) == desks.on_phone(other, desks.OTHERS)
    theirs = desks.on_server(server, SECOND)
    claim = [one for one in theirs.values() if one["kind"] == "claimed"]
    [case] = {one["case"] for one in theirs.values()}
    assert [one["data"]["issuer"] for one in claim] == [FIRST]
    assert case in {one["case"] for one in desks.on_server(server).values()}
    assert [one["data"]["amount"] for one in theirs.values() if one["kind"] == "application"][-1]
