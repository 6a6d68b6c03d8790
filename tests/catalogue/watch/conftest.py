"""The site of these tests, and a small catalogue that cites it."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.catalogue.watch.site import Reply, Site, certificate, html, only_here, serving


@pytest.fixture(scope="session")
def pems(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """One that is believed, and one that nobody knows."""
    folder = tmp_path_factory.mktemp("pem")
    return certificate(folder, "known"), certificate(folder, "unknown")


@pytest.fixture
def site(pems: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", os.fspath(pems[0]))
    with serving(pems[0]) as made, serving(pems[1]) as unknown:
        made.ports["badcert.test"] = unknown.port
        made.ports["closed.test"] = 1
        only_here(made, monkeypatch)
        yield made


@pytest.fixture
def cite(folder, site):
    """Puts figures and lines into the catalogue, each with the address it rests on; what it cites
    besides stands there."""
    folder.change("https://example.org", site.url(""))
    for path in ("/grain", "/order"):
        site.pages[path] = Reply(
            html(f"The grain order of {path} says what a shop gives in a month.")
        )

    def put(figures: dict[str, str], lines: dict[str, str]) -> None:
        def record(url: str) -> str:
            return (
                f'{{publisher: "Office", title: "Order", date: null, url: {json.dumps(url)}, '
                "official: true, read: 2026-11-22}"
            )

        parameters = [
            f"in-p{at}:\n  - {{from: 2020-01-01, value: {value}, unit: INR, source: {record(url)}}}\n"
            for at, (url, value) in enumerate(figures.items())
        ]
        ceiling = "in-ceiling:\n  - {from: 2020-01-01, value: 15000, unit: INR, source: null}\n"
        folder.write("in/parameters.yaml", ceiling + "".join(parameters))
        called = [
            f'- {{id: in-l{at}, number: "1", country: IN, text: {json.dumps(text)}, source: {record(url)}}}\n'
            for at, (url, text) in enumerate(lines.items())
        ]
        line = '- {id: in-1967, number: "1967", country: IN, text: "Ration line", source: null}\n'
        folder.write("helplines.yaml", line + "".join(called))

    return put
