"""Who sends to which country: the operator's own file, `country,what,lang,value`.

- `sender`: the number, the registered name or the Messaging Service that writes there; empty for TWILIO_FROM;
- `entity`: the number of the sender in the register of texts, where a country has one (India's DLT);
- `brand`: the name that the texts end with, where a country wants it in each;
- `link`: the address that was registered to stand in the texts, where a country wants that;
- the name of a text (`code`, `due` ...) with its language: the number of that text in the register.

A country without a row is not written to, nor one whose rules are not filled (core/reminders/countries.csv).
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

import phonenumbers

from migrant_helper.core.reminders import countries
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.messaging.texts import NONE, TEMPLATES, Register

COLUMNS: Final = ["country", "what", "lang", "value"]
NUMBER: Final = re.compile(r"\+[1-9][0-9]{6,14}")
SERVICE: Final = re.compile(r"MG[0-9a-f]{32}")
# What the carrier takes as a name: https://www.twilio.com/docs/glossary/what-alphanumeric-sender-id
NAME: Final = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}")
SENDER: Final = re.compile(f"|{NUMBER.pattern}|{SERVICE.pattern}|{NAME.pattern}")
BRAND: Final = re.compile(r"\w[\w .&'-]{1,28}\w")
IDENTITY: Final = re.compile(r"[0-9]{8,30}")
LINK: Final = re.compile(r"https://[\w.:-]+")
WHOLE: Final[Mapping[str, re.Pattern[str]]] = {
    "sender": SENDER,
    "entity": IDENTITY,
    "brand": BRAND,
    "link": LINK,
}


class By(StrEnum):
    """Who sends to a country: a phone of ours, the carrier, a person by hand, or nobody."""

    PHONE = "phone"
    CARRIER = "carrier"
    PERSON = "person"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Sender:
    """Who writes to a country, and what is registered for it: `templates` by text and language."""

    name: str
    entity: str = ""
    brand: str = ""
    link: str = ""
    templates: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Senders:
    """By country; None where a person sends from a phone of their own, to any country.

    `public_url` is the address that stands in the texts. `own` are the countries that a phone of ours writes to:
    they need no row, a reply reaches it, it takes names of ours, and it is well or ill apart from the rest.
    """

    by_country: Mapping[str, Sender] | None = None
    public_url: str = ""
    own: frozenset[str] = frozenset()

    def why_closed(self, country: str) -> str:
        """Why nothing is sent there, for who runs the service; "" where it is."""
        if self.by_country is None or country in self.own:
            return ""
        if lacks := countries.missing(country):
            return f"nobody has filled {', '.join(lacks)}"
        sender = self.by_country.get(country)
        if sender is None:
            return "it has no sender"
        return self._unregistered(country, sender)

    def _unregistered(self, country: str, sender: Sender) -> str:
        if countries.value(country, "links") == "listed" and sender.link != self.public_url:
            return f"{self.public_url} is not told to be registered there (link)"
        if not _is_registered(country, sender):
            return ""
        if not sender.entity:
            return "the texts need an entity"
        if countries.value(country, "brand") and not sender.brand:
            return "the texts need a brand"
        if not self._complete(country, sender):
            texts = self.register(country).texts()
            return "no language has a registered text for each of " + ", ".join(texts)
        return ""

    def open_to(self, country: str, lang: str) -> bool:
        """Whether messages in that language go to that country."""
        if self.by_country is None or country in self.own:
            return True
        if self.why_closed(country):
            return False
        sender = self.by_country[country]
        return not _is_registered(country, sender) or lang in self._complete(country, sender)

    def way(self, country: str) -> By:
        """Who sends there."""
        if country in self.own:
            return By.PHONE
        if self.by_country is None:
            return By.PERSON
        return By.NOBODY if self.why_closed(country) else By.CARRIER

    def closed(self) -> frozenset[str]:
        """The countries that nothing is sent to."""
        return frozenset(country for country in COUNTRIES if self.why_closed(country))

    def name(self, country: str) -> str:
        """Who writes there, "" for nobody in particular."""
        sender = None if country in self.own else (self.by_country or {}).get(country)
        return sender.name if sender else ""

    def brand(self, country: str) -> str:
        """The name that texts to a country end with, as the operator wrote it; "" where none stands."""
        sender = (self.by_country or {}).get(country)
        return sender.brand if sender else ""

    def reply_arrives(self, country: str) -> bool:
        """Whether an answer to our message comes to us: only to a number of that same country, where the
        country lets it; and to our own phone. No answer reaches a name."""
        if country in self.own:
            return True
        name = self.name(country)
        if countries.value(country, "reply") != "yes" or not NUMBER.fullmatch(name):
            return False
        return phonenumbers.region_code_for_number(phonenumbers.parse(name)) == country

    def register(self, country: str) -> Register:
        """What the texts to that country have to keep to: nothing where they need not be registered."""
        sender = None if country in self.own else (self.by_country or {}).get(country)
        if sender is None or not _is_registered(country, sender):
            return NONE
        return wanted(country, sender.brand)

    def _complete(self, country: str, sender: Sender) -> Sequence[str]:
        langs = dict.fromkeys(lang for _, lang in sender.templates)
        texts = self.register(country).texts()
        return [lang for lang in langs if all((text, lang) in sender.templates for text in texts)]


def wanted(country: str, brand: str) -> Register:
    """What a country's register wants of the texts of whoever has that brand."""
    return Register(
        brand if countries.value(country, "brand") else "",
        countries.number(country, "variables"),
        countries.number(country, "variable"),
    )


