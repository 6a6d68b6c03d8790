"""The form of every file in schemes/: which keys, which types, which words."""

from typing import Any

from migrant_helper.catalogue.grammar.conditions import ANSWER, ID, ConditionShape, Value
from migrant_helper.catalogue.yaml.scalars import Boolean, Day, Figure, Integer, Text, Word
from migrant_helper.catalogue.yaml.shapes import ByKind, Items, Maybe, Record, Refer, Shape, Table

KINDS = (
    "food",
    "health",
    "pension",
    "insurance",
    "maternity",
    "housing",
    "work-registration",
    "employment",
    "education-children",
    "childcare",
    "cash",
    "wage-rights",
    "injury-compensation",
    "legal-aid",
    "voting",
    "identity",
    "grievance",
    "skills",
    "finance",
    "foreign-employment",
)
WHO = (
    "worker",
    "cso",
    "employer",
    "contractor",
    "office",
    "bank",
    "service-centre",
    "family",
)
# Whom an entry is the first help for: who was freed from forced work, a child in danger, who is sent away.
FIRST_FOR = ("freed", "child", "refused", "cut")
WHEN = ("apply", "before", "arrival", "there", "return")
OUTCOMES = ("keeps", "update", "re-register", "split", "suspended", "lost", "gained", "unknown")
PORTABILITY = (
    "portable",
    "portable-with-update",
    "re-register",
    "home-only",
    "destination-only",
    "not-portable",
)
# What keeps a right alive.
KEPT_BY = ("renewal", "use", "check", "contribution", "age", "move")
# Why a lapse has no day: it holds while something goes on; it comes with what happens; an office or a
# paper names it; no source does; it hangs on a day that nobody is asked; another entry reckons it.
NO_DAY = ("lives", "event", "office", "unsaid", "not_asked", "elsewhere")
# The way money takes to a person.
WAYS = ("wages", "bank", "employer", "fund", "insurer", "board", "cash", "school", "health")
LANGUAGE = "[a-z]{2,3}"

shapes: dict[str, Shape] = {}
_CONDITION = Refer("condition", shapes)
PLAIN = Refer("plain_condition", shapes)
_SHARED = Refer("shared_condition", shapes)

TEXT = Text()
WEB = Text(r"https://[^\s]+", "an address that starts with https://")
PLACE = Text(
    r"[A-Z]{2}(-[A-Z0-9]{1,3})?(/[a-z0-9-]+)?",
    "a place as IN, IN-KL or IN-KL/ernakulam",
)
SOURCE_DAY = Figure("[0-9]{4}(-[0-9]{2}){0,2}", "a day, a month or a year")
MONTH_DAY = Text("[0-9]{2}-[0-9]{2}", "a month and day as 04-30")
SOURCE_RECORD = Record(
    {
        "publisher": TEXT,
        "title": TEXT,
        "date": Maybe(SOURCE_DAY),
        "url": WEB,
        "official": Boolean(),
        "read": Day(),
    },
    {"passage": Text(".+ … .+", "its first words … its last words")},
)
_NUMBERED = Integer(1, 99)
SOURCE = Maybe(ByKind(_NUMBERED, Items(_NUMBERED, least=1)))
INLINE_SOURCE = Maybe(ByKind(items=Items(SOURCE_RECORD, least=1), mapping=SOURCE_RECORD))
_SOURCED: dict[str, Shape] = {"source": SOURCE}

shapes["condition"] = ConditionShape(SOURCE, True, _CONDITION)
shapes["plain_condition"] = ConditionShape(SOURCE, False, PLAIN)
shapes["shared_condition"] = ConditionShape(INLINE_SOURCE, False, _SHARED)

