"""Two people keep theirs on one phone, each under a PIN, in a real Chromium; without a network after the
first time."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from playwright.sync_api import Page

from tests.browser.corpus import CASE, PLACES
from tests.browser.test_leave import ELSEWHERE
from tests.browser.test_offline import went
from tests.conftest import tap
from tests.phone.phones import Fields, Server, ask, cached, visit

OWN, OTHER = "40718263", "river lamp goat"
ODISHA: Fields = [("f.home", "IN-OD"), ("f.here", "IN-KL")]
# A salt without its cost, and a room, as the version before wrote them.
OLDER = """async ([name, salt, iv, sealed]) => {
  const put = async (place, value, key) => {
    const bucket = await navigator.storageBuckets?.open(place, { persisted: true });
    const request = (bucket?.indexedDB || indexedDB).open("migrant-helper", 2);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("kept", { autoIncrement: true }).createIndex("id", "id");
      request.result.createObjectStore("keys");
    };
    await new Promise((done) => { request.onsuccess = done; });
    const transaction = request.result.transaction("keys", "readwrite");
    transaction.objectStore("keys").put(value, key);
    await new Promise((done) => { transaction.oncomplete = done; });
    request.result.close();
  };
  await put("migrant-helper", new Uint8Array(salt), "salt");
  const room = { iv: new Uint8Array(iv), sealed: new Uint8Array(sealed).buffer };
  await put(name, room, name);
}"""
# Nothing can be written.
FULL = """const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (stores, mode, how) {
  if (mode) throw new DOMException("", "QuotaExceededError");
  return transaction.call(this, stores, mode, how);
};"""


def typed(page: Page, text: str, button: str = "open") -> None:
    """Types a PIN, twice for a new one, and presses the button."""
    page.wait_for_selector("#pin-part:not([hidden])")
    name = "digits" if text[0].isdigit() else "words"
    if name == "words" and not page.is_visible("#pin-words"):
        page.click("text=Or three words")
    page.fill(f"#pin-{name}", text)
    if button == "new":
        if not page.is_visible("#pin-again"):
            page.click("text=I have no PIN here yet")
        page.fill("#pin-again", text)
    page.click(f"button[form=pin][value={button}]")


def told(page: Page, what: str) -> str:
    """What the page says, once it says it."""
    line = page.locator(f"[data-says={what}]")
    line.wait_for(timeout=60_000)
    return line.inner_text()


def opens(page: Page, text: str, button: str = "open") -> str:
    """The page that a PIN leads to, in words."""
    with page.expect_navigation(timeout=60_000):
        typed(page, text, button)
    return page.inner_text("main")


def test_two_people_on_one_phone(stoppable: Server, handset: Page) -> None:
    url = f"{stoppable.url}/en"
    visit(handset, f"{url}/")
    went(handset, f"{url}/kept", [*PLACES, ("do", "keep:pin")])
    typed(handset, "19841984", "new")
    assert "easy to guess" in told(handset, "easy")
    typed(handset, "1984")
    assert "eight digits, or three words" in told(handset, "short")
    assert "Bihar to Kerala" in opens(handset, "४०७१ ८२६३", "new")
    stoppable.stop()

    # Going on is under the PIN too, and going away is not.
    tap(handset, "button[form^=kept]")
    assert handset.locator("input[name=pin]").count() == 1
    tap(handset, "button[value='keep:pin']")
    tap(handset, "button[value=shut]")
    assert "It is shut." in handset.inner_text("main")
    handset.goto(f"{url}/kept")
    assert "Bihar" not in handset.content()
    assert "Go on where I was" not in ask(handset, "/en/")[2]

    # Somebody else keeps theirs by another PIN, of the same number: they went on with an open page.
    went(handset, f"{url}/kept", [*ODISHA, CASE, ("do", "keep:pin")])
    typed(handset, OWN, "new")
    assert "easy to guess" in told(handset, "easy")
    theirs = opens(handset, OTHER, "new")
    assert ("Odisha to Kerala" in theirs, "Bihar" in theirs) == (True, False)
    tap(handset, "button[value=shut]")
    mine = opens(handset, OWN)
    assert ("Odisha" in mine, "Bihar to Kerala" in mine) == (False, True)

    # Who clears theirs leaves the other's.
    handset.click("footer summary")
    tap(handset, "footer [formaction$='/clear']")
    tap(handset, "button[value='clear:pin']")
    assert "All that was under your PIN is gone" in handset.inner_text("main")
    handset.goto(f"{url}/kept")
    tap(handset, "button[value=pin]")
    typed(handset, OWN)
    assert told(handset, "wrong").startswith("Nothing opens with this PIN.")
    assert handset.is_visible("#pin-again")
    assert "Odisha to Kerala" in opens(handset, OTHER.title())


def test_whoever_comes_after_finds_it_shut(stoppable: Server, handset: Page) -> None:
    url = f"{stoppable.url}/en"
    visit(handset, f"{url}/")
    went(handset, f"{url}/kept", [*PLACES, ("do", "keep:pin")])
    assert "Bihar to Kerala" in opens(handset, OWN, "new")
    tap(handset, "button[form^=kept]")
    other = handset.context.new_page()
    other.goto(f"{url}/kept")

    # In another window, and after it in this one.
    assert "No list is kept without a PIN now." in other.inner_text("main")
    went(handset, f"{url}/kept", [*PLACES, ("do", "keep:pin")])
    assert "Bihar to Kerala" in opens(handset, OWN)
    # After the start.
    tap(handset, ".mh-top .mh-back")
    handset.click("footer summary")
    tap(handset, "footer [formaction$='/kept']")
    assert "No list is kept without a PIN now." in handset.inner_text("main")


def test_behind_what_was_shut_or_cleared_nothing_is_seen(stoppable: Server, handset: Page) -> None:
    url = f"{stoppable.url}/en"
    visit(handset, f"{url}/")
    went(handset, f"{url}/results", [*PLACES, ("f.ration_card", "phh")])
    other = handset.context.new_page()
    other.goto(f"{url}/")
    went(other, f"{url}/results", [*PLACES, ("f.ration_card", "phh")])
    went(handset, f"{url}/kept", [*PLACES, ("do", "keep:pin")])
    opens(handset, OWN, "new")
    tap(handset, "button[value=shut]")

    assert handset.locator("input[name^='f.']").count() == 0
    other.wait_for_url(f"{url}/")
    for _ in range(3):
        handset.go_back()
        handset.wait_for_load_state()
        assert handset.locator("input[name^='f.']").count() == 0


def test_what_was_kept_without_one_goes_under_a_pin(stoppable: Server, handset: Page) -> None:
    url = f"{stoppable.url}/en"
    visit(handset, f"{url}/")
    went(handset, f"{url}/kept", [*PLACES, ("do", "keep")])
    assert "/static/pin.js" not in str(cached(handset))
    tap(handset, "button[value^='pin:']")
    assert "Bihar to Kerala" in opens(handset, "نیم کا پیڑ گھر بکری", "new")
    assert "/static/pin.js" in str(cached(handset))
    # Leaving fast shuts it.
    handset.context.route(ELSEWHERE, lambda route: route.fulfill(body="elsewhere"))
    handset.click(".mh-top .mh-exit")
    handset.wait_for_url("https://en.wikipedia.org/")
    handset.goto(f"{url}/kept")
    assert "No list is kept without a PIN now." in handset.inner_text("main")

    # An order that was shown while it was open asks for the PIN again, with all that was in the page.
    went(handset, f"{url}/kept", [*ODISHA, ("case", "11" * 8), ("do", "keep:pin")])
    both = opens(handset, "نيم كا پیڑ گھر بکری")
    assert ("Bihar to Kerala" in both, "Odisha to Kerala" in both) == (True, True)
    handset.goto(f"{url}/clear")
    tap(handset, "button[value=clear]:visible")
    assert "/static/pin.js" not in str(cached(handset))


def test_guesses_are_slowed_and_say_nothing(stoppable: Server, handset: Page) -> None:
    visit(handset, f"{stoppable.url}/en/")
    went(handset, f"{stoppable.url}/en/kept", [("do", "pin")])
    for at in range(5):
        typed(handset, f"4071826{at}")
        told(handset, "wrong")
    typed(handset, "40718269")

    assert told(handset, "later") == "Too many tries. Wait five minutes."


@pytest.mark.parametrize(
    ("spoilt", "what"),
    [
        ("delete window.Worker", "cannot"),
        (FULL, "full"),
    ],
)
def test_what_a_phone_cannot_do_is_said_and_nothing_lost(
    stoppable: Server, handset: Page, spoilt: str, what: str
) -> None:
    visit(handset, f"{stoppable.url}/en/")
    handset.add_init_script(spoilt)
    went(handset, f"{stoppable.url}/en/kept", [*PLACES, ("do", "keep:pin")])
    typed(handset, OWN, "new")

    assert "Nothing was kept." in told(handset, what)
    assert handset.locator("#case input[name='f.home'][value='IN-BR']").count() == 1


def test_without_the_network_the_first_time_it_says_so(stoppable: Server, handset: Page) -> None:
    visit(handset, f"{stoppable.url}/en/")
    stoppable.stop()
    went(handset, f"{stoppable.url}/en/kept", [*PLACES, ("do", "keep:pin")])

    assert "The first time this needs a network." in handset.inner_text("main")
    assert handset.locator("#case input[name='f.home'][value='IN-BR']").count() == 1


def test_what_was_kept_when_a_pin_cost_more_opens_as_before(
    stoppable: Server, handset: Page
) -> None:
    name = "migrant-helper-0011223344556677"
    salt, iv = bytes([1] * 16), bytes(12)
    key = Argon2id(salt=salt, length=32, iterations=3, lanes=1, memory_cost=65_536)
    sealed = AESGCM(key.derive(OWN.encode())).encrypt(iv, bytes(range(64)), name.encode())
    url = f"{stoppable.url}/en"
    visit(handset, f"{url}/")
    handset.evaluate(OLDER, [name, *map(list, (salt, iv, sealed))])
    went(handset, f"{url}/kept", [*PLACES, ("do", "keep:pin")])

    typed(handset, OWN, "new")
    assert "easy to guess" in told(handset, "easy")
    typed(handset, "40718262")
    told(handset, "wrong")
    assert "Bihar to Kerala" in opens(handset, OWN)
    # A new one lies beside it, by what a PIN costs now.
    tap(handset, "button[value=shut]")
    went(handset, f"{url}/kept", [*ODISHA, CASE, ("do", "keep:pin")])
    assert "Odisha to Kerala" in opens(handset, OTHER, "new")
    tap(handset, "button[value=shut]")
    assert "Bihar to Kerala" in opens(handset, OWN)