def read_senders(
    file: Path, *, default: str, public_url: str, own: frozenset[str] = frozenset()
) -> Senders:
    """The senders in `file`, beside the countries that a phone of ours writes to (`own`); no others where it is not
    there. Raises ValueError naming the first wrong line."""
    if not file.exists():
        return Senders({}, public_url, own)
    for line, what in wrong(file):
        raise ValueError(f"{file}:{line}: {what}")
    found: dict[str, dict[str, str]] = {}
    templates: dict[str, dict[tuple[str, str], str]] = {}
    for _, row in _rows(file):
        if row["what"] in TEMPLATES:
            texts = templates.setdefault(row["country"], {})
            texts[row["what"], row["lang"]] = row["value"]
        else:
            found.setdefault(row["country"], {})[row["what"]] = row["value"]
    senders = {
        country: Sender(
            held["sender"] or default,
            held.get("entity", ""),
            held.get("brand", ""),
            held.get("link", ""),
            templates.get(country, {}),
        )
        for country, held in found.items()
        if "sender" in held
    }
    return Senders(senders, public_url, own)


def wrong(file: Path) -> Iterator[tuple[int, str]]:
    """(line, what is wrong with it) of every row of `file` that cannot be used."""
    seen: set[tuple[str, str, str]] = set()
    for line, row in _rows(file):
        if row["country"] not in COUNTRIES:
            yield line, f"{row['country']!r} is none of {', '.join(COUNTRIES)}"
        shape = IDENTITY if row["what"] in TEMPLATES else WHOLE.get(row["what"])
        if shape is None:
            there = ", ".join((*WHOLE, *TEMPLATES))
            yield line, f"there is no {row['what']!r}; there are {there}"
        elif not shape.fullmatch(row["value"]):
            yield line, f"{row['value']!r} is no value of {row['what']}"
        if (row["what"] in TEMPLATES) != bool(row["lang"]):
            yield line, "a text has a language, and nothing else has"
        key = (row["country"], row["what"], row["lang"])
        if key in seen:
            yield line, f"{row['what']} of {row['country']} stands twice"
        seen.add(key)


def _is_registered(country: str, sender: Sender) -> bool:
    """Whether each text has to be registered: under a name of one's own, where the country wants it. A
    number is overwritten on the way and needs none."""
    is_name = not NUMBER.fullmatch(sender.name) and not SERVICE.fullmatch(sender.name)
    return is_name and countries.value(country, "templates") == "registered"


def _rows(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        reader = csv.DictReader(opened)
        if reader.fieldnames != COLUMNS:
            raise ValueError(f"{file}:1: the columns are {','.join(COLUMNS)}")
        for row in reader:
            held = {name: (row[name] or "").strip() for name in COLUMNS}
            yield reader.line_num, held
