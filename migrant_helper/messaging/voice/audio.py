"""Audio of the parts that no carrier speaks, made with espeak-ng: a file a part, named by the hash of its text, its
voice and the version of how it is made, so that a file never changes.

Twilio plays `audio/wav` (https://www.twilio.com/docs/voice/twiml/play, 2026-12-01) and makes of it what telephones
carry: 8,000 samples a second, so that ours has no more.
"""

import io
import re
import shutil
import subprocess
import wave
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from math import cos, pi, sin
from operator import mul
from pathlib import Path
from typing import Final

PROGRAM: Final = "espeak-ng"
VERSION: Final = 1
RATE: Final = 8000
TYPE: Final = "audio/wav"
NAME: Final = re.compile(r"[0-9a-f]{32}")
# Words a minute: slower than its 175, for a bad line.
SPEED: Final = 140
SECONDS: Final = 20
# The most bytes of a file (some 30 seconds), and of all.
LARGEST: Final = 480_000
LARGEST_OF_ALL: Final = 32_000_000
# A voice reads digits of its own script in its language; espeak-ng 1.51 reads 29 in Nepali as in English (tried
# 2026-12-01).
DIGITS: Final = {"ne": str.maketrans("0123456789", "०१२३४५६७८९")}
LOWEST: Final = -32768
HIGHEST: Final = 32767
# Samples on each side of one that say what it is, and how quiet is silent.
AROUND: Final = 16
QUIET: Final = 200
# What stays of the silence before and after.
REST: Final = RATE // 20


class TooLarge(ValueError):
    """A part, or all of them, that is larger than it may be."""


@dataclass(frozen=True)
class Made:
    """How many files there are now, how many were made, how many went that nothing says any more, and the bytes."""

    files: int
    new: int
    gone: int
    size: int


def name(text: str, voice: str) -> str:
    """What the audio of a part is called."""
    return sha256(f"{VERSION}\0{voice}\0{read_as(text, voice)}".encode()).hexdigest()[:32]


def read_as(text: str, voice: str) -> str:
    """A part as the voice is given it: with its own digits, and not beginning with a sign that ends what was before."""
    return text.lstrip(":.,;।۔، ").translate(DIGITS.get(voice, {}))


def is_there() -> bool:
    """Whether espeak-ng is installed."""
    return shutil.which(PROGRAM) is not None


def make(wanted: Iterable[tuple[str, str]], folder: Path) -> Made:
    """The audio of each (text, voice) in `folder`, and of nothing else. What is there is not made again.

    Raises TooLarge, OSError where espeak-ng is missing, and CalledProcessError where it fails. Nothing is taken
    away before all is there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = {name(text, voice): (text, voice) for text, voice in wanted}
    new = [key for key in parts if not _file(folder, key).is_file()]
    for key in new:
        found = sound(*parts[key])
        if len(found) > LARGEST:
            raise TooLarge(f"{parts[key][0][:40]!r} has {len(found)} bytes, more than {LARGEST}")
        beside = folder / f"{key}.part"
        beside.write_bytes(found)
        beside.replace(_file(folder, key))
    size = sum(_file(folder, key).stat().st_size for key in parts)
    if size > LARGEST_OF_ALL:
        raise TooLarge(f"all parts have {size} bytes, more than {LARGEST_OF_ALL}")
    old = [each for each in folder.glob("*.wav") if each.stem not in parts]
    for each in old:
        each.unlink()
    return Made(len(parts), len(new), len(old), size)


def has(folder: Path, parts: Iterable[str], voice: str) -> bool:
    """Whether each of these parts has its audio."""
    return all(_file(folder, name(text, voice)).is_file() for text in parts)


def file_of(folder: Path, key: str) -> Path | None:
    """The file called so; None for one that is not there, or is no name of ours."""
    if not NAME.fullmatch(key):
        return None
    found = _file(folder, key)
    return found if found.is_file() else None


def sound(text: str, voice: str) -> bytes:
    """A text spoken by espeak-ng, as a wave file of 8,000 samples a second, the same for the same text."""
    command = [PROGRAM, "-v", voice, "-s", str(SPEED), "--stdin", "--stdout"]
    said = subprocess.run(  # noqa: S603 - no shell; the voice is one of voices.csv
        command,
        input=read_as(text, voice).encode(),
        capture_output=True,
        check=True,
        timeout=SECONDS,
    ).stdout
    # Its header tells no length: it writes into a pipe.
    header = said.index(b"data") + 8
    rate = int.from_bytes(said[24:28], "little")
    samples = array("h", said[header : len(said) - (len(said) - header) % 2])
    return _wave(trimmed(slower(samples, rate)))


def slower(samples: Sequence[int], rate: int) -> list[int]:
    """The same sound with 8,000 samples a second: each is weighed out of those around it, without what is too
    high for so few."""
    padded = [0] * AROUND + list(samples) + [0] * (AROUND + 1)
    found = []
    for at in range(len(samples) * RATE // rate):
        first, part = divmod(at * rate, RATE)
        about = padded[first : first + 2 * AROUND + 1]
        found.append(int(sum(map(mul, about, _weights(part, rate)))))
    return [max(LOWEST, min(HIGHEST, each)) for each in found] if _is_over(found) else found


def trimmed(samples: Sequence[int]) -> list[int]:
    """Without the silence before and after, but for a little."""
    loud = [at for at, each in enumerate(samples) if abs(each) > QUIET]
    if not loud:
        return list(samples)
    return list(samples[max(0, loud[0] - REST) : loud[-1] + REST])


def _is_over(samples: Sequence[int]) -> bool:
    return bool(samples) and (max(samples) > HIGHEST or min(samples) < LOWEST)


@cache
def _weights(part: int, rate: int) -> list[float]:
    """How much each sample counts around one that lies `part` of RATE after a sample; 1 in all."""
    cut = RATE / rate
    far = [at - AROUND - part / RATE for at in range(2 * AROUND + 1)]
    raw = [
        (sin(pi * cut * each) / (pi * each) if each else cut)
        * (0.5 + 0.5 * cos(pi * each / (AROUND + 1)))
        for each in far
    ]
    whole = sum(raw)
    return [each / whole for each in raw]


def _wave(samples: Sequence[int]) -> bytes:
    opened = io.BytesIO()
    with wave.open(opened, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array("h", samples).tobytes())
    return opened.getvalue()


def _file(folder: Path, key: str) -> Path:
    return folder / f"{key}.wav"
