"""What a browser with a window writes of answers into its profile: under a PIN nothing, and otherwise what
the page of privacy says. One that draws no window writes no session."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, Playwright

from tests.browser.corpus import DUE
from tests.browser.test_borrowed import ELSEWHERE, MODE, PRESS
from tests.conftest import FLAGS, tap
from tests.phone.phones import Fields, Server, visit
from tests.phone.test_locked import holding

PIN = "40718263"
PLACES: Fields = [("f.home", "IN-BR"), ("f.here", "IN-KL"), ("do", "keep:pin")]
# No file of the app holds these.
OPEN = ("1961-07-19", "in-onorc.seeded-5b1d")
UNDER = ("1958-02-11", "in-bocw.seeded-77e0")
# As a button of a page does it, the second time of one whose journey lies under a PIN.
POST = """([fields, under]) => {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/en/kept";
  for (const [name, value] of fields) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  }
  if (under) form.append(document.querySelector("#case > input[type=password]").cloneNode());
  document.body.append(form);
  form.submit();
}"""
# More answers in the form of the page that is open.
ADD = """(fields) => {
  for (const [name, value] of fields) {
    document.getElementById("case").append(Object.assign(
      document.createElement("input"), { type: "hidden", name, value }));
  }
}"""
# What stands in the forms of a visit, in a reminder, in a search; and the places chosen at its start, which
# the app itself names elsewhere.
TYPED = "seeded wages 4c1d"
VISIT = ("1963-04-23", "in-bocw.seeded-2f8e", "98000 55121", "seeded lost card 77aa", TYPED)
CHOSEN = ("IN-MZ", "IN-NL")
ANSWERS: Fields = [("f.home", "IN-MZ"), ("f.here", "IN-NL"), ("f.birth_date", VISIT[0])]
STEPS: list[tuple[str, Fields]] = [
    ("entry", [*ANSWERS, ("tick", VISIT[1]), ("look", "in-bocw")]),
    ("remind", [*DUE, ("number", VISIT[2])]),
    ("schemes", [*ANSWERS, ("tick", VISIT[1]), ("words", VISIT[3])]),
]
# Longer than the browser waits before it writes down what is open.
WRITTEN = 4000


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "400x720x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as shown:
        assert shown.stdout
        try:
            yield f":{shown.stdout.readline().decode().strip()}"
        finally:
            shown.terminate()


@contextmanager
def windowed(
    playwright: Playwright, profile: Path, server: Server, kind: str = "worker"
) -> Iterator[Page]:
    """A page of a browser with a window, whose profile lies in this folder; at the end it is closed. Of
    `kind` "server" no worker runs, and of "plain" no script at all."""
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(path for name in names if (path := shutil.which(name)))
    with screen() as display:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=program,
            headless=False,
            args=FLAGS,
            env={"DISPLAY": display, "HOME": str(profile.parent)},
            base_url=server.url,
            service_workers="allow" if kind == "worker" else "block",
            java_script_enabled=kind != "plain",
        )
        with closing(context):
            yield context.new_page()


def rooms_of(held: dict[str, list[str | bytes]]) -> set[str]:
    """The folders of a profile in which something was found."""
    return {"/".join(file.split("/")[:2]) for file in held}


def post(page: Page, fields: Fields, *, under: bool = False) -> None:
    # The page may be gone before its answer; where no script runs a timer does neither.
    with page.expect_navigation(), suppress(Error):
        page.evaluate(POST, [fields, under])


def seeded(birth: str, tick: str) -> Fields:
    return [*PLACES, ("f.birth_date", birth), ("tick", tick)]


def test_under_a_pin_nothing_is_found_and_else_what_the_browser_brings_back(
    server: Server, playwright: Playwright, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with windowed(playwright, profile, server) as page:
        visit(page, "/en/")
        post(page, seeded(*OPEN))
        page.wait_for_selector("#pin-part:not([hidden])")
        page.click("text=I have no PIN here yet")
        for field in ("digits", "again"):
            page.fill(f"#pin-{field}", PIN)
        with page.expect_navigation(timeout=60_000):
            page.click("button[value=new]")
        post(page, [*seeded(*UNDER), ("case", "11" * 8)], under=True)
        assert page.locator(f"input[value='{UNDER[0]}']").count()
        with page.expect_navigation():
            page.locator("button[form^=kept]").first.click()
        page.wait_for_timeout(WRITTEN)
        live = holding(profile, *OPEN, *UNDER, PIN)

    closed = holding(profile, *OPEN, *UNDER, PIN)
    # Answers given before there was a PIN stand in the session, as the page of privacy says.
    assert [rooms_of(held) for held in (live, closed)] == [{"Default/Sessions"}] * 2
    assert holding(profile, *UNDER, PIN) == {}
    # What is kept is there, locked: two records.
    assert list((profile / "Default").glob("**/*.leveldb"))


def held_now(control: Page, profile: Path, mark: str) -> dict[str, list[str | bytes]]:
    """What the profile holds of the visit, once the browser has written down what is open: it has when it
    holds what another tab, of somebody's own phone, has sent meanwhile. Who left fast takes that tab to the
    start too, perhaps just when it sends: then it sends again."""
    for turn in range(400):
        if turn % 80 == 0:
            post(control, [*PLACES[:2], ("f.birth_date", mark), ("do", "show")])
        if holding(profile / "Default/Sessions", mark):
            return holding(profile, *VISIT) | holding(profile / "Default/Sessions", *CHOSEN)
        control.wait_for_timeout(100)
    raise AssertionError(f"{mark} was never written")


def begun(page: Page) -> None:
    """A visit to the start of somebody who says that the phone is not theirs, and three pages of it."""
    page.goto("/en/")
    page.check("[name=borrowed]")
    for name, place in zip(("f.home", "f.here"), CHOSEN, strict=True):
        page.select_option(f"[name='{name}']", place)
    page.click(".mh-door--first")
    page.wait_for_selector("main button[name=v], main [name^='v']")
    for path, fields in STEPS:
        page.evaluate(PRESS, [f"/en/{path}", [*MODE, *fields]])
    page.fill("#words", TYPED)
    assert all(text in page.inner_html("body") for text in VISIT[:2])


@pytest.mark.parametrize("kind", ["worker", "server"])
def test_on_a_phone_that_is_not_theirs_no_file_ever_holds_an_answer(
    server: Server, playwright: Playwright, tmp_path: Path, kind: str
) -> None:
    profile = tmp_path / "profile"
    with windowed(playwright, profile, server, kind) as page:
        page.context.route(ELSEWHERE, lambda route: route.fulfill(body="else"))
        control = page.context.new_page()
        if kind == "worker":
            visit(control, "/en/")
        else:
            control.goto("/en/")
        begun(page)
        looks = [held_now(control, profile, "1951-01-11")]
        page.click(".mh-top .mh-exit")
        page.wait_for_url(re.compile(f"{ELSEWHERE}|about:blank"))
        looks.append(held_now(control, profile, "1952-02-12"))
        begun(page)
        page.evaluate(PRESS, ["/en/clear", [*MODE, *STEPS[0][1], ("do", "clear")]])
        looks.append(held_now(control, profile, "1953-03-13"))

    looks.append(holding(profile, *VISIT) | holding(profile / "Default/Sessions", *CHOSEN))
    assert looks == [{}] * 4


def test_nor_does_it_where_no_script_runs(
    server: Server, playwright: Playwright, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with windowed(playwright, profile, server, "plain") as page:
        control = page.context.new_page()
        control.goto("/en/")
        page.goto("/en/")
        page.check("[name=borrowed]")
        for name, place in zip(("f.home", "f.here"), CHOSEN, strict=True):
            page.select_option(f"[name='{name}']", place)
        for button in (".mh-door--trouble", "[value=violence]", "[name=look]"):
            tap(page, f"{button} >> nth=0")
            page.evaluate(ADD, [("f.birth_date", VISIT[0]), ("tick", VISIT[1])])
        looks = [held_now(control, profile, "1951-01-11")]

    looks.append(holding(profile, *VISIT) | holding(profile / "Default/Sessions", *CHOSEN))
    assert looks == [{}] * 2
