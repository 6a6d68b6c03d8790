"""`migrant-helper reminders voice`: audio of calls, with espeak-ng or with word that it is missing."""

from pathlib import Path

import pytest

from migrant_helper import config
from migrant_helper.actions.wiring import make_ringing
from migrant_helper.cli.reminders import reminders
from migrant_helper.cli.sending import voice
from migrant_helper.messaging.voice import words
from tests.actions.parts import SERVICE
from tests.cli.test_reminders import printed, run

SET = {
    "TWILIO_ACCOUNT_SID": "AC" + "a" * 32,
    "TWILIO_AUTH_TOKEN": "token",
    "TWILIO_FROM": "+14155550100",
    "TWILIO_VOICE_NUMBER": "+14155550100",
    "MIGRANT_HELPER_VOICE_COUNTRIES": "np in",
}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIGRANT_HELPER_DATA", str(tmp_path))
    # So few numbers and no names: making all takes a quarter of a minute.
    monkeypatch.setattr(words, "MOST", 3)
    monkeypatch.setattr(voice, "_named", lambda _: {})
    return tmp_path


def test_the_audio_is_made_once_into_the_data_folder(data: Path) -> None:
    first = run(reminders, "voice", "--json")
    second = run(reminders, "voice")

    made = printed(first, "reminders-voice.json")
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert made["spoken"] == ["en", "hi", "ne", "ur", "bn"]
    assert made["silent"] == []
    assert made["made"]["files"] == len(list((data / "voice").iterdir()))
    assert "0 new, 0 gone" in second.stdout
    assert "ur  key 6  play, ur" in second.stdout


def test_without_espeak_the_languages_that_have_no_voice_are_named(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(data))

    done = run(reminders, "voice")

    assert done.exit_code == 1
    assert "ne  key 5  no voice here" in done.stdout
    assert "hi  key 4  say" in done.stdout
    assert "install espeak-ng" in done.stderr.replace("apt-get ", "")


def test_a_voice_is_off_until_a_number_and_countries_are_named() -> None:
    without = {name: SET[name] for name in SET if "VOICE" not in name}

    off = make_ringing(config.read(without), SERVICE.texts, Path)
    on = make_ringing(config.read(SET), SERVICE.texts, Path)

    assert off is None
    assert on is not None
    assert on.countries == {"IN", "NP"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TWILIO_VOICE_NUMBER", "MIGHLP"),
        ("TWILIO_VOICE_NUMBER", ""),
        ("MIGRANT_HELPER_VOICE_COUNTRIES", ""),
        ("MIGRANT_HELPER_VOICE_COUNTRIES", "IN XX"),
        ("MIGRANT_HELPER_VOICE_CALLS_PER_DAY", "many"),
        ("TWILIO_AUTH_TOKEN", ""),
    ],
)
def test_an_unusable_setting_of_the_voice_is_named(name: str, value: str) -> None:
    with pytest.raises(config.BadSetting, match=name):
        make_ringing(config.read({**SET, name: value}), SERVICE.texts, Path)
