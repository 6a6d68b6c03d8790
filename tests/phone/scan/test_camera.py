"""A card is read by a real Chromium's camera, which sees a printed one, and from photos."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Playwright, Route

from migrant_helper import paths
from tests.phone.desk import desks
from tests.phone.phones import Fields, Server, phone, visit
from tests.phone.scan.films import LIES, drawn, filmed, on_table, with_camera
from tests.phone.scan.pictures import noisy, printed
from tests.phone.waiting import until

ANSWERS: Fields = [
    ("f.home", "IN-BR"),
    ("f.here", "IN-KL"),
    ("pick", "in-onorc"),
    ("picked", "1"),
    ("case", "0123456789abcdef"),
    ("do", "show"),
]
OPENED = "#c-in-onorc"
# A phone that has a decoder by name, and not what it needs.
BROKEN = "globalThis.BarcodeDetector = class { detect() { return Promise.reject(new Error()); } };"
AWAKE = """() => {
  const track = document.getElementById("view").srcObject.getTracks()[0];
  globalThis.track = track;
  return track.readyState;
}"""
HIDDEN = """() => {
  Object.defineProperty(document, "hidden", { value: true });
  document.dispatchEvent(new Event("visibilitychange"));
  return [globalThis.track.readyState, document.getElementById("view").srcObject];
}"""


@dataclass(frozen=True)
class Seen:
    """A server, a card of it, and a browser whose camera sees that card."""

    server: Server
    text: str
    browser: Browser


@pytest.fixture(scope="module")
def seen(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    server = Server(tmp_path_factory.mktemp("scan"), paths.BUILD)
    server.start()
    found = re.search(
        r"mh-digits\">([^<]*/c)[^<]*?#([0-9]+)<", server.ask("/hi/card/signed", ANSWERS)[2]
    )
    assert found
    text = f"{server.url}/c#{found[2]}"
    film = server.folder / "card.mjpeg"
    filmed(film, text)
    launched = with_camera(playwright, film)
    yield Seen(server, text, launched)
    launched.close()
    server.stop()


@pytest.fixture
def page(seen: Seen) -> Iterator[Page]:
    """A phone that has been nowhere; its server runs again after each test."""
    with phone(seen.browser, seen.server.url) as found:
        found.set_default_timeout(20_000)
        yield found
    if not seen.server.process:
        seen.server.start()


def scanned(page: Page) -> None:
    """From the page that opens cards by its camera to what the card says."""
    page.goto("/c")
    page.click("main a[href$='/scan']")
    page.wait_for_selector(OPENED)


def test_a_card_is_read_by_the_camera_and_then_without_a_network(seen: Seen, page: Page) -> None:
    """Nothing of the scanner came before it was asked for; no digit reaches the server."""
    (seen.server.folder / "log").write_text("")
    visit(page, "/hi/")
    before = seen.server.requests()
    scanned(page)
    until(page, LIES, "/hi/scan")
    asked = seen.server.requests()
    seen.server.stop()
    scanned(page)

    assert page.url == f"{seen.server.url}/c"
    assert [line for line in before if "scan" in line] == []
    assert "GET /scan/worker.js" in asked
    assert [line for line in asked if line.startswith("POST") or "wasm" in line] == []
    digits = seen.text.partition("#")[2]
    assert [line for line in asked for run in re.findall("[0-9]{8,}", line) if run in digits] == []


def test_who_comes_to_the_scanner_first_waits_for_the_phone_to_read(seen: Seen, page: Page) -> None:
    (seen.server.folder / "log").write_text("")
    page.goto("/hi/scan")
    page.wait_for_selector(OPENED)

    assert [line for line in seen.server.requests() if line.startswith("POST")] == []


def closed(route: Route) -> None:
    """The page as a browser shows it whose owner said no to the camera."""
    answer = route.fetch()
    headers = {**answer.headers, "permissions-policy": "camera=()"}
    route.fulfill(response=answer, headers=headers)


def said(page: Page, name: str) -> None:
    page.wait_for_selector(f"[data-says={name}]:not([hidden])")
    assert page.locator("[data-says]:not([hidden])").count() == 1


def shown(page: Page, folder: Path, picture: Image.Image) -> None:
    """Chooses it as a photo."""
    file = folder / "photo.png"
    picture.save(file)
    page.set_input_files("#file", file)


def test_photos_are_read_where_the_camera_may_not_be_used(
    seen: Seen, page: Page, tmp_path: Path
) -> None:
    """What is wrong is said, each in its words; the large decoder comes at the first photo that the small
    one cannot read."""
    page.add_init_script(BROKEN)
    page.route("**/en/scan", closed)
    (seen.server.folder / "log").write_text("")
    page.goto("/en/scan")
    said(page, "denied")
    shown(page, tmp_path, on_table(drawn("1234567890")))
    said(page, "other")
    assert [line for line in seen.server.requests() if "zxing" in line] == []
    shown(page, tmp_path, on_table())
    said(page, "nothing")
    assert len([line for line in seen.server.requests() if "zxing" in line]) == 2
    (tmp_path / "none.png").write_text("no picture")
    page.set_input_files("#file", tmp_path / "none.png")
    said(page, "no_picture")
    dark = noisy(printed(seen.text), np.random.default_rng(1))
    shown(page, tmp_path, Image.fromarray(np.clip(dark, 0, 255).astype(np.uint8)))
    page.wait_for_selector(OPENED)


def test_of_two_cards_none_is_opened(seen: Seen, page: Page, tmp_path: Path) -> None:
    page.route("**/en/scan", closed)
    page.route("**/scan/qr.*", lambda route: route.abort())
    page.goto("/en/scan")
    said(page, "denied")
    other = seen.text[:-1] + str((int(seen.text[-1]) + 1) % 10)
    shown(page, tmp_path, on_table(drawn(seen.text, 5), drawn(other, 5)))
    said(page, "several")

    assert page.url.endswith("/en/scan")


def test_the_camera_rests_when_the_page_is_not_seen(seen: Seen, page: Page) -> None:
    """No decoder comes, so that it goes on looking."""
    page.context.route(re.compile(r"/scan/(qr|zxing)\."), lambda route: route.abort())
    page.goto("/hi/scan")
    page.wait_for_selector("#view:not([hidden])")

    assert page.evaluate(AWAKE) == "live"
    assert page.evaluate(HIDDEN) == ["ended", None]


def test_without_scripts_the_digits_are_typed(seen: Seen) -> None:
    context = seen.browser.new_context(java_script_enabled=False, base_url=seen.server.url)
    page = context.new_page()
    page.goto("/en/scan")
    assert page.locator("[data-says]:not([hidden])").get_attribute("data-says") == "script"
    assert page.locator("#photo, #view").first.is_hidden()
    page.click("details.mh-fold summary")
    page.fill("#digits", seen.text)
    page.click("#open")
    assert page.locator(OPENED).count() == 1
    context.close()


def test_at_the_desk_what_is_read_is_sent_to_its_own_page(seen: Seen, page: Page) -> None:
    """Also without a network."""
    desks.come_in(page, desks.invited(seen.server, "asha"))
    for _ in range(2):
        with page.expect_request(
            lambda asked: asked.method == "POST" and asked.url.endswith("/desk/en/open")
        ) as asked:
            page.goto("/desk/en/scan")
        fields = dict(re.findall(r"([a-z]+)=([^&]*)", asked.value.post_data or ""))
        assert fields["code"].rpartition("%23")[2] == seen.text.rpartition("#")[2]
        assert fields["do"] == "read"
        page.wait_for_selector("header")
        until(page, LIES, "/desk/en/scan")
        seen.server.stop()
    caches = page.evaluate("caches.keys()")
    assert ("desk-scan" in caches, "scan" in caches) == (True, False)


def test_clear_everything_drops_what_the_scanner_kept(seen: Seen, page: Page) -> None:
    visit(page, "/hi/")
    scanned(page)
    assert "scan" in page.evaluate("caches.keys()")
    page.goto("/hi/clear")
    page.click("main button[data-component=clear]")
    page.wait_for_load_state()

    assert "scan" not in page.evaluate("caches.keys()")


def test_nothing_of_it_reaches_another_worker(built: Path) -> None:
    names = json.loads((built / "scan.json").read_text("utf-8"))
    scripts = [(built / name).read_text("utf-8") for name in ("sw.js", "desk.js", "app.js")]

    assert [
        word
        for text in scripts
        for word in ("zxing", "getUserMedia", "BarcodeDetector", names["page"])
        if word in text
    ] == []
