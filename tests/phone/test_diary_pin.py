"""The diary under a PIN, in a real Chromium: asked for wherever somebody has one here, nothing lost by it, two people
on one phone apart; without a network after the first time."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.test_pin import opens, told, typed
from tests.phone.phones import Server, visit
from tests.phone.test_diary import NAME, opened, press, with_job, written
from tests.phone.test_locked import handset, holding

OWN, OTHER = "40718263", "river lamp goat"


def under(page: Page, pin: str, button: str = "new") -> None:
    """The days of this page go under a PIN."""
    page.goto("/diary/en/kept")
    opens(page, pin, button)


def shut(page: Page) -> None:
    page.goto("/diary/en/")
    page.click("footer summary")
    press(page, "footer button[value=shut]")


def test_days_go_under_a_pin_and_are_asked_for(server: Server, page: Page) -> None:
    opened(page)
    press(page, "button[value=full]")
    page.click("footer summary")
    press(page, "footer button[value=pin]")
    opens(page, OWN, "new")
    assert len(written(page)) == 1
    shut(page)
    assert "It is shut." in page.inner_text("main")
    server.stop()

    for path in ("", "day", "owed", "paper"):
        page.goto(f"/diary/en/{path}")
        assert page.locator("#pin-part").count() == 1, path
        assert "Full day" not in page.inner_text("main"), path
    typed(page, "51627384")
    assert told(page, "wrong").startswith("Nothing opens with this PIN.")
    assert "Full day" in opens(page, OWN)


def test_what_was_typed_before_it_was_asked_for_is_not_lost(server: Server, page: Page) -> None:
    opened(page)
    under(page, OWN)
    page.goto("/diary/en/money")
    page.check("input[value=advance]")
    page.fill("#amount", "500")
    other = page.context.new_page()
    shut(other)
    press(page, "main button[value=write]")
    assert page.locator("#pin-part").count() == 1
    opens(page, OWN, "open")

    assert [line.endswith("Advance: ₹500") for line in written(page)] == [True]


def test_two_people_on_one_phone_and_one_without_a_pin(server: Server, page: Page) -> None:
    opened(page)
    press(page, "button[value=half]")
    under(page, OWN)
    assert "Are they yours?" in page.inner_text("main")
    press(page, "button[value=full]")
    assert [line.endswith("Full day") for line in written(page)] == [True]
    shut(page)
    under(page, OTHER)
    assert written(page) == []
    shut(page)
    page.goto("/diary/en/")
    press(page, "button[value=without]")

    assert [line.endswith("Half day") for line in written(page)] == [True]


def test_who_deletes_theirs_leaves_the_others(server: Server, page: Page) -> None:
    opened(page)
    press(page, "button[value=half]")
    under(page, OWN)
    press(page, "button[value=full]")
    page.goto("/diary/en/clear")
    press(page, "button[value=clear]")
    assert written(page) == []
    shut(page)
    page.goto("/diary/en/")
    press(page, "button[value=without]")

    assert len(written(page)) == 1


def test_nothing_under_a_pin_lies_in_clear(
    server: Server, browser: Browser, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with handset(browser, profile, server) as page:
        opened(page)
        under(page, OWN)
        with_job(page)
        page.goto("/diary/en/paper")
        assert NAME in page.inner_text("main")
    assert holding(profile, NAME) == {}

    with handset(browser, profile, server) as page:
        page.goto("/diary/en/paper")
        assert NAME not in page.content()
        visit(page, f"{server.url}/en/")
        page.goto("/en/clear")
        press(page, "main button[data-component=clear]")
        page.goto("/diary/en/paper")
        assert page.locator("#pin-part").count() == 0
        assert NAME not in page.content()
