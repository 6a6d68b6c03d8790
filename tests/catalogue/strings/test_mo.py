"""The texts that Flask-Babel reads: what is whole and not fuzzy, and always the same bytes."""

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest

from migrant_helper.catalogue.strings import mo

PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Start"
msgstr "शुरू"

msgctxt "law"
msgid "State"
msgstr "राज्य"

#, fuzzy
msgid "Go on"
msgstr "जाओ"

msgid "Empty"
msgstr ""

msgid "%(num)s day"
msgid_plural "%(num)s days"
msgstr[0] "%(num)s दिन"
msgstr[1] "%(num)s दिनों"

msgid "%(num)s week"
msgid_plural "%(num)s weeks"
msgstr[0] "%(num)s हफ़्ता"
msgstr[1] ""
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    file = tmp_path / "hi/LC_MESSAGES/messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(PO, encoding="utf-8")
    (tmp_path / "messages.pot").write_text(PO, encoding="utf-8")
    return tmp_path


def test_what_is_translated_is_there(folder: Path) -> None:
    held = GNUTranslations(BytesIO(mo.compiled(folder, "hi")))

    assert (held.gettext("Start"), held.pgettext("law", "State")) == ("शुरू", "राज्य")


@pytest.mark.parametrize("text", ["Go on", "Empty"])
def test_what_is_fuzzy_or_empty_stays_english(folder: Path, text: str) -> None:
    assert GNUTranslations(BytesIO(mo.compiled(folder, "hi"))).gettext(text) == text


def test_plural_forms_are_chosen_by_the_rule_of_the_file(folder: Path) -> None:
    held = GNUTranslations(BytesIO(mo.compiled(folder, "hi")))

    said = [held.ngettext("%(num)s day", "%(num)s days", num) for num in (0, 1, 2)]
    assert said == ["%(num)s दिन", "%(num)s दिन", "%(num)s दिनों"]


def test_a_message_that_lacks_a_plural_form_is_english_as_a_whole(folder: Path) -> None:
    held = GNUTranslations(BytesIO(mo.compiled(folder, "hi")))

    said = [held.ngettext("%(num)s week", "%(num)s weeks", num) for num in (1, 2)]
    assert said == ["%(num)s week", "%(num)s weeks"]


def test_the_same_texts_make_the_same_bytes(folder: Path) -> None:
    assert mo.compiled(folder, "hi") == mo.compiled(folder, "hi")
    assert b"2000-01-01" in mo.compiled(folder, "hi")


def test_the_pseudo_language_changes_every_text_of_the_template(folder: Path) -> None:
    held = GNUTranslations(BytesIO(mo.pseudo(folder, lambda text: f"<{text}>")))

    assert held.gettext("Go on") == "<Go on>"
    assert held.pgettext("law", "State") == "<State>"
    assert held.ngettext("%(num)s day", "%(num)s days", 2) == "<%(num)s days>"


def test_a_language_without_a_file_is_an_error(folder: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no messages\.po of 'ur'"):
        mo.compiled(folder, "ur")
