"""Pictures are drawn from their one file in a real Chromium: from the server, and with no network."""

import json

import pytest
from playwright.sync_api import Page, expect

from migrant_helper import paths
from tests.conftest import Server
from tests.phone.phones import Server as PhoneServer
from tests.phone.phones import visit

VERSIONS = json.loads((paths.BUILD / "versions.json").read_text("utf-8"))
# An outside drawing has a size only once it is there.
EMPTY = """all => all.filter((use) => !(use.getBBox().width > 0)).map((use) => use.getAttribute("href"))"""
ADD = """address => {
  const [from] = document.getElementsByTagName("main");
  from.insertAdjacentHTML("beforeend", `<svg class="mh-pic mh-pic--turns"><use href="${address}"/></svg>`);
}"""
SIDE = "one => new DOMMatrix(getComputedStyle(one).transform).a"


def test_every_picture_is_drawn_on_the_page_of_all(server: Server, screen: Page) -> None:
    screen.goto(f"{server.url}/pictures", wait_until="networkidle")
    uses = screen.locator("use")

    assert uses.count() >= 2 * 100
    assert uses.evaluate_all(EMPTY) == []


@pytest.mark.parametrize(("lang", "side"), [("hi", 1), ("ur", -1)])
def test_a_picture_is_drawn_without_a_network_and_turned_with_its_page(
    stoppable: PhoneServer, handset: Page, lang: str, side: int
) -> None:
    visit(handset, f"{stoppable.url}/{lang}/")
    handset.goto(f"{stoppable.url}/pictures")
    assert handset.locator("use").evaluate_all("all => all.length") > 2 * 100
    stoppable.stop()
    handset.goto(f"{stoppable.url}/{lang}/schemes")

    handset.evaluate(ADD, f"{VERSIONS['pictures']}#bus")
    picture = handset.locator("main > svg.mh-pic")

    expect(picture).to_be_visible()
    handset.wait_for_function("document.querySelector('main > svg use').getBBox().width > 0")
    assert picture.evaluate(SIDE) == side
