"""One server with an organisation, and one page on which somebody is signed in: all tests share them."""

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import LOOKING
from tests.conftest import PHONE, ROOT, Server

SECRET = "47110815"
SIGHT = ROOT / "tests/browser/sight.js"


def told(server: Server, *command: str) -> str:
    """What a command prints."""
    whole = [sys.executable, "-m", "migrant_helper", *command]
    done = subprocess.run(
        whole, cwd=ROOT, env=server.environment(), capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture(scope="session")
def joined(server: Server) -> str:
    """The handle of a supervisor, with SECRET as passphrase not chosen yet: the code to come in by."""
    told(server, "org", "add", "Ajeevika", "--place", "IN-GJ")
    about = ("--org", "Ajeevika", "--name", "Asha", "--role", "supervisor")
    found = re.search(r"code is ([^,]+),", told(server, "user", "add", "asha", *about))
    assert found
    return found[1]


@pytest.fixture(scope="session")
def desk(server: Server, browser: Browser, joined: str) -> Iterator[Page]:
    """A phone's page in the desk, without a worker: what the server sends."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.set_default_timeout(20_000)
    for script in (*LOOKING, SIGHT):
        context.add_init_script(path=script)
    page = context.new_page()
    page.goto(f"{server.url}/desk/en/")
    page.locator("details.mh-fold summary").click()
    page.fill("#code", joined)
    page.fill("#new", SECRET)
    with page.expect_navigation():
        page.click("button[value=join]")
    yield page
    context.close()
