"""A page of another site posts to this one: on the phone it can neither keep, forget nor clear."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from playwright.sync_api import Page

from tests.browser.corpus import PLACES
from tests.browser.test_offline import DATABASES, went
from tests.phone.phones import Server, visit

FORM = """<!doctype html>
<meta name="referrer" content="{policy}">
<form method="post" action="{action}"><input name="do" value="{order}">
<input name="f.home" value="IN-BR"><input name="f.here" value="IN-KL"></form>
<script>document.forms[0].submit()</script>"""


class Elsewhere(HTTPServer):
    """A site of somebody else: another name and port, one page."""

    page = ""


class Answer(BaseHTTPRequestHandler):
    server: Elsewhere

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.server.page.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Says nothing."""


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    site = Elsewhere(("localhost", 0), Answer)
    thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    site.shutdown()
    thread.join()
    site.server_close()


@pytest.mark.parametrize("policy", ["unsafe-url", "no-referrer"])
@pytest.mark.parametrize(
    ("path", "order"), [("clear", "clear"), ("kept", "forget:0123456789abcdef"), ("kept", "keep")]
)
def test_another_site_changes_nothing_that_is_kept(
    stoppable: Server, handset: Page, elsewhere: Elsewhere, path: str, order: str, policy: str
) -> None:
    visit(handset, f"{stoppable.url}/hi/")
    went(handset, f"{stoppable.url}/hi/kept", [*PLACES, ("do", "keep")])
    action = f"{stoppable.url}/hi/{path}"
    elsewhere.page = FORM.format(policy=policy, action=action, order=order)
    with handset.expect_navigation(url=action):
        handset.goto(f"http://localhost:{elsewhere.server_port}/", wait_until="commit")

    assert handset.evaluate(DATABASES) == 1
    handset.goto(f"{stoppable.url}/hi/kept")
    assert handset.locator("main section").count() == 1
