"""The desk's pages in a real Chromium: by keyboard, by axe, nothing wider than 320 px, fingers hit, languages
named; and a case walked from the first question to the money, which the history tells whole."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SOUND, looked_at
from tests.conftest import Server
from tests.sweep import opened_in

SPOKEN = ("en", "hi", "ur")
PAGES = ("", "person", "offices", "others", "how", "people", "numbers")
NARROW = {"width": 320, "height": 640}
POSTED = """async ([url, fields]) => {
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
  document.open();
  document.write(await answer.text());
  document.close();
}"""
CUT = """() => [...document.querySelectorAll(".mh-figures")]
  .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.dataset.table)"""
FIELDS = {
    "f.home": "IN-BR",
    "f.here": "IN-GJ",
    "f.phase": "there",
    "f.work": "construction",
    "f.employment": "contractor",
    "f.pay_problem": "withheld",
    "picked": "1",
    "pick": "in-wage-claim",
}


@pytest.fixture(scope="module")
def case(server: Server, desk: Page) -> str:
    """A case with a claim on its list, of which all was said that a case can say; its id."""
    desk.goto(f"{server.url}/desk/en/person")
    fold = desk.locator("#f-here")
    fold.evaluate("one => { one.closest('details').open = true }")
    desk.select_option("#f-home", "IN-BR")
    desk.select_option("#f-here", "IN-GJ")
    desk.fill("#name", "Sunita Devi")
    desk.fill("#phone", "98765 43210")
    desk.check("input[name=keep]")
    press(desk, "button[value=open]")
    made = desk.locator("input[name=case]").input_value()
    desk.evaluate(POSTED, ["/desk/en/checklist", {**FIELDS, "case": made}])
    return made


def press(page: Page, button: str) -> None:
    """Presses what leads to another page, in its fold if it lies in one."""
    found = page.locator(button).first
    found.evaluate("one => { const fold = one.closest('details'); if (fold) fold.open = true }")
    with page.expect_navigation():
        found.click()


def opened(page: Page, server: Server, case: str, path: str = "case", **fields: str) -> None:
    """A page of the desk for the open case."""
    page.goto(f"{server.url}/desk/en/how")
    page.evaluate(POSTED, [f"/desk/en/{path}", {"case": case, **fields}])


def test_a_case_is_followed_to_the_money_and_its_history_tells_it(
    server: Server, desk: Page, case: str
) -> None:
    opened(desk, server, case)
    press(desk, "button[formaction$='/follow']")
    press(desk, "button[value='stage:sent']")
    desk.fill("#on", "2026-08-01")
    desk.fill("#reference", "W/7")
    press(desk, "button[value=applied]")
    late = desk.inner_text("main")
    desk.goto(f"{server.url}/desk/en/")
    today = desk.inner_text("main")
    opened(desk, server, case, "follow", entry="in-wage-claim")
    press(desk, "button[value='stage:granted']")
    press(desk, "button[value=applied]")
    press(desk, "button[value='stage:received']")
    desk.fill("#amount", "12000")
    press(desk, "button[value=applied]")
    press(desk, "header button[formaction$='/case']")
    desk.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    history = desk.locator("main li small").all_inner_texts()
    whole = desk.inner_text("main")

    assert "They had to answer by 1 November 2026" in late
    assert "Sent in, 1 August 2026, W/7" in late
    assert "The office is late: 1" in today
    assert "The money or card came" in whole
    assert "₹12,000" in whole
    assert len(history) >= 5
    assert all("Asha" in line for line in history)


def test_why_money_did_not_come_is_found_and_stands_in_the_case(
    server: Server, desk: Page, case: str
) -> None:
    opened(desk, server, case, "follow", entry="in-wage-claim")
    press(desk, "button[name=money]")
    while desk.locator("main button[name=seen]").count():
        press(desk, "main button[name=seen]")
    cause = desk.inner_text("h1")
    opened(desk, server, case, "follow", entry="in-wage-claim")

    assert cause in desk.inner_text(".mh-wash")


def test_one_more_of_a_family_is_asked_less(server: Server, desk: Page, case: str) -> None:
    opened(desk, server, case)
    press(desk, "button[value=family]")
    desk.fill("#name", "Ramesh")
    desk.check("input[name=keep]")
    press(desk, "button[value=open]")
    held = desk.locator("input[name='f.home']").input_value()
    press(desk, "header button[formaction$='/case']")
    shown = desk.inner_text("main")
    press(desk, "main button[name=case]")

    assert held == "IN-BR"
    assert "Sunita Devi" in shown
    assert "Ramesh" in desk.inner_text("main")


def test_a_tick_is_written_whichever_button_leaves_the_list(
    server: Server, desk: Page, case: str
) -> None:
    opened(desk, server, case, "checklist", **FIELDS)
    desk.locator(".mh-next input[name=tick]").first.check()
    press(desk, "header button[formaction$='/case']")
    opened(desk, server, case, "follow", entry="in-wage-claim")

    states = desk.locator("summary small").all_inner_texts()
    assert [state for state in states if state.startswith("Done · ")]


def test_the_day_prints_on_one_sheet(server: Server, desk: Page, case: str) -> None:
    desk.goto(f"{server.url}/desk/en/offices")
    desk.emulate_media(media="print")
    seen = desk.evaluate(
        """() => [...document.querySelectorAll("button, header, footer, .mh-office b.mh-print")]
          .filter((one) => one.checkVisibility()).map((one) => one.tagName)"""
    )
    desk.emulate_media(media="screen")

    assert set(seen) == {"B"}


def no_stands_before_yes(desk: Page) -> None:
    """Both answers to a question are in sight, No first."""
    answers = [one.bounding_box() for one in desk.locator(".mh-sure button").all()]
    bottoms = [box["y"] + box["height"] for box in answers if box]
    assert (len(bottoms), bottoms == sorted(bottoms)) == (2, True)
    assert bottoms[-1] < NARROW["height"]
    assert desk.locator(".mh-sure button").first.get_attribute("value") == "show"


@pytest.mark.parametrize("lang", opened_in(SPOKEN, ("hi", "ur")))
def test_every_page_of_the_desk_can_be_used_by_everybody(
    server: Server, desk: Page, case: str, lang: str
) -> None:
    desk.set_viewport_size(NARROW)
    found: dict[str, Any] = {}
    for path in PAGES:
        desk.goto(f"{server.url}/desk/{lang}/{path}")
        found[path] = looked_at(desk)
    for path, more in (
        ("case", {}),
        ("case", {"do": "erase"}),
        ("follow", {"entry": "in-wage-claim"}),
        ("follow", {"entry": "in-wage-claim", "do": "why:in-wage-claim.claim"}),
        ("follow", {"entry": "in-wage-claim", "do": "stage:refused"}),
        ("person", {"do": "family"}),
        ("photo", {}),
        ("case", {"case": "ee" * 8}),
    ):
        desk.goto(f"{server.url}/desk/{lang}/how")
        desk.evaluate(POSTED, [f"/desk/{lang}/{path}", {"case": case, **more}])
        if path == "photo":
            # As its script does, which nothing written into a page may run.
            desk.evaluate("document.querySelector('[data-photo]').hidden = false")
            desk.evaluate("document.querySelector('[data-without]').hidden = true")
        found[f"{path} {more}"] = looked_at(desk)
        if more == {"do": "erase"}:
            no_stands_before_yes(desk)
    found["none"] = (desk.goto(f"{server.url}/desk/{lang}/none"), looked_at(desk))[1]
    desk.goto(f"{server.url}/desk/{lang}/numbers")
    cut = desk.evaluate(CUT)
    desk.set_viewport_size({"width": 360, "height": 640})

    assert cut == []
    wrong = {
        page: {kind: seen[kind] for kind in SOUND if seen[kind] != SOUND[kind]}
        for page, seen in found.items()
    }
    assert {page: problems for page, problems in wrong.items() if problems} == {}
