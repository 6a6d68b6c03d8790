"""A Hindi, a Nepali and an Urdu recipient hear their date again and stop: by a call of the carrier, and by a word to
the phone that sends, which tells of no calls. Over HTTP both ways."""

import io
import re
import wave
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import requests

from migrant_helper.actions.reminders.send import send_due
from migrant_helper.messaging.routes import Routes
from migrant_helper.messaging.smsgate import SmsGateGateway, SmsGateSettings
from migrant_helper.messaging.voice import audio
from migrant_helper.messaging.voice.speech import Speech, played
from migrant_helper.messaging.voice.voices import voices
from migrant_helper.messaging.voice.words import Words
from migrant_helper.store.reminder_tables import Kind, Message, State
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.messaging import calls, smsgate
from tests.messaging.calls import PUBLIC, Exchange, Line, ring
from tests.messaging.smsgate import PASSWORD, USER, Phone, event
from tests.web.conftest import Service
from tests.web.test_both_ways import PEOPLE, SCRIPTS, over_http, worker_of
from tests.web.test_sms import contact
from tests.web.voiced import Voiced, voiced

NAMES = [each[0] for each in PEOPLE]
WORDS = Words(parts.SERVICE.texts)
# A day before the date.
AFTER = parts.NOW.replace(day=28, hour=5)
AGAIN = {"hi": "फिर से बताओ", "ne": "फेरि", "ur": "دوبارہ"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All audio that a call needs, but names."""
    folder = tmp_path_factory.mktemp("voice")
    audio.make(played(Speech(WORDS, folder), {}), folder)
    return folder


@pytest.fixture
def voice(site: Site, tmp_path: Path, made: Path) -> Iterator[Voiced]:
    with (
        calls.serving(Exchange()) as exchange,
        voiced(site, tmp_path, exchange, audio=made) as found,
    ):
        yield found


def heard(line: Line, lang: str) -> str:
    """What is heard: what the carrier says, and the texts of the audio that it fetches."""
    texts = {audio.name(text, voices()[lang].voice): text for text in WORDS.fixed(lang)}
    told = [line.said]
    for url in line.played:
        path = url.removeprefix(PUBLIC)
        answer = requests.get(line.address + path, timeout=10)
        assert answer.headers["Content-Type"] == "audio/wav"
        assert "immutable" in answer.headers["Cache-Control"]
        with wave.open(io.BytesIO(answer.content)) as opened:
            assert opened.getframerate() == audio.RATE
        told.append(texts.get(path.rsplit("/", 1)[1], ""))
    return " ".join(told)


@pytest.mark.parametrize("person", PEOPLE, ids=NAMES)
def test_by_a_call(voice: Voiced, person: tuple[str, ...]) -> None:
    lang, typed, region, number, _ = person
    own = {"number": typed, "region": region, "lang": lang}
    parts.confirmed(voice.service.engine, parts.SERVICE, **own)

    ring(voice.address, number)
    voice.back()
    line = voice.answered()
    line.press()
    hello = heard(line, lang)
    line.press("1")
    told = heard(line, lang)
    line.press("2")
    sure = heard(line, lang)
    line.press("2")
    done = heard(line, lang)

    (placed,) = voice.exchange.placed
    assert placed["To"] == number
    assert all(re.search(SCRIPTS[lang], each) for each in (hello, told, sure, done))
    assert "29 " in told
    assert line.is_over
    assert contact(voice.service).stopped_at == parts.NOW
    assert contact(voice.service).sealed is None


def test_another_language_is_picked_by_its_key(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine, lang="ur")
    ring(voice.address, parts.E164)
    voice.back()
    line = voice.answered()

    line.press()
    hello = heard(line, "ur")
    line.press("5")
    line.press("1")

    assert "For English, press 3" in hello
    assert "29 नोभेम्बर" in heard(line, "ne")


def test_where_nobody_made_audio_its_language_is_not_offered(site: Site, tmp_path: Path) -> None:
    with calls.serving(Exchange()) as exchange, voiced(site, tmp_path, exchange) as voice:
        parts.confirmed(voice.service.engine, lang="ur")
        ring(voice.address, parts.E164)
        voice.back()
        line = voice.answered()
        hello = line.press()
        picked = line.press("6")

    assert "You rang this number." in hello
    assert "4 दबाएँ" in hello
    assert line.played == []
    assert "To hear your next date" in picked


@pytest.mark.parametrize("person", PEOPLE, ids=NAMES)
def test_by_a_word_to_the_phone(service: Service, person: tuple[str, ...]) -> None:
    """The phone tells of texts alone, so that a word does what a missed call does elsewhere."""
    lang, typed, region, number, stop = person
    with smsgate.serving(Phone(now=AFTER)) as phone, over_http(service) as address:
        settings = SmsGateSettings(phone.url, USER, PASSWORD)
        sent_by = worker_of(service, Routes(SmsGateGateway(settings, frozenset({"IN", "NP"}))))
        parts.confirmed(service.engine, sent_by, number=typed, region=region, lang=lang)
        service.at = AFTER
        hook = f"{address}/sms/phone"
        for at, word in enumerate((AGAIN[lang], stop)):
            said = {"message": word, "sender": number, "receivedAt": AFTER.isoformat()}
            moment = AFTER + timedelta(seconds=at)
            assert smsgate.post(hook, event("sms:received", said, f"r{at}"), moment) == 204
            if word != stop:
                send_due(sent_by)
    again = [each for each in phone.texts() if each[0] == number]

    assert again
    assert re.search(SCRIPTS[lang], again[0][1])
    assert re.search(r"\b29\b", again[0][1])
    assert contact(service).stopped_at == AFTER
    answers = parts.rows(service.engine, Message.kind == Kind.HELP)
    assert [each.state for each in answers] == [State.SENT]
