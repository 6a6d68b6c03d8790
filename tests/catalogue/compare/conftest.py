"""A few questions, and how their conditions are written in English."""

from typing import Any

from babel import Locale

from migrant_helper.core.rules.explanations import WORDS, Show
from migrant_helper.phone.ui import currency, dates, numbers

_IN = Locale.parse("en_IN")
SHOW: Show = {
    "words": WORDS,
    "numbers": numbers(_IN),
    "dates": dates(_IN),
    "places": {"IN": {"name": "India"}},
    "money": currency(_IN, "INR"),
}
AGE = {"fact": "age", "at_least": 18}
CARD = {"fact": "card", "is": True}
PAY = {"fact": "pay", "at_most": {"parameter": "ceiling"}}
_PAYERS = {"firm": "A firm", "farm": "A farm", "app": "An app", "own": "Nobody", "kin": "My family"}
CATALOGUE: dict[str, Any] = {
    "facts": {
        "age": {"type": "number", "unit": "years", "label": "Age"},
        "card": {"type": "bool", "label": "Card"},
        "pay": {"type": "number", "unit": "money_month", "label": "Pay"},
        "payer": {
            "type": "choice",
            "values": list(_PAYERS),
            "label": "Who pays you",
            "labels": _PAYERS,
        },
        "their_payer": {
            "type": "choice",
            "values": list(_PAYERS),
            "label": "Who paid them",
            "labels": _PAYERS,
        },
        "event": {
            "type": "choices",
            "values": ["hurt", "death", "flood"],
            "label": "What happened",
            "labels": {"hurt": "Hurt", "death": "A death", "flood": "A flood"},
        },
        "hurt_is": {
            "type": "choice",
            "values": ["self", "wife", "child"],
            "label": "Who was hurt",
            "labels": {"self": "I", "wife": "My wife", "child": "My child"},
        },
    },
    "definitions": {"grown": {"all": [AGE, CARD]}},
    "parameters": {"ceiling": [{"from": "2020-01-01", "value": 15000, "source": None}]},
}
