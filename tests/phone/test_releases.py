"""Releases on a real phone: what an update weighs, a service that offers an older one, one withdrawn, a
broken worker."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from migrant_helper.actions import releases
from migrant_helper.catalogue import load
from migrant_helper.phone.bundle.contents import address_of, phone_files
from tests.phone.phones import Server, ask, cached, visit, write_quickly
from tests.phone.test_worker import KEPT, UPDATE, stop_worker

MOST = 5_000
ENTRY = "/hi/schemes/in-pm-sym"
SENTENCES = {"B": "यह वाक्य कल जोड़ा गया।", "C": "यह वाक्य आज जोड़ा गया।"}
KEEP = [("f.home", "IN-BR"), ("f.here", "IN-KL"), ("case", "0123456789abcdef"), ("do", "keep")]
BROKEN = """
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => event.respondWith(new Response("", { status: 500 })));
"""
GONE = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"


def with_sentence(built: Path, folder: Path, name: str) -> Path:
    """The same front end with one sentence of one entry changed, in Hindi."""
    other = folder / name
    shutil.copytree(built, other)
    before = _hindi(load.catalogue("IN", "hi"))
    versions = json.loads((other / "versions.json").read_text("utf-8"))
    assert before["IN.hi"] == (other / versions["phone"]["IN.hi"][1:]).read_text("utf-8")
    whole = load.catalogue("IN", "hi")
    scheme = next(one for one in whole["schemes"] if one["id"] == ENTRY.rpartition("/")[2])
    now = _hindi(_changed(whole, scheme["steps"][0]["do"], SENTENCES[name]))
    for file, text in now.items():
        if file.startswith("IN") and file.endswith(".hi"):
            address = address_of(file, text)
            (other / address[1:]).write_text(text, "utf-8")
            write_quickly(other / address[1:])
    versions["phone"]["IN.hi"] = address_of("IN.hi", now["IN.hi"])
    (other / "versions.json").write_text(_json(versions), "utf-8")
    return other


def _hindi(india: dict[str, Any]) -> dict[str, str]:
    """What a phone downloads in Hindi, with these entries of India."""
    every = {
        (one, lang): load.catalogue(one, lang) for one in ("IN", "NP") for lang in ("en", "hi")
    }
    return phone_files({"hi": {}, "en": {}}, {**every, ("IN", "hi"): india})


def _changed(data: Any, old: str, new: str) -> Any:
    if isinstance(data, dict):
        return {key: _changed(part, old, new) for key, part in data.items()}
    if isinstance(data, list):
        return [_changed(part, old, new) for part in data]
    return new if data == old else data


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def with_worker(built: Path, folder: Path, script: str) -> Path:
    """The same front end with another worker."""
    other = folder / f"worker-{len(script)}"
    shutil.copytree(built, other)
    (other / "sw.js").write_text(script, "utf-8")
    write_quickly(other / "sw.js")
    versions = json.loads((other / "versions.json").read_text("utf-8"))
    versions["version"] = "b" * 12
    (other / "versions.json").write_text(_json(versions), "utf-8")
    return other


def numbers(page: Page) -> set[int]:
    """The releases that lie on the phone whole."""
    held = [name for name, files in cached(page).items() if "/release.json" in files]
    return {int(name.rpartition("-")[2]) for name in held if name.startswith("mh-")}


def comes(page: Page, is_there: Callable[[], bool]) -> None:
    """Opens a page now and then, as people do, until something is there."""
    for _ in range(40):
        stop_worker(page)
        page.goto("/hi/")
        page.wait_for_timeout(100)
        if is_there():
            return
    raise AssertionError(numbers(page))


def shown(page: Page) -> str:
    """Which sentence the phone's own page of the entry holds: "A" where neither is there."""
    stop_worker(page)
    body = ask(page, ENTRY)[2]
    return next((name for name, text in SENTENCES.items() if text in body), "A")


