"""What goes with a case that is handed on besides its card: where home and work are, and what was sent in.

Three keys of the signed map (`handed`): 4 and 5 the places of home and of work ("IN-BR"); 6 seven values for each
application, one after the other: the entry's code, how it stands and why it was refused by their places below, the
day of that from 2024-01-01, days since it was sent plus 1 (0 where that is not known), the sum, the number of its
paper. On the phone as well; kept the same by tests/vectors/handed.json.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from migrant_helper.core.card.cbor import BadCbor, Value
from migrant_helper.core.card.codes import SchemeCodes
from migrant_helper.core.card.contents import FIRST_DAY, MAX_ISSUED
from migrant_helper.core.card.refusal import Refusal
from migrant_helper.core.words.days import add_days, days_between

# Codes of core/cases/kinds.py in an order that only ever grows.
STAGES = ("sent", "granted", "refused", "appealed", "received", "withdrawn")
WHYS = (
    *("", "not_entitled", "papers", "late", "twice", "other_office", "not_told"),
    *("no_proof", "absent"),
)
MOST = 12
_HOME, _HERE, _SENT = 4, 5, 6
_WIDTH = 7
# What was sent in thirty years ago is no news.
_EARLIEST = -10_000
_HIGHEST = 999_999_999
_PLACE = re.compile("[A-Z]{2}-[A-Z0-9]{1,3}")
_REFERENCE = re.compile("[ -~]{0,40}")


@dataclass(frozen=True)
class Sent:
    """An application by its entry's code: one of STAGES and of WHYS, since which day, on which it was sent ("" for
    not known), the sum and the number of its paper."""

    code: int
    state: str
    why: str
    on: str
    sent: str
    amount: int
    reference: str


@dataclass(frozen=True)
class Carried:
    """Both places, "" for one that is not told, and what was sent in."""

    home: str
    here: str
    sent: Sequence[Sent]


NOTHING = Carried("", "", ())


def fields_of(carried: Carried) -> dict[int, Value]:
    """The keys of the map; none for what is not told."""
    found: dict[int, Value] = {}
    if carried.home != "":
        found = {**found, _HOME: carried.home}
    if carried.here != "":
        found = {**found, _HERE: carried.here}
    if len(carried.sent) == 0:
        return found
    values: list[int | str] = []
    for one in carried.sent:
        since = days_between(one.sent, one.on) + 1 if one.sent != "" else 0
        stands = [one.code, STAGES.index(one.state), WHYS.index(one.why)]
        days = [days_between(FIRST_DAY, one.on), since]
        values = [*values, *stands, *days, one.amount, one.reference]
    return {**found, _SENT: values}


def carried_of(fields: Mapping[int, Value]) -> Carried:
    """What `fields_of` was given. Raises BadCbor for what it does not write."""
    home, here, values = fields.get(_HOME, ""), fields.get(_HERE, ""), fields.get(_SENT, ())
    if not isinstance(home, str) or not isinstance(here, str):
        raise BadCbor(Refusal.MALFORMED)
    if not is_place(home) or not is_place(here) or not isinstance(values, list | tuple):
        raise BadCbor(Refusal.MALFORMED)
    if len(values) % _WIDTH != 0 or len(values) > MOST * _WIDTH:
        raise BadCbor(Refusal.MALFORMED)
    starts = range(0, len(values), _WIDTH)
    return Carried(home, here, [_sent(values[at : at + _WIDTH]) for at in starts])


def is_place(text: str) -> bool:
    """Whether it is the code of a place, or none."""
    return text == "" or _PLACE.fullmatch(text) is not None


def is_reference(text: str) -> bool:
    """Whether it can be carried as the number of a paper."""
    return _REFERENCE.fullmatch(text) is not None


def is_carried(state: str, on: str, amount: int) -> bool:
    """Whether an application of this stage, day and sum can be carried."""
    days = days_between(FIRST_DAY, on)
    return state in STAGES and _EARLIEST <= days <= MAX_ISSUED and 0 <= amount <= _HIGHEST


def carried_from(carried: Carried, codes: Mapping[str, SchemeCodes]) -> dict[str, Any]:
    """The same by the ids of entries, "#77" for one that is not in `codes`: {"home", "here", "sent": [{"entry",
    "state", "why", "on", "sent", "amount", "reference"}]}."""
    names = {codes[name]["code"]: name for name in codes}
    rows = [
        {
            "entry": names.get(one.code, f"#{one.code}"),
            "state": one.state,
            "why": one.why,
            "on": one.on,
            "sent": one.sent,
            "amount": one.amount,
            "reference": one.reference,
        }
        for one in carried.sent
    ]
    return {"home": carried.home, "here": carried.here, "sent": rows}


def _sent(values: Sequence[Value]) -> Sent:
    code, stage, why, days, since, amount, reference = values
    if not isinstance(code, int) or not isinstance(stage, int) or not isinstance(why, int):
        raise BadCbor(Refusal.MALFORMED)
    if not isinstance(days, int) or not isinstance(since, int) or not isinstance(amount, int):
        raise BadCbor(Refusal.MALFORMED)
    if not isinstance(reference, str) or not is_reference(reference):
        raise BadCbor(Refusal.MALFORMED)
    if not 1 <= code <= MAX_ISSUED or not 0 <= stage < len(STAGES) or not 0 <= why < len(WHYS):
        raise BadCbor(Refusal.MALFORMED)
    if not _EARLIEST <= days <= MAX_ISSUED or not 0 <= since <= MAX_ISSUED:
        raise BadCbor(Refusal.MALFORMED)
    if not 0 <= amount <= _HIGHEST:
        raise BadCbor(Refusal.MALFORMED)
    on = add_days(FIRST_DAY, days)
    sent = add_days(on, 1 - since) if since else ""
    return Sent(code, STAGES[stage], WHYS[why], on, sent, amount, reference)
