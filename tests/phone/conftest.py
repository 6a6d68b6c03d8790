"""Runs compiled templates in Node."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.phone.templates import compile_all

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
        (tmp_path / "templates.mjs").write_text(compile_all(sources, RUNTIME), "utf-8")
        (tmp_path / "run.mjs").write_text(RUN % RUNTIME, "utf-8")
        (tmp_path / "input.json").write_text(json.dumps({"ui": ui, "pages": pages}), "utf-8")
        subprocess.run(["node", "run.mjs"], cwd=tmp_path, check=True, timeout=60)
        answers: list[Any] = json.loads((tmp_path / "output.json").read_text("utf-8"))
        return answers

    return run
