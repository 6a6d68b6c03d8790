"""Each lint rule finds what it is for, and nothing in the small catalogue that is right."""

import pytest

from migrant_helper import paths
from migrant_helper.catalogue import lint
from migrant_helper.catalogue.grammar import read
from migrant_helper.catalogue.lint import amounts, finding, rules

HEADER = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
NOTE = "schemes/facts.yaml:1: unused: note: 2 facts that no entry uses yet: moved, idle"


def test_the_small_catalogue_is_clean(folder) -> None:
    found = lint.findings(folder.source(), "2026-11-22")

    assert [str(one).partition(";")[0] for one in found] == [NOTE]


@pytest.mark.parametrize(
    ("rule", "old", "new", "what"),
    [
        ("path_is_id", "id: in-grain", "id: in-rice", "in-rice of IN"),
        ("path_is_id", "jurisdiction: IN", "jurisdiction: IN-KL", "in-grain of IN-KL"),
        ("codes", "code: 1\nname", "code: 9\nname", "code 9 is that of in-old (retired)"),
        ("codes", "id: in-grain", "id: in-old", "in-old is retired"),
        ("codes", "{id: complain, code: 2", "{id: complain, code: 1", "code 1 a second time"),
        ("codes", "{id: complain", "{id: draw", "id draw a second time"),
        ("sources", "source: [1, 2]", "source: [1, 3]", "source 3 is not in sources"),
        ("sources", "source: 1}\n    - {use", "source: 7}\n    - {use", "source 7 is not in sources"),
        ("sources", "example.org/order", "example.org/grain/", "source 2 is the page of source 1"),
        ("digits", "Get grain in any state.", "Get 5 kg.", "the figure 5"),
        ("digits", "Go to the shop.", "Go with ५ friends.", "the figure ५"),
        ("digits", "Go to the shop.", "Dial 1968.", "the figure 1968"),
        ("amounts", "{sum} a year", "{some} a year", 'no amount "some"'),
        ("amounts", "fee: 0, source: 1", "fee: price, source: 1", 'no amount "price"'),
        ("amounts", "Up to {sum} a year.", "A lot.", "sum is not shown"),
        ("naming", "kind: food", "kind: food\nmakes: [cart]", '"cart"'),
        ("deadlines", "lead_days: 30, source: 2", "lead_days: 30, source: null", "use-it has lead days"),
        ("groups", "need: required, note", "need: one_of, group: a, note", "group a has one document"),
        ("makes", "household: true", "household: true\nmakes: [card]", "card is required for the entry"),
        ("groups", "need: required, note", "need: one_of, note", "card is one_of with group None"),
        ("groups", "need: required, note", "need: optional, group: a, note", "with group a"),
        ("deadlines", "months: 6}, lead", "months: 6, days: 1}, lead", "the keys"),
        ("deadlines", "after: last_drawn", "after: card", "card is a choice"),
        ("deadlines", "{after: last_drawn, months: 6}", "{yearly: 02-30}", "02-30 is no day"),
        ("markup", "Go to the shop.", "Go to the <b>shop</b>.", "'<'"),
        ("markup", "Go to the shop.", "Go &amp; ask.", "'&amp;'"),
        ("conditions", "card, in: [one, two]", "card, in: [one, three]", "three"),
        ("conditions", "card, in: [one, two]", "card, at_least: 2", "card"),
        ("conditions", "only_if: {fact: card, is: one}", "only_if: {fact: card, is: true}", "found true"),
        ("examples", "outcome: unmet}", "outcome: met}", '"Has none": comes out unmet'),
        ("examples", "missing: [card]}", "missing: [here]}", "comes out unknown, missing card"),
        ("examples", "facts: {card: none}", "facts: {card: four}", "card"),
        ("examples", "{card: none}, outcome: unmet", "{card: null}, outcome: unknown", "no example that is unmet"),
    ],
)  # fmt: skip
def test_a_rule_finds_what_it_is_for(folder, rule: str, old: str, new: str, what: str) -> None:
    folder.change(old, new)

    found = folder.found(rule)

    assert any(what in one.what for one in found), found
    assert {(rule, "error", "schemes/in/grain.yaml")} == {
        (one.rule, one.severity, one.file) for one in found
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Go to the shop.", "Fill in Form 6 or Form 8."),
        ("Go to the shop.", "Dial 1967."),
        ("Food department", "Department under the Act of 2013"),
        ("Grain card", "Grain card 2026"),
    ],
)
def test_figures_of_names_forms_and_helplines_may_stand(folder, old: str, new: str) -> None:
    folder.change(old, new)

    assert folder.found("digits") == []


