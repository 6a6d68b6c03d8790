"""A translation names the states that its English names and no other, and counts as it counts: lint compares
figures in digits, and here are those in words."""

import re
import unicodedata
from functools import cache

import pytest
import yaml
from babel.messages.pofile import read_po

from migrant_helper import paths

PLACES = yaml.safe_load((paths.SCHEMES / "places.yaml").read_text("utf-8"))
STATES = [row["name"] for row in PLACES if "-" in row["code"]]
ENGLISH = ("two|both|twice", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# How the words for two to ten begin, in the same order.
COUNTED = {
    "hi": ("दो|दूसर|दुगु", "तीन", "चार", "पाँच|पांच", "छह|छः|छमाही", "सात", "आठ", "नौ", "दस"),
    "bn": ("দু|উভয়", "তিন", "চার", "পাঁচ", "ছয়|ছ’", "সাত", "আট", "নয়", "দশ"),
    "ne": ("दुई|दुवै|दोस्रो|दोब्बर", "तीन", "चार", "पाँच", "छ", "सात", "आठ", "नौ", "दस|दश"),
    "ur": ("دو|دگن", "تین", "چار", "پانچ", "چھ|ششماہی", "سات", "آٹھ", "نو", "دس"),
}
SPRING = "موسم بہار"


@cache
def texts(lang: str) -> dict[str, str]:
    """Every text of entries and pages that has one form, with its translation."""
    found = {}
    for domain in ("schemes", "messages"):
        with (paths.TRANSLATIONS / lang / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
            found |= {str(one.id): one.string for one in read_po(file) if isinstance(one.id, str)}
    plain = {english: unicodedata.normalize("NFC", given) for english, given in found.items()}
    return {english: given for english, given in plain.items() if english and given}


@pytest.mark.parametrize("lang", COUNTED)
def test_a_count_in_words_is_the_same_count(lang: str) -> None:
    seen, wrong = 0, []
    for english, given in texts(lang).items():
        for word, ours in zip(ENGLISH, COUNTED[lang], strict=True):
            if re.search(rf"(?i)(?<!-)\b(?:{word})\b", english):
                seen += 1
                wrong += [] if re.search(rf"(?<!\w)(?:{ours})", given) else [(english, given)]

    assert seen > 50
    assert wrong == []


@pytest.mark.parametrize("lang", COUNTED)
def test_the_states_named_are_the_same_states(lang: str) -> None:
    names = {state: texts(lang)[state] for state in STATES if state in texts(lang)}
    # Urdu writes no ending on to a name; and spring is called as Bihar is.
    end = r"(?!\w)" if lang == "ur" else ""
    known = {state: re.compile(rf"(?<!\w){re.escape(name)}{end}") for state, name in names.items()}
    wrong = [
        (english, given)
        for english, given in texts(lang).items()
        if {state for state in names if re.search(rf"\b{state}\b", english)}
        != {state for state, name in known.items() if name.search(given.replace(SPRING, ""))}
    ]

    assert len(names) > 30
    assert wrong == []
