"""The form of what a person is asked: facts.yaml and ticks.yaml."""

from migrant_helper.catalogue.grammar.conditions import ID, Value
from migrant_helper.catalogue.grammar.forms import PLAIN, TEXT, UNIT
from migrant_helper.catalogue.yaml.scalars import Boolean, Integer, Text, Word
from migrant_helper.catalogue.yaml.shapes import ByKind, Items, Maybe, Record, Table

_AGO = dict.fromkeys(("years_since", "months_since", "days_since", "year"), ID)
_DERIVE = Record({}, {"condition": PLAIN, **_AGO})
_YEARS = Items(Integer(-150, 150), least=2)
_ENDS = Items(Integer(1, 1000), least=2)
_USUAL = Items(Integer(0, 3000), least=2)
_BANDS = Items(Items(Maybe(Value()), least=2), least=1)
_OF = Word(("family", "worker", "both"))
FACT = Record(
    {
        "id": ID,
        "type": Word(("bool", "number", "choice", "choices", "place", "date")),
        "topic": ID,
        "changes": Word(("by_time", "by_doing", "never")),
        "label": TEXT,
    },
    {
        "values": Items(Text(r"[A-Za-z0-9_-]+", "a value without spaces"), least=1),
        "derive": _DERIVE,
        "from": Record({"fact": ID}, {"times": _ENDS, "parts": _ENDS}),
        "only_if": PLAIN,
        "soon": PLAIN,
        "finer_than": ID,
        "weight": Integer(0, 10),
        "usual": ByKind(items=_USUAL, mapping=Table(_USUAL, "[A-Z]{2}")),
        "delicate": Boolean(),
        "of": _OF,
        "household": Boolean(),
        "ask": TEXT,
        "why": TEXT,
        "hint": TEXT,
        "where": TEXT,
        "labels": Table(TEXT, "[A-Za-z0-9_-]+"),
        "bands": ByKind(items=_BANDS, mapping=Table(_BANDS, "[A-Z]{2}")),
        "unit": UNIT,
        "bounds": Record({}, {"least": Value(), "most": Value(), "years": _YEARS}),
    },
)
FACTS = Items(FACT)
_ANSWER = Text(r"[A-Za-z0-9_-]+", "a value of the fact")
_TICK = Record({"fact": ID, "text": TEXT}, {"ticked": _ANSWER, "unticked": _ANSWER})
TICKS = Items(
    Record(
        {
            "id": ID,
            "topic": ID,
            "label": TEXT,
            "ask": TEXT,
            "why": TEXT,
            "where": TEXT,
            "rows": Items(_TICK, least=2),
        },
        {"of": _OF},
    )
)
