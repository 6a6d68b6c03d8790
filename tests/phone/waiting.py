"""Waits inside a page, each with an end: what never comes is an error, and not a test that hangs."""

from typing import Any

from playwright.sync_api import Page

MOST = 60_000  # milliseconds
# Not wait_for_function: it evaluates text, which the pages' policy forbids.
UNTIL = """async ([given, most]) => {
  const holds = HOLDS;
  for (const end = Date.now() + most; !(await holds(given)); ) {
    if (Date.now() > end) throw new Error(`waited ${most} ms for ${holds} of ${given}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}"""
CONTROLS = "(script) => navigator.serviceWorker.controller?.scriptURL.endsWith(script)"


def until(page: Page, holds: str, given: Any = None) -> None:
    """Waits until a function of JavaScript, which may be async, says yes of what is given. Raises Error of Playwright
    after a minute."""
    page.evaluate(UNTIL.replace("HOLDS", holds), [given, MOST])


def until_answers(page: Page, worker: str = "/sw.js") -> None:
    """Waits until a worker of that address answers for the page."""
    until(page, CONTROLS, worker)
