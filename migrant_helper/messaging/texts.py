"""The words of our text messages, in the person's language and script."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from babel.dates import get_month_names
from babel.messages.pofile import read_po

from migrant_helper.core.reminders.sms import cut, fit


def _(message: str) -> str:
    """Marks a text for the extractor; it is translated where it is used."""
    return message


# Translators: these are paid by the 67 characters. Keep them short, plain and without emoji.
CODE = _("%(code)s is your Migrant Helper code for date reminders. If you did not ask, do nothing.")
NEUTRAL = _("A date you asked us to remember: %(date)s. See your list.")
# Translators: the name is that of a scheme, as on the list.
NAMED = _("%(name)s: a date you asked us to remember is %(date)s. See your list.")
# Translators: more is how many other dates there are.
NEUTRAL_MORE = _("A date you asked us to remember: %(date)s. And %(more)s more on your list.")
NAMED_MORE = _(
    "%(name)s: a date you asked us to remember is %(date)s. And %(more)s more on your list."
)
# Translators: the law or the office changed the date that somebody asked for.
CHANGED = _("A date you asked us to remember is now %(date)s. See your list.")
CHANGED_MORE = _("A date you asked us to remember is now %(date)s. And %(more)s more on your list.")
# Translators: we told somebody this date, and nothing we checked bears it any more.
GONE = _("We told you the date %(date)s. It is not sure any more. Ask the office.")
# Translators: more is how many other dates of theirs come soon.
GONE_MORE = _(
    "We told you the date %(date)s. It is not sure any more. Other dates soon on your list: %(more)s."
)
# Translators: an answer to who wrote "help".
HELP = _("We send the dates you asked us to remember. Nothing to pay. Ask us: %(address)s")
# Translators: an answer to who wrote "again".
NOTHING = _("No date you asked for is coming. See your list.")
STOP_BY_REPLY = _("To stop, reply STOP.")
# Translators: address is that of a web page, code is six digits.
STOP_BY_PAGE = _("To stop: %(address)s code %(code)s")

MESSAGES = (
    CODE,
    NEUTRAL,
    NAMED,
    NEUTRAL_MORE,
    NAMED_MORE,
    CHANGED,
    CHANGED_MORE,
    GONE,
    GONE_MORE,
    HELP,
    NOTHING,
    STOP_BY_REPLY,
    STOP_BY_PAGE,
)
# What a text is called where texts are registered; all but the code end with the way to stop.
TEMPLATES: Mapping[str, str] = {
    "code": CODE,
    "due": NEUTRAL,
    "due_named": NAMED,
    "due_more": NEUTRAL_MORE,
    "due_named_more": NAMED_MORE,
    "changed": CHANGED,
    "changed_more": CHANGED_MORE,
    "gone": GONE,
    "gone_more": GONE_MORE,
}
# How a register writes a part that changes.
PLACE = "{#var#}"
PLACES = ("date", "name", "more", "code")


class Told(StrEnum):
    """What is said of a day: that it comes, that it is another now, that it is not sure any more."""

    DUE = "due"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True)
class Day:
    """A day of a message: which, what is said of it, and the name to say ("" for none)."""

    on: date
    told: Told = Told.DUE
    name: str = ""


@dataclass(frozen=True)
class Stop:
    """How this person can stop: whether a reply comes to us, the page, the code it asks for; and the most
    characters that a part may have which changes (None for any)."""

    by_reply: bool
    address: str
    code: str
    longest: int | None = None


@dataclass(frozen=True)
class Texts:
    """Translations by language and English text; what is missing is said in English."""

    translations: Mapping[str, Mapping[str, str]]

    @property
    def languages(self) -> frozenset[str]:
        """The languages a message can be asked in."""
        return frozenset(self.translations) | {"en"}

    def code(self, lang: str, code: str) -> str:
        """The message that carries the six digits."""
        return self._say(lang, CODE, code=code)

    def reminder(self, lang: str, day: Day, more: int, *, stop: Stop, segments: int) -> str:
        """The reminder of a day, and that there are `more`. The name is shortened, then left out, before
        the message costs more than `segments`; the day and the way to stop are always whole."""
        # Latin digits in every language, as on the pages (docs/decisions/0002).
        said = f"{day.on.day} {get_month_names('wide', locale=lang)[day.on.month]}"
        ending = self._how_to_stop(lang, stop)

        def named(shown: str) -> str:
            text = NAMED_MORE if more else NAMED
            return f"{self._say(lang, text, name=shown, date=said, more=str(more))} {ending}"

        name = cut(day.name, stop.longest) if stop.longest else day.name
        if day.told is Told.DUE and name and (told := fit(named, name, segments)):
            return told
        return f"{self._say(lang, _unnamed(day.told, more), date=said, more=str(more))} {ending}"

    def help(self, lang: str, address: str, stop: Stop) -> str:
        """The answer to who asks for help, with the way to stop."""
        return f"{self._say(lang, HELP, address=address)} {self._how_to_stop(lang, stop)}"

    def nothing(self, lang: str, stop: Stop) -> str:
        """The answer to who asks again, and nothing lies ahead."""
        return f"{self._say(lang, NOTHING)} {self._how_to_stop(lang, stop)}"

    def registered(self, lang: str, text: str, address: str) -> str:
        """The text called `text` as it is registered, with the page of the language in it."""
        places = dict.fromkeys(PLACES, PLACE)
        said = self._say(lang, TEMPLATES[text], **places)
        if text == "code":
            return said
        stop = Stop(by_reply=False, address=address, code=PLACE)
        return f"{said} {self._how_to_stop(lang, stop)}"

    def _how_to_stop(self, lang: str, stop: Stop) -> str:
        if stop.by_reply:
            return self._say(lang, STOP_BY_REPLY)
        return self._say(lang, STOP_BY_PAGE, address=stop.address, code=stop.code)

    def _say(self, lang: str, message: str, **places: str) -> str:
        """A text in a language, in English where it has none."""
        return self.translations.get(lang, {}).get(message, message) % places


def _unnamed(told: Told, more: int) -> str:
    if told is Told.GONE:
        return GONE_MORE if more else GONE
    if told is Told.CHANGED:
        return CHANGED_MORE if more else CHANGED
    return NEUTRAL_MORE if more else NEUTRAL


def read_texts(translations: Path) -> Texts:
    """The texts in `translations`/<lang>/LC_MESSAGES/sms.po. A fuzzy one is left out: its
    English has changed since, and a wrong promise is worse than one in English."""
    found = {}
    for path in sorted(translations.glob("*/LC_MESSAGES/sms.po")):
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.parent.parent.name)
        found[path.parent.parent.name] = {
            str(each.id): str(each.string)
            for each in catalog
            if each.id and each.string and not each.fuzzy
        }
    return Texts(found)
