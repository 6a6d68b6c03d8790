"""A notice names its source, its entry, its place and its days, and is one short line."""

import pytest

from migrant_helper.catalogue import lint
from migrant_helper.catalogue.compile.confirmed import confirmed
from migrant_helper.catalogue.compile.notices import notices
from migrant_helper.catalogue.strings.entries import template
from migrant_helper.catalogue.watch.cited import cited
from migrant_helper.catalogue.words import translations
from migrant_helper.catalogue.words.translations import Translator

DAY = "2026-11-22"
FILE = "schemes/notices/grain-check.yaml"
NOTICE = """\
id: grain-check
entry: in-grain
place: IN-OD
from: 2026-11-20
until: 2026-12-31
text: "The card check closes. Do it at any shop where you are."
source: {publisher: "Office", title: "Check", date: 2026-11-20, url: "https://example.org/check", official: true, read: 2026-11-21}
"""  # noqa: E501 - as in schemes/
PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

%smsgid "The card check closes. Do it at any shop where you are."
msgstr "%s"
"""


@pytest.fixture
def planted(folder):
    folder.change("\n", '\n- {code: IN-OD, name: "Odisha"}\n', "places.yaml")
    folder.write("notices/grain-check.yaml", NOTICE)
    return folder


def change(planted, old: str, new: str) -> None:
    planted.change(old, new, "notices/grain-check.yaml")


def test_a_right_notice_is_only_noted_where_it_is_not_translated(planted) -> None:
    found = planted.found("notices", DAY)

    assert {(one.severity, one.what) for one in found} == {
        ("note", f"not translated into {lang}") for lang in ("hi", "bn", "ne", "ur")
    }
    assert [
        one.rule for one in lint.findings(planted.source(), DAY) if one.severity == "error"
    ] == []


@pytest.mark.parametrize(
    ("rule", "old", "new", "line", "what", "remedy"),
    [
        ("notices", "id: grain-check", "id: rice-check", 1, "rice-check", "name the file by the id"),
        ("naming", "in-grain", "in-rice", 2, '"in-rice"', "schemes.yaml"),
        ("naming", "IN-OD", "IN-XX", 3, '"IN-XX"', "places.yaml"),
        ("reading", "IN-OD", "IN-OD/khordha", 3, '"IN-OD/khordha"', "write it as"),
        ("notices", "until: 2026-12-31", "until: 2026-11-19", 5, "before its first day", "mend"),
        ("notices", "until: 2026-12-31", "until: 2028-01-01", 5, "days after", "into the entry"),
        ("notices", "until: 2026-12-31", "until: 2026-11-21", 5, "over since 2026-11-21", "remove"),
        ("notices", "any shop", "any shop that you can find, " + "far, " * 21, 6, "characters in en", "say less"),
        ("notices", "read: 2026-11-21", "read: 2026-11-23", 7, "read on 2026-11-23", "on which you"),
        ("digits", "card check closes", "card check 5 closes", 6, "the figure 5", "without"),
        ("markup", "at any shop", "at <b>any</b> shop", 6, "'<'", "in words"),
        ("reading", "until: 2026-12-31\n", "", 1, "no until", "add until"),
        ("reading", "from: 2026-11-20\n", "", 1, "no from", "add from"),
        ("reading", NOTICE[NOTICE.index("source:") :], "source: null\n", 7, "null", "key: value"),
        ("reading", NOTICE[NOTICE.index("source:") :], "", 1, "no source", "add source"),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line_and_what_to_do(
    planted, rule: str, old: str, new: str, line: int, what: str, remedy: str
) -> None:
    change(planted, old, new)

    found = [one for one in planted.found(rule, DAY) if what in one.what]

    assert [(one.file, one.line) for one in found] == [(FILE, line)]
    assert remedy in found[0].remedy


def test_a_place_lies_where_the_entry_is(planted) -> None:
    change(planted, "place: IN-OD", "place: NP")
    planted.change("\n", '\n- {code: NP, name: "Nepal"}\n', "places.yaml")

    assert "NP, and in-grain is of IN" in [one.what for one in planted.found("notices", DAY)]


def test_a_translation_is_no_longer_than_the_line(planted) -> None:
    planted.translate(PO % ("", "क" * 161))

    [found] = [one for one in planted.found("notices", DAY) if "characters" in one.what]
    assert found.what.startswith("161 characters in hi")


def in_language(folder, lang: str, *nearer: str) -> dict:
    spoken = [
        Translator(one, translations.read(folder.translations, one)) for one in (lang, *nearer)
    ]
    [found] = notices(folder.source(), spoken[0], tuple(spoken[1:]))
    return found


def test_a_notice_is_told_in_the_nearest_language_that_has_it(planted) -> None:
    assert in_language(planted, "ne", "hi")["lang"] == "en"
    planted.translate(PO % ("", "जाँच"))

    found = in_language(planted, "ne", "hi")
    assert (found["text"], found["lang"], found["draft"]) == ("जाँच", "hi", True)
    assert in_language(planted, "ur")["lang"] == "en"


def test_a_fuzzy_line_is_never_shown_and_a_reviewed_one_is_no_draft(planted) -> None:
    planted.translate(PO % ("#, fuzzy\n", "जाँच"))
    assert in_language(planted, "hi")["lang"] == "en"
    planted.translate(PO % ("# reviewed: A, 2026-11-22\n", "जाँच"))

    found = in_language(planted, "hi")
    assert (found["text"], found["lang"], found["draft"]) == ("जाँच", "hi", False)


def test_translators_get_the_line_and_the_watch_its_page(planted) -> None:
    message = template(planted.source()).get(
        "The card check closes. Do it at any shop where you are."
    )

    assert message is not None
    assert message.locations[0][0] == f"{FILE}#text"
    assert "https://example.org/check" in cited(planted.source())


def test_a_notice_whose_source_waits_to_be_looked_at_is_told_to_nobody(planted) -> None:
    planted.write(
        "confirm.yaml", '- {url: "https://example.org/check", since: 2026-11-22, why: changed}\n'
    )

    assert len(notices(planted.source(), Translator("en"))) == 1
    assert notices(confirmed(planted.source()), Translator("en")) == []
