"""The record of an entry over HTTP: the whole catalogue, though pages read the small one."""

import subprocess
import sys

import pytest
from flask.testing import FlaskClient

from migrant_helper.catalogue import load
from tests.browser.corpus import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_addresses_come_from_the_server(client: FlaskClient, lang: str) -> None:
    answer = client.get(f"/{lang}/sources/np-ssf-formal")

    scheme = next(
        one for one in load.catalogue("NP", lang)["schemes"] if one["id"] == "np-ssf-formal"
    )
    assert answer.status_code == 200
    assert f'<html lang="{lang}"' in answer.text
    for source in scheme["sources"].values():
        assert f'href="{source["url"]}" rel="noreferrer"' in answer.text.replace("&amp;", "&")


def test_no_data_file_is_read_by_what_serves() -> None:
    """The record comes from the build: the module that reads data files is not even loaded."""
    code = "import sys, migrant_helper.app; print([name for name in sys.modules if '.catalogue' in name])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize("path", ["/hi/sources/in-gone", "/hi/sources/", "/xx/sources/in-onorc"])
def test_what_is_not_held_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
