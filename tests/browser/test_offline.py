"""After one visit the phone is the server: real pages and real forms, with the server's process stopped."""

import re

import pytest
from playwright.sync_api import Page, Response

from migrant_helper import paths
from migrant_helper.web.site import read_routes
from tests.browser.corpus import CARRIERS, CASE, PLACES, Fields, Look, looks
from tests.conftest import tap
from tests.phone.phones import Server, every_office_language, visit, wait_for_words
from tests.phone.test_worker import stop_worker

SAME = ("content-type", "content-security-policy", "referrer-policy", "cache-control")
SAME += ("x-content-type-options", "permissions-policy")
LONG = Look("too long", "check", [*PLACES, ("v", "x" * 70_000)], 413)
ROUTES = read_routes(paths.STATIC / "js/phone/routes.json")
# A card made without a network has its own key, a slip's too, and only a phone can keep anything.
OWN = ("card", "kept, nothing", "clear", *(f"slip, {carrier}" for carrier in CARRIERS))
SUBMIT = """fields => {
  const form = document.createElement("form");
  form.method = "post";
  form.action = location.href;
  for (const [name, value] of fields) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  }
  document.body.append(form);
  setTimeout(() => form.submit());
}"""


def went(page: Page, url: str, fields: Fields | None) -> Response:
    """Opens a page in this phone, or posts a form there as a page of ours does."""
    if fields is None:
        answer = page.goto(url)
        assert answer
        return answer
    page.goto(url)
    with page.expect_navigation() as waiting:
        page.evaluate(SUBMIT, fields)
    return waiting.value


def comparable(
    status: int, headers: dict[str, str], body: str
) -> tuple[int, list[str | None], str]:
    """Status, headers that both give, body without the random id of a journey begun now."""
    body = re.sub(r'(name="(?:case|once)" value=")[0-9a-f]+', r"\1", body)
    return status, [headers.get(name) for name in SAME], body


@pytest.mark.parametrize("lang", ["hi", "ur"])
def test_every_page_offline_is_the_server_s_by_its_bytes(
    stoppable: Server, handset: Page, lang: str
) -> None:
    routes = [look for look in [*looks(card_of(stoppable)), LONG] if on_the_phone(look)]
    asked = [(f"/{lang}/{look.path}", look) for look in routes]
    online = [comparable(*stoppable.ask(path, look.fields)) for path, look in asked]
    visit(handset, f"{stoppable.url}/{lang}/")
    # The second country comes with the first page that speaks of it.
    handset.goto(f"{stoppable.url}/{lang}/schemes/np-ssf-formal")
    # So do the words of its offices with the first answer that names a state.
    went(handset, f"{stoppable.url}/{lang}/check", PLACES)
    wait_for_words(handset, *every_office_language(paths.BUILD))
    stoppable.stop()

    for (path, look), expected in zip(asked, online, strict=True):
        found = went(handset, stoppable.url + path, look.fields)
        assert found.from_service_worker
        assert comparable(found.status, found.headers, found.text()) == expected, look.name


def on_the_phone(look: Look) -> bool:
    """True for what a phone answers itself, and alike."""
    route = next((route for route in ROUTES if route.matches(look.path)), None)
    return look.name not in OWN and not (route and route.network_only)


def card_of(server: Server) -> str:
    found = re.search(r'mh-digits">[^<]*#([0-9]+)<', server.ask("/hi/card/signed", CARD)[2])
    assert found
    return found[1]


CARD: Fields = [*PLACES, ("picked", "1"), ("pick", "in-onorc")]


def begin(page: Page, server: Server, lang: str = "hi") -> None:
    """Home and here chosen, the first question shown."""
    visit(page, f"{server.url}/{lang}/")
    page.select_option("#f-home", "IN-BR")
    page.select_option("#f-here", "IN-KL")
    tap(page, "button[value=start]:visible")


def question(page: Page) -> str | None:
    return page.locator("input[name=q]").get_attribute("value")


def answers(page: Page) -> dict[str, str]:
    """What the page carries in its hidden fields."""
    pairs: list[list[str]] = page.locator("#case input[type=hidden]").evaluate_all(
        "all => all.map((one) => [one.name, one.value])"
    )
    return {name: value for name, value in pairs if name.startswith("f.") or name == "case"}


