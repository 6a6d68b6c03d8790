"""What the build left compiled is what would be compiled now, and nothing else is ever handed out."""

import json
import shutil
from pathlib import Path

import pytest

from migrant_helper import paths
from migrant_helper.catalogue import kept, load

FORGED = {"mark": "0" * 64, "IN.en": {"schemes": []}, "told": {"countries": [], "languages": []}}


@pytest.fixture
def forged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A build whose mark is of other data."""
    folder = tmp_path / kept.FOLDER
    folder.mkdir()
    for name, data in FORGED.items():
        (folder / f"{name}.json").write_text(json.dumps(data), "utf-8")
    monkeypatch.setattr(paths, "BUILD", tmp_path)
    return folder


def test_the_build_left_what_would_be_compiled_now(monkeypatch: pytest.MonkeyPatch) -> None:
    left = [kept.catalogue(country, "en") for country in kept.countries()]
    told = [kept.countries(), kept.languages(), kept.declared_facts(), kept.held_places()]
    monkeypatch.setattr(load, "catalogue", None)
    monkeypatch.setattr(load, "source", None)

    assert [kept.catalogue(country, "hi")["country"] for country in ("IN", "NP")] == ["IN", "NP"]
    monkeypatch.undo()
    assert left == [load.catalogue(country, "en") for country in load.countries()]
    facts = load.source().registry("facts")
    assert told == [load.countries(), load.languages(), facts, load.held_places()]


def test_what_was_compiled_of_other_data_is_compiled_anew(forged: Path) -> None:
    assert kept.countries() == load.countries()
    assert kept.catalogue("IN", "en") is load.catalogue("IN", "en")


@pytest.mark.usefixtures("forged")
@pytest.mark.parametrize(("country", "lang"), [("XX", "en"), ("IN", "xx")])
def test_what_is_not_held_is_an_error_fresh_or_not(
    country: str, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(KeyError):
        kept.catalogue(country, lang)
    monkeypatch.undo()

    with pytest.raises(KeyError):
        kept.catalogue(country, lang)


@pytest.mark.parametrize(
    "changed",
    ["schemes/in/onorc.yaml", "translations/hi/LC_MESSAGES/schemes.po", "core/rules/truth.py"],
)
def test_one_letter_of_data_or_code_makes_another_mark(tmp_path: Path, changed: str) -> None:
    for folder in (paths.SCHEMES, paths.TRANSLATIONS, *(paths.PACKAGE / one for one in kept.CODE)):
        shutil.copytree(folder, tmp_path / folder.name)
    where = (tmp_path / "schemes", tmp_path / "translations", tmp_path)
    before = kept.mark_of(*where)
    file = tmp_path / changed
    file.write_text(f"{file.read_text('utf-8')}#", "utf-8")

    assert before == kept.mark_of(paths.SCHEMES, paths.TRANSLATIONS, paths.PACKAGE)
    assert kept.mark_of(*where) != before
