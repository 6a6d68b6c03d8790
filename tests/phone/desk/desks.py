"""A desk's phone in Chromium, what its people do there, and what lies on it, opened from outside."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from playwright.sync_api import BrowserContext, Page, Worker
from sqlalchemy import update

from migrant_helper import config, paths
from migrant_helper.actions.desk import cases, people
from migrant_helper.actions.service import Service
from migrant_helper.actions.wiring import make_service
from migrant_helper.store.desk import changes, keys, members, signed
from migrant_helper.store.desk.tables import Member, Role, SignedIn
from migrant_helper.store.session import make_engine
from tests.phone.phones import Server
from tests.phone.waiting import until_answers

PASSPHRASE, OTHERS = "47110815", "81506392"
TELL = """async (data) => {
  const { port1, port2 } = new MessageChannel();
  const told = new Promise((done) => { port1.onmessage = ({ data }) => done(data); });
  navigator.serviceWorker.controller.postMessage(data, [port2]);
  return told;
}"""
LYING = """async () => {
  const opened = indexedDB.open("desk");
  await new Promise((done) => { opened.onsuccess = done; });
  const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const all = async (store) => {
    const asked = opened.result.transaction(store).objectStore(store).getAll();
    await new Promise((done) => { asked.onsuccess = done; });
    return asked.result;
  };
  const salted = opened.result.transaction("here").objectStore("here").get("salt");
  await new Promise((done) => { salted.onsuccess = done; });
  const plain = ({ iv, sealed }) => ({ iv: text(iv), sealed: text(sealed) });
  const vaults = (await all("vaults")).map((one) => ({
    id: one.id, unsent: one.unsent, wrapped: plain(one.wrapped), about: plain(one.about),
  }));
  const cases = (await all("cases")).map((one) => ({ ...one, ...plain(one) }));
  opened.result.close();
  return { salt: salted.result ? text(salted.result) : "", vaults, cases };
}"""


@contextmanager
def office(server: Server) -> Iterator[Service]:
    """The service of the same data, from outside of the server."""
    data = str(server.folder / "data")
    settings = config.read({"MIGRANT_HELPER_DATA": data, "PUBLIC_URL": server.url})
    engine = make_engine(settings.database_url)
    yield make_service(
        settings, engine, translations=paths.TRANSLATIONS, now=lambda: datetime.now(UTC)
    )
    engine.dispose()


def invited(
    server: Server, handle: str, role: Role = Role.SUPERVISOR, name: str = "Ajeevika"
) -> str:
    """The code of somebody new of an organisation, by default the one of the test; it has its key."""
    with office(server) as service, service.begin() as session:
        held = members.organisation_named(session, name)
        made = held or people.add_organisation(session, name, "IN-RJ", now=service.now())
        keys.key_of(service.keys, made.id, name)
        about = Member(organisation=made.id, handle=handle, name=handle.title(), role=role)
        return people.add_member(session, service, about, by=people.OPERATOR).code


def on_server(server: Server, name: str = "Ajeevika") -> dict[str, dict[str, Any]]:
    """Every change of an organisation that the server has, by its id."""
    with office(server) as service, service.read() as session:
        [held] = [one for one in members.organisations(session) if one.name == name]
        found = changes.since(session, service.sealer, held.id, 0, 100_000)
        made = {change["id"]: change for _, change in found}
    assert len(made) == len(found)
    return made


def written(server: Server, handle: str, drafts: list[dict[str, Any]]) -> None:
    """What somebody writes down at the server itself."""
    with office(server) as service, service.begin() as session:
        member = members.by_handle(session, handle)
        assert member
        cases.write(session, service, member, drafts)


def come_in(page: Page, code: str, passphrase: str = PASSPHRASE, lang: str = "en") -> None:
    """The first time, with a code: the desk lies on the phone then, and all cases are on it."""
    page.goto(f"/desk/{lang}/")
    until_answers(page, "/desk/sw.js")
    page.locator("summary", has=page.locator("xpath=following::input[@id='code']")).last.click()
    page.fill("#code", code)
    page.fill("#new", passphrase)
    page.click("button[value=join]")
    page.wait_for_selector(".mh-door--first")


def sign_in(page: Page, handle: str, passphrase: str = PASSPHRASE) -> None:
    """Again, by name, from the page of a phone that asks for it."""
    go(page, "button[value=again]")
    signs_in(page, handle, passphrase)


def signs_in(page: Page, handle: str, passphrase: str = PASSPHRASE) -> None:
    """By name, on the page to come in by."""
    until_answers(page, "/desk/sw.js")
    page.fill("#name", handle)
    page.fill("#secret", passphrase)
    page.click("button[value=in]")
    page.wait_for_selector(".mh-door--first")


def go(page: Page, button: str) -> None:
    """Presses a button, in its fold if it lies in one; the page it leads to has loaded."""
    found = page.locator(button).first
    folds = page.locator("details:not([open])").filter(has=found)
    if folds.count():
        folds.first.locator("summary").first.click()
    with page.expect_navigation():
        found.click()


def today(page: Page) -> str:
    """Opens today's list; what stands there."""
    go(page, "header .mh-back")
    return page.inner_text("main")


