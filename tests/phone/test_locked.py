"""What is kept lies locked: the whole profile of a real Chromium, searched as it lies on the disk."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import FLAGS, chromium
from tests.phone.phones import Fields, Server, ask, put, visit

BIRTH, TICK = "1961-07-19", "in-onorc.seeded-5b1d"
KEEP: Fields = [
    ("f.home", "IN-BR"),
    ("f.here", "IN-KL/ernakulam"),
    ("f.birth_date", BIRTH),
    ("tick", TICK),
    ("case", "0123456789abcdef"),
    ("do", "keep"),
]
# No file of the app holds these two; the rest stands in its pages, and may not stand beside them.
SEEDED = (BIRTH, TICK)
WORDS = (*SEEDED, "IN-BR", "ernakulam", "f.home", "birth_date", "saved", "lang", "fields")
CODINGS = ("utf-8", "utf-16-le", "utf-16-be")
DATABASES = """async () => {
  const buckets = navigator.storageBuckets ? await navigator.storageBuckets.keys() : [];
  return [(await indexedDB.databases()).length, buckets.length];
}"""
# As a button of a page does it: what a browser writes of a page that was gone to, it writes of this.
POST = """(fields) => {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/en/kept";
  for (const [name, value] of fields) {
    const input = document.createElement("input");
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  setTimeout(() => form.submit());
}"""
# What the version before this one kept.
IN_CLEAR = """async (fields) => {
  const opened = indexedDB.open("migrant-helper", 1);
  opened.onupgradeneeded = () => {
    const store = opened.result.createObjectStore("kept", { autoIncrement: true });
    store.createIndex("id", "id");
    store.add({ id: "0123456789abcdef", lang: "hi", saved: "2026-01-05", fields });
  };
  await new Promise((done) => { opened.onsuccess = done; });
  opened.result.close();
}"""
RECORDS = """async () => {
  const opened = indexedDB.open("migrant-helper");
  await new Promise((done) => { opened.onsuccess = done; });
  const asked = opened.result.transaction("kept").objectStore("kept").getAll();
  await new Promise((done) => { asked.onsuccess = done; });
  opened.result.close();
  return asked.result.map((one) => Object.keys(one));
}"""
# Only a build that a test has spoiled gives its key away.
KEY = """async () => {
  const buckets = navigator.storageBuckets;
  const place = buckets ? (await buckets.open("migrant-helper")).indexedDB : indexedDB;
  const opened = place.open("migrant-helper");
  await new Promise((done) => { opened.onsuccess = done; });
  const asked = opened.result.transaction("keys").objectStore("keys").getAll();
  await new Promise((done) => { asked.onsuccess = done; });
  opened.result.close();
  return Array.from(new Uint8Array(await crypto.subtle.exportKey("raw", asked.result[0])));
}"""


@contextmanager
def handset(browser: Browser, profile: Path, server: Server) -> Iterator[Page]:
    """A page of a browser whose profile lies in this folder; at the end it is closed, and all is
    written."""
    context = browser.browser_type.launch_persistent_context(
        profile, executable_path=chromium(), args=FLAGS, base_url=server.url
    )
    page = context.new_page()
    yield page
    # A browser writes some of it a moment later.
    page.wait_for_timeout(1500)
    context.close()


def holding(folder: Path, *texts: str | bytes) -> dict[str, list[str | bytes]]:
    """Which files below a folder hold which of the texts, in any of the codings."""
    held: dict[str, list[str | bytes]] = {}
    for file in (Path(place, name) for place, _, names in os.walk(folder) for name in names):
        # A browser that still writes takes files away meanwhile.
        data = b""
        with suppress(FileNotFoundError):
            data = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
        there = [text for text in texts if any(one in data for one in coded(text))]
        if there:
            held[file.relative_to(folder).as_posix()] = there
    return held


def coded(text: str | bytes) -> list[bytes]:
    return [text] if isinstance(text, bytes) else [text.encode(coding) for coding in CODINGS]


def keep(page: Page) -> None:
    """Keeps the seeded answers, by going to the page that keeps them."""
    visit(page, "/en/")
    with page.expect_navigation():
        page.evaluate(POST, KEEP)
    assert "Bihar to Kerala" in page.inner_text("main")


def test_of_what_is_kept_nothing_stands_in_clear_in_any_file(
    server: Server, browser: Browser, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with handset(browser, profile, server) as page:
        keep(page)

    assert holding(profile, *SEEDED) == {}
    [folder] = (profile / "Default/IndexedDB").glob("*.leveldb")
    assert holding(folder, *WORDS) == {}
    # It is there, by its number, and is read again by a browser that was closed.
    assert holding(folder, "0123456789abcdef")
    with handset(browser, profile, server) as page:
        page.goto("/en/kept")
        assert page.locator(f"input[name='f.birth_date'][value='{BIRTH}']").count() == 1


def test_clear_takes_the_key_from_the_disk_and_all_records(
    server: Server, browser: Browser, tmp_path: Path
) -> None:
    other, profile = tmp_path / "other", tmp_path / "profile"
    shutil.copytree(server.build, other)
    put(other / "sw.js", '!1,["encrypt","decrypt"]', '!0,["encrypt","decrypt"]')
    server.stop()
    server.start(other)
    with handset(browser, profile, server) as page:
        keep(page)
        key = bytes(page.evaluate(KEY))
    assert (len(key), bool(holding(profile, key))) == (32, True)

    # Not the browser that kept it: what it has written by now it does not take back by itself.
    with handset(browser, profile, server) as page:
        page.goto("/en/kept")
        ask(page, "/en/clear", [("do", "clear")])
        assert page.evaluate(DATABASES) == [0, 0]

    assert holding(profile, key, *SEEDED) == {}


@pytest.mark.parametrize("path", ["/en/", "/en/kept"])
def test_what_an_older_version_kept_in_clear_is_locked_by_the_first_page(
    server: Server, page: Page, path: str
) -> None:
    page.goto("/en/privacy")
    page.evaluate(IN_CLEAR, KEEP[:-1])
    visit(page, path)
    ask(page, path)

    assert page.evaluate(RECORDS) == [["id", "iv", "sealed"]]
    assert f'name="f.birth_date" value="{BIRTH}"' in ask(page, "/en/kept")[2]
