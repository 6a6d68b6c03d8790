"""The words of our text messages, in the person's language and script."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final

from babel.dates import get_month_names
from babel.messages.pofile import read_po

from migrant_helper.core.reminders.sms import cut, fit, size


def _(message: str) -> str:
    """Marks a text for the extractor; it is translated where it is used."""
    return message


# Translators: these are paid by the 67 characters. Keep them short, plain and without emoji.
CODE = _("%(code)s is your Migrant Helper code for date reminders. If you did not ask, do nothing.")
# Translators: who said stop wants messages again.
CODE_AGAIN = _(
    "%(code)s is your Migrant Helper code to get messages again. If you did not ask, do nothing."
)
# Translators: whoever has this code sees and deletes what is kept: nobody else should be told it.
CODE_KEPT = _(
    "%(code)s is your Migrant Helper code to see or delete what we keep of this number. "
    "If you did not ask, tell it to nobody."
)
NEUTRAL = _("A date you asked us to remember: %(date)s. See your list.")
# Translators: the name is that of a scheme, as on the list.
NAMED = _("%(name)s: a date you asked us to remember is %(date)s. See your list.")
# Translators: more is how many other dates there are.
NEUTRAL_MORE = _("A date you asked us to remember: %(date)s. And %(more)s more on your list.")
NAMED_MORE = _(
    "%(name)s: a date you asked us to remember is %(date)s. And %(more)s more on your list."
)
# Translators: for countries where a text may have few parts that change, so that it does not say how many.
NEUTRAL_OTHERS = _("A date you asked us to remember: %(date)s. And others on your list.")
# Translators: the law or the office changed the date that somebody asked for.
CHANGED = _("A date you asked us to remember is now %(date)s. See your list.")
CHANGED_MORE = _("A date you asked us to remember is now %(date)s. And %(more)s more on your list.")
CHANGED_OTHERS = _("A date you asked us to remember is now %(date)s. And others on your list.")
# Translators: we told somebody this date, and nothing we checked bears it any more.
GONE = _("We told you the date %(date)s. It is not sure any more. Ask the office.")
# Translators: more is how many other dates of theirs come soon.
GONE_MORE = _(
    "We told you the date %(date)s. It is not sure any more. Other dates soon on your list: %(more)s."
)
GONE_OTHERS = _(
    "We told you the date %(date)s. It is not sure any more. Other dates come soon on your list."
)
# Translators: news is one line about a right of theirs, that was announced.
NEWS = _("%(news)s Until %(date)s.")
# Translators: instead of that line, where a message may not say what it is about.
NEWS_UNNAMED = _("There is news about your list, until %(date)s. See your list, or ask the office.")
# Translators: an answer to who wrote "help".
HELP = _("We send the dates you asked us to remember. Nothing to pay. Ask us: %(address)s")
# Translators: an answer to who wrote "again".
NOTHING = _("No date you asked for is coming. See your list.")
STOP_BY_REPLY = _("To stop, reply STOP.")
# Translators: address is that of a web page, code is six digits.
STOP_BY_PAGE = _("To stop: %(address)s code %(code)s")

MESSAGES = (
    CODE,
    CODE_AGAIN,
    CODE_KEPT,
    NEUTRAL,
    NAMED,
    NEUTRAL_MORE,
    NAMED_MORE,
    NEUTRAL_OTHERS,
    CHANGED,
    CHANGED_MORE,
    CHANGED_OTHERS,
    GONE,
    GONE_MORE,
    GONE_OTHERS,
    NEWS,
    NEWS_UNNAMED,
    HELP,
    NOTHING,
    STOP_BY_REPLY,
    STOP_BY_PAGE,
)
# What a text is called where texts are registered; all but CODES end with the way to stop.
TEMPLATES: Mapping[str, str] = {
    "code": CODE,
    "code_again": CODE_AGAIN,
    "code_kept": CODE_KEPT,
    "due": NEUTRAL,
    "due_named": NAMED,
    "due_more": NEUTRAL_MORE,
    "due_named_more": NAMED_MORE,
    "due_others": NEUTRAL_OTHERS,
    "changed": CHANGED,
    "changed_more": CHANGED_MORE,
    "changed_others": CHANGED_OTHERS,
    "gone": GONE,
    "gone_more": GONE_MORE,
    "gone_others": GONE_OTHERS,
    "news": NEWS_UNNAMED,
}
CODES = ("code", "code_again", "code_kept")
# A part that changes, as it is registered: with what may stand in it. Read on 2026-12-01 at
# https://msg91.com/help/dlt-registration-in-india/variable-tagging-on-dlt-sms-templates
PLACES: Final[Mapping[str, str]] = {
    "date": "{#alphanumeric#}",
    "name": "{#alphanumeric#}",
    "more": "{#numeric#}",
    "code": "{#numeric#}",
}
CHANGES: Final = re.compile(r"%\((\w+)\)s")


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
class Register:
    """What a register of texts takes: the sender's `brand` as the last words ("" where none is asked for), at most
    `variables` parts that change, each of at most `longest` characters (None for any)."""

    brand: str = ""
    variables: int | None = None
    longest: int | None = None

    def takes(self, text: str) -> bool:
        """Whether a text of TEMPLATES has no more parts that change than it may, with the code of the way to stop."""
        count = len(CHANGES.findall(text)) + (text not in map(TEMPLATES.get, CODES))
        return self.variables is None or count <= self.variables

    def texts(self) -> Sequence[str]:
        """The names of the texts that are sent where it is kept: that there are others is said without how many
        only where their number is one part too many."""
        fits = [name for name, text in TEMPLATES.items() if self.takes(text)]
        counted = {name.replace("_more", "_others") for name in fits if "_more" in name}
        return [name for name in fits if name not in counted]


# Where no text is registered.
NONE: Final = Register()


@dataclass(frozen=True)
class Stop:
    """How this person can stop: whether a reply comes to us, the page, the code it asks for; and the register
    that the texts have to keep to."""

    by_reply: bool
    address: str
    code: str
    register: Register = NONE


@dataclass(frozen=True)
class Texts:
    """Translations by language and English text; what is missing is said in English."""

    translations: Mapping[str, Mapping[str, str]]

    @property
    def languages(self) -> frozenset[str]:
        """The languages a message can be asked in."""
        return frozenset(self.translations) | {"en"}

    def code(self, lang: str, code: str, register: Register = NONE, what: str = "code") -> str:
        """The message that carries the six digits; `what` of CODES says what they are for."""
        return _signed(self._say(lang, TEMPLATES[what], code=code), register)

    def reminder(self, lang: str, day: Day, more: int, *, stop: Stop, segments: int) -> str:
        """The reminder of a day, and that there are `more`. The name is shortened, then left out, before
        the message costs more than `segments`, and left out where the register wants few parts that change; the
        day and the way to stop are always whole."""
        said, register = _in_words(day.on, lang), stop.register

        def whole(text: str, shown: str = "") -> str:
            told = self._say(lang, text, name=shown, date=said, more=str(more))
            return _signed(f"{told} {self._how_to_stop(lang, stop)}", register)

        text = NAMED_MORE if more else NAMED
        name = cut(day.name, register.longest) if register.longest else day.name
        if day.told is Told.DUE and name and register.takes(text):
            told = fit(partial(whole, text), name, segments)
            if told:
                return told
        return whole(unnamed(day.told, more, register))

    def notice(self, lang: str, news: str, until: date, *, stop: Stop, segments: int) -> str:
        """A line that was announced, and until when; without the line where it is "", where the message would
        cost more than `segments`, and where the register wants few parts that change."""
        ends = self._how_to_stop(lang, stop)
        said = _in_words(until, lang)
        if news and stop.register.takes(NEWS) and stop.register.longest is None:
            told = f"{self._say(lang, NEWS, news=news, date=said)} {ends}"
            if size(told).segments <= segments:
                return told
        return _signed(f"{self._say(lang, NEWS_UNNAMED, date=said)} {ends}", stop.register)

    def help(self, lang: str, address: str, stop: Stop) -> str:
        """The answer to who asks for help, with the way to stop."""
        return f"{self._say(lang, HELP, address=address)} {self._how_to_stop(lang, stop)}"

    def nothing(self, lang: str, stop: Stop) -> str:
        """The answer to who asks again, and nothing lies ahead."""
        return f"{self._say(lang, NOTHING)} {self._how_to_stop(lang, stop)}"

    def registered(self, lang: str, text: str, address: str, register: Register) -> str:
        """The text called `text` as it is registered, with the page of the language in it."""
        said = self._say(lang, TEMPLATES[text], **PLACES)
        if text not in CODES:
            stop = Stop(by_reply=False, address=address, code=PLACES["code"])
            said = f"{said} {self._how_to_stop(lang, stop)}"
        return _signed(said, register)

    def _how_to_stop(self, lang: str, stop: Stop) -> str:
        if stop.by_reply:
            return self._say(lang, STOP_BY_REPLY)
        return self._say(lang, STOP_BY_PAGE, address=stop.address, code=stop.code)

    def _say(self, lang: str, message: str, **places: str) -> str:
        """A text in a language, in English where it has none."""
        return self.translations.get(lang, {}).get(message, message) % places


def _in_words(day: date, lang: str) -> str:
    """Latin digits in every language, as on the pages (docs/decisions/0002)."""
    return f"{day.day} {get_month_names('wide', locale=lang)[day.month]}"


def _signed(text: str, register: Register) -> str:
    """A register that asks for the brand takes no text that ends in a part that changes."""
    return f"{text} - {register.brand}" if register.brand else text


def unnamed(told: Told, more: int, register: Register = NONE) -> str:
    """The text of MESSAGES that tells a day without a name, with `more` others."""
    one, many, others = {
        Told.DUE: (NEUTRAL, NEUTRAL_MORE, NEUTRAL_OTHERS),
        Told.CHANGED: (CHANGED, CHANGED_MORE, CHANGED_OTHERS),
        Told.GONE: (GONE, GONE_MORE, GONE_OTHERS),
    }[told]
    if not more:
        return one
    return many if register.takes(many) else others


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