def test_a_changed_sentence_costs_a_phone_less_than_five_kilobytes(
    server: Server, page: Page, built: Path, tmp_path: Path
) -> None:
    visit(page, "/hi/")
    before = len(server.sent())
    assert releases.sign(server.place(with_sentence(built, tmp_path, "B"))) == (2, True)

    comes(page, lambda: 2 in numbers(page))
    # Where Chromium has to start the worker it asks for the page beside it, and shows the worker's.
    sent = [one for one in server.sent()[before:] if one[2] != "/hi/"]
    server.stop()

    assert shown(page) == "B"
    assert [
        path for *_, path in sent if re.fullmatch(r"/bundle/IN\.hi(\.[0-9a-f]{8}){2}\.json", path)
    ]
    assert sum(size for _, size, _ in sent) <= MOST, sent


def test_b_then_a_again_then_c(server: Server, page: Page, built: Path, tmp_path: Path) -> None:
    lying = server.folder / "data/releases"
    visit(page, "/hi/")
    releases.sign(server.place(with_sentence(built, tmp_path, "B")))
    comes(page, lambda: 2 in numbers(page))

    # The service, or who stands before it, says again what it said before.
    (lying / "2").rename(tmp_path / "2")
    asked = len(server.sent())
    comes(page, lambda: "/release.json" in [path for _, _, path in server.sent()[asked:]])
    assert (shown(page), numbers(page)) == ("B", {2})
    (tmp_path / "2").rename(lying / "2")

    assert releases.withdraw(server.place(), 2) == 3
    comes(page, lambda: 3 in numbers(page))
    assert shown(page) == "A"

    assert releases.sign(server.place(with_sentence(built, tmp_path, "C"))) == (4, True)
    comes(page, lambda: 4 in numbers(page))
    server.stop()
    assert (shown(page), numbers(page)) == ("C", {4})


def test_a_broken_worker_is_replaced_by_one_that_removes_itself(
    server: Server, page: Page, built: Path, tmp_path: Path
) -> None:
    visit(page, "/hi/")
    ask(page, "/hi/kept", [*KEEP])
    releases.sign(server.place(with_worker(built, tmp_path, "throw new Error();")))
    assert page.evaluate(UPDATE.replace(".update()", ".update().catch(() => 0)")) == "none"
    assert ask(page, "/hi/kept")[0] == 200

    releases.sign(server.place(with_worker(built, tmp_path, BROKEN)))
    assert page.evaluate(UPDATE) == "activated"
    assert page.goto("/hi/kept").status == 500  # type: ignore[union-attr]

    assert releases.remove_worker(server.place()) == 4
    # Of itself: each page that is opened looks for a new worker.
    for _ in range(40):
        if page.goto("/hi/privacy").status == 200:  # type: ignore[union-attr]
            break
        page.wait_for_timeout(100)
    for _ in range(40):
        if page.evaluate(GONE) == 0:
            break
        page.wait_for_timeout(100)
    assert (page.evaluate(GONE), cached(page)) == (0, {})
    assert page.evaluate(KEPT) == ["migrant-helper"]

    assert releases.sign(server.place(built), anew=True) == (5, True)
    visit(page, "/hi/")
    assert "0123456789abcdef" in ask(page, "/hi/kept")[2]


def test_what_states_add_comes_with_the_release_that_changed_it(
    server: Server, page: Page, built: Path, tmp_path: Path
) -> None:
    told = [("f.home", "IN-BR"), ("f.here", "IN-DL")]
    visit(page, "/hi/")
    ask(page, "/hi/check", told)
    releases.sign(server.place(with_sentence(built, tmp_path, "B")))
    comes(page, lambda: 2 in numbers(page))
    server.stop()

    [files] = [held for name, held in cached(page).items() if re.fullmatch("mh-.*-2", name)]
    held = {found[1] for file in files if (found := re.match(r"/bundle/(IN.*)\.hi\.", file))}
    assert held == {"IN", "IN-BR", "IN-DL"}
    body = ask(page, "/hi/results", told)[2]
    assert "in-dl-board" in body
    assert "फोन पर नहीं है" not in body
