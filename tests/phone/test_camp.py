"""A camp's day over https: the phone has the app after one visit to the laptop, and works with nothing around it."""

from pathlib import Path

import pytest
from playwright.sync_api import Error, Playwright

from tests.conftest import FLAGS, chromium
from tests.phone.desk import desks
from tests.phone.phones import Server, ask, cached, phone, visit
from tests.phone.tls import NAME, certificate, https

PERSON = [("f.home", "IN-BR"), ("f.here", "IN-GJ"), ("f.birth_year", "1990"), ("do", "show")]
BASE = f"https://{NAME}"


def test_who_came_by_the_laptop_once_has_pages_and_desk_without_it(
    server: Server, playwright: Playwright, tmp_path: Path
) -> None:
    file, mark = certificate(tmp_path)
    code = desks.invited(server, "asha")
    server.stop()
    server.hosts = NAME
    server.start()
    with https(file, server.port) as port:
        flags = [*FLAGS, f"--host-resolver-rules=MAP {NAME}:443 127.0.0.1:{port}"]
        trusted = [*flags, f"--ignore-certificate-errors-spki-list={mark}"]
        started = playwright.chromium.launch(executable_path=chromium(), args=flags)
        with phone(started, BASE) as page, pytest.raises(Error, match="ERR_CERT_AUTHORITY_INVALID"):
            page.goto("/hi/")
        started.close()

        started = playwright.chromium.launch(executable_path=chromium(), args=trusted)
        with phone(started, BASE) as page:
            visit(page, "/hi/")
            for _ in range(200):
                if any("/bundle/IN.hi." in name for one in cached(page).values() for name in one):
                    break
                page.wait_for_timeout(50)
            desks.come_in(page, code)
            server.stop()

            page.goto("/hi/")
            assert page.locator("main button").count()
            status, _, text = ask(page, "/hi/results", PERSON)
            assert (status, "in-onorc" in text) == (200, True)
            page.goto("/desk/en/")
            desks.register(page, "Sunita Devi")
            assert "The service cannot be reached now." in desks.today(page)
            server.start()
            assert "Everything is sent." in desks.send(page)
            assert desks.on_server(server) == desks.on_phone(page)
        started.close()