def send(page: Page) -> str:
    """Has the phone send what it holds; what today's list says then."""
    page.goto("/desk/en/")
    page.evaluate(TELL, {"online": True})
    page.goto("/desk/en/")
    return page.inner_text("main")


def register(page: Page, name: str, number: str = "+91 98765 43210") -> None:
    """The next person, who comes from Bihar to Gujarat and says yes; their case is open then."""
    go(page, "main .mh-door--first")
    page.fill("#name", name)
    page.locator("#f-here").evaluate("one => { one.closest('details').open = true }")
    page.select_option("#f-home", "IN-BR")
    page.select_option("#f-here", "IN-GJ")
    page.fill("#phone", number)
    page.check("input[name=keep]")
    go(page, "button[value=open]")
    assert page.locator("fieldset h1").count()
    go(page, "header button[formaction$='/case']")
    assert page.inner_text("h1") == name


def questions(page: Page) -> int:
    """Answers what is asked of the open case, to the results; how many questions there were."""
    go(page, "main .mh-go--first")
    for asked in range(20):
        if page.url.endswith("/results") or page.locator(".mh-stick").count():
            return asked
        given = page.locator("main button:not([name=do])").filter(visible=True)
        skips = page.locator("main button[value=none], main button[value=unknown]")
        with page.expect_navigation():
            (given.last if given.count() else skips.first).click()
    raise AssertionError("more than twenty questions")


def open_case(page: Page, name: str) -> None:
    """The case of somebody, by today's list."""
    page.goto("/desk/en/")
    go(page, f".mh-row button:has-text('{name}')")


def note(page: Page, text: str) -> None:
    """A note of the open case."""
    page.locator("details", has=page.locator("#note")).locator("summary").click()
    page.fill("#note", text)
    go(page, "button[value=note]")


def shut(page: Page) -> None:
    """As the time does: the key is gone from the worker's memory."""
    page.evaluate(TELL, {"shut": True})


def unlock(page: Page, passphrase: str = PASSPHRASE) -> None:
    """Types a passphrase on the locked page; the page after has loaded."""
    page.fill("#passphrase", passphrase)
    with page.expect_navigation(timeout=30_000):
        page.click("button[form=unlock]")


def worker(context: BrowserContext) -> Worker:
    """The desk's worker."""
    return next(one for one in context.service_workers if one.url.endswith("/desk/sw.js"))


def lying(page: Page, passphrase: str = PASSPHRASE) -> list[dict[str, Any]]:
    """What lies on the phone, by one who has the passphrase and the disk: of each member that it opens
    {"about", "cases": {id: {"changes", "unsent"}}}."""
    held = page.evaluate(LYING)
    if not held["vaults"]:
        return []
    raw = hash_secret_raw(passphrase.encode(), _bytes(held["salt"]), 3, 65_536, 1, 32, Type.ID)
    found = []
    for vault in held["vaults"]:
        try:
            key = _open(raw, vault["id"], vault["wrapped"])
        except ValueError:
            continue
        name = vault["id"]
        found.append(
            {
                "unsent": vault["unsent"],
                "about": json.loads(_open(key, f"{name}about", vault["about"])),
                "cases": {
                    one["case"]: json.loads(_open(key, name + one["case"], one))
                    for one in held["cases"]
                    if one["vault"] == name
                },
            }
        )
    return found


def on_phone(page: Page, passphrase: str = PASSPHRASE) -> dict[str, dict[str, Any]]:
    """Every change that lies on the phone of the one member, by its id."""
    [held] = lying(page, passphrase)
    every = [change for case in held["cases"].values() for change in case["changes"]]
    assert held["unsent"] == sum(len(case["unsent"]) for case in held["cases"].values())
    made = {change["id"]: change for change in every}
    assert len(made) == len(every)
    return made


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)


def _open(key: bytes, name: str, held: dict[str, str]) -> bytes:
    try:
        return AESGCM(key).decrypt(_bytes(held["iv"]), _bytes(held["sealed"]), name.encode())
    except Exception as error:
        raise ValueError(name) from error


def leave(server: Server, handle: str, *, ended: bool) -> None:
    """Somebody works there no more, or their phones are signed out."""
    with office(server) as service, service.begin() as session:
        member = members.by_handle(session, handle)
        assert member
        if ended:
            people.end_member(session, member, by=people.OPERATOR, now=service.now())
        else:
            signed.end(session, member.id, now=service.now())


def run_out(server: Server) -> None:
    """The time of every phone that is signed in is over."""
    with office(server) as service, service.begin() as session:
        session.execute(update(SignedIn).values(until=service.now() - timedelta(days=1)))


def sign_in_elsewhere(page: Page, server: Server, code: str, passphrase: str) -> None:
    """Another member signs in with the same browser, past the pages of the phone."""
    fields = {"code": code, "new": passphrase, "do": "join"}
    page.context.request.post(f"{server.url}/desk/en/entry", form=fields)
