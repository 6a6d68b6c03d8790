"""A phone that is not theirs, in a real Chromium that keeps whole pages for Back: whoever takes it then
finds no answer in a page, a title or an address."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, expect

from migrant_helper import paths
from migrant_helper.catalogue import load
from tests.browser.backwards import moved
from tests.browser.corpus import ANSWERS, CHECKLIST, DUE, PLACES, Fields
from tests.conftest import FLAGS, PHONE, Server, chromium, tap
from tests.phone.phones import Server as PhoneServer
from tests.phone.phones import ask, cached, visit
from tests.sweep import tries

ELSEWHERE = "https://en.wikipedia.org/"
MODE: Fields = [("borrowed", "1")]
PAGES: dict[str, tuple[str, Fields]] = {
    "question": ("check", [*ANSWERS, ("do", "change:birth_date")]),
    "results": ("results", ANSWERS),
    "list": ("checklist", CHECKLIST),
    "urgent": ("urgent", [*ANSWERS, ("trouble", "violence")]),
    "entry": ("entry", [*ANSWERS, ("look", "in-bocw")]),
    "money": ("money", [*ANSWERS, ("money", "in-pmmvy")]),
    "card": ("card", CHECKLIST),
    "slip": ("slip", [*CHECKLIST, ("carrier", "family")]),
    "reminder": ("remind", DUE),
    "search": ("schemes", [*ANSWERS, ("words", "seeded wages")]),
}
ENTRIES = {row["id"]: row for row in load.catalogue("IN", "en")["schemes"]}
# Of the answers, what the start page does not hold for everybody; and each entry's names.
SEEDS = ["1994-06-01", "10001..15000", "seeded", "2026-10-20"]
NAMES = [text for row in ENTRIES.values() for text in (row["id"], row["name"])]
# A form as a page's own, and the answer in its place.
PRESS = """async ([path, fields]) => {
  const form = document.createElement("form");
  form.method = "post";
  form.action = path;
  for (const [name, value] of fields) form.append(Object.assign(
    document.createElement("input"), { type: "hidden", name, value }));
  const button = document.createElement("button");
  form.append(button);
  document.body.append(form);
  const shown = document.body;
  const come = new Promise((done) => new MutationObserver(() => document.body !== shown && done())
    .observe(document.documentElement, { childList: true }));
  button.click();
  await come;
}"""
SIGHT = """() => [document.documentElement.outerHTML, document.title, location.href,
  ...Array.from(document.querySelectorAll("select"), (one) => one.value)]"""
STORED = """async () => [localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length]"""


@pytest.fixture(scope="module")
def whole(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium that keeps whole pages for Back, as phones do; the one that draws no windows does not."""
    launched = playwright.chromium.launch(
        executable_path=shutil.which("chromium") or chromium(),
        args=FLAGS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield launched
    launched.close()


@pytest.fixture(scope="module")
def phones(
    whole: Browser, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], BrowserContext]]:
    """`phones("worker")`: the app is there, and its server is gone; `phones("server")` has no worker."""
    made: dict[str, BrowserContext] = {}
    other = PhoneServer(tmp_path_factory.mktemp("borrowed"), paths.BUILD)

    def phone(kind: str) -> BrowserContext:
        if kind == "server":
            return whole.new_context(viewport=PHONE, base_url=server.url, service_workers="block")
        other.start()
        context = whole.new_context(viewport=PHONE, base_url=other.url)
        page = context.new_page()
        visit(page, "/en/")
        page.close()
        other.stop()
        return context

    def one(kind: str) -> BrowserContext:
        if kind not in made:
            made[kind] = phone(kind)
            made[kind].route(ELSEWHERE, lambda route: route.fulfill(body="else"))
        return made[kind]

    yield one
    for context in made.values():
        context.close()


def begun(context: BrowserContext) -> Page:
    """A tab in which somebody said at the start that the phone is not theirs."""
    page = context.new_page()
    page.goto(ELSEWHERE)
    page.goto("/en/")
    page.check("[name=borrowed]")
    for name, value in PLACES[:2]:
        page.select_option(f"[name='{name}']", value)
    return page


def press(page: Page, name: str, mode: Fields = MODE) -> None:
    path, fields = PAGES[name]
    page.evaluate(PRESS, [f"/en/{path}", [*mode, *fields]])


def seen(page: Page, words: list[str]) -> list[str]:
    """Which of the words stand in the page, in its title, in its address, or in a choice."""
    sight = "\n".join(page.evaluate(SIGHT))
    return [word for word in words if word in sight]


def gone_back(page: Page, times: int = 5, step: int = -1) -> None:
    """Back, or forward, so often; a page that does not come is not there any more."""
    for _ in range(times):
        moved(page, step)
        assert seen(page, [*SEEDS, *NAMES]) == []
        assert all(value == "" for value in page.evaluate(SIGHT)[3:])


@pytest.mark.parametrize(
    ("name", "kind"),
    [(name, "worker") for name in PAGES]
    + [(name, "server") for name in [*PAGES][: tries(3, whole=10)]],
)
def test_whoever_takes_the_phone_finds_nothing_behind_back(
    phones: Callable[[str], BrowserContext], name: str, kind: str
) -> None:
    page = begun(phones(kind))
    press(page, "results")
    press(page, name)
    assert seen(page, [*SEEDS, *NAMES]) != []
    assert page.title() == "Page"
    page.click(".mh-top .mh-exit")
    page.wait_for_url(ELSEWHERE)
    gone_back(page)
    gone_back(page, step=1)

    page.close()
    page = begun(phones(kind))
    press(page, name)
    page.evaluate(PRESS, ["/en/clear", [*MODE, *ANSWERS, ("do", "clear")]])
    expect(page.locator("h1")).to_have_text("Cleared")
    assert seen(page, [*SEEDS, *NAMES]) == []
    gone_back(page)
    gone_back(page, step=1)
    page.close()


