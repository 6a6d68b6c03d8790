"""The words of the messages: complete, with the same places, and short enough to pay for."""

import re
from datetime import date
from pathlib import Path

import pytest

from migrant_helper.core.reminders.sms import Encoding, size
from migrant_helper.messaging.texts import MESSAGES, Day, Stop, Told, read_texts

TRANSLATIONS = Path(__file__).parents[2] / "translations"
TEXTS = read_texts(TRANSLATIONS)
LANGUAGES = ("bn", "en", "hi", "ne", "ur")
IN_INDIA = Stop(False, "https://example.org/hi/stop", "123456")
IN_PH = Stop(True, "https://example.org/en/stop", "123456")
DAY = date(2027, 3, 12)
LONG_NAME = "भवन और अन्य निर्माण श्रमिक कल्याण बोर्ड की सदस्यता का नवीनीकरण " * 3


def test_the_five_languages_are_there() -> None:
    assert set(LANGUAGES) <= TEXTS.languages


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_every_text_is_translated_with_the_places_of_the_english_one(lang: str) -> None:
    places = {text: sorted(re.findall(r"%\(\w+\)s", text)) for text in MESSAGES}

    translated = TEXTS.translations[lang]

    assert places == {
        text: sorted(re.findall(r"%\(\w+\)s", translated.get(text, ""))) for text in MESSAGES
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_reminder_without_a_name_costs_two_segments_at_most(lang: str) -> None:
    text = TEXTS.reminder(lang, Day(DAY, name=""), 0, stop=IN_INDIA, segments=3)

    assert size(text).segments <= 2


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("told", Told)
def test_what_there_is_more_and_what_changed_is_said_in_two_segments_at_most(
    lang: str, told: Told
) -> None:
    one, more = (
        TEXTS.reminder(lang, Day(DAY, told), n, stop=IN_INDIA, segments=3) for n in (0, 12)
    )

    assert size(more).segments <= 2
    assert "12 " in one
    assert one != more
    assert more.count("12") == one.count("12") + 1
    assert (
        len({TEXTS.reminder(lang, Day(DAY, each), 0, stop=IN_INDIA, segments=3) for each in Told})
        == 3
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_code_costs_two_segments_at_most_and_stands_first(lang: str) -> None:
    text = TEXTS.code(lang, "123456")

    assert size(text).segments <= 2
    assert text.startswith("123456 ")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["", "X", LONG_NAME])
def test_day_and_way_to_stop_are_whole_whatever_the_name(lang: str, name: str) -> None:
    text = TEXTS.reminder(lang, Day(DAY, name=name), 0, stop=IN_INDIA, segments=3)

    assert size(text).segments <= 3
    assert "https://example.org/hi/stop" in text
    assert "123456" in text
    assert re.search(r"\b12 \w", text), "Latin digits, as on the pages"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_place_stands_where_the_page_says_it_does(lang: str) -> None:
    """ "The six digits that stand at the end of our message", the address before them."""
    text = TEXTS.reminder(lang, Day(DAY, name="X"), 0, stop=IN_INDIA, segments=3)

    assert text.endswith(" 123456")
    assert text.startswith("X: ")
    assert text.index("12 ") < text.index(IN_INDIA.address)


def test_a_name_that_leaves_no_room_is_left_out() -> None:
    text = TEXTS.reminder("hi", Day(DAY, name=LONG_NAME), 0, stop=IN_INDIA, segments=1)

    assert text == TEXTS.reminder("hi", Day(DAY, name=""), 0, stop=IN_INDIA, segments=1)


def test_a_reply_is_named_only_where_it_arrives() -> None:
    by_page, by_reply = (
        TEXTS.reminder("en", Day(DAY, name=""), 0, stop=stop, segments=3)
        for stop in (IN_INDIA, IN_PH)
    )

    assert "reply" not in by_page
    assert by_reply.endswith("To stop, reply STOP.")


def test_in_english_a_message_keeps_to_the_cheap_alphabet() -> None:
    assert size(TEXTS.code("en", "123456")).encoding == Encoding.GSM_7


def test_a_fuzzy_translation_is_not_sent(tmp_path: Path) -> None:
    folder = tmp_path / "hi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "sms.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        '#, fuzzy\nmsgid "To stop, reply STOP."\nmsgstr "पुराना"\n',
        encoding="utf-8",
    )

    text = read_texts(tmp_path).reminder("hi", Day(DAY, name=""), 0, stop=IN_PH, segments=3)

    assert text.endswith("To stop, reply STOP.")
