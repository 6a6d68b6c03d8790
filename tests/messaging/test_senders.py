"""Who writes to which country: nobody where no row says so, and no text that is not registered."""

import re
from pathlib import Path

import pytest

from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.sms import cut, size
from migrant_helper.messaging.senders import Senders, read_senders, wanted
from migrant_helper.messaging.texts import (
    CODES,
    NONE,
    TEMPLATES,
    Day,
    Register,
    Stop,
    Told,
    read_texts,
)
from tests.messaging.test_texts import DAY, LANGUAGES, LONG_NAME, TEXTS, TRANSLATIONS

HEAD = "country,what,lang,value\n"
INDIA = wanted("IN", "Ajeevika")
HINDI = tuple(f"IN,{text},hi,{11070000 + n}" for n, text in enumerate(INDIA.texts()))
NAMED = ("IN,sender,,MIGHLP", "IN,entity,,1101234567890", "IN,brand,,Ajeevika")


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
    assert "need a brand" in read(tmp_path, *NAMED[:2], *HINDI).why_closed("IN")
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
        ("IN,brand,,{#var#}", "no value of brand"),
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


def test_who_sends_where_is_told(tmp_path: Path) -> None:
    senders = read(tmp_path, "NP,sender,,MIGHLP")

    assert (senders.way("NP"), senders.way("IN")) == ("carrier", "nobody")
    assert Senders({}, own=frozenset({"IN"})).way("IN") == "phone"
    assert Senders().way("TH") == "person"


def test_only_what_is_registered_keeps_to_the_register(tmp_path: Path) -> None:
    assert read(tmp_path, *NAMED, *HINDI).register("IN") == Register("Ajeevika", 2, 30)
    assert read(tmp_path, "IN,sender,,+15005550006").register("IN") == NONE
    assert read(tmp_path, "NP,sender,,MIGHLP", "NP,brand,,Ajeevika").register("NP") == NONE


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("text", INDIA.texts())
def test_what_india_registers_is_as_its_register_wants(lang: str, text: str) -> None:
    registered = read_texts(TRANSLATIONS).registered(
        lang, text, "https://example.org/hi/stop", INDIA
    )
    changing = re.findall(r"{#(\w+)#}", registered)

    assert 1 <= len(changing) <= 2
    assert set(changing) <= {"numeric", "alphanumeric"}
    assert re.search(r"#}[^\w{]*{#", registered) is None, "two of them side by side"
    assert registered.endswith(" - Ajeevika")
    assert "%(" not in registered
    assert ("https://example.org/hi/stop" in registered) == (text not in CODES)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("told", Told)
@pytest.mark.parametrize("more", [0, 3])
def test_what_is_sent_there_is_a_registered_text_but_for_what_changes(
    lang: str, told: Told, more: int
) -> None:
    stop = Stop(False, "https://example.org/hi/stop", "123456", INDIA)
    sent = TEXTS.reminder(lang, Day(DAY, told, "कार्ड"), more, stop=stop, segments=3)
    registered = [TEXTS.registered(lang, text, stop.address, INDIA) for text in INDIA.texts()]

    assert sum(bool(re.fullmatch(shape(one), sent)) for one in registered) == 1
    assert "कार्ड" not in sent
    assert size(sent).segments <= 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_code_sent_there_is_a_registered_text_too(lang: str) -> None:
    registered = TEXTS.registered(lang, "code", "", INDIA)

    assert re.fullmatch(shape(registered), TEXTS.code(lang, "123456", INDIA))


def test_how_many_others_there_are_is_said_where_a_third_part_may_change() -> None:
    assert set(Register(variables=3).texts()) == {
        name for name in TEMPLATES if "others" not in name
    } - {"due_named_more"}
    assert set(NONE.texts()) == {name for name in TEMPLATES if "others" not in name}


def shape(registered: str) -> str:
    """What a text has to be like to be taken as a registered one."""
    kinds = {"{\\#numeric\\#}": "[0-9]+", "{\\#alphanumeric\\#}": "[^:]{1,30}?"}
    found = re.escape(registered).replace("\\{", "{").replace("\\}", "}")
    for tag, meant in kinds.items():
        found = found.replace(tag, meant)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_part_that_changes_has_no_more_characters_than_it_may(lang: str) -> None:
    stop = Stop(False, "https://example.org/hi/stop", "123456", Register(longest=30))

    text = TEXTS.reminder(lang, Day(DAY, name=LONG_NAME), 0, stop=stop, segments=3)

    assert cut(LONG_NAME, 30) in text
    assert len(cut(LONG_NAME, 30)) <= 30
