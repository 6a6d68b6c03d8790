"""Which languages a call can be held in here, and each part as the carrier is told to bring it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from migrant_helper.messaging.voice import audio
from migrant_helper.messaging.voice.voices import PLAY, SAY, Voice, voices
from migrant_helper.messaging.voice.words import Item, Words, all_parts

# Where a language has no voice here.
ELSE: Final = "en"


@dataclass(frozen=True)
class Speech:
    """The words, and the folder of the audio that this service has."""

    words: Words
    folder: Path

    def languages(self) -> Sequence[Voice]:
        """Those that are spoken here, in the order of their keys: by the carrier, or with all audio there."""
        return [each for each in voices().values() if self._speaks(each)]

    def voice(self, lang: str) -> Voice:
        """The voice of a language; of English where it has none here."""
        spoken = {each.lang: each for each in self.languages()}
        return spoken.get(lang, voices()[ELSE])

    def item(self, lang: str, item: Item) -> list[str]:
        """The next date in parts. A name or an office that has no audio is not said."""
        voice, parts = self.voice(lang), self.words.item(lang, item)
        if voice.way == SAY or audio.has(self.folder, parts, voice.voice):
            return parts
        return self.words.item(lang, Item(replace(item.day, name=""), "", item.more))

    def _speaks(self, voice: Voice) -> bool:
        return voice.way == SAY or audio.has(self.folder, self.words.fixed(voice.lang), voice.voice)


def played(speech: Speech, named: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    """All (text, voice) that audio is made of, with the names and offices of each language in `named`."""
    for voice in voices().values():
        if voice.way == PLAY:
            for text in all_parts(speech.words, voice.lang, named.get(voice.lang, ())):
                yield text, voice.voice
