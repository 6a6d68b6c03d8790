"""Who speaks which language: voices.csv beside this file, read from the carrier's own list of voices.

- `say`: the carrier speaks it, `language` and `voice` as it calls them;
- `play`: it does not (its list has neither Nepali nor Urdu), so that audio of ours is played, made with the
  `voice` of espeak-ng.

The order of the rows is that of the keys by which somebody picks a language.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("voices.csv")
SAY: Final = "say"
PLAY: Final = "play"
# Keys 1 and 2 say "tell me" and "stop".
FIRST_KEY: Final = 3


@dataclass(frozen=True)
class Voice:
    """The voice of a language, the key that picks it, and where and when it was read that it speaks so."""

    lang: str
    way: str
    language: str
    voice: str
    key: int
    source: str
    checked: str


@cache
def voices() -> dict[str, Voice]:
    """By language. Raises ValueError for a way that there is not."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if row["way"] not in (SAY, PLAY):
            raise ValueError(f"{FILE.name}: {row['way']!r} is no way; there are {SAY} and {PLAY}")
    return {row["lang"]: Voice(**row, key=FIRST_KEY + at) for at, row in enumerate(rows)}
