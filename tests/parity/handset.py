"""What a phone holds from before, one that is full, and one whose clock cannot be believed."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.pages.parts.phone.file import written
from tests.pages.shown import SPOKEN
from tests.pages.walk import Fields

Asked = tuple[str, str, str, Fields, dict[str, Any]]


def asked() -> Iterator[Asked]:
    """What is asked of which page: (page, language, path, form, state)."""
    for lang in SPOKEN:
        yield from _kept(lang)
        yield from _clocks(lang)


def _kept(lang: str) -> Iterator[Asked]:
    """A place twice, a place nobody knows, no places at all."""
    twice = [["f.home", "IN-KL"], ["f.home", "IN-BR"], ["f.here", "__proto__"], ["pick", "<&>"]]
    twice.append(["f.odd", 'a "b" \\u0022 ]] s\u2028é\x00😀'])
    held = [
        {"id": "11" * 8, "lang": "ur", "saved": "2026-02-28", "fields": twice},
        {"id": "22" * 8, "lang": "en", "saved": "2024-12-31", "fields": []},
    ]
    whole = [["f.home", "IN-BR"], ["f.here", "IN-KL"], *twice[3:]]
    file = written({**held[0], "fields": whole, "yours": ["in-onorc", "</script>\x07"]})
    own: Fields = {"f.home": ["NP-P1"], "f.here": ["IN-KL"], "case": ["22" * 8]}
    for number in ("11" * 8, "22" * 8):
        yield "phone", lang, "kept", {**own, "do": [f"out:{number}"]}, {"kept": held}
    for text in (file, file.replace("IN-KL", "IN-KL\\"), file[:-3], file + "s", "{}", '"', ""):
        yield "phone", lang, "kept", {**own, "do": ["put"], "file": [text]}, {"kept": held}
    for done in ("pin", "keep:pin", "shut", "put:pin", "pin:" + "11" * 8, "clear:pin"):
        for pin in (False, True):
            given = {"kept": held, "pin": pin}
            yield "phone", lang, "kept", {**own, "do": [done], "moved": ["22" * 8]}, given
            yield "phone", lang, "clear", {**own, "pin": ["1"], "do": [done]}, given
    for done in ("show", "keep", "forget:" + "11" * 8, "forget:__proto__"):
        fields: Fields = {**own, "do": [done]}
        for full in (False, True):
            yield "phone", lang, "kept", fields, {"kept": held, "full": full, "unread": 2 * full}


def _clocks(lang: str) -> Iterator[Asked]:
    """A clock behind or far ahead, on any page, with whatever was sent; and rules that are old."""
    sent: Fields = {
        "f.home": ["NP-P1"],
        "f.here": ["IN-KL", "x"],
        "do": [" do\t", "keep"],
        "v": ["<&>"],
    }
    for today in ("2024-02-29", "2031-03-01"):
        given = {"today": today, "asks_day": True}
        yield "phone", lang, "card", sent, given
        yield "phone", lang, "kept", {**sent, "today.year": [""]}, given
    yield "results", lang, "results", sent, {"today": "2027-02-21"}
