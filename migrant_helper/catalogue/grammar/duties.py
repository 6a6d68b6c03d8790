"""The form of a country's duties.yaml: what an employer must do for the workers, for whom, by when, and where."""

from migrant_helper.catalogue.grammar.conditions import ID
from migrant_helper.catalogue.grammar.forms import MONTH_DAY, SOURCE, SOURCE_RECORD, TEXT, UNIT, WEB
from migrant_helper.catalogue.yaml.scalars import Boolean, Day, Figure, Integer, Text, Word
from migrant_helper.catalogue.yaml.shapes import Items, Maybe, Record, Shape, Table
from migrant_helper.core.employer.firm import TRADES

FILE = "duties.yaml"
KINDS = ("register", "pay", "paper", "care", "report")
WHEN = ("once", "joining", "monthly", "yearly", "leaving", "event", "always")
_LEAST = Integer(1, 9999)
_TRADES = Items(Word(TRADES), least=1)
_STATES = Items(Text("[A-Z]{2}-[A-Z0-9]{1,3}", "a state as IN-KA"), least=1)
# A case fits where all that it names does; without a name it fits everybody.
_COUNTS: dict[str, Shape] = dict.fromkeys(("workers", "women", "others", "abroad"), _LEAST)
CASE = Record(
    {},
    {
        **_COUNTS,
        "work": _TRADES,
        "not_work": _TRADES,
        "places": _STATES,
        "not_places": _STATES,
        "lodged": Boolean(),
    },
)
# `within`, `after` (days that go before it) and `day` name an amount.
DATE = Record(
    {"kind": Word(WHEN)}, {"within": ID, "after": ID, "day": ID, "dates": Items(MONTH_DAY, least=1)}
)
FORM = Record({"title": Text(), "url": WEB})
# The entry of the workers that it feeds; where it is a registration (`hand`) the worker gets it on a card, these
# steps done.
FEEDS = Record({"entry": ID}, {"hand": Boolean(), "done": Items(ID, least=1)})
DUTY = Record(
    {
        "id": ID,
        "kind": Word(KINDS),
        "from": Day(),
        "until": Maybe(Day()),
        "for": Items(CASE, least=1),
        "when": DATE,
        "do": TEXT,
        "to": TEXT,
        "law": Text(),
        "source": SOURCE,
    },
    {"ask": TEXT, "form": FORM, "web": WEB, "feeds": FEEDS},
)
# A figure of its own, or one that an entry, a parameter or the law of pay holds already.
AMOUNT = Record(
    {},
    {
        "value": Figure(),
        "unit": UNIT,
        "source": SOURCE,
        "parameter": ID,
        "entry": ID,
        "amount": Text("[a-z][a-z0-9_]*", "the name of an amount of the entry"),
        "rule": ID,
    },
)
DUTIES = Record(
    {
        "duties": Items(DUTY, least=1),
        "amounts": Table(AMOUNT, "[a-z][a-z0-9_]*"),
        "sources": Table(SOURCE_RECORD, "[1-9][0-9]?"),
    }
)
