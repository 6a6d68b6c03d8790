"""Lines read aloud in a real Chromium, by voices that a test puts in the place of a phone's own."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import equipped, looked_at
from tests.conftest import Server, tap

# A phone's voices, which say a line when the test lets them: `spoken` holds what they were given.
VOICES = """
window.spoken = [];
window.SpeechSynthesisUtterance = class extends EventTarget {
  constructor(text) { super(); this.text = text; }
};
const synthesis = new EventTarget();
const queue = [];
Object.assign(synthesis, {
  getVoices: () => %s,
  speak(words) { queue.push(words); spoken.push([words.voice.lang, words.text]); },
  cancel() { for (const words of queue.splice(0)) words.dispatchEvent(new Event("error")); },
});
Object.defineProperty(window, "speechSynthesis", { value: synthesis });
window.ended = () => {
  for (const words of queue.splice(0)) words.dispatchEvent(new Event("end"));
};
"""
HINDI = '[{lang: "hi-IN", name: "", voiceURI: "", localService: true}]'
FAR = '[{lang: "hi-IN", name: "", voiceURI: "", localService: false}]'
MARKED = ".mh-heard"
MIXED = (
    'पहले <b lang="ta">முதல்</b> <b dir="ltr">181</b> <i hidden>छिपा</i>'
    '<span aria-hidden="true">+</span> ₹2,000'
)


def phone_with(browser: Browser, voices: str) -> Iterator[Page]:
    context = equipped(
        browser.new_context(viewport={"width": 360, "height": 640}, service_workers="block")
    )
    context.add_init_script(VOICES % voices)
    yield context.new_page()
    context.close()


@pytest.fixture
def hearing(browser: Browser) -> Iterator[Page]:
    yield from phone_with(browser, HINDI)


@pytest.fixture
def deaf(browser: Browser) -> Iterator[Page]:
    """A phone whose only voice is on a company's computer."""
    yield from phone_with(browser, FAR)


def said(page: Page) -> Any:
    return page.evaluate("spoken.splice(0)")


def first_question(server: Server, page: Page) -> None:
    page.goto(f"{server.url}/hi/")
    page.select_option("[name='f.home']", "IN-BR")
    page.select_option("[name='f.here']", "IN-KL")
    tap(page, ".mh-door--first")


def test_a_line_is_read_and_marked_until_it_ends_or_is_tapped(
    server: Server, hearing: Page
) -> None:
    hearing.goto(f"{server.url}/hi/")
    door = hearing.locator(".mh-door--first")
    button = hearing.locator(".mh-hear:has(+ .mh-door--first)")
    words = [line.strip() for line in door.inner_text().split("\n") if line.strip()]
    button.click()

    assert said(hearing) == [["hi-IN", f"{words[0]} {words[1]}."]]
    expect(hearing.locator(MARKED)).to_have_class("mh-door mh-door--first mh-heard")
    button.click()
    expect(hearing.locator(MARKED)).to_have_count(0)
    button.click()
    hearing.locator(".mh-hear:has(+ .mh-door--trouble)").click()
    expect(hearing.locator(MARKED)).to_have_class("mh-door mh-door--trouble mh-heard")
    hearing.evaluate("ended()")
    expect(hearing.locator(MARKED)).to_have_count(0)
    assert hearing.url == f"{server.url}/hi/"


def test_the_page_is_read_line_by_line(server: Server, hearing: Page) -> None:
    first_question(server, hearing)
    hearing.locator(".mh-listen").click()
    shown = hearing.locator("[data-line]:visible")
    heard = []
    for place in range(shown.count()):
        expect(shown.nth(place)).to_have_class(re.compile("mh-heard"))
        heard += said(hearing)
        hearing.evaluate("ended()")

    assert shown.count() >= 2
    assert [text for _, text in heard] == [
        " ".join(text.split()) for text in shown.all_inner_texts()
    ]
    expect(hearing.locator(MARKED)).to_have_count(0)


def test_numbers_are_said_by_digits_and_other_languages_left_out(
    server: Server, hearing: Page
) -> None:
    hearing.goto(f"{server.url}/hi/")
    hearing.locator(".mh-door--trouble").evaluate(
        "(door, html) => { door.innerHTML = html; }", MIXED
    )
    hearing.locator(".mh-hear:has(+ .mh-door--trouble)").click()

    assert said(hearing) == [["hi-IN", "पहले"], ["hi-IN", "1 8 1"], ["hi-IN", "2000 रुपये"]]


def test_a_page_with_its_signs_is_sound(server: Server, hearing: Page) -> None:
    first_question(server, hearing)
    found = looked_at(hearing)

    assert found["overflowing"] == []
    assert found["small"] == []
    assert found["axe"] == []


def test_without_a_voice_of_the_phone_nothing_is_offered(server: Server, deaf: Page) -> None:
    first_question(server, deaf)

    assert deaf.locator(".mh-hear").count() == 0
    expect(deaf.locator(".mh-listen")).to_be_hidden()


def test_whoever_leaves_the_page_hears_no_more_of_it(server: Server, hearing: Page) -> None:
    first_question(server, hearing)
    hearing.locator(".mh-listen").click()
    expect(hearing.locator(MARKED)).to_have_count(1)
    said(hearing)
    hearing.evaluate("dispatchEvent(new Event('pagehide'))")
    expect(hearing.locator(MARKED)).to_have_count(0)
    hearing.evaluate("ended()")

    assert said(hearing) == []