@pytest.mark.parametrize(
    ("rule", "old", "new", "what"),
    [
        ("questions", 'ask: "Idle?"', 'ask: "How old was that person?"', 'speaks of "that person"'),
        ("questions", 'label: "Idle",', 'label: "Idle", only_if: {use: in-here},', "by a definition"),
        ("conditions", 'label: "Idle",', 'label: "Idle", only_if: {fact: idle, is: true},', "circle"),
        ("conditions", 'label: "Idle",', 'label: "Idle", only_if: {fact: card, is: six},', "six"),
        ("questions", "type: date, bounds: {years: [-40, 0]}", "type: date", "is a date"),
    ],
)  # fmt: skip
def test_facts_are_asked_where_they_mean_something(folder, rule, old, new, what) -> None:
    folder.change(old, new, "facts.yaml")

    assert any(what in one.what + one.expected for one in folder.found(rule)), folder.found(rule)


def test_whoever_has_an_entry_has_a_step(folder) -> None:
    folder.change("fee: 0, source: 1}", "fee: 0, source: 1, only_if: {fact: card, is: none}}")
    folder.change("only_if: {fact: card, is: one}}", "only_if: {fact: card, is: none}}")

    assert any("has it and no step" in one.what for one in folder.found("examples"))


def test_a_word_that_the_glossary_rules_out_is_found(folder) -> None:
    folder.translate('msgid ""\nmsgstr ""\n\nmsgid "Go."\nmsgstr "न मिली मजदूरी"\n')
    entry = '- {en: "unpaid", say: "बकाया मजदूरी", never: ["न मिली"]}\n'
    (folder.translations / "hi" / "glossary.yaml").write_text(entry, encoding="utf-8")

    [found] = [one for one in folder.found("translated") if "न मिली" in one.what]
    assert (found.severity, found.expected) == ("error", '"बकाया मजदूरी"')


@pytest.mark.parametrize(("words", "count"), [(20, 0), (21, 1)])
def test_sentences_have_twenty_words_at_most(folder, words: int, count: int) -> None:
    folder.change("Nothing has to be moved.", " ".join(["word"] * words) + ". Short one.")

    assert count == len(folder.found("sentences"))


@pytest.mark.parametrize(
    ("english", "most"), [("Grain", 5), ("Grain in any state", 10)], ids=["short", "brief"]
)
def test_what_fits_in_one_line_fits_in_every_language(folder, english: str, most: int) -> None:
    for more in (0, 1):
        said = " ".join(["शब्द"] * (most + more))
        folder.translate(f'{HEADER}msgid "{english}"\nmsgstr "{said}"\n')

        assert len(folder.found("sentences")) == more


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('ask: "Which card?", ', "", "card has no ask"),
        ('labels: {none: "None", one: "One", two: "Two"}', 'labels: {one: "One"}', "labels"),
        ("values: [none, one, two], ", "", "card is a choice"),
        ("bounds: {years: [-40, 0]}, ", "", "last_drawn is a date"),
        ("IN: [[null, 100], [101, null]]", "IN: [[null, 100], [103, null]]", "bands"),
        ("IN: [[null, 100], [101, null]]", "IN: [[null, 100], [99, null]]", "bands"),
        ("IN: [[null, 100], [101, null]]", "IN: [[1, null], [101, null]]", "bands"),
    ],
)
def test_questions_are_whole(folder, old: str, new: str, what: str) -> None:
    folder.change(old, new, "facts.yaml")

    assert any(what in one.what for one in folder.found("questions"))


@pytest.mark.parametrize(
    ("as_of", "severities"),
    [
        ("2027-02-21", []),
        ("2027-02-22", ["note"]),
        ("2027-05-22", ["note"]),
        ("2027-05-23", ["error"]),
    ],
)
def test_a_check_is_noted_when_due_and_fails_three_months_later(folder, as_of, severities) -> None:
    assert severities == [one.severity for one in folder.found("checked", as_of)]


