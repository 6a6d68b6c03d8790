"""One plain dictionary per country and language."""

import json
from typing import Any

import pytest

from migrant_helper.catalogue.compile import country as compiler
from migrant_helper.catalogue.compile.rows import bearing
from migrant_helper.catalogue.strings import entries as strings
from migrant_helper.catalogue.words import translations
from migrant_helper.catalogue.words.translations import Translator
from migrant_helper.catalogue.yaml.tree import UnreadableError


def compiled(folder, lang: str = "en", country: str = "IN") -> dict[str, Any]:
    words = Translator(lang, translations.read(folder.translations, lang))
    return compiler.catalogue(folder.source(), country, words)


def po(entries: dict[str, str], note: str = "") -> str:
    head = (
        'msgid ""\nmsgstr ""\n"Language: hi\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
    )
    body = "".join(f'{note}msgid "{one}"\nmsgstr "{two}"\n\n' for one, two in entries.items())
    months = 'msgid "{number} month"\nmsgid_plural "{number} months"\n'
    return f'{head}{body}{note}{months}msgstr[0] "{{number}} महीना"\nmsgstr[1] "{{number}} महीने"\n'


def all_translated(folder) -> dict[str, str]:
    template = strings.template(folder.source())
    return {one.id: f"हि {one.id}" for one in template if isinstance(one.id, str) and one.id}


def test_rows_say_whether_they_are_verified(folder) -> None:
    [scheme] = compiled(folder)["schemes"]

    assert scheme["gives"][0] == {"text": "Up to {sum} a year.", "source": [1, 2], "verified": True}
    assert tuple(scheme["documents"][0][key] for key in ("source", "verified")) == (None, False)
    assert scheme["status"][0]["verified"]
    assert scheme["portability"]["verified"]


def test_leaves_carry_source_and_verified(folder) -> None:
    first, here, income = compiled(folder)["schemes"][0]["rule"]["all"]

    alone = {"source": 1, "verified": False, "grade": "other"}
    assert first == {"fact": "card", "in": ["one", "two"], **alone}
    assert here == {"all": [{"fact": "here", "within": "IN", "source": 2, "verified": True}]}
    assert income["verified"] is False


def test_a_use_without_source_rests_on_the_definition(folder) -> None:
    folder.change("{use: in-here, source: 2}", "{use: in-here}")

    found = compiled(folder)

    assert found["schemes"][0]["rule"]["all"][1] == {"use": "in-here"}
    assert found["definitions"]["in-here"]["all"] == [
        {"fact": "here", "within": "IN", "source": None, "verified": False}
    ]


def test_a_leaf_with_several_sources_keeps_the_first(folder) -> None:
    folder.change("in: [one, two], source: 1", "in: [one, two], source: [2, 1]")

    assert compiled(folder)["schemes"][0]["rule"]["all"][0]["source"] == 2


def test_a_condition_of_a_row_takes_the_source_of_its_row(folder) -> None:
    step = compiled(folder)["schemes"][0]["steps"][1]

    assert step["only_if"] == {"fact": "card", "is": "one", "source": None, "verified": False}
    assert step["fee"] is None


def test_amounts_are_texts_with_dates(folder) -> None:
    scheme = compiled(folder)["schemes"][0]

    assert scheme["amounts"]["sum"] == [
        {"from": None, "text": "₹2,00,000", "source": 1, "verified": True}
    ]
    assert scheme["amounts"]["sleep"][0]["text"] == "6 months"


def test_an_amount_of_a_parameter_brings_its_source(folder) -> None:
    scheme = compiled(folder)["schemes"][0]
    [row] = scheme["amounts"]["ceiling"]

    assert (
        row["from"],
        row["text"],
        row["source"],
        row["verified"],
    ) == ("2020-01-01", "₹15,000", 3, True)
    assert scheme["sources"]["3"]["publisher"] == "Gazette"
    assert scheme["sources"]["2"]["date"] == ""


def test_an_amount_that_ended_has_no_text(folder) -> None:
    folder.change(
        "sum: {value: 200000, unit: INR, source: 1}",
        "sum: [{from: 2020-01-01, value: 5, unit: INR, source: 1}, "
        "{from: 2021-01-01, value: null, unit: INR, source: 1}]",
    )

    assert [row["text"] for row in compiled(folder)["schemes"][0]["amounts"]["sum"]] == ["₹5", None]


def test_only_facts_in_use_and_those_always_asked_are_held(folder) -> None:
    assert list(compiled(folder)["facts"]) == [
        "home",
        "here",
        "card",
        "monthly_income",
        "last_drawn",
    ]


def test_a_derived_fact_brings_what_it_is_derived_from(folder) -> None:
    folder.change("- {use: in-here, source: 2}", "- {fact: moved, is: true, source: 2}")
    folder.change("here: IN-KL, ", "home: IN-BR, here: IN-KL, ")

    assert {"home", "here", "moved"} <= compiled(folder)["facts"].keys()


def test_bands_are_those_of_the_country(folder) -> None:
    assert compiled(folder)["facts"]["monthly_income"]["bands"] == [[None, 100], [101, None]]


def test_parameters_keep_their_source(folder) -> None:
    [row] = compiled(folder)["parameters"]["in-ceiling"]

    assert (row["value"], row["source"]["publisher"]) == (15000, "Gazette")


def test_the_age_of_a_catalogue_is_its_newest_check(folder) -> None:
    assert compiled(folder)["built"] == "2026-11-22"


