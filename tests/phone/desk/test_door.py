"""The door of a desk's phone: it opens without a network whoever else is here, is shut by whoever signs it out, and
an older version's cases open in a newer one."""

from playwright.sync_api import Page

from tests.phone.desk import desks
from tests.phone.phones import Server

NAME = "Sunita Devi"
ONLINE = "() => { dispatchEvent(new Event('online')); }"


def test_the_passphrase_opens_without_a_network_and_without_what_the_browser_keeps_by_itself(
    server: Server, page: Page
) -> None:
    """Two pages are open; the thread that makes the key is answered by the desk's worker, which has it."""
    desks.come_in(page, desks.invited(server, "asha"))
    other = page.context.new_page()
    other.goto("/desk/en/")
    server.stop()
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    desks.shut(page)
    page.goto("/desk/en/")
    desks.unlock(page)
    assert page.locator(".mh-door--first").count()
    # Open is the desk, not the page.
    other.goto("/desk/en/")
    assert other.locator(".mh-door--first").count()


def test_a_phone_that_somebody_signed_out_locks_once_says_so_and_loses_nothing(
    server: Server, page: Page
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    desks.register(page, NAME)
    waiting = desks.on_phone(page)
    server.start()
    desks.leave(server, "asha", ended=False)
    # The page of the case lies open, and leaves by itself: the next word of the worker tells it.
    page.evaluate(ONLINE)
    page.wait_for_selector("#passphrase")
    page.goto("/desk/en/people")
    told = page.inner_text("main")
    assert "This phone was signed out" in told
    assert NAME not in page.content()

    desks.unlock(page)
    for _ in range(2):
        assert "You are signed out" in desks.send(page)
        assert NAME in (page.text_content("main") or "")
    assert desks.on_phone(page) == waiting
    desks.sign_in(page, "asha")
    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == waiting
    # Signed in again it is as any other; and signed out once more it locks once more.
    desks.shut(page)
    page.goto("/desk/en/")
    assert "was signed out" not in page.inner_text("main")
    desks.unlock(page)
    desks.leave(server, "asha", ended=False)
    page.evaluate(desks.TELL, {"online": True})
    page.goto("/desk/en/")
    assert "This phone was signed out" in page.inner_text("main")


def test_a_session_whose_time_was_over_leaves_the_phone_open(server: Server, page: Page) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, NAME)
    desks.run_out(server)

    assert "You are signed out" in desks.send(page)
    assert NAME in (page.text_content("main") or "")
    desks.shut(page)
    page.goto("/desk/en/")
    assert "was signed out" not in page.inner_text("main")
    desks.unlock(page)
    assert NAME in (page.text_content("main") or "")


AS_BEFORE = """async () => {
  const done = (asked) => new Promise((yes, no) => {
    asked.onsuccess = () => yes(asked.result);
    asked.onerror = () => no(asked.error);
  });
  const database = await done(indexedDB.open("desk"));
  const held = {};
  for (const name of ["cases", "vaults", "here"]) {
    const store = database.transaction(name).objectStore(name);
    held[name] = [await done(store.getAllKeys()), await done(database.transaction(name).objectStore(name).getAll())];
  }
  database.close();
  await done(indexedDB.deleteDatabase("desk"));
  const asked = indexedDB.open("desk", 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore("cases", { keyPath: ["vault", "case"] });
    asked.result.createObjectStore("vaults", { keyPath: "id" });
    asked.result.createObjectStore("here");
  };
  const older = await done(asked);
  for (const name of ["cases", "vaults", "here"]) {
    const [keys, rows] = held[name];
    for (const [at, row] of rows.entries()) {
      if (row && row.id) delete row.out;
      const store = older.transaction(name, "readwrite").objectStore(name);
      await done(name === "here" ? store.put(row, keys[at]) : store.put(row));
    }
  }
  const said = [older.version, [...older.objectStoreNames].join()];
  older.close();
  return said;
}"""


def test_what_an_older_version_wrote_opens_in_this_one_and_nothing_is_lost(
    server: Server, page: Page
) -> None:
    """A database of the first version: no table of photos, no mark of a phone that was signed out."""
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    desks.register(page, NAME)
    desks.note(page, "Written before")
    waiting = desks.on_phone(page)
    desks.shut(page)
    page.goto("/desk/en/how")
    assert page.evaluate(AS_BEFORE) == [1, "cases,here,vaults"]

    page.goto("/desk/en/")
    assert f"wait to be sent: {len(waiting)}" in page.inner_text("main")
    desks.unlock(page)
    desks.open_case(page, NAME)
    assert "Written before" in (page.text_content("main") or "")
    assert desks.on_phone(page) == waiting
    desks.note(page, "Written after")
    server.start()
    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == desks.on_phone(page)
    assert len(desks.on_server(server)) == len(waiting) + 1


def test_a_card_is_sealed_by_the_service_with_a_network_and_by_its_holder_without(
    server: Server, page: Page
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, NAME)
    desks.questions(page)
    desks.go(page, ".mh-stick button")
    desks.go(page, "button[formaction$='/card']")
    if page.locator("main > button[name=private]").count():
        desks.go(page, "main > button[name=private]")
    server.stop()
    desks.go(page, "button[value=sign]")
    alone = page.inner_text("main")
    server.start()
    desks.go(page, "button[value=sign]")

    assert "Told by its holder, not sealed." in alone
    assert "Sealed by Migrant Helper" in page.inner_text("main")


def test_while_it_is_locked_only_what_works_then_is_there(server: Server, page: Page) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    # Who has opened no case yet is led to how to work here.
    assert page.locator("main button[formaction$='/how']").count() == 1
    desks.register(page, NAME)
    desks.note(page, "Said once")
    server.stop()
    desks.shut(page)
    page.locator("details", has=page.locator("#note")).locator("summary").click()
    page.fill("#note", "Said while it was locked")
    desks.go(page, "button[value=note]")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    doors = "a[href], button:not([hidden])"
    labels = page.locator(doors).filter(visible=True).all_inner_texts()
    leads = page.locator("header, footer").locator("a[href]")
    addresses = [one.get_attribute("href") for one in leads.all()]
    shown = [label.strip() for label in labels]

    assert [one for one in shown if one in ("Next person", "Today", "Case", "Save")] == []
    assert addresses == ["/en/urgent", "/desk/en/how", "/en/schemes"]
    # In another language it asks for the same, and what was posted goes on after it.
    desks.go(page, "header button[lang=en]")
    desks.unlock(page)
    assert "Said while it was locked" in (page.text_content("main") or "")
    desks.today(page)
    assert page.locator("main button[formaction$='/how']").count() == 0
    desks.shut(page)
    page.goto("/desk/en/how")
    assert "Coming in" in page.inner_text("main")
    assert page.locator("footer button").count() == 0


MANY = """async () => {
  const body = () => new URLSearchParams({ note: "x".repeat(60000) });
  const tell = (data) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data.open);
    navigator.serviceWorker.controller.postMessage(data, [port2]);
  });
  const still = [];
  for (let at = 0; at < 20; at += 1) {
    const asked = [1, 2, 3].map(() => fetch("/desk/en/how", { method: "POST", body: body() }));
    for (let tick = 0; tick < 5; tick += 1) {
      await new Promise((done) => setTimeout(done, 2));
      still.push(await tell({ used: true }));
    }
    await Promise.all(asked);
  }
  return still.filter((open) => !open).length;
}"""


def test_two_pages_at_once_do_not_shut_the_desk(server: Server, page: Page) -> None:
    """What one asked for earlier is answered after the other was touched: no clock went back."""
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()

    assert page.evaluate(MANY) == 0
