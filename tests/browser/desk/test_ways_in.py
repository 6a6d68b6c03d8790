"""Ways into the desk in a real Chromium, with a virtual device that holds passkeys: a picture's code is in no
address that is sent, and a passkey signs in and opens nothing that lies on the phone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from tests.browser.conftest import LOOKING, SOUND, looked_at
from tests.browser.desk.conftest import SECRET, SIGHT, told
from tests.conftest import PHONE, Server, free_port, served
from tests.phone.waiting import until_answers
from tests.sweep import opened_in

# What whoever is not in sees: the last asks for the passphrase.
SHUT = (("pair", ""), ("how", ""), ("entry", ""), ("", ""))


@dataclass
class Phone:
    """A page, the device that holds its passkeys, and all addresses and bodies that left it."""

    page: Page
    device: CDPSession
    holder: str
    sent: list[tuple[str, str]]

    def credentials(self) -> list[dict[str, Any]]:
        asked = {"authenticatorId": self.holder}
        found: list[dict[str, Any]] = self.device.send("WebAuthn.getCredentials", asked)[
            "credentials"
        ]
        return found


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that is found by a name: at a number browsers have no passkeys."""
    port = free_port()
    extra = {"PUBLIC_URL": f"http://localhost:{port}"}
    yield from served(Server(tmp_path_factory.mktemp("named"), port, extra))


@pytest.fixture(scope="module")
def phone(named: Server, browser: Browser) -> Iterator[Phone]:
    context = browser.new_context(viewport=PHONE, base_url=named.extra["PUBLIC_URL"])
    context.set_default_timeout(20_000)
    for script in (*LOOKING, SIGHT):
        context.add_init_script(path=script)
    page = context.new_page()
    sent: list[tuple[str, str]] = []
    context.on("request", lambda one: sent.append((one.url, one.headers.get("referer", ""))))
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable", {"enableUI": False})
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    held = device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    yield Phone(page, device, held["authenticatorId"], sent)
    context.close()


def press(page: Page, button: str) -> None:
    """Presses what leads to another page."""
    with page.expect_navigation():
        page.locator(button).first.click()


def code_of(text: str) -> str:
    """The code in what the command line said."""
    return text.split("code is ")[1].split(",", maxsplit=1)[0].replace(" ", "").replace("-", "")


def test_a_picture_s_code_lets_a_new_phone_in_and_is_in_no_address_that_leaves_it(
    named: Server, phone: Phone
) -> None:
    told(named, "org", "add", "Ajeevika", "--place", "IN-GJ")
    about = ("--org", "Ajeevika", "--name", "Asha", "--role", "supervisor")
    code = code_of(told(named, "user", "add", "asha", *about))
    page = phone.page
    page.goto(f"/desk/en/pair#{code}")
    page.wait_for_selector("#new")
    until_answers(page, "/desk/sw.js")
    whose, at = page.inner_text("main"), page.url
    page.fill("#new", SECRET)
    press(page, "button[value=join]")
    page.wait_for_selector(".mh-door--first")

    assert ("Asha" in whose, "Ajeevika" in whose, "#" in at) == (True, True, False)
    assert len(phone.sent) > 4
    assert [one for one in phone.sent if code.lower() in f"{one}".lower()] == []


def test_a_passkey_is_made_with_the_passphrase_and_signs_in_and_opens_nothing_that_lies_here(
    phone: Phone,
) -> None:
    page = phone.page
    page.goto("/desk/en/keys")
    page.fill("#own", "00000000")
    page.click("button[value=add]")
    page.wait_for_selector("[data-says=wrong]:visible")
    none = phone.credentials()
    page.fill("#own", SECRET)
    page.fill("#called", "My <phone>")
    press(page, "button[value=add]")
    kept = page.inner_text("main")
    page.fill("#own", SECRET)
    page.click("button[value=add]")
    page.wait_for_selector("[data-says=held]:visible")
    page.goto("/desk/en/people")
    press(page, ".mh-line:has-text('this one') button[value^=out]")
    page.evaluate("navigator.serviceWorker.controller.postMessage({ shut: true })")
    page.goto("/desk/en/entry")
    press(page, "button[value=key]")
    locked = page.inner_text("main")
    page.fill("#passphrase", SECRET)
    press(page, "button[form=unlock]")

    assert (none, len(phone.credentials())) == ([], 1)
    assert "My <phone>" in kept
    assert "The desk is locked" in locked
    assert page.locator(".mh-door--first").count() == 1


def test_a_passkey_that_was_taken_away_signs_nobody_in(phone: Phone) -> None:
    page = phone.page
    page.goto("/desk/en/keys")
    press(page, "button[value^=sure]")
    assert page.locator(".mh-sure button").first.get_attribute("value") == "show"
    press(page, "button[value^=remove]")
    gone = page.inner_text("main")
    page.goto("/desk/en/people")
    press(page, ".mh-line:has-text('this one') button[value^=out]")
    page.goto("/desk/en/entry")
    press(page, "button[value=key]")

    assert "It is taken away" in gone
    assert "did not let you in" in page.inner_text("main")
    assert "desk" not in [one["name"] for one in page.context.cookies()]


def test_one_more_phone_comes_in_by_the_picture_with_the_passphrase(
    named: Server, phone: Phone, browser: Browser
) -> None:
    page = phone.page
    page.fill("#name", "asha")
    page.fill("#secret", SECRET)
    press(page, "button[value=in]")
    page.goto("/desk/en/keys")
    press(page, "button[value=pair]")
    code = page.inner_text(".mh-big").replace(" ", "")
    context = browser.new_context(viewport=PHONE, base_url=named.extra["PUBLIC_URL"])
    context.set_default_timeout(20_000)
    other = context.new_page()
    other.goto(f"/desk/hi/pair#{code}")
    other.wait_for_selector("#new")
    other.fill("#new", "00000000")
    press(other, "button[value=join]")
    wrong = other.locator("#problem").count()
    other.fill("#new", SECRET)
    press(other, "button[value=join]")
    other.wait_for_selector(".mh-door--first")
    context.close()
    page.goto("/desk/en/people")

    assert wrong == 1
    assert page.locator("button[value^='out:']").count() == 2


@pytest.mark.parametrize("lang", opened_in(("en", "hi", "ur")))
def test_every_way_in_can_be_used_by_everybody(phone: Phone, lang: str) -> None:
    page = phone.page
    page.set_viewport_size({"width": 320, "height": 640})
    found = {}
    inside = page.context.cookies()
    for path, button in (("keys", ""), ("keys", "button[value=pair]"), *SHUT):
        if (path, button) == SHUT[0]:
            page.context.clear_cookies(name="desk")
            page.evaluate("navigator.serviceWorker.controller.postMessage({ shut: true })")
        page.goto(f"/desk/{lang}/{path}")
        if button:
            press(page, button)
        if path == "keys":
            # The way to lock comes into sight once the worker has said that cases lie open.
            page.wait_for_selector("#lock", state="visible")
        found[f"{path} {button}"] = looked_at(page)
    page.set_viewport_size(PHONE)
    page.context.add_cookies(inside)
    page.fill("#passphrase", SECRET)
    press(page, "button[form=unlock]")

    wrong = {
        name: {kind: seen[kind] for kind in SOUND if seen[kind] != SOUND[kind]}
        for name, seen in found.items()
    }
    assert {name: problems for name, problems in wrong.items() if problems} == {}
