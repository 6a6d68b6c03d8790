"""A line of Python is the phone's: changed there, the phone without a server answers otherwise."""

import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from migrant_helper import paths
from migrant_helper.cli.build import sources
from migrant_helper.phone import worker
from migrant_helper.phone.bundle import small
from migrant_helper.phone.bundle.build import Sources, build
from migrant_helper.phone.scripts.reading.refusals import ScriptRefused
from tests.phone.phones import Fields, Server, ask, phone, visit, write_quickly

DECISION = "migrant_helper/core/moving/outcomes.py"
LINE = 'return "keeps" if inside or only_away else "suspended"'
ANSWERS: Fields = [("f.home", "IN-BR"), ("f.here", "IN-KL"), ("f.gets_already", "in-br-pension")]
SUSPENDED = "Waits until you are home"


as_they_are = cache(sources)


@pytest.fixture
def own(tmp_path: Path) -> Sources:
    """Sources of a test's own, whose Python it may change."""
    for folder in ("static", "migrant_helper"):
        shutil.copytree(paths.ROOT / folder, tmp_path / folder)
    shutil.copy(paths.ROOT / "package-lock.json", tmp_path)
    (tmp_path / "node_modules").symlink_to(paths.ROOT / "node_modules")
    return replace(as_they_are(), root=tmp_path)


def changed(own: Sources, line: str) -> None:
    file = own.root / DECISION
    text = file.read_text("utf-8")
    assert text.count(LINE) == 1
    file.write_text(text.replace(LINE, line), "utf-8")


def offline(browser: Browser, folder: Path, built: Path) -> str:
    """The move page of a phone that has this build, its server stopped."""
    folder.mkdir()
    server = Server(folder, built)
    server.start()
    try:
        with phone(browser, server.url) as page:
            visit(page, "/en/")
            server.stop()
            status, _, body = ask(page, "/en/move", ANSWERS)
    finally:
        server.stop()
    assert status == 200
    return body


def test_one_line_changed_in_python_changes_what_the_phone_answers_alone(
    browser: Browser, own: Sources, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What a phone runs is the same with terser and without; tests/phone/test_worker.py has it with.
    monkeypatch.setattr(worker, "folded", lambda root, text: text)
    monkeypatch.setattr(small, "write_small", write_quickly)
    before = offline(browser, tmp_path / "before", built)
    changed(own, 'return "keeps"')
    shutil.copytree(built, tmp_path / "build")
    build(own, tmp_path / "build")
    after = offline(browser, tmp_path / "after", tmp_path / "build")

    assert SUSPENDED in before
    assert SUSPENDED not in after


def test_python_that_the_phone_cannot_run_leaves_the_last_build(
    own: Sources, tmp_path: Path
) -> None:
    last = tmp_path / "build/sw.js"
    last.parent.mkdir()
    last.write_text("// the last one\n", "utf-8")
    changed(own, "return {**globals()}.get(away)")

    with pytest.raises(ScriptRefused, match=r"core/moving/outcomes\.py:[0-9]+: found .*; "):
        build(own, tmp_path / "build")

    assert last.read_text("utf-8") == "// the last one\n"
    assert not (tmp_path / "build.making").exists()