@pytest.mark.parametrize("kind", ["server", "worker"])
def test_ten_pages_are_one_entry_and_nothing_is_kept(
    phones: Callable[[str], BrowserContext], kind: str
) -> None:
    page = begun(phones(kind))
    before = page.evaluate("history.length"), page.url, page.evaluate(STORED), cached(page)
    # The first press is a button of the page itself.
    page.click(".mh-door--first")
    expect(page.locator("[name=q]")).to_have_count(1)
    for name in PAGES:
        press(page, name)
        assert page.title() == "Page"
        assert page.evaluate("scrollY") == 0
        assert page.locator("input[type=hidden][name=borrowed]").count() > 0, name
    # A link within the page, and Enter.
    page.focus(".mh-skip")
    page.keyboard.press("Enter")
    page.fill("#words", "pension")
    page.keyboard.press("Enter")
    expect(page.locator("#words")).to_have_value("pension")
    expect(page.get_by_text("Atal").first).to_be_visible()

    now = page.evaluate("history.length"), page.url, page.evaluate(STORED), cached(page)
    assert now == before
    # Back leaves it, and forward brings the start, where the choice is remembered.
    gone_back(page, 1)
    gone_back(page, 1, 1)
    expect(page.locator("[name=borrowed]")).to_be_checked()
    page.close()


def test_what_does_not_come_costs_no_answer(phones: Callable[[str], BrowserContext]) -> None:
    page = begun(phones("server"))
    press(page, "results")
    page.route("**/en/urgent", lambda route: route.abort())
    page.click(".mh-foot__urgent")

    expect(page.get_by_role("alert")).to_have_text(
        "That did not work. Your answers are still here. Try again."
    )
    assert seen(page, SEEDS) != []
    page.unroute_all()
    page.click(".mh-foot__urgent")
    expect(page.locator("h1")).to_have_text("What is wrong?")
    page.close()


def test_what_its_owner_keeps_is_neither_shown_nor_cleared(whole: Browser, server: Server) -> None:
    context = whole.new_context(base_url=server.url)
    page = context.new_page()
    visit(page, "/en/")
    before = cached(page)
    for path, lang in (("results", "hi"), ("where", "en")):
        other = [("f.home", "NP-P1"), ("f.here", "IN-KL"), ("door", "here:labour-office")]
        assert ask(page, f"/{lang}/{path}", [*MODE, *other])[0] == 200
    assert cached(page) == before
    ask(page, "/en/kept", [*ANSWERS, ("do", "keep")])
    assert "Kept on" in ask(page, "/en/kept", [])[2]

    for path in ("kept", ""):
        shown = ask(page, f"/en/{path}", MODE)[2]
        assert "Go on w" not in shown
        assert "1994-06-01" not in shown
    for orders in ("keep", "clear", "out:0123456789abcdef", "forget:0123456789abcdef"):
        where = "clear" if orders == "clear" else "kept"
        status, headers, body = ask(page, f"/en/{where}", [*MODE, *ANSWERS, ("do", orders)])
        assert (status, headers["cache-control"]) == (200, "no-store")
        assert "Kept on 30" not in body

    assert "Kept on" in ask(page, "/en/kept", [])[2]
    context.close()


@pytest.mark.parametrize("kind", ["server", "worker"])
def test_on_a_phone_of_ones_own_clear_takes_the_pages_from_back_too(
    phones: Callable[[str], BrowserContext], kind: str
) -> None:
    page = phones(kind).new_page()
    page.goto("/en/")
    for name, value in PLACES[:2]:
        page.select_option(f"[name='{name}']", value)
    tap(page, ".mh-door--first")
    tap(page, "main button[value='phh']")
    tap(page, "[formaction='/en/clear']")
    tap(page, "[value=clear]")
    for _ in range(5):
        moved(page, -1)
        if page.url != "about:blank":
            page.wait_for_url("**/en/")
            expect(page.locator("[name='f.home']")).to_have_value("")
        assert seen(page, ["phh", *NAMES]) == []

    # What is begun after it is there for Back as ever.
    page.goto("/en/")
    for name, value in PLACES[:2]:
        page.select_option(f"[name='{name}']", value)
    tap(page, ".mh-door--first")
    tap(page, "[formaction='/en/privacy']")
    page.go_back(wait_until="load")
    expect(page.locator("[name=q]")).to_have_count(1)
    page.close()


def test_where_no_script_runs_the_page_says_what_back_may_show(
    whole: Browser, server: Server
) -> None:
    truth = "In this browser Back can show the pages again. Close all its windows when you go."
    context = whole.new_context(base_url=server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/")
    expect(page.locator("noscript p")).to_have_text(truth)
    page.check("[name=borrowed]")
    for name, value in PLACES[:2]:
        page.select_option(f"[name='{name}']", value)
    tap(page, ".mh-door--trouble")
    tap(page, "[value=violence]")
    tap(page, "[name=look] >> nth=0")

    assert (page.title(), page.url) == ("Page", f"{server.url}/en/entry")
    expect(page.locator("noscript p")).to_have_text(truth)
    expect(page.get_by_text("Back does not bring them up")).to_be_hidden()
    page.goto("about:blank")
    # The browser asks before it sends a form again; until then it shows nothing.
    with pytest.raises(Error, match="ERR_CACHE_MISS"):
        page.go_back()
    context.close()
