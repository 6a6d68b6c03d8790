"""The worker in a real Chromium: the server's pages without the server."""

import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import tap
from tests.phone.phones import Fields, Server, ask, cached, put, visit
from tests.sweep import opened_in

ANSWERS: Fields = [
    ("f.home", "IN-BR"),
    ("f.here", "IN-KL"),
    ("f.has_bank_account", "true"),
    ("case", "0123456789abcdef"),
    ("do", "show"),
]
SAME = ("content-type", "content-security-policy", "referrer-policy", "cache-control")
SAME += ("x-content-type-options", "permissions-policy", "content-disposition")
KEPT = "indexedDB.databases().then((all) => all.map((one) => one.name))"


def comparable(answer: tuple[int, dict[str, str], str]) -> tuple[int, dict[str, str | None], str]:
    """Status, the headers that both give, and the body without the random id of a new journey."""
    status, headers, body = answer
    body = re.sub(r'(name="(?:case|once)" value=")[0-9a-f]+', r"\1", body)
    return status, {name: headers.get(name) for name in SAME}, body


def paths(built: Path) -> list[str]:
    """Every path that the phone answers, below a language."""
    routes = json.loads((Path("static/js/phone/routes.json")).read_text("utf-8"))
    local = [row["path"] for row in routes if not row.get("network_only")]
    return [path.replace("*", "in-onorc") for path in local] + ["nowhere", "schemes/in-none"]


@pytest.mark.parametrize("lang", opened_in(["en", "hi", "bn", "ne", "ur"]))
def test_every_page_without_the_server_is_the_servers_by_bytes(
    server: Server, page: Page, built: Path, lang: str
) -> None:
    # A phone cannot keep the key of the service: its cards differ, and are compared by verifying.
    # It can keep answers, and lie under a PIN, which the server cannot: its pages of these differ.
    compared = [path for path in paths(built) if path not in ("card", "kept", "clear")]
    asked: list[tuple[str, Fields | None]] = [(path, None) for path in compared]
    asked += [(path, ANSWERS) for path in compared]
    online = [comparable(server.ask(f"/{lang}/{path}", fields)) for path, fields in asked]
    visit(page, f"/{lang}/")
    # The first visit in Nepali brings Nepal; an entry of India brings India, answers the states that they name.
    ask(page, f"/{lang}/schemes/in-onorc")
    ask(page, f"/{lang}/check", ANSWERS)
    server.stop()

    for (path, fields), expected in zip(asked, online, strict=True):
        assert expected == comparable(ask(page, f"/{lang}/{path}", fields)), (path, fields)


def test_the_first_visit_brings_one_language_and_one_country(server: Server, page: Page) -> None:
    visit(page, "/hi/")

    files = next(files for name, files in cached(page).items() if name.startswith("mh-"))

    bundles = [
        re.sub(r"\.[0-9a-f]{8}\.(json|svg|css)$", "", file) for file in files if "bundle" in file
    ]
    assert bundles == ["/bundle/IN.hi", "/bundle/pictures", "/bundle/style", "/bundle/ui.hi"]
    assert {"/static/app.js", "/manifest.webmanifest", "/issuers.json"} < set(files)


def test_a_page_opened_after_the_worker_came_is_its_own_at_once(server: Server, page: Page) -> None:
    """Also after a reload; whoever waits for `controllerchange` then waits for ever, since it has been."""
    visit(page, "/hi/")
    other = page.context.new_page()
    answered = []
    for path in ("/hi/", "/hi/privacy", "/c"):
        other.goto(path)
        answered.append(other.evaluate("navigator.serviceWorker.controller !== null"))
    other.reload()

    assert [*answered, other.evaluate("navigator.serviceWorker.controller !== null")] == [True] * 4


def test_a_second_country_is_fetched_when_an_answer_names_it(server: Server, page: Page) -> None:
    visit(page, "/hi/")

    status, _, _ = ask(page, "/hi/check", [("f.home", "NP-P1"), ("f.here", "IN-KL")])

    files = [file for files in cached(page).values() for file in files]
    assert status == 200
    assert any(file.startswith("/bundle/NP.hi.") for file in files)


def test_a_country_that_is_not_on_the_phone_is_said_and_the_answers_stay(
    server: Server, page: Page
) -> None:
    visit(page, "/hi/")
    server.stop()

    status, _, body = ask(page, "/hi/check", [("f.home", "NP-P1"), ("f.here", "IN-KL")])

    assert status == 503
    assert 'name="f.home" value="NP-P1"' in body


def test_a_language_fetched_once_is_there_without_a_network_and_another_is_said_to_be_missing(
    server: Server, page: Page
) -> None:
    visit(page, "/hi/")
    ask(page, "/ur/check", ANSWERS)
    server.stop()

    assert '<html lang="ur" dir="rtl">' in ask(page, "/ur/check", ANSWERS)[2]
    status, _, body = ask(page, "/bn/check", ANSWERS)
    assert (status, '<html lang="ur"' in body) == (503, True)
    assert 'name="f.home" value="IN-BR"' in body
    assert 'action="/ur/check"' in body


def test_a_post_never_reaches_the_network_when_the_phone_fails(server: Server, page: Page) -> None:
    visit(page, "/hi/")
    page.evaluate(
        """async () => {
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const one of await cache.keys()) {
              if (one.url.includes("/bundle/")) await cache.put(one, new Response("broken"));
            }
          }
        }"""
    )
    stop_worker(page)

    status, _, body = ask(page, "/hi/check", ANSWERS)

    assert status == 500
    assert "IN-BR" not in body
    assert not [line for line in server.requests() if line.startswith("POST")]


