"""Which scripts are taken from the build before: those alone that would be the same again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from migrant_helper.phone import worker
from migrant_helper.phone.bundle.folded import write_or_take_folded

Build = Callable[[str, str], list[str]]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """`build("second", "first")` makes `a.js` and `b.js` there, as `root/a` and `root/b` say, and
    gives what had to be folded for it."""
    folded: list[str] = []

    def fold(root: Path, text: str) -> str:
        folded.append(text)
        return f"short {text}"

    monkeypatch.setattr(worker, "bundled", lambda front, entry, form: entry.read_text("utf-8"))
    monkeypatch.setattr(worker, "folded", fold)
    root = tmp_path / "root"
    root.mkdir()
    entries = {f"{name}.js": root / name for name in "ab"}
    for entry in entries.values():
        entry.write_text(entry.name, "utf-8")

    def made(out: str, before: str) -> list[str]:
        folded.clear()
        (tmp_path / out).mkdir()
        front = worker.Front(root, root)
        write_or_take_folded(front, entries, tmp_path / out, tmp_path / before)
        for name, entry in entries.items():
            text = entry.read_text("utf-8")
            assert (tmp_path / out / name).read_text("utf-8") == f"short {text}"
        return list(folded)

    return made


def test_without_a_build_before_every_script_is_folded(build: Build) -> None:
    assert build("first", "none") == ["a", "b"]


def test_the_same_again_is_taken_and_taken_again(build: Build) -> None:
    build("first", "none")

    assert build("second", "first") == []
    assert build("third", "second") == []


def test_what_changed_is_folded_alone(build: Build, tmp_path: Path) -> None:
    build("first", "none")
    (tmp_path / "root/b").write_text("other", "utf-8")

    assert build("second", "first") == ["other"]


def test_a_script_that_is_not_as_it_was_made_is_never_taken(build: Build, tmp_path: Path) -> None:
    build("first", "none")
    (tmp_path / "first/a.js").write_text("touched", "utf-8")
    (tmp_path / "first/b.js").unlink()

    assert build("second", "first") == ["a", "b"]


def test_another_terser_or_another_word_to_it_makes_them_anew(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build("first", "none")
    version = tmp_path / "root" / worker.TERSER.parents[1] / "package.json"
    version.parent.mkdir(parents=True)
    version.write_text('{"version": "0.0.1"}', "utf-8")

    assert build("second", "first") == ["a", "b"]
    monkeypatch.setattr(worker, "FOLDED", ("--compress",))
    assert build("third", "second") == ["a", "b"]
