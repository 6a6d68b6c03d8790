"""What each country wants of a text message, as data: countries.csv beside this file.

A row is a rule of a country: its value, where it was read ("ours" where we set it ourselves), and on which day.

- `opens`, `closes`: between which hours of the day a reminder goes out there;
- `reply`: whether an answer to a number of that country can arrive (yes, no);
- `names`: what a sender's name needs (registered, advised);
- `links`: what an address in a text must be (whole: not shortened; listed: registered by the sender);
- `templates`: registered, where each text needs an entity and a template of its own;
- `brand`: asked, where each such text ends with the sender's brand;
- `variables`: the most parts that change, in such a text;
- `variable`: the most characters of such a part;
- `reissued`: after how many days without use a number may belong to another person.

Server only.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("countries.csv")
COLUMNS: Final = ["country", "rule", "value", "source", "checked"]
HOUR: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
WHOLE: Final = re.compile(r"[1-9][0-9]{0,3}")
ADDRESS: Final = re.compile(r"https://[\w.-]+/\S*")
OURS: Final = "ours"
VALUES: Final[Mapping[str, re.Pattern[str]]] = {
    "opens": HOUR,
    "closes": HOUR,
    "reply": re.compile("yes|no"),
    "names": re.compile("registered|advised"),
    "links": re.compile("whole|listed"),
    "templates": re.compile("registered"),
    "brand": re.compile("asked"),
    "variables": WHOLE,
    "variable": WHOLE,
    "reissued": WHOLE,
}
# Without these nobody knows how to write to a country.
NEEDED: Final = ("opens", "closes", "reply", "names")
# What we may set ourselves: the rest is the country's or the carrier's.
OWN: Final = ("opens", "closes")


@dataclass(frozen=True)
class Rule:
    """A rule's value, where and when it was read, and the line it stands on."""

    value: str
    source: str
    checked: str
    line: int


Rules = Mapping[str, Mapping[str, Rule]]


@cache
def rules(file: Path = FILE) -> Rules:
    """The rules of each country by name. A row that nobody checked is left out: it is as if it were not
    filled."""
    found: dict[str, dict[str, Rule]] = {}
    for line, row in _rows(file):
        if row["checked"] and row["source"]:
            rule = Rule(row["value"], row["source"], row["checked"], line)
            found.setdefault(row["country"], {})[row["rule"]] = rule
    return found


def value(country: str, rule: str) -> str:
    """What the rule says, "" where no checked row does."""
    found = rules().get(country, {}).get(rule)
    return found.value if found else ""


def number(country: str, rule: str) -> int | None:
    """The same of `variables`, `variable` and `reissued`; None where no checked row says it."""
    said = value(country, rule)
    return int(said) if said else None


def hours(country: str) -> tuple[time, time]:
    """From when until when of a day reminders go out there."""
    return time.fromisoformat(value(country, "opens")), time.fromisoformat(value(country, "closes"))


def missing(country: str) -> list[str]:
    """The rules without which nobody writes there that no checked row holds."""
    return [rule for rule in NEEDED if rule not in rules().get(country, {})]


def wrong(file: Path = FILE) -> Iterator[tuple[int, str]]:
    """(line, what is wrong with it) of every row that cannot be used."""
    seen: set[tuple[str, str]] = set()
    for line, row in _rows(file):
        for what in _wrong(row):
            yield line, what
        if (row["country"], row["rule"]) in seen:
            yield line, f"{row['rule']} of {row['country']} stands twice"
        seen.add((row["country"], row["rule"]))


def _wrong(row: Mapping[str, str]) -> Iterator[str]:
    shape = VALUES.get(row["rule"])
    if not re.fullmatch("[A-Z]{2}", row["country"]):
        yield f"{row['country']!r} is no country; write two capitals"
    if shape is None:
        yield f"{row['rule']!r} is no rule; there are {', '.join(VALUES)}"
    elif not shape.fullmatch(row["value"]):
        yield f"{row['value']!r} is no value of {row['rule']}"
    if not ADDRESS.fullmatch(row["source"]) and (row["source"] != OURS or row["rule"] not in OWN):
        yield f"{row['source']!r} is no source; name the page that it was read on"
    try:
        date.fromisoformat(row["checked"])
    except ValueError:
        yield f"{row['checked']!r} is no day; a row without one is as if it were not there"


def _rows(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its line. Raises ValueError for other columns."""
    with file.open(encoding="utf-8", newline="") as opened:
        reader = csv.DictReader(opened)
        if reader.fieldnames != COLUMNS:
            raise ValueError(f"{file.name}:1: the columns are {', '.join(COLUMNS)}")
        for row in reader:
            held = {name: row[name] or "" for name in COLUMNS}
            yield reader.line_num, held
