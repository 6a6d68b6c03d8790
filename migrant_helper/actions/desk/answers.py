"""Whoever gave a case on hears what became of it, where both organisations are on this service."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from migrant_helper.actions.service import Service
from migrant_helper.core.cases.case import folded, next_time
from migrant_helper.core.cases.moments import day_of
from migrant_helper.store.desk import changes, keys
from migrant_helper.store.desk.kept import NOBODY, keep
from migrant_helper.store.desk.tables import Organisation


@dataclass(frozen=True)
class Answer:
    """To the case `about`, as the card of the issuer `kid` has it of the minute `made`: "taken" or "declined", on a
    day; `why` it was declined, "" where nobody said it."""

    about: str
    kid: str
    made: int
    what: str
    on: str
    why: str = ""


def of_claim(change: Mapping[str, Any]) -> Answer:
    """The answer that a case opened here is."""
    data = change["data"]
    return Answer(data["of"], data["kid"], int(data["made"]), "taken", day_of(change["at"]))


def tell(session: Session, service: Service, taker: str, answer: Answer) -> bool:
    """Writes it into the case of every other organisation here that gave it on; whether there is one. What its
    holder made alone names nobody, and nobody is told."""
    if not answer.kid:
        return False
    told = False
    for first in changes.holders(session, answer.about):
        if first == taker:
            continue
        before = changes.of_case(session, service.sealer, first, answer.about)
        case = folded(before)
        if case["erased"] or not _gave(case, answer):
            continue
        own = session.get(Organisation, taker)
        name = own.name if own else ""
        kid = keys.key_of(service.keys, taker, name).kid
        # Older desks know no reason, and nobody writes an empty one.
        why = {"why": answer.why} if answer.why else {}
        data = {"issuer": name, "kid": kid, "made": answer.made}
        change = {
            "id": _id(first, taker, answer),
            "case": answer.about,
            "kind": "answered",
            "at": next_time(before, int(service.now().timestamp())),
            "by": NOBODY,
            "data": {**data, "what": answer.what, "on": answer.on, **why},
        }
        keep(session, service.sealer, first, change, now=service.now())
        told = True
    return told


def hear(session: Session, service: Service, first: str, change: Mapping[str, Any]) -> None:
    """What was given on before its case came here, and was taken over meanwhile: the first hears of it now."""
    about, made = change["case"], change["data"]["made"]
    for taker in changes.holders(session, about):
        if taker == first:
            continue
        case = folded(changes.of_case(session, service.sealer, taker, about))
        for one in case["claims"]:
            if one["of"] == about and one["made"] == made:
                told = Answer(about, one["kid"], int(made), "taken", day_of(one["at"]))
                tell(session, service, taker, told)


def _gave(case: Mapping[str, Any], answer: Answer) -> bool:
    """Whether the card is of this organisation's making: it gave the case on at that minute, or the service sealed
    a card of a case that began here."""
    handed = [1 for one in case["handed"] if one["made"] == answer.made]
    return bool(handed) or not case["claims"]


def _id(first: str, taker: str, answer: Answer) -> str:
    told = f"{first} {taker} {answer.about} {answer.made} {answer.what}"
    return hashlib.sha256(told.encode()).hexdigest()[:32]
