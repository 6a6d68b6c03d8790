"""The form of a country's pay.yaml: the lowest pay, the law of pay, and what an employer may take off."""

from migrant_helper.catalogue.grammar.forms import SOURCE_RECORD, TEXT, UNIT
from migrant_helper.catalogue.yaml.scalars import Day, Figure, Text, Word
from migrant_helper.catalogue.yaml.shapes import ByKind, Items, Maybe, Record, Shape
from migrant_helper.core.diary.lines import CODES

FILE = "pay.yaml"
SKILLS = ("any", *(skill for skill in CODES["skill"] if skill))
ALLOWED = ("always", "within", "agreed", "never", "unknown")
RULES = (
    "day-hours",
    "week-hours",
    "overtime-fold",
    "overtime-after",
    "rest-after",
    "rest-work-fold",
    "rest-paid",
    "month-days",
    "day-parts",
    "half-day",
    "cut-share",
    "cut-share-society",
    "late-month-days",
    "late-day",
    "late-week",
    "leaving-days",
    "claim-months",
    "claim-lowest-months",
    "claim-overtime-months",
    "compensation-fold",
    "register-days",
    "advance-before-job",
    "hour-lowest",
    "hour-lowest-part",
    "piece-lowest",
    "week-start",
)
# Firms' old pages are found under http:// alone: an address is written as it was found.
_WEB = Text(r"https?://[^\s]+", "an address that starts with https://, or http:// if found so")
_SOURCE = Record({**SOURCE_RECORD.required, "url": _WEB}, SOURCE_RECORD.optional)
_SOURCES = Maybe(ByKind(items=Items(_SOURCE, least=1), mapping=_SOURCE))
_PLACE = Text("[A-Z]{2}(-[A-Z0-9]{1,3})?", "a country or state as IN or IN-DL")
_ZONE = Text("[A-Z0-9]{1,4}", "a zone as A or 1")
_LASTS: dict[str, Shape] = {"from": Day(), "until": Maybe(Day()), "place": _PLACE}
_NUMBER = Figure("(0|[1-9][0-9]{0,6})([.][0-9]{1,2})?")
_RUPEES = Maybe(_NUMBER)
LOWEST = Record(
    {
        **_LASTS,
        "work": Text("[a-z_]+", "any, or a value of the fact work"),
        "skill": Word(SKILLS),
        "day": _RUPEES,
        "month": _RUPEES,
        "source": _SOURCE,
    },
    {"zone": _ZONE},
)
ZONE = Record({"place": _PLACE, "zone": _ZONE, "text": TEXT})
RULE = Record(
    {
        **_LASTS,
        "id": Word(RULES),
        "value": Maybe(ByKind(_NUMBER, Items(_NUMBER, least=2))),
        "unit": UNIT,
        "text": TEXT,
        "why": Maybe(TEXT),
        "source": _SOURCES,
    }
)
CUT = Record(
    {
        **_LASTS,
        "id": Word(("advance", *(why for why in CODES["why"] if why))),
        "allowed": Word(ALLOWED),
        "text": TEXT,
        "source": _SOURCES,
    }
)
PAY = Record(
    {"lowest": Items(LOWEST), "zones": Items(ZONE), "rules": Items(RULE), "cuts": Items(CUT)}
)
