"""What is said in a call: the words of our messages, in parts of a closed list."""

from datetime import date

import pytest

from migrant_helper.messaging.texts import Day, Told
from migrant_helper.messaging.voice.voices import PLAY, SAY, voices
from migrant_helper.messaging.voice.words import MOST, OWN, Item, Words, all_parts, spoken
from tests.actions.parts import SERVICE

WORDS = Words(SERVICE.texts)
ON = date(2026, 3, 12)
NAME, OFFICE = "ई-श्रम कार्ड", "सेवा केन्द्र (CSC)"


@pytest.mark.parametrize("lang", list(voices()))
@pytest.mark.parametrize("more", [0, 1, MOST, MOST + 1])
@pytest.mark.parametrize("told", list(Told))
@pytest.mark.parametrize("name", ["", NAME])
def test_all_that_is_said_is_of_the_closed_list(
    lang: str, more: int, told: Told, name: str
) -> None:
    item = Item(Day(ON, told, name), OFFICE, more)

    said = WORDS.item(lang, item)

    assert set(said) <= set(all_parts(WORDS, lang, [NAME, OFFICE]))
    assert "12" in said


def test_a_date_is_said_as_the_message_says_it() -> None:
    said = WORDS.item("hi", Item(Day(ON, Told.DUE), "", 2))

    assert said == [
        "आपने यह तारीख याद दिलाने को कहा था:",
        "12",
        "मार्च",
        "। आपकी सूची में",
        "2",
        "और हैं।",
    ]


def test_an_entry_is_named_and_its_office_is_said() -> None:
    said = WORDS.item("ne", Item(Day(ON, Told.DUE, NAME), OFFICE, 0))

    assert said[0] == NAME
    assert said[-2:] == ["जाने ठाउँ:", "सेवा केन्द्र"]


def test_a_name_is_not_said_of_a_day_that_changed() -> None:
    assert NAME not in WORDS.item("ne", Item(Day(ON, Told.CHANGED, NAME), "", 0))


def test_signs_and_short_forms_in_brackets_are_not_said() -> None:
    assert [spoken(each) for each in ("।", " (PF) ", "PF (EPF)", "“x” y")] == ["", "", "PF", "x y"]


@pytest.mark.parametrize("lang", [lang for lang in voices() if lang != "en"])
def test_every_sentence_of_a_call_is_translated(lang: str) -> None:
    texts = SERVICE.texts.translations[lang]

    assert [message for message in OWN if message not in texts] == []


def test_the_carrier_speaks_three_languages_and_audio_of_ours_the_other_two() -> None:
    ways = {each.lang: each.way for each in voices().values()}

    assert ways == {"en": SAY, "hi": SAY, "ne": PLAY, "ur": PLAY, "bn": SAY}
    assert [each.key for each in voices().values()] == [3, 4, 5, 6, 7]
    assert all(each.source.startswith("https://") for each in voices().values())
    assert all(date.fromisoformat(each.checked) for each in voices().values())