def test_a_check_comes_after_the_last_one(folder) -> None:
    folder.change("check_again: 2027-02-22", "check_again: 2026-11-22")

    assert "not after checked" in folder.found("checked")[0].what


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        (
            "documents.yaml",
            '- {id: card, name: "Card", short: "Card"}\n- {id: extra, name: "Extra", short: "Extra"}\n',
            "extra",
        ),
        (
            "offices.yaml",
            '- {id: shop, name: "Shop", short: "Shop"}\n- {id: bank, name: "Bank", short: "Bank"}\n',
            "bank",
        ),
        ("definitions.yaml", "in-here: {all: []}\nin-there: {all: []}\n", "in-there"),
    ],
)
def test_what_nothing_uses_is_told(folder, name: str, text: str, what: str) -> None:
    folder.write(name, text)

    assert [f"{what} is used by nothing"] == [
        one.what for one in folder.found("unused") if one.severity == "error"
    ]


@pytest.mark.parametrize(
    ("scheme", "date", "found"),
    [
        ("esic", "{after: last_drawn, months: 12}", 1),
        ("esic", "{after: last_drawn, years: 1}", 1),
        ("esic", "{after: last_drawn, months: 6}", 0),
        ("grain", "{after: last_drawn, months: 12}", 0),
    ],
)
def test_limits_without_a_source_are_never_deadlines(
    folder, scheme: str, date: str, found: int
) -> None:
    folder.change("{after: last_drawn, months: 6}", date)
    text = (folder.schemes / "in" / "grain.yaml").read_text(encoding="utf-8")
    folder.write(f"in/{scheme}.yaml", text.replace("id: in-grain", f"id: in-{scheme}"))

    assert found == len(folder.found("deadlines"))


def test_a_limit_told_by_an_amount_is_found_too(folder) -> None:
    folder.change("id: in-grain", "id: in-nsap-nfbs")
    folder.change("sleep: {value: 6, unit: months", "sleep: {value: 1, unit: years")

    assert len(folder.found("deadlines")) == 1


@pytest.mark.parametrize(
    ("msgid", "msgstr", "what"),
    [
        ("Up to {sum} a year.", "साल में {summ} तक", "other places"),
        ("Up to {sum} a year.", "साल में", "other places"),
        ("Complain.", "<b>शिकायत</b>", "markup"),
        ("Complain.", "&lt;b&gt;शिकायत", "markup"),
    ],
)
def test_translations_keep_placeholders_and_bring_no_markup(folder, msgid, msgstr, what) -> None:
    folder.translate(f'{HEADER}msgid "{msgid}"\nmsgstr "{msgstr}"\n')

    [found] = folder.found("translated")

    assert (found.severity, found.file) == ("error", "translations/hi/LC_MESSAGES/schemes.po")
    assert what in found.what


def test_fuzzy_translations_are_counted_and_do_not_fail(folder) -> None:
    folder.translate(HEADER + '#, fuzzy\nmsgid "Complain."\nmsgstr "{x}"\n')

    [found] = folder.found("translated")

    assert (found.severity, found.what) == ("note", "1 fuzzy texts, shown in English")


def test_a_missing_registry_is_told(folder) -> None:
    (folder.schemes / "offices.yaml").unlink()

    assert [one.file for one in folder.found("reading")] == ["schemes/offices.yaml"]


def test_a_broken_file_does_not_hide_what_is_wrong_in_others(folder) -> None:
    folder.change("Get grain in any state.", "Get 5 kg.")
    folder.write("in/other.yaml", "id: [")

    found = lint.findings(folder.source(), "2026-11-22")

    assert sorted(one.rule for one in found) == ["digits", "reading"]


def test_an_exception_is_made_and_complained_of_when_nothing_needs_it(folder) -> None:
    folder.change("{sum} a year", "{some} a year")
    source = folder.source()
    file = "schemes/in/grain.yaml"
    excepted = {(file, "gives.0.text"): "for the test", (file, "summary"): "no more"}

    found = list(
        finding.named(
            "amounts",
            (one for file in source.schemes.values() for one in amounts._of_scheme(file)),
            excepted,
            source,
        )
    )

    assert [one.what for one in found] == [
        "sum is not shown",
        "the exception for summary is no longer needed",
    ]


def test_every_rule_stands_in_its_own_file_or_folder() -> None:
    folder = paths.PACKAGE / "catalogue" / "lint"
    files = {path.stem for path in folder.iterdir() if path.name[0] != "_"} - {"finding"}

    assert files == rules().keys()


def test_exceptions_name_files_that_are_there() -> None:
    held = {file.file for file in finding.all_files(read.strictly(paths.SCHEMES))}
    made = {file for name in rules() for file, _ in getattr(lint._module(name), "EXCEPTIONS", {})}

    assert made <= held