def test_back_and_reload_in_the_middle_keep_the_answers_though_the_worker_was_killed(
    stoppable: Server, handset: Page
) -> None:
    begin(handset, stoppable)
    stoppable.stop()
    stages = []
    for _ in range(4):
        stages.append((question(handset), answers(handset)))
        tap(handset, "button[value=unknown]:visible")
    stop_worker(handset)
    handset.go_back()
    assert (question(handset), answers(handset)) == stages[3]
    stop_worker(handset)
    handset.reload()
    assert (question(handset), answers(handset)) == stages[3]
    handset.go_back()
    tap(handset, "button[value=unknown]:visible")

    given = answers(handset)
    assert {name: given.get(name) for name in stages[2][1]} == stages[2][1]
    assert not [line for line in stoppable.requests() if line.startswith("POST")]


def test_a_language_switched_to_online_is_there_offline_with_the_answers(
    stoppable: Server, handset: Page
) -> None:
    begin(handset, stoppable)
    switch(handset, "ur")
    given, asked = answers(handset), question(handset)
    stoppable.stop()
    switch(handset, "hi")
    switch(handset, "ur")

    assert handset.locator("html").get_attribute("dir") == "rtl"
    assert (answers(handset), question(handset)) == (given, asked)


def switch(page: Page, lang: str) -> None:
    if not page.locator(".mh-language").evaluate("part => part.open"):
        page.click(".mh-language summary")
    tap(page, f".mh-language button[lang={lang}]")


def test_a_language_that_is_not_here_is_said_and_fetched_with_the_next_network(
    stoppable: Server, handset: Page
) -> None:
    begin(handset, stoppable)
    given = answers(handset)
    stoppable.stop()
    switch(handset, "bn")

    assert handset.locator("html").get_attribute("lang") == "hi"
    assert handset.locator("[formaction='/bn/check']").count() == 2
    assert answers(handset) == given
    stoppable.start()
    tap(handset, "main [formaction='/bn/check']")
    assert handset.locator("html").get_attribute("lang") == "bn"
    assert answers(handset) == given


@pytest.mark.parametrize("path", ["stop", "number", "remind/code", "wrong/send"])
def test_what_needs_a_network_says_so_and_keeps_the_answers(
    stoppable: Server, handset: Page, path: str
) -> None:
    visit(handset, f"{stoppable.url}/en/")
    stoppable.stop()
    answer = went(handset, f"{stoppable.url}/en/{path}", [*PLACES, ("do", "ask")])

    assert answer.status == 503
    assert "Nothing was sent. Your answers are still here." in answer.text()
    assert answers(handset) == dict(PLACES)


def test_what_is_kept_outlives_a_reload_is_gone_on_with_and_forgotten(
    stoppable: Server, handset: Page
) -> None:
    begin(handset, stoppable)
    stoppable.stop()
    tap(handset, "button[value=unknown]:visible")
    tap(handset, "main [formaction$='/results']")
    given = answers(handset)
    tap(handset, "main [formaction$='/kept']")
    stop_worker(handset)
    handset.goto(f"{stoppable.url}/hi/kept")
    assert handset.locator("main section").count() == 1

    tap(handset, "main button[form^=kept]")
    assert answers(handset) == given
    handset.goto(f"{stoppable.url}/hi/kept")
    tap(handset, "button[value^=forget]")
    assert handset.locator("main section").count() == 0
    handset.goto(f"{stoppable.url}/hi/kept")
    assert handset.locator("main section").count() == 0


DATABASES = "indexedDB.databases().then((all) => all.length)"


def test_clear_everything_leaves_nothing_behind(stoppable: Server, handset: Page) -> None:
    visit(handset, f"{stoppable.url}/hi/")
    went(handset, f"{stoppable.url}/hi/kept", [*PLACES, ("do", "keep")])
    assert handset.evaluate(DATABASES) == 1
    tap(handset, "footer [formaction$='/clear']")
    stoppable.stop()
    tap(handset, "button[value=clear]:visible")

    assert answers(handset).keys() == {"case"}
    assert answers(handset)["case"] != CASE[1]
    assert handset.evaluate(DATABASES) == 0
    handset.goto(f"{stoppable.url}/hi/kept")
    assert handset.locator("main section").count() == 0
