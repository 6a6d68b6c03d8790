"""The page that reads cards, its files, and what each answer may do."""

import json

import pytest
from flask.testing import FlaskClient

from migrant_helper import paths
from migrant_helper.web.public.files import APART

FOLDER = paths.BUILD / "scan"
NAMES = json.loads((paths.BUILD / "scan.json").read_text("utf-8"))
FILES = sorted(file.name for file in FOLDER.iterdir() if file.suffix not in (".br", ".gz", ".json"))
CAMERA = "Permissions-Policy"
# Compressed, in bytes: what who opens the page gets, and what comes when a card is hard to read.
AT_ONCE, LATER = 17_500, 335_000


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_one_page_alone_may_use_the_camera(client: FlaskClient, method: str) -> None:
    others = (
        "/",
        "/c",
        "/hi/",
        "/hi/c",
        "/hi/check",
        "/hi/code",
        "/hi/none",
        "/sw.js",
        "/desk/hi/",
    )

    assert "camera=(self)" in client.open("/hi/scan", method=method).headers[CAMERA]
    for address in others:
        assert "camera=()" in client.open(address, method=method).headers[CAMERA], address


def test_the_page_itself_may_compile_nothing(client: FlaskClient) -> None:
    plain = client.get("/hi/").headers["Content-Security-Policy"]

    assert client.get("/hi/scan").headers["Content-Security-Policy"] == plain


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_named_by_its_content_and_the_large_decoder_runs_apart(
    client: FlaskClient, name: str
) -> None:
    answer = client.get(f"/scan/{name}")
    policy = answer.headers["Content-Security-Policy"]

    assert answer.status_code == 200
    assert ("immutable" in answer.headers["Cache-Control"]) == (name != "worker.js")
    assert (answer.headers.get("Service-Worker-Allowed") == "/") == (name == "worker.js")
    assert (policy == APART) == name.startswith("zxing.")
    assert ("wasm" in policy) == name.startswith("zxing.")


def test_what_the_build_alone_needs_is_not_served(client: FlaskClient) -> None:
    missing = ("scan.json", "..%2Fscan.json", "none.js", "..%2Fsw.js", "worker.js.br")
    found = {name: client.get(f"/scan/{name}").status_code for name in missing}

    assert found == dict.fromkeys(missing, 404)
    assert client.get("/xx/scan").status_code == 404


def test_the_page_sends_what_is_read_as_the_page_that_opens_cards_does(client: FlaskClient) -> None:
    page, opens = (client.get(path).get_data(as_text=True) for path in ("/en/scan", "/en/c"))
    button = 'formaction="/c" name="do" value="open"'

    for text in (page, opens):
        assert button in text
        assert '<textarea id="digits" name="digits"' in text
    assert 'href="/en/scan"' in opens


def test_it_is_light_and_the_large_decoder_is_apart() -> None:
    weights = {name: len((FOLDER / f"{name}.br").read_bytes()) for name in FILES}
    later = sum(size for name, size in weights.items() if name.startswith("zxing."))

    assert later <= LATER, weights
    assert sum(weights.values()) - later <= AT_ONCE, weights
