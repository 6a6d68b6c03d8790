"""What each country wants of a text message stands in core/reminders/countries.csv: every row can be used, and
has a source and a day."""

from collections.abc import Iterator

from migrant_helper.catalogue.lint.finding import Finding
from migrant_helper.core.reminders import countries
from migrant_helper.core.reminders.phones import COUNTRIES

NAME = "checked"
FILE = "core/reminders/countries.csv"
EXPECTED = "a rule of a country with its source and its day"
REMEDY = "correct the row; what the rules are stands at the head of core/reminders/countries.py"


def found() -> Iterator[Finding]:
    """Rows that cannot be used, countries that nobody can write to (a note)."""
    for line, what in countries.wrong():
        yield Finding(FILE, line, 1, NAME, "error", what, EXPECTED, REMEDY)
    for country in COUNTRIES:
        if lacks := countries.missing(country):
            what = f"{country} has no {', '.join(lacks)}"
            remedy = "fill it, or nothing is sent there"
            yield Finding(FILE, 1, 1, NAME, "note", what, EXPECTED, remedy)
