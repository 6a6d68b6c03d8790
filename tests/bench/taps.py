"""From an answer to its page, in a real Chromium: what the worker takes, what a person waits for on
a slow phone, and the memory of it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.bench.race import ROUNDS
from tests.conftest import Server, free_port, opened, tap
from tests.phone.phones import phone, visit

SLOWER = 6
# A person is asked at least so many questions.
LEAST_ANSWERS = 5
Fields = list[list[str]]
# Presses the first answer, or that it is not known; the form that this posts.
PRESSED = """() => {
  const button = document.querySelector("fieldset button[name=v], main button[value=unknown]");
  const fields = [...new FormData(button.form), [button.name, button.value]];
  sessionStorage.setItem("tapped", performance.timeOrigin + performance.now());
  setTimeout(() => button.click());
  return fields;
}"""
# Milliseconds from the tap to the first text of the page that is open now.
SHOWN = """() => new Promise((done) => {
  const tapped = Number(sessionStorage.getItem("tapped"));
  const observer = new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName("first-contentful-paint")) {
      done(performance.timeOrigin + startTime - tapped);
    }
  });
  observer.observe({ type: "paint", buffered: true });
})"""
# Hands each answer to the worker's own listener; milliseconds until the response is made, a list a
# round. The first round warms up.
ANSWERED = """async ([forms, rounds]) => {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    times.push([]);
    for (const form of forms) {
      const body = new URLSearchParams(form);
      const request = new Request("/hi/check", { method: "POST", body, referrer: "/hi/check" });
      const event = new FetchEvent("fetch", { request });
      let made;
      event.respondWith = (response) => {
        made = response;
      };
      const begun = performance.now();
      self.dispatchEvent(event);
      const { status } = await made;
      times[round].push(performance.now() - begun);
      if (status !== 200) throw new Error(`an answer of ${status}`);
    }
  }
  return times.slice(1);
}"""


@dataclass(frozen=True)
class Taps:
    """Milliseconds the worker took for each answer, a list a round; those of each whole tap in the
    slowed page; megabytes of the renderer, which holds page and worker."""

    worker: list[list[float]]
    whole: list[float]
    megabytes: float

    @property
    def quietest(self) -> float:
        """The median of the round that others on this machine disturbed least: on an idle core."""
        return min(median(one) for one in self.worker)


def taps() -> Taps:
    """A person with a phone goes through the questions; then the worker gets the answers again."""
    with (
        served() as url,
        sync_playwright() as playwright,
        opened(playwright) as browser,
        phone(browser, url) as page,
    ):
        visit(page, "/hi/")
        forms, whole = walked(page)
        [worker] = page.context.service_workers
        times = worker.evaluate(ANSWERED, [forms, ROUNDS])
        processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
        return Taps(times, whole, megabytes(processes["processInfo"]))


@contextmanager
def served() -> Iterator[str]:
    """The address of a server of its own."""
    with TemporaryDirectory() as data:
        server = Server(Path(data), free_port())
        server.run("db", "upgrade")
        server.run("release", "sign")
        server.start()
        try:
            yield server.url
        finally:
            server.stop()


def walked(page: Page) -> tuple[list[Fields], list[float]]:
    """The forms a person posts to /hi/check, and the milliseconds of each whole tap on a slow
    phone."""
    page.select_option("#f-home", "IN-BR")
    page.select_option("#f-here", "IN-KL")
    tap(page, "button[value=start]:visible")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    forms: list[Fields] = []
    whole: list[float] = []
    while page.locator("input[name=q]").count():
        with page.expect_navigation():
            forms.append(page.evaluate(PRESSED))
        whole.append(page.evaluate(SHOWN))
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    if len(forms) < LEAST_ANSWERS:
        raise RuntimeError(f"only {len(forms)} questions were asked")
    return forms, whole


def megabytes(processes: list[dict[str, Any]]) -> float:
    """What the busiest renderer among them holds, shared memory by its share: page and worker lie
    in it, in the others empty pages. Linux alone tells it."""
    renderers = [one for one in processes if one["type"] == "renderer"]
    busiest = max(renderers, key=lambda one: one["cpuTime"])
    told = Path(f"/proc/{busiest['id']}/smaps_rollup").read_text("ascii")
    return int(re.findall(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)[0]) / 1024
