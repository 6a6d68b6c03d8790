"""What a browser with a window writes of answers into its profile: under a PIN nothing, and otherwise what
the page of privacy says. One that draws no window writes no session."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, Playwright

from tests.conftest import FLAGS
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
def windowed(playwright: Playwright, profile: Path, server: Server) -> Iterator[Page]:
    """A page of a browser with a window, whose profile lies in this folder; at the end it is closed."""
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
        )
        yield context.new_page()
        context.close()


def rooms_of(held: dict[str, list[str | bytes]]) -> set[str]:
    """The folders of a profile in which something was found."""
    return {"/".join(file.split("/")[:2]) for file in held}


def post(page: Page, fields: Fields, *, under: bool = False) -> None:
    with page.expect_navigation():
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
