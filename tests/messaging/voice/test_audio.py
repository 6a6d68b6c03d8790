"""Audio of what no carrier speaks: made by espeak-ng, the same for the same text, small, and in its own language."""

import io
import subprocess
import wave
from array import array
from math import pi, sin, sqrt
from pathlib import Path

import pytest

from migrant_helper.messaging.voice import audio
from migrant_helper.messaging.voice.audio import TooLarge
from migrant_helper.messaging.voice.voices import PLAY, voices
from migrant_helper.messaging.voice.words import Words
from tests.actions.parts import SERVICE

PLAYED = [each for each in voices().values() if each.way == PLAY]
ESPEAK = 22050


def heard(text: str, voice: str) -> str:
    """The sounds that espeak-ng makes of a part, in letters; "(en)" where it falls into English."""
    command = [audio.PROGRAM, "-v", voice, "-q", "-x"]
    given = audio.read_as(text, voice)
    done = subprocess.run([*command, given], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize("voice", [each.voice for each in PLAYED])
def test_the_same_text_is_the_same_file(voice: str) -> None:
    first, second = (audio.sound("12", voice) for _ in range(2))

    with wave.open(io.BytesIO(first)) as opened:
        kind = (opened.getframerate(), opened.getnchannels(), opened.getsampwidth())
        samples = array("h", opened.readframes(opened.getnframes()))
    assert first == second
    assert kind == (audio.RATE, 1, 2)
    assert max(map(abs, samples)) > 5000


@pytest.mark.parametrize("lang", [each.lang for each in PLAYED])
def test_no_part_is_read_in_english(lang: str) -> None:
    parts = set(Words(SERVICE.texts).fixed(lang))

    assert [text for text in parts if "(en)" in heard(text, voices()[lang].voice)] == []


def test_another_text_voice_or_version_has_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [audio.name("12", "ne"), audio.name("13", "ne"), audio.name("12", "ur")]
    monkeypatch.setattr(audio, "VERSION", 2)

    assert len({*names, audio.name("12", "ne")}) == 4
    assert all(audio.NAME.fullmatch(name) for name in names)


def test_what_is_there_is_not_made_again_and_what_is_not_said_goes(tmp_path: Path) -> None:
    first = audio.make([("12", "ne"), ("13", "ne")], tmp_path)
    second = audio.make([("12", "ne"), ("14", "ne")], tmp_path)

    assert (first.files, first.new, first.gone) == (2, 2, 0)
    assert (second.files, second.new, second.gone) == (2, 1, 1)
    assert audio.has(tmp_path, ["12", "14"], "ne")
    assert not audio.has(tmp_path, ["13"], "ne")
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("limit", ["LARGEST", "LARGEST_OF_ALL"])
def test_what_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(audio, limit, 5000)

    with pytest.raises(TooLarge, match="more than 5000"):
        audio.make([("12", "ne"), ("13", "ne")], tmp_path)


@pytest.mark.parametrize("name", ["", "..", "../x", "0" * 31, "0" * 32, "x.wav", "0" * 32 + ".wav"])
def test_no_other_file_is_handed_out(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.wav").write_bytes(b"x")

    assert audio.file_of(tmp_path, name) is None


@pytest.mark.parametrize(("hertz", "least", "most"), [(1000, 9800, 10100), (6000, 0, 100)])
def test_speech_stays_and_what_would_fold_into_it_goes(hertz: int, least: int, most: int) -> None:
    tone = [round(10000 * sin(2 * pi * hertz * at / ESPEAK)) for at in range(ESPEAK)]

    made = audio.slower(tone, ESPEAK)[100:-100]

    assert least <= sqrt(2 * sum(each * each for each in made) / len(made)) <= most
