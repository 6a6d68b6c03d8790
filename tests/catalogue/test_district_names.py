"""Every district has a name to read in every language: as many as there are, in their order, in the
script of the language, and no two alike within one state."""

import re
import unicodedata
from difflib import SequenceMatcher

import pytest
import yaml

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.catalogue.yaml.tree import LOADER
from migrant_helper.core.rules.facts.held import held_place
from migrant_helper.core.words.sound import sounds

# All that may stand in a name: letters of the script, digits, spaces, and " . ( ) -".
LETTERS = {
    "en": "A-Za-z",
    "hi": "\u0900-\u0963",
    "ne": "\u0900-\u0963",
    "ur": "\u0621-\u064a\u0654\u0670-\u06d3",
    "bn": "\u0980-\u09e3",
}
DIGITS = {"ne": "\u0966-\u096f", "bn": "\u09e6-\u09ef"}

# A side of the compass or of a mountain is said in words, and so are these.
POINTS = {"central", "north", "south", "east", "eastern", "upper", "lower", "old", "uttara"}
IN_WORDS = {
    "champhai",
    "itanagar-capital-complex",
    "jamui",
    "konaseema",
    "mohali",
    "mumbai-suburban",
}


def read(path) -> dict:
    """The mapping of a file, every scalar as text: `Mon` and `24` stay what they look like."""
    return yaml.load(path.read_text(encoding="utf-8"), LOADER)


DISTRICTS = read(paths.SCHEMES / "districts.yaml")
NAMES = {lang: read(paths.TRANSLATIONS / lang / "districts.yaml") for lang in LETTERS}
EACH = pytest.mark.parametrize("lang", LETTERS)


def every(lang: str) -> list[tuple[str, str, str]]:
    return [(code, slug, name) for code, of in NAMES[lang].items() for slug, name in of.items()]


@EACH
def test_no_district_is_missing_and_none_is_too_many(lang) -> None:
    assert [(code, list(of)) for code, of in NAMES[lang].items()] == [
        (code, listed["names"]) for code, listed in DISTRICTS.items()
    ]


@EACH
def test_a_name_is_written_in_the_script_of_its_language(lang) -> None:
    digits = DIGITS.get(lang, "0-9")
    own = re.compile(f"[{LETTERS[lang]}{digits}][{LETTERS[lang]}{digits} .()-]*")

    assert [row for row in every(lang) if not own.fullmatch(row[2])] == []


@EACH
def test_a_name_is_tidy(lang) -> None:
    assert [
        row
        for row in every(lang)
        if row[2] != " ".join(unicodedata.normalize("NFC", row[2]).split())
    ] == []


@EACH
def test_no_two_districts_of_a_state_are_called_alike(lang) -> None:
    for code, of in NAMES[lang].items():
        assert len({name.casefold() for name in of.values()}) == len(of), code


@pytest.mark.parametrize("lang", [lang for lang in LETTERS if lang != "en"])
def test_a_name_sounds_like_its_district_or_is_put_into_words(lang) -> None:
    """Two names that changed places sound like no district of theirs."""
    pairs = [
        (district, " ".join(sounds(district.replace("-", " "))), " ".join(sounds(name)))
        for names in NAMES[lang].values()
        for district, name in names.items()
    ]
    unlike = {one for one, key, own in pairs if SequenceMatcher(None, key, own).ratio() < 0.5}

    assert len(pairs) > 800
    assert {one for one in unlike if not POINTS & set(one.split("-"))} <= IN_WORDS


def test_nepali_names_have_no_dot_below() -> None:
    """ड़ and ढ़ are Hindi: Nepali writes चण्डीगढ."""
    assert [row for row in every("ne") if "\u093c" in row[2]] == []


def test_an_english_name_is_its_slug_or_another_spelling_of_it() -> None:
    """What is neither has slipped into the wrong row."""
    for code, slug, name in every("en"):
        made = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
        assert DISTRICTS[code]["was"].get(made, made) == slug, (code, slug, name)


def test_another_spelling_leads_to_a_district_and_is_none_itself() -> None:
    for code, listed in DISTRICTS.items():
        assert set(listed["was"].values()) <= set(listed["names"]), code
        assert not set(listed["was"]) & set(listed["names"]), code


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("hanamkonda", "hanumakonda"),
        ("komaram-bheem-asifabad", "kumuram-bheem-asifabad"),
        ("warangal-urban", "hanumakonda"),
    ],
)
def test_who_kept_an_old_spelling_is_in_the_same_district(before, now) -> None:
    assert held_place(f"IN-TS/{before}", load.held_places()) == f"IN-TS/{now}"
