"""A browser takes compressed answers, and the phone keeps what was in them."""

import hashlib
from typing import Any

from playwright.sync_api import Page

from tests.phone.phones import Server, visit

# [address, digest of the bytes kept]
KEPT = """async () => {
  const found = [];
  for (const name of (await caches.keys()).filter((name) => name.startsWith("mh-"))) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      found.push(await told(new URL(request.url).pathname, await cache.match(request)));
    }
  }
  return found;
}"""
# The same of what the worker answers to the page.
ANSWERED = "async (paths) => Promise.all(paths.map(async (path) => told(path, await fetch(path))))"
TOLD = """async (path, answer) => {
  const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  return [path, hex.join("")];
}"""


def test_the_phone_keeps_what_came_compressed_as_it_was_before(
    stoppable: Server, handset: Page
) -> None:
    visit(handset, f"{stoppable.url}/hi/")
    kept = run(handset, KEPT)
    # Asked without Accept-Encoding.
    plain = {path: digest(stoppable.ask(path)[2]) for path, _ in kept}
    stoppable.stop()

    assert len([path for path in plain if path.startswith("/bundle/")]) > 3
    assert dict(kept) == plain
    # What only the worker reads is answered to no page.
    pages = {path: held for path, held in plain.items() if path != "/release.json"}
    given = run(handset, ANSWERED, list(pages))
    assert dict(given) == pages


def run(page: Page, script: str, given: Any = None) -> list[list[str]]:
    """What the script returns, with `told` at hand."""
    held: list[list[str]] = page.evaluate(
        f"(given) => {{ const told = {TOLD}; return ({script})(given); }}", given
    )
    return held


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