def stop_worker(page: Page) -> None:
    """Ends the worker's process as an idle phone does, so that its memory is gone."""
    session = page.context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")


def test_a_killed_worker_goes_on_where_it_was(server: Server, page: Page) -> None:
    visit(page, "/hi/")
    server.stop()
    before = ask(page, "/hi/check", ANSWERS)
    stop_worker(page)

    assert before == ask(page, "/hi/check", ANSWERS)


def test_answers_survive_back_and_reload_without_a_network(server: Server, page: Page) -> None:
    visit(page, "/hi/")
    page.select_option("#f-home", "IN-BR")
    page.select_option("#f-here", "IN-KL")
    server.stop()
    tap(page, "button[value=start]:visible")
    first = page.content()
    tap(page, "button[name=do]:visible >> nth=0")
    page.go_back()
    again = page.content()
    page.reload()

    assert 'name="f.home" value="IN-BR"' in first
    assert first == again == page.content()


def test_a_network_only_path_goes_to_the_server_and_offline_says_so(
    server: Server, page: Page
) -> None:
    visit(page, "/hi/")
    ask(page, "/hi/remind/code", ANSWERS)
    sent = [line for line in server.requests() if line == "POST /hi/remind/code"]
    server.stop()

    status, _, body = ask(page, "/hi/remind/code", ANSWERS)

    assert len(sent) == 1
    assert status == 503
    assert 'name="f.home" value="IN-BR"' in body


def test_a_form_too_long_is_refused_as_the_server_does(server: Server, page: Page) -> None:
    fields = [("v", "x" * 70000)]
    expected = comparable(server.ask("/hi/check", fields))
    visit(page, "/hi/")

    assert expected == comparable(ask(page, "/hi/check", fields))
    assert expected[0] == 413


def test_kept_answers_outlive_the_worker_and_clear_takes_all_and_pages_go_on(
    server: Server, page: Page
) -> None:
    visit(page, "/hi/")
    ask(page, "/ne/check", ANSWERS)
    keep = [*ANSWERS[:-1], ("do", "keep")]
    ask(page, "/hi/kept", keep)
    stop_worker(page)
    server.stop()
    assert "0123456789abcdef" in ask(page, "/hi/kept")[2]

    ask(page, "/hi/clear", [("do", "clear")])

    files = [file for files in cached(page).values() for file in files]
    assert page.evaluate(KEPT) == []
    assert not [file for file in files if ".ne." in file or "last-language" in file]
    assert ask(page, "/hi/check", ANSWERS)[0] == 200


def changed(built: Path, folder: Path) -> Path:
    """The same front end as another version."""
    other = folder / "other"
    shutil.copytree(built, other)
    version = json.loads((built / "versions.json").read_text("utf-8"))["version"]
    for name in ("sw.js", "versions.json"):
        put(other / name, version, "0" * 12)
    return other


UPDATE = """async () => {
  const registration = await navigator.serviceWorker.ready;
  const before = navigator.serviceWorker.controller;
  await registration.update();
  const worker = registration.installing || registration.waiting;
  if (!worker) return "none";
  await new Promise((done) => {
    const ended = () => ["activated", "redundant"].includes(worker.state) && done();
    worker.addEventListener("statechange", ended);
    ended();
  });
  return worker.state;
}"""


def test_an_update_in_the_middle_of_a_form_loses_nothing_and_keeps_every_language(
    server: Server, page: Page, built: Path, tmp_path: Path
) -> None:
    visit(page, "/hi/")
    ask(page, "/ur/check", ANSWERS)
    page.select_option("#f-home", "IN-BR")
    page.select_option("#f-here", "IN-KL")
    server.stop()
    server.start(changed(built, tmp_path))

    assert page.evaluate(UPDATE) == "activated"
    server.stop()
    tap(page, "button[value=start]:visible")

    assert 'name="f.home" value="IN-BR"' in page.content()
    versions = {name: files for name, files in cached(page).items() if name.startswith("mh-")}
    assert list(versions) == ["mh-" + "0" * 12 + "-2"]
    # Not only asked for: the browser's own cache might answer for a while.
    assert [file for file in versions["mh-" + "0" * 12 + "-2"] if file.startswith("/bundle/IN.ur.")]
    assert ask(page, "/ur/check", ANSWERS)[0] == 200


def test_an_update_that_cannot_be_had_whole_changes_nothing(
    server: Server, page: Page, built: Path, tmp_path: Path
) -> None:
    visit(page, "/hi/")
    before = cached(page)
    other = changed(built, tmp_path)
    put(other / "app.js", "serviceWorker", "serviceworker")
    server.stop()
    server.start(other)
    for folder in (server.folder / "data/releases/2/static", other):
        for file in folder.glob("app.js*"):
            file.unlink()

    assert page.evaluate(UPDATE) == "redundant"
    server.stop()

    assert cached(page) == before
    assert ask(page, "/hi/check", ANSWERS)[0] == 200


def test_the_start_without_a_network_is_in_the_language_last_used(
    server: Server, page: Page
) -> None:
    visit(page, "/ur/")
    page.goto("/ur/privacy")
    server.stop()
    page.goto("/")

    assert page.url == f"{server.url}/ur/"
