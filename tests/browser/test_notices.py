"""A notice comes with a visit, stays without a network, and brings nothing else anew."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from migrant_helper import paths
from migrant_helper.phone.bundle.small import write_small
from tests.browser.corpus import PLACES
from tests.browser.test_offline import comparable, went
from tests.phone.phones import Server, cached, visit
from tests.phone.test_worker import UPDATE, changed, stop_worker

ENTRY = "/hi/schemes/in-onorc"
LIST = [*PLACES, ("picked", "1"), ("pick", "in-onorc")]


def with_notices(folder: Path, *texts: str) -> Path:
    """The build with these notices for the whole of India, running for years."""
    other = folder / f"notices-{len(texts)}"
    shutil.copytree(paths.BUILD, other)
    file = other / "notices/hi.json"
    file.write_text(json.dumps([notice(text) for text in texts]), "utf-8")
    write_small(file)
    versions = json.loads((other / "versions.json").read_text("utf-8"))
    versions["beside"] = f"{len(texts)}" * 12
    (other / "versions.json").write_text(json.dumps(versions), "utf-8")
    return other


def notice(text: str) -> dict[str, Any]:
    row = {"id": text, "entry": "in-onorc", "place": "IN", "from": "2020-01-01"}
    row |= {"until": "2099-12-31", "text": text, "lang": "en", "draft": False}
    return {**row, "publisher": "Office", "official": True}


def text_of(page: Page, address: str) -> str:
    page.goto(address)
    return page.locator("main").inner_text()


def test_a_notice_is_there_offline_and_a_new_one_comes_alone_with_the_next_visit(
    stoppable: Server, handset: Page, tmp_path: Path
) -> None:
    stoppable.stop()
    stoppable.start(with_notices(tmp_path, "First line."))
    expected = comparable(*stoppable.ask("/hi/checklist", LIST))
    visit(handset, f"{stoppable.url}/hi/")
    # What the states add comes with the first answers.
    went(handset, f"{stoppable.url}/hi/check", LIST)
    stoppable.stop()
    assert "First line." in text_of(handset, stoppable.url + ENTRY)
    found = went(handset, f"{stoppable.url}/hi/checklist", LIST)
    assert "First line." in found.text()
    assert comparable(found.status, found.headers, found.text()) == expected

    before = stoppable.requests()
    stoppable.start(with_notices(tmp_path, "First line.", "Second line."))
    stop_worker(handset)
    with handset.context.expect_event("response", lambda one: "/notices/" in one.url):
        handset.goto(stoppable.url + ENTRY)
    handset.wait_for_timeout(300)
    stoppable.stop()

    assert "Second line." in text_of(handset, stoppable.url + ENTRY)
    assert "GET /notices/hi.json" in stoppable.requests()[len(before) :]
    # But for what comes after the first take.
    brought = [one for one in stoppable.requests()[len(before) :] if "/bundle/" in one]
    assert [one for one in brought if "/bundle/publishers." not in one] == []


def test_notices_stay_through_an_update_and_a_login_page_in_their_place_is_not_kept(
    stoppable: Server, handset: Page, tmp_path: Path
) -> None:
    stoppable.stop()
    stoppable.start(with_notices(tmp_path, "First line."))
    visit(handset, f"{stoppable.url}/hi/")
    other = changed(paths.BUILD, tmp_path)
    stoppable.stop()
    stoppable.start(other)
    file = stoppable.place().releases[3] / "notices/hi.json"
    file.write_text("<html>Log in</html>", "utf-8")
    write_small(file)

    assert handset.evaluate(UPDATE) == "activated"
    stoppable.stop()
    assert "First line." in text_of(handset, stoppable.url + ENTRY)


def test_clear_everything_takes_the_notices_of_other_languages(
    stoppable: Server, handset: Page
) -> None:
    visit(handset, f"{stoppable.url}/hi/")
    handset.goto(f"{stoppable.url}/ur/")
    handset.wait_for_timeout(300)
    went(handset, f"{stoppable.url}/hi/clear", [("do", "clear")])

    files = [file for files in cached(handset).values() for file in files]
    assert "/notices/ur.json" not in files


def test_after_clear_everything_the_next_page_asks_for_notices_again(
    stoppable: Server, handset: Page
) -> None:
    """Though the page that cleared had asked: else there would be none for an hour."""
    visit(handset, f"{stoppable.url}/hi/")
    went(handset, f"{stoppable.url}/hi/clear", [("do", "clear")])
    handset.wait_for_timeout(300)
    before = stoppable.requests()
    handset.goto(stoppable.url + ENTRY)
    handset.wait_for_timeout(300)

    assert "GET /notices/hi.json" in stoppable.requests()[len(before) :]


OUT = """async (id) => {
  const form = new URLSearchParams([["do", `out:${id}`]]);
  return (await fetch("/hi/kept", { method: "POST", body: form })).text();
}"""


def test_what_was_kept_of_two_countries_is_screened_again_offline(
    stoppable: Server, handset: Page
) -> None:
    visit(handset, f"{stoppable.url}/hi/")
    answers = [("f.home", "NP-P1"), ("f.here", "NP-P1"), ("f.going_to", "IN-KL")]
    went(handset, f"{stoppable.url}/hi/kept", [*answers, ("do", "keep")])
    stop_worker(handset)
    stoppable.stop()
    new, entries = "आपके लिए नया:", handset.locator("main .mh-note:has(strong)")
    handset.goto(f"{stoppable.url}/hi/kept")
    assert entries.count() == 0

    held = handset.locator("[name=do][value^='forget:']").get_attribute("value") or ""
    file = handset.evaluate(OUT, held.removeprefix("forget:"))
    nothing = re.sub(r'"yours": \[.*?\]', '"yours": []', file)
    went(handset, f"{stoppable.url}/hi/kept", [("do", "put"), ("file", nothing)])
    handset.goto(f"{stoppable.url}/hi/kept")
    assert entries.count() > 0
    assert all(new in line for line in entries.all_inner_texts())
