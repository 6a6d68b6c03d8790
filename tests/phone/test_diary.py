"""The diary in a real Chromium, with the server stopped: the first day in three taps, nothing lost, nothing in
clear on the disk, and nothing left after clearing."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.phone.phones import Server
from tests.phone.test_locked import handset, holding
from tests.phone.waiting import until_answers

NAME = "Ram Singh 5b1d seeded"
DAY = "2026-11-02"
HELD = """async () => [await caches.keys(), (await indexedDB.databases()).map((one) => one.name)]"""
KEY_LIES = "migrant-helper"
KEYS_LIE = """async () => [
  ...((await navigator.storageBuckets?.keys()) || []),
  ...(await indexedDB.databases()).map((one) => one.name).filter((one) => one === "migrant-helper"),
]"""
LET = """async () => {
  delete navigator.serviceWorker.register;
  await navigator.serviceWorker.register("/diary/sw.js");
}"""
# What lies there, as it lies.
ALL_LINES = """async () => {
  const opened = indexedDB.open("migrant-helper-diary");
  await new Promise((done) => { opened.onsuccess = done; });
  const asked = opened.result.transaction("lines").objectStore("lines").getAll();
  await new Promise((done) => { asked.onsuccess = done; });
  const text = (value) => value?.byteLength === undefined ? String(value)
    : new TextDecoder("latin1").decode(value);
  return asked.result.map((one) => Object.values(one).map(text));
}"""
# Two taps before the first is answered.
TWICE = """async () => {
  const send = (order) => fetch(location.pathname, {
    method: "POST", body: new URLSearchParams({ do: order }),
  });
  await Promise.all([send("full"), send("half:2026-11-03"), send("none:2026-11-04")]);
}"""
FROM_ELSEWHERE = """async () => {
  const body = new URLSearchParams({ do: "full:2026-11-05", line: "d|1|j1|2026-11-06|full|0" });
  const answer = await fetch(location.pathname, { method: "POST", body, referrerPolicy: "no-referrer" });
  return answer.text();
}"""


def opened(page: Page, lang: str = "en") -> None:
    """The diary opened once with a network, until its own worker answers."""
    page.goto(f"/diary/{lang}/")
    until_answers(page, "/diary/sw.js")


def press(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.click(button)


def written(page: Page, lang: str = "en") -> list[str]:
    """What the list of the first page says, the folded part too."""
    page.goto(f"/diary/{lang}/")
    return [re.sub(r"\s+", " ", one).strip() for one in page.locator(".mh-row").all_text_contents()]


def with_job(page: Page) -> None:
    page.goto("/diary/en/job")
    page.select_option("#place", "IN-DL")
    page.select_option("#work", "construction")
    page.fill("#amount", "₹600")
    page.check("input[name=per][value=day]")
    page.fill("#contractor", NAME)
    page.fill("#from", "2026-11-01")
    press(page, "main button[value=write]")


def test_the_first_day_is_written_in_three_taps_without_a_network(
    server: Server, page: Page
) -> None:
    page.goto("/en/")
    page.click("main .mh-fold summary")
    press(page, "main a[href='/diary/en/']")
    until_answers(page, "/diary/sw.js")
    server.stop()
    press(page, "button[value=full]")

    assert "Written down" in page.inner_text("main [role=status]")
    assert [line.endswith("Full day") for line in written(page)] == [True]


def test_days_and_money_come_to_what_is_owed_and_nothing_of_two_taps_is_lost(
    server: Server, page: Page
) -> None:
    opened(page)
    with_job(page)
    server.stop()
    page.goto("/diary/en/")
    page.evaluate(TWICE)
    page.goto("/diary/en/day")
    page.fill("#on", DAY)
    page.check("input[name=part][value=full]")
    page.select_option("#over", "4")
    press(page, "main button[value=write]")
    page.goto("/diary/en/money")
    page.check("input[value=advance]")
    page.fill("#amount", "५००")
    press(page, "main button[value=write]")
    lines = written(page)
    page.goto("/diary/en/owed")
    owed = page.inner_text(".mh-big")
    page.goto("/diary/en/paper")
    mark = page.inner_text(".mh-mark")

    assert len([line for line in lines if "day" in line or "No work" in line]) == 4
    assert any("Advance: ₹500" in line for line in lines)
    # Two days and a half of 710, two hours twice of 88.75, less 500.
    assert owed == "₹1,630 – ₹1,985" or owed == "₹1,630"
    assert re.fullmatch("[0-9a-f]{64}", mark)


def test_a_reload_shows_what_stands_and_writes_nothing(server: Server, page: Page) -> None:
    opened(page)
    press(page, "button[value=full]")
    said = page.inner_text("main [role=status]")
    other = page.context.new_page()
    other.goto("/diary/en/day")
    other.check("input[name=part][value=half]")
    press(other, "main button[value=write]")
    page.reload()

    assert "Written down" in said
    assert page.url == other.url == f"{server.url}/diary/en/"
    assert [line.endswith("Half day · changed") for line in written(page)] == [True]


def test_another_sites_form_writes_nothing(server: Server, page: Page) -> None:
    opened(page)
    page.evaluate(FROM_ELSEWHERE)

    assert written(page) == []


def test_lines_that_came_along_in_a_form_are_kept_by_the_phone(server: Server, page: Page) -> None:
    # No worker comes until it is let: a request that is held back on its way may stay there for ever.
    page.add_init_script("navigator.serviceWorker.register = () => new Promise(() => {})")
    page.goto("/diary/en/")
    press(page, "button[value=full]")
    page.evaluate(LET)
    until_answers(page, "/diary/sw.js")
    press(page, "button[formaction$='/day'] >> nth=-1")

    assert len(written(page)) == 1


def test_a_full_phone_says_that_nothing_was_written(server: Server, page: Page) -> None:
    opened(page)
    page.goto("/diary/en/")
    tools = page.context.new_cdp_session(page)
    tools.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": 1})
    press(page, "button[value=full]")

    assert "This phone is full" in page.inner_text("main [role=alert]")


def test_nothing_lies_in_clear_and_clearing_leaves_nothing(
    server: Server, browser: Browser, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with handset(browser, profile, server) as page:
        opened(page)
        with_job(page)
        page.goto("/diary/en/paper")
        assert NAME in page.inner_text("main")
    assert holding(profile, NAME) == {}

    with handset(browser, profile, server) as page:
        page.goto("/diary/en/paper")
        assert NAME in page.inner_text("main")
        page.goto("/en/clear")
        press(page, "main button[data-component=clear]")
        caches, databases = found(page)
        assert ("diary" in caches, "migrant-helper-diary" in databases) == (False, False)
        page.goto("/diary/en/paper")
        assert NAME not in page.inner_text("body")


def test_clearing_drops_the_key_of_the_days_where_the_diary_alone_was_opened(
    server: Server, page: Page
) -> None:
    """Nobody opened everybody's pages, so no worker of theirs is there to drop it: a deleted database may lie on
    the disk for long."""
    opened(page)
    press(page, "button[value=full]")
    assert KEY_LIES in keys_of(page)
    page.goto("/en/clear")
    press(page, "main button[data-component=clear]")
    page.wait_for_timeout(300)

    assert keys_of(page) == []


def keys_of(page: Page) -> list[str]:
    """Where a key of what is kept may lie: the buckets, and the database of keys."""
    held: list[str] = page.evaluate(KEYS_LIE)
    return held


def found(page: Page) -> tuple[list[str], list[str]]:
    held: Any = page.evaluate(HELD)
    return held[0], held[1]


def test_the_days_are_deleted_after_a_question(server: Server, page: Page) -> None:
    opened(page)
    press(page, "button[value=full]")
    page.goto("/diary/en/clear")
    press(page, "button[value=clear]")

    assert "deleted" in page.inner_text("h1")
    assert written(page) == []


def test_a_hearing_is_kept_locked_and_goes_into_the_calendar_without_a_network(
    server: Server, page: Page
) -> None:
    opened(page)
    server.stop()
    press(page, "button[formaction$='/hearing']")
    page.fill("#day", "2090-12-24")
    page.fill("#time", "26:10")
    page.fill("#office", NAME)
    press(page, "main button[value=write]")
    assert "Write the time in digits" in page.inner_text("main")
    page.fill("#time", "9.30")
    press(page, "main button[value=write]")
    assert "Hearing: 24 December 2090, 09:30" in page.inner_text("main")
    assert NAME in page.inner_text("main")
    assert NAME not in str(page.evaluate(ALL_LINES))

    # Another day takes the place of the one before, in the calendar too.
    files = []
    for day in ("2090-12-24", "2091-01-05"):
        press(page, "main button[name=number]")
        page.fill("#day", day)
        press(page, "main button[value=write]")
        with page.expect_download() as taken:
            page.click("button[formaction$='/hearings.ics']")
        files.append(Path(taken.value.path()).read_text("utf-8").replace("\r\n ", ""))
        page.goto("/diary/en/")
    events = [re.findall("UID:(.+)|DTSTART;VALUE=DATE:(.+)", text) for text in files]
    assert [len(one) for one in events] == [2, 2]
    assert events[0][0][0] == events[1][0][0]
    assert [one[1][1].strip() for one in events] == ["20901224", "20910105"]
    assert NAME in files[0]
    assert "09:30" in files[0]

    press(page, "main button[name=number]")
    press(page, "main button[value=gone]")
    assert page.locator("button[formaction$='/hearings.ics']").count() == 0
    assert "Written down." in page.inner_text("main")