NAME = Record({"en": TEXT}, {"local": Table(TEXT, LANGUAGE)})
STATUS = Record({"from": Day(), "is": Word(("open", "closed", "doubtful")), **_SOURCED})
GIVES = Record({"text": TEXT, **_SOURCED})
DOCUMENT = Record(
    {"id": ID, "need": Word(("required", "optional", "one_of")), **_SOURCED},
    {"group": ID, "note": TEXT, "only_if": PLAIN},
)
STEP = Record(
    {
        "id": ID,
        "code": Integer(1, 99),
        "when": Word(WHEN),
        "do": TEXT,
        "who": Word(WHO),
        "where": ID,
        "fee": Maybe(Figure("0|[a-z][a-z0-9_]*", "0, null or the name of an amount")),
        **_SOURCED,
    },
    {"takes": TEXT, "only_if": PLAIN, "haste": Word(("at_once", "spare", "then"))},
)
_COUNT = Integer(0, 10000)
DATE_RULE = Record(
    {},
    {
        "after": ID,
        "days": _COUNT,
        "months": _COUNT,
        "years": _COUNT,
        "yearly": MONTH_DAY,
        "on": Day(),
    },
)
DEADLINE = Record(
    {"id": ID, "code": Integer(1, 99), "text": TEXT, **_SOURCED},
    {
        "consequence": TEXT,
        "late": TEXT,
        "date": DATE_RULE,
        "lead_days": Integer(0, 400),
        "when": Word(WHEN),
        "only_if": PLAIN,
    },
)
LAPSE = Record(
    {
        "id": ID,
        "by": Word(KEPT_BY),
        "text": TEXT,
        "see": TEXT,
        "revive": TEXT,
        "meanwhile": TEXT,
        **_SOURCED,
    },
    {"deadline": ID, "no_day": Word(NO_DAY)},
)
_NEVER = Record({"text": TEXT, **_SOURCED}, {"doubt": Boolean()})
LAPSES = ByKind(items=Items(LAPSE, least=1), mapping=Record({"never": _NEVER}))
COUNTER = Record(
    {"id": ID, "office": ID, "says": TEXT, "show": TEXT, "complain": TEXT, **_SOURCED},
    {"exception": TEXT, "helpline": ID, "only_if": PLAIN, "show_in": Table(TEXT, LANGUAGE)},
)
MONEY = Record(
    {"payer": TEXT, "way": Word(WAYS), "see": TEXT, "who_acts": TEXT, **_SOURCED}, {"takes": TEXT}
)
# How long the office that decides has to answer, by law or by its own word.
ANSWER_WITHIN = Record({**_SOURCED}, {"days": Integer(1, 400), "months": Integer(1, 24)})
MOVE = Record(
    {"within_country": Word(PORTABILITY), "why": TEXT, **_SOURCED},
    {
        "held": PLAIN,
        "outcomes": Items(Record({"is": Word(OUTCOMES), "if": PLAIN})),
        "family": TEXT,
        "across_border": TEXT,
    },
)
_FIGURE = Maybe(Figure())
UNIT = Text("[A-Za-z_]+", "a unit of docs/data.md")
_AMOUNT = Record({}, {"value": _FIGURE, "unit": UNIT, "parameter": ID, **_SOURCED})
_DATED_AMOUNT = Record(
    {"from": Day(), "value": _FIGURE, "unit": UNIT, **_SOURCED}, {"by": Word(("event_date",))}
)
AMOUNTS = Table(ByKind(items=Items(_DATED_AMOUNT, least=1), mapping=_AMOUNT), "[a-z][a-z0-9_]*")
_CLAIM_ROWS = Items(Record({"text": TEXT, **_SOURCED}), least=1)
CLAIM = Record(
    {"offices": _CLAIM_ROWS, "who": _CLAIM_ROWS, "paper": _CLAIM_ROWS, "afar": _CLAIM_ROWS}
)
EXAMPLE = Record(
    {"name": TEXT, "on": Day(), "facts": Table(ANSWER)},
    {"outcome": Word(("met", "unmet", "unknown")), "missing": Items(ID)},
)

