"""Compiled templates in Node, a built front end, a server that can be stopped, and a phone."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from migrant_helper import paths
from migrant_helper.phone.templates.compiled import compile_all
from migrant_helper.phone.templates.messages import for_phone
from tests.phone.phones import Server, phone

ROOT = Path(__file__).parents[2]
RUNTIME = (ROOT / "static/js/phone/runtime.js").as_posix()
RUN = """
import { readFileSync, writeFileSync } from "node:fs";
import { render } from "%s";
import { templates } from "./templates.mjs";
const { ui, pages } = JSON.parse(readFileSync("input.json", "utf8"));
const attempt = ([name, context]) => {
  try {
    return render(templates, name, context, ui);
  } catch (error) {
    return { error: String(error) };
  }
};
writeFileSync("output.json", JSON.stringify(pages.map(attempt)));
"""
InNode = Callable[[dict[str, str], dict[str, Any], list[tuple[str, Any]]], list[Any]]


@pytest.fixture
def in_node(tmp_path: Path) -> InNode:
    """`in_node(sources, ui, [(name, context)])`: the text of each, or `{"error": message}`."""

    def run(sources: dict[str, str], ui: dict[str, Any], pages: list[tuple[str, Any]]) -> list[Any]:
        compiled = compile_all(sources, RUNTIME)
        phone_ui = for_phone(ui, compiled.messages, "")
        (tmp_path / "templates.mjs").write_text(compiled.module, "utf-8")
        (tmp_path / "run.mjs").write_text(RUN % RUNTIME, "utf-8")
        (tmp_path / "input.json").write_text(json.dumps({"ui": phone_ui, "pages": pages}), "utf-8")
        subprocess.run(["node", "run.mjs"], cwd=tmp_path, check=True, timeout=60)
        answers: list[Any] = json.loads((tmp_path / "output.json").read_text("utf-8"))
        return answers

    return run


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder of the front end, as `make build` made it."""
    return paths.BUILD


@pytest.fixture
def server(tmp_path: Path, built: Path) -> Iterator[Server]:
    """The built front end, served; stopped at the end if the test has not done so."""
    made = Server(tmp_path, built)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A phone that has been nowhere yet."""
    with phone(browser, server.url) as made:
        yield made
