"""What is read once is found again by what stands in it, and read anew once that is another."""

from pathlib import Path

from migrant_helper.catalogue.words import translations
from migrant_helper.catalogue.yaml.tree import parse

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Bank"\nmsgstr "{}"\n'


def written(folder: Path, word: str) -> str:
    """What the po file of Hindi says for "Bank" when it says this."""
    file = folder / "hi/LC_MESSAGES/schemes.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PO.format(word), "utf-8")
    catalog = translations.read(folder, "hi")
    assert catalog is not None
    return str(catalog["Bank"].string)


def test_a_po_file_that_changed_is_read_anew_and_the_same_is_not(tmp_path: Path) -> None:
    assert [written(tmp_path, word) for word in ("एक", "दो", "एक")] == ["एक", "दो", "एक"]

    assert translations.read(tmp_path, "hi") is translations.read(tmp_path, "hi")


def test_a_text_that_is_the_caller_s_own_may_be_changed(tmp_path: Path) -> None:
    assert written(tmp_path, "एक") == "एक"
    text = translations.text_of(tmp_path, "hi", "schemes")
    assert text is not None
    translations.parsed(text, "hi", "schemes").delete("Bank")

    assert written(tmp_path, "एक") == "एक"


def test_a_yaml_text_is_parsed_once_for_each_file_that_holds_it() -> None:
    one, again, other = (parse("a: b\n", file) for file in ("x.yaml", "x.yaml", "y.yaml"))

    assert one is again
    assert one == other
    assert parse("a: c\n", "x.yaml") != one
