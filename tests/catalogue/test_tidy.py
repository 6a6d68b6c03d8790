"""Files brought into their layout: what they say stays, or they stay as they are. That every file has it,
`make check` asks (`catalogue format --check`)."""

from pathlib import Path

import pytest

from migrant_helper import paths
from migrant_helper.catalogue import tidy
from migrant_helper.catalogue.grammar import read
from migrant_helper.catalogue.yaml.layout import WIDTH
from migrant_helper.catalogue.yaml.tree import UnreadableError
from tests.catalogue.conftest import Folder

FILES = tidy.files_of(paths.SCHEMES)


@pytest.fixture
def written(folder: Folder) -> Folder:
    """The small catalogue in its layout."""
    for path, text in tidy.untidy(folder.schemes).items():
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_only_addresses_are_longer_than_a_line(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert [one for one in lines if len(one) > WIDTH and "https://" not in one] == []


def test_the_same_is_said_before_and_after(folder: Folder) -> None:
    before = folder.source()
    changed = tidy.untidy(folder.schemes)
    for path, text in changed.items():
        path.write_text(text, encoding="utf-8")

    assert folder.schemes / "in" / "grain.yaml" in changed
    assert repr([file.data for file in folder.source().schemes.values()]) == repr(
        [file.data for file in before.schemes.values()]
    )
    assert tidy.untidy(folder.schemes) == {}


def test_the_glossary_of_a_language_is_laid_out_too(folder: Folder) -> None:
    glossary = folder.schemes.parent / "translations/hi/glossary.yaml"
    glossary.parent.mkdir(parents=True, exist_ok=True)
    never = ", ".join(f'"एक लंबा शब्द {at}"' for at in range(9))
    glossary.write_text(f'- {{en: "wages", say: "मजदूरी", never: [{never}]}}\n', encoding="utf-8")

    laid = tidy.untidy(folder.schemes, ("hi/glossary",))[glossary]

    assert max(len(line) for line in laid.splitlines()) <= WIDTH
    assert laid.count("एक लंबा शब्द") == 9


def test_what_lay_as_it_should_is_read_and_not_laid_out_again(
    written: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = tmp_path / "cache/marks"
    tidy.remember(marks, written.schemes)
    asked: list[str] = []
    monkeypatch.setattr(tidy, "laid_out", lambda text: asked.append(text) or text)

    assert tidy.untidy(written.schemes, (), tidy.remembered(marks)) == {}
    assert asked == []

    written.change("Ration card", "Ration  card", "documents.yaml")
    assert tidy.untidy(written.schemes, (), tidy.remembered(marks)) == {}
    assert asked == [(written.schemes / "documents.yaml").read_text(encoding="utf-8")]


def test_a_mark_is_of_the_text_and_of_what_lays_it_out(monkeypatch: pytest.MonkeyPatch) -> None:
    before = tidy.mark_of("a: b\n")

    assert before == tidy.mark_of("a: b\n") != tidy.mark_of("a:  b\n")
    monkeypatch.setattr(tidy, "_layer", lambda: "another")
    assert tidy.mark_of("a: b\n") != before


def test_without_marks_every_file_is_laid_out(tmp_path: Path) -> None:
    assert tidy.remembered(tmp_path / "none") == set()


def test_files_can_be_named(folder: Folder) -> None:
    assert [path.name for path in tidy.untidy(folder.schemes, ("in/grain",))] == ["grain.yaml"]


def test_a_finding_in_a_folded_text_names_the_line_of_its_key(written: Folder) -> None:
    written.change(
        'summary: "Get grain in any state."',
        f"summary: >-\n  {'Get grain. ' * 12}\n  Costs 500 a day.",
    )
    text = (written.schemes / "in" / "grain.yaml").read_text(encoding="utf-8")

    (finding,) = written.found("digits")

    assert finding.line == text.splitlines().index("summary: >-") + 1


def test_a_comment_that_would_be_lost_is_named_and_nothing_is_changed(folder: Folder) -> None:
    folder.change(
        "  - {id: draw, code: 1, when: arrival,",
        "  - {id: draw, code: 1, # first of all\n     when: arrival,",
    )

    with pytest.raises(UnreadableError, match=r'grain\.yaml:\d+:1: found "# first of all"') as told:
        tidy.untidy(folder.schemes)

    line = told.value.problems[0].line
    text = (folder.schemes / "in" / "grain.yaml").read_text(encoding="utf-8")
    assert text.splitlines()[line - 1].endswith("# first of all")


def test_a_layout_that_would_say_something_else_is_refused(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No such text is known: the library is made to fail."""
    monkeypatch.setattr(tidy, "laid_out", lambda text: text.replace("grain", "gram"))

    with pytest.raises(UnreadableError, match="a layout that would say something else"):
        tidy.untidy(folder.schemes, ("in/grain",))


def test_what_cannot_be_read_is_told_as_the_reader_tells_it(folder: Folder) -> None:
    folder.change("household: true", "household: yes")
    (folder.schemes / "in" / "bytes.yaml").write_bytes(b"\xff")

    with pytest.raises(UnreadableError) as told:
        tidy.untidy(folder.schemes)

    assert [(one.file, one.found) for one in told.value.problems] == [
        ("schemes/in/bytes.yaml", "byte 0 that is not UTF-8"),
        ("schemes/in/grain.yaml", '"yes"'),
    ]


def test_comments_are_found_between_values_only() -> None:
    text = '# one\na: "# no" # two\nb: >-\n  # no\n  text\n  # no\n# three\nc: {d: e#no, # four\n  f: g}\n'

    assert tidy.comments(text) == [
        (1, "# one"),
        (2, "# two"),
        (7, "# three"),
        (8, "# four"),
    ]


def test_every_comment_of_the_data_files_is_found() -> None:
    assert sum(len(tidy.comments(path.read_text("utf-8"))) for path in FILES) > 50
    assert read.everything(paths.SCHEMES).problems == ()
