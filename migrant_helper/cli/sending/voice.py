"""`migrant-helper reminders voice`: the audio of calls, and who speaks which language in them."""

import json
import os
from dataclasses import asdict
from subprocess import CalledProcessError, TimeoutExpired

import click

from migrant_helper import config, paths
from migrant_helper.actions import releases
from migrant_helper.actions.spoken import Entries
from migrant_helper.actions.wiring import voice_folder
from migrant_helper.cli.sending.standing import json_option
from migrant_helper.messaging.texts import read_texts
from migrant_helper.messaging.voice import audio
from migrant_helper.messaging.voice.speech import Speech, played
from migrant_helper.messaging.voice.voices import voices
from migrant_helper.messaging.voice.words import Words
from migrant_helper.store.releases.folders import Releases

REMEDY = (
    "espeak-ng is not installed: install it (apt-get install espeak-ng) and run this again; until then calls are "
    "not held in the languages that the carrier does not speak"
)


@click.command(epilog="Example: migrant-helper reminders voice")
@json_option
def voice(as_json: bool) -> None:
    """Make the audio of what the carrier cannot speak, with espeak-ng, into the data folder, and say in which
    languages a call can be held. Again after each release; what is there already is not made anew."""
    try:
        chosen = config.read(os.environ)
        held = Releases(chosen.data)
        entries = Entries(lambda: releases.for_pages(held, paths.BUILD))
        speech = Speech(Words(read_texts(paths.TRANSLATIONS)), voice_folder(chosen.data))
        made = (
            audio.make(played(speech, _named(entries)), speech.folder) if audio.is_there() else None
        )
    except (ValueError, KeyError, OSError, CalledProcessError, TimeoutExpired) as error:
        click.echo(f"cannot make the audio: {error}", err=True)
        raise SystemExit(2) from error
    spoken = [each.lang for each in speech.languages()]
    silent = [lang for lang in voices() if lang not in spoken]
    if as_json:
        click.echo(
            json.dumps({"made": asdict(made) if made else None, "spoken": spoken, "silent": silent})
        )
    else:
        if made:
            click.echo(f"{made.files} files, {made.size} bytes; {made.new} new, {made.gone} gone")
        for each in voices().values():
            way = "no voice here" if each.lang in silent else f"{each.way}, {each.voice}"
            click.echo(f"{each.lang}  key {each.key}  {way}")
    if made is None:
        click.echo(REMEDY, err=True)
    if silent:
        raise SystemExit(1)


def _named(entries: Entries) -> dict[str, list[str]]:
    """The names and offices that may be spoken, by language."""
    return {
        lang: [text for each in entries.all(lang).values() for text in (each.name, each.office)]
        for lang in voices()
    }
