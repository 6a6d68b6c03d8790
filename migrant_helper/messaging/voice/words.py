"""The words of a call: the texts of our messages and some of its own, cut into parts that are spoken one after the
other, so that all that is ever said is a closed list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from babel.dates import get_month_names

from migrant_helper.messaging.texts import (
    CHANGED,
    CHANGED_MORE,
    GONE,
    GONE_MORE,
    NAMED,
    NAMED_MORE,
    NEUTRAL,
    NEUTRAL_MORE,
    Day,
    Texts,
    Told,
    unnamed,
)


def _(message: str) -> str:
    """Marks a text for the extractor; it is translated where it is used."""
    return message


# Translators: these are spoken in a phone call. Short, plain words. Whoever hears them need not know what it is about.
HELLO: Final = _("You rang this number.")
MENU: Final = _("To hear your next date, press 1. To stop all messages, press 2.")
# Translators: name the language you translate into, instead of English.
PICK: Final = _("For English, press %(key)s.")
SURE: Final = _("To stop all messages, press 2 again. To keep them, press 1.")
STOPPED: Final = _("All messages are stopped. Goodbye.")
KEPT: Final = _("Nothing is stopped.")
# Translators: office is the name of a kind of office, as on the list.
PLACE: Final = _("The place to go to: %(office)s.")
NONE: Final = _("No date you asked for is coming.")
BYE: Final = _("Goodbye.")

OWN: Final = (HELLO, MENU, PICK, SURE, STOPPED, KEPT, PLACE, NONE, BYE)
OF_MESSAGES: Final = (
    NEUTRAL,
    NEUTRAL_MORE,
    NAMED,
    NAMED_MORE,
    CHANGED,
    CHANGED_MORE,
    GONE,
    GONE_MORE,
)
HOLE: Final = re.compile(r"%\((\w+)\)s")
# Numbers that have audio: days, keys, how many more. Of more dates than that only "See your list" is said.
MOST: Final = 40
# What no voice reads: signs, a short form in brackets after its name.
UNSPOKEN: Final = re.compile(r"\s*\([^)]*\)|[\"“”‘’]")


@dataclass(frozen=True)
class Item:
    """What is told of the next date: the day with its name ("" for none that may be spoken), the kind of office to
    go to ("" for none), and how many more dates come."""

    day: Day
    office: str
    more: int


@dataclass(frozen=True)
class Words:
    """What is said in a call, as parts: each is a text of the closed list (`all_parts`)."""

    texts: Texts

    def parts(self, lang: str, message: str, **places: str) -> list[str]:
        """A text in parts: what stands between the places, and what fills them."""
        found = []
        for at, each in enumerate(HOLE.split(self._text(lang, message))):
            said = spoken(places[each]) if at % 2 else spoken(each)
            if said:
                found += said.split("\0")
        return found

    def item(self, lang: str, item: Item) -> list[str]:
        """The next date, in the words of the message that tells it."""
        more = item.more if item.more <= MOST else 0
        places = {"date": said_day(lang, item.day.on), "more": str(more), "name": item.day.name}
        said = self.parts(lang, _message(item.day, more), **places)
        return said + (self.parts(lang, PLACE, office=item.office) if item.office else [])

    def fixed(self, lang: str) -> Iterator[str]:
        """All parts of a language but names and offices, some of them twice."""
        for message in (*OWN, *OF_MESSAGES):
            yield from filter(None, map(spoken, HOLE.split(self._text(lang, message))[::2]))
        yield from map(str, range(1, MOST + 1))
        yield from get_month_names("wide", locale=lang).values()

    def _text(self, lang: str, message: str) -> str:
        return self.texts.translations.get(lang, {}).get(message, message)


def all_parts(words: Words, lang: str, named: Sequence[str]) -> list[str]:
    """Each part that can be said in a language, once, with the names and offices of `named`, in a fixed order."""
    names = (spoken(each) for each in named)
    return sorted({*words.fixed(lang), *filter(None, names)})


def spoken(text: str) -> str:
    """A text without what no voice reads; "" where nothing is left but signs."""
    said = " ".join(UNSPOKEN.sub("", text).split(" ")).strip()
    return said if any(each.isalnum() for each in said) else ""


def said_day(lang: str, on: date) -> str:
    """A day in two parts: its number and its month."""
    return f"{on.day}\0{get_month_names('wide', locale=lang)[on.month]}"


def _message(day: Day, more: int) -> str:
    if day.name and day.told is Told.DUE:
        return NAMED_MORE if more else NAMED
    return unnamed(day.told, more)