SCHEME = Record(
    {
        "id": ID,
        "code": Integer(1, 9999),
        "name": NAME,
        "short": TEXT,
        "brief": TEXT,
        "kind": Word(KINDS),
        "jurisdiction": PLACE,
        "authority": TEXT,
        "matters": Integer(1, 5),
        "household": Boolean(),
        "status": Items(STATUS, least=1),
        "checked": Day(),
        "check_again": Day(),
        "confidence": Word(("high", "medium", "low")),
        "summary": TEXT,
        "gives": Items(GIVES, least=1),
        "rule": _CONDITION,
        "documents": Items(DOCUMENT),
        "steps": Items(STEP, least=1),
        "portability": MOVE,
        "sources": Table(SOURCE_RECORD, "[1-9][0-9]?"),
        "examples": Items(EXAMPLE, least=3),
    },
    {
        "law": TEXT,
        "sensitive": Boolean(),
        "makes": Items(ID, least=1),
        "first_for": Items(Word(FIRST_FOR), least=1),
        "amounts": AMOUNTS,
        "lapses": LAPSES,
        "counter": Items(COUNTER, least=1),
        "money": MONEY,
        "answer_within": ANSWER_WITHIN,
        "claim": CLAIM,
        "instead": Record({"text": TEXT, **_SOURCED}, {"entries": Items(ID, least=1)}),
        "deadlines": Items(DEADLINE),
        "helplines": Items(ID, least=1),
        "web": Record({"url": WEB, **_SOURCED}),
        "watch": TEXT,
        "changed": Items(Record({"on": Day(), "what": TEXT, "for": TEXT}), least=1),
    },
)

DOCUMENTS = Items(Record({"id": ID, "name": TEXT, "short": TEXT}, {"get": TEXT}))
_STATE = Text("[A-Z]{2}-[A-Z0-9]{1,3}", "a state as IN-KL")
HELPLINES = Items(
    Record(
        {
            "id": ID,
            "number": Text("[0-9 +-]+"),
            "country": Text("[A-Z]{2}", "a country as IN"),
            "text": TEXT,
            "source": INLINE_SOURCE,
        },
        {"hours": TEXT, "old": Boolean(), "place": _STATE, "absent": Items(_STATE)},
    )
)
GLOSSARY = Items(Record({"en": TEXT, "say": TEXT, "never": Items(TEXT)}))
OFFICES = Items(
    Record({"id": ID, "name": TEXT, "short": TEXT}, {"find": TEXT, "near": Word(("way", "home"))})
)
_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
DISTRICTS = Table(
    Record(
        {"names": Items(Text(_SLUG, "a district in small letters"), least=1)},
        {"was": Table(Text(_SLUG, "a district of names"), _SLUG)},
    ),
    "[A-Z]{2}-[A-Z0-9]{1,3}",
)
DEFINITIONS = Table(_SHARED)
_PICTURE = Text("[a-z]+(-[a-z]+)*", "the name of a picture")
_OF_EACH = Table(_PICTURE, "[A-Za-z0-9_-]+")
_PICTURED = (
    *("signs", "states", "topics", "kinds", "carriers", "stages", "outcomes"),
    *("troubles", "ways", "entries", "documents", "offices", "ticks"),
)
PICTURES = Record(
    {
        "healthicons": Table(Text("[a-z]+/[a-zA-Z0-9_-]+", "a file of healthicons"), "[a-z-]+"),
        "drawn": Items(_PICTURE),
        "turns": Items(_PICTURE),
        **dict.fromkeys(_PICTURED, _OF_EACH),
        "choices": Table(_OF_EACH),
    }
)
# The words that people use for what an entry gives, in any script.
SEARCH = Table(Items(TEXT, least=1))
_PARAMETER_VALUE = Record(
    {"from": Day(), "value": Maybe(Value()), "source": INLINE_SOURCE}, {"unit": UNIT}
)
PARAMETERS = Table(Items(_PARAMETER_VALUE, least=1))
RETIRED = Items(Record({"id": ID, "code": Integer(1, 9999)}, {"successor": ID, "why": TEXT}))


def json_schema() -> dict[str, Any]:
    """JSON Schema of a scheme file, for editors; schemes/schema.json is this, printed."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A scheme of Migrant Helper",
        **SCHEME.schema(),
        "$defs": {name: shapes[name].schema() for name in ("condition", "plain_condition")},
    }
