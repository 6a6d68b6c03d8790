"""What a phone downloads, in bytes as a server sends them compressed (brotli)."""

import json
from functools import cache
from pathlib import Path

import brotli
import pytest

from tests.phone.phones import Server

FIRST_PAGE = 14 * 1024
# Why so much: docs/decisions/0017, 0019, 0022, 0024, 0025, 0031, 0033 to 0036, 0038, 0041, 0042, 0059, 0060,
# 0062, 0069, 0076. Part of OFFLINE.
WORKER = 80_560
OFFLINE = 186 * 1024
PICTURES = 25_000
LANGUAGES = ["en", "hi", "bn", "ne", "ur"]


@cache
def weight(file: Path) -> int:
    """Of the copy beside a file, which is what is sent for it."""
    copy = file.with_name(f"{file.name}.br").read_bytes()
    assert brotli.decompress(copy) == file.read_bytes()
    return len(copy)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_page_with_its_style_is_light(server: Server, built: Path, lang: str) -> None:
    status, _, body = server.ask(f"/{lang}/")

    assert status == 200
    style = json.loads((built / "versions.json").read_text("utf-8"))["style"]
    assert f'<link rel="stylesheet" href="{style}">' in body
    page = len(brotli.compress(body.encode(), quality=11))
    assert page + weight(built / style[1:]) <= FIRST_PAGE


def test_the_worker_is_light(built: Path) -> None:
    """By the least of some names of its version: the twelve digits alone move it by 160 bytes."""
    version = json.loads((built / "versions.json").read_text("utf-8"))["version"]
    script = (built / "sw.js").read_text("utf-8")
    named = [script.replace(version, f"{at:x}" * 12) for at in range(16)]

    assert weight(built / "sw.js") <= WORKER + 160
    assert min(len(brotli.compress(one.encode(), quality=11)) for one in named) <= WORKER


def test_the_pictures_are_light(built: Path) -> None:
    versions = json.loads((built / "versions.json").read_text("utf-8"))

    assert weight(built / versions["pictures"].removeprefix("/")) <= PICTURES


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", ["IN", "NP"])
def test_everything_for_offline_use_is_light(built: Path, country: str, lang: str) -> None:
    """What a phone holds after its first visits, with the answers for a home and a host state: one
    country in one language, the pictures, and the words of the host's offices."""
    versions = json.loads((built / "versions.json").read_text("utf-8"))
    heaviest = {"IN": "words.ml", "NP": "words.ne"}[country]
    names = [*(f"{part}.{lang}" for part in ("ui", country)), heaviest]
    files = [built / "sw.js", built / "app.js", built / versions["pictures"].removeprefix("/")]
    files += [built / versions["phone"][name].removeprefix("/") for name in names]

    weights = {file.name: weight(file) for file in files}

    assert sum(weights.values()) <= OFFLINE, weights