def test_the_hash_is_that_of_the_contents(folder) -> None:
    first = compiled(folder)
    folder.change("Get grain in any state.", "Get rice in any state.")
    second = compiled(folder)

    assert first["hash"] != second["hash"]
    assert len(first["hash"]) == 12
    assert first["hash"] == compiler.fingerprint({k: v for k, v in first.items() if k != "hash"})


def test_a_catalogue_is_plain_json(folder) -> None:
    found = compiled(folder)

    assert found == json.loads(json.dumps(found))


def test_a_scheme_with_every_text_is_translated_whole(folder) -> None:
    folder.translate(po(all_translated(folder)))

    scheme = compiled(folder, "hi")["schemes"][0]

    assert (scheme["lang"], scheme["reviewed"]) == ("hi", False)
    assert scheme["summary"] == "हि Get grain in any state."
    assert scheme["amounts"]["sleep"][0]["text"] == "6 महीने"


def test_one_text_missing_brings_the_whole_scheme_in_english(folder) -> None:
    entries = all_translated(folder)
    folder.translate(po({**entries, "Go to the shop.": ""}))

    found = compiled(folder, "hi")

    assert tuple(found["schemes"][0][key] for key in ("lang", "summary")) == (
        "en",
        "Get grain in any state.",
    )
    assert found["schemes"][0]["amounts"]["sleep"][0]["text"] == "6 months"
    assert found["documents"]["card"]["name"] == "हि Ration card"


def test_a_fuzzy_text_counts_as_missing(folder) -> None:
    text = po(all_translated(folder))
    folder.translate(text.replace('msgid "Go to the shop."', '#, fuzzy\nmsgid "Go to the shop."'))

    assert compiled(folder, "hi")["schemes"][0]["lang"] == "en"


def test_a_unit_without_translation_counts_as_missing(folder) -> None:
    folder.translate(po(all_translated(folder)).partition('msgid "{number} month"')[0])

    assert compiled(folder, "hi")["schemes"][0]["lang"] == "en"


def test_reviewed_means_every_text_was_reviewed(folder) -> None:
    text = po(all_translated(folder), note="# reviewed: Asha, 2026-11-20\n")
    folder.translate(text)

    assert compiled(folder, "hi")["schemes"][0]["reviewed"]

    folder.translate(
        text.replace('# reviewed: Asha, 2026-11-20\nmsgid "Complain."', 'msgid "Complain."')
    )

    assert not compiled(folder, "hi")["schemes"][0]["reviewed"]


def test_an_item_without_translation_says_its_language(folder) -> None:
    folder.translate(po({"Home": "घर"}))

    found = compiled(folder, "hi")

    assert (found["facts"]["home"]["label"], found["facts"]["home"]["lang"]) == ("Home", "en")


def test_all_that_is_extracted_is_all_that_is_translated(folder) -> None:
    changed: list[str] = []

    def note(text: str) -> str:
        changed.append(text)
        return text

    source = folder.source()
    words = Translator("en-XA", change=note)
    compiler.catalogue(source, "IN", words)
    compiler.places(source, words)
    extracted = {one.id for one in strings.template(source) if isinstance(one.id, str) and one.id}

    assert extracted == {text for text in changed if "{number}" not in text}


def test_the_pseudo_language_marks_every_text(folder) -> None:
    found = compiler.catalogue(folder.source(), "IN", Translator("en-XA", change=strings.pseudo))

    assert found["schemes"][0]["gives"][0]["text"] == "[Úp tó {sum} á ýéár.]"
    assert found["schemes"][0]["amounts"]["sleep"][0]["text"] == "[6 móñthš]"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("where: shop, fee: 0", "where: shp, fee: 0", "did you mean shop?"),
        ("{id: card, need", "{id: cards, need", "did you mean card?"),
        ("{fact: card, in", "{fact: crd, in", "did you mean card?"),
        ("{use: in-here, source: 2}", "{use: in-there, source: 2}", "did you mean in-here?"),
        ("unit: months", "unit: month", "did you mean months?"),
        ("helplines: [in-1967]", "helplines: [in-1968]", "did you mean in-1967?"),
        (
            "portability:",
            'instead: {text: "Ask.", source: null, entries: [in-grains]}\nportability:',
            "did you mean in-grain?",
        ),
    ],
)
def test_a_name_of_nothing_is_told_with_the_nearest(folder, old: str, new: str, said: str) -> None:
    folder.change(old, new)

    with pytest.raises(UnreadableError, match=r"schemes/in/grain\.yaml:\d+:\d+") as raised:
        compiled(folder)

    assert said in str(raised.value)


def test_definitions_in_a_circle_are_refused(folder) -> None:
    folder.write("definitions.yaml", "in-here: {use: in-b}\nin-b: {not: {use: in-here}}\n")

    with pytest.raises(UnreadableError, match="using itself"):
        compiled(folder)


def test_what_bears_an_answer_alone_is_official_or_of_two_houses() -> None:
    def page(url: str, official: bool = False) -> dict[str, Any]:
        return {"url": url, "official": official}

    one, same, other = (
        page(url) for url in ("https://paper.in/a", "https://www.paper.in/b", "https://law.in/a")
    )

    assert [bearing(pages) for pages in ([], [one], [one, same], [one, other])] == [
        False,
        False,
        False,
        True,
    ]
    assert bearing([page("https://labour.gov.in", True)])
