"""Who writes to which country: nobody where no row says so, and no text that is not registered."""

from pathlib import Path

import pytest

from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.sms import cut
from migrant_helper.messaging.senders import Senders, read_senders
from migrant_helper.messaging.texts import PLACE, TEMPLATES, Day, Stop, read_texts
from tests.messaging.test_texts import DAY, LANGUAGES, LONG_NAME, TEXTS, TRANSLATIONS

HEAD = "country,what,lang,value\n"
HINDI = tuple(f"IN,{text},hi,{11070000 + n}" for n, text in enumerate(TEMPLATES))
NAMED = ("IN,sender,,MIGHLP", "IN,entity,,1101234567890")


def read(folder: Path, *rows: str, url: str = "https://example.org") -> Senders:
    file = folder / "senders.csv"
    file.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return read_senders(file, default="+15005550006", public_url=url)


def test_without_a_file_nobody_writes_anywhere(tmp_path: Path) -> None:
    senders = read_senders(tmp_path / "none.csv", default="+15005550006", public_url="")

    assert senders.closed() == set(COUNTRIES)
    assert senders.why_closed("IN") == "it has no sender"


def test_a_person_with_a_phone_writes_everywhere() -> None:
    assert Senders().closed() == frozenset()


def test_a_country_is_open_by_its_row_alone(tmp_path: Path) -> None:
    senders = read(tmp_path, "NP,sender,,MIGHLP")

    assert senders.open_to("NP", "ne")
    assert senders.closed() == set(COUNTRIES) - {"NP"}
    assert senders.name("NP") == "MIGHLP"


def test_an_empty_sender_is_the_one_of_the_settings(tmp_path: Path) -> None:
    assert read(tmp_path, "NP,sender,,").name("NP") == "+15005550006"


def test_under_a_name_india_wants_every_text_registered(tmp_path: Path) -> None:
    assert "need an entity" in read(tmp_path, "IN,sender,,MIGHLP", *HINDI).why_closed("IN")
    assert "no language" in read(tmp_path, *NAMED, *HINDI[1:]).why_closed("IN")

    senders = read(tmp_path, *NAMED, *HINDI)

    assert senders.open_to("IN", "hi")
    assert not senders.open_to("IN", "ur")


def test_a_number_is_overwritten_on_the_way_and_needs_no_text_registered(tmp_path: Path) -> None:
    assert read(tmp_path, "IN,sender,,+15005550006").open_to("IN", "ur")


def test_where_links_are_listed_ours_must_be(tmp_path: Path) -> None:
    open_there = ("TH,sender,,MIGHLP", "TH,link,,https://example.org")

    assert "https://example.org" in read(tmp_path, "TH,sender,,MIGHLP").why_closed("TH")
    assert not read(tmp_path, *open_there, url="https://other.example").open_to("TH", "en")
    assert read(tmp_path, *open_there).open_to("TH", "en")


@pytest.mark.parametrize(
    ("country", "sender", "arrives"),
    [
        ("PH", "+639171234567", True),
        ("PH", "MIGHLP", False),
        ("PH", "+15005550006", False),
        ("PH", "MG" + "b" * 32, False),
        ("NP", "+9779801234567", False),
    ],
)
def test_a_reply_arrives_only_at_a_number_of_a_country_that_lets_it(
    tmp_path: Path, country: str, sender: str, arrives: bool
) -> None:
    assert read(tmp_path, f"{country},sender,,{sender}").reply_arrives(country) is arrives


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("XX,sender,,MIGHLP", "none of BD"),
        ("IN,header,,MIGHLP", "there is no 'header'"),
        ("IN,sender,,A name that is too long", "no value of sender"),
        ("IN,sender,,12", "no value of sender"),
        ("IN,entity,,abc", "no value of entity"),
        ("IN,due,hi,x", "no value of due"),
        ("IN,due,,11070000001", "a text has a language"),
        ("IN,sender,hi,MIGHLP", "a text has a language"),
        ("TH,link,,http://example.org", "no value of link"),
        ("NP,sender,,", "stands twice"),
    ],
)
def test_a_wrong_row_stops_the_start_with_its_line(tmp_path: Path, row: str, what: str) -> None:
    with pytest.raises(ValueError, match=rf"senders\.csv:3: .*{what}"):
        read(tmp_path, "NP,sender,,MIGHLP", row)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("text", TEMPLATES)
def test_a_text_as_it_is_registered_is_what_is_sent_but_for_what_changes(
    lang: str, text: str
) -> None:
    registered = read_texts(TRANSLATIONS).registered(lang, text, "https://example.org/hi/stop")

    assert registered.count(PLACE) == 1 + ("named" in text) + ("more" in text) + (text != "code")
    assert "%(" not in registered
    assert ("https://example.org/hi/stop" in registered) == (text != "code")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_part_that_changes_has_no_more_characters_than_it_may(lang: str) -> None:
    stop = Stop(False, "https://example.org/hi/stop", "123456", longest=30)

    text = TEXTS.reminder(lang, Day(DAY, name=LONG_NAME), 0, stop=stop, segments=3)

    assert cut(LONG_NAME, 30) in text
    assert len(cut(LONG_NAME, 30)) <= 30
