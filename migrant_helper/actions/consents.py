"""Cases whose yes is over are erased: here, and on every phone that hears of it."""

import logging
import secrets
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from migrant_helper.actions.service import Service
from migrant_helper.core.cases.case import folded, next_time
from migrant_helper.core.cases.due import consent_of
from migrant_helper.store.desk import changes
from migrant_helper.store.desk.kept import NOBODY, keep
from migrant_helper.store.desk.tables import Deed, Organisation
from migrant_helper.store.session import begin, read

BATCH = 500
REST_SECONDS = 0.02
log = logging.getLogger("migrant_helper.worker")

# An organisation, and a case of it.
Key = tuple[str, str]


def end_over(
    service: Service, *, now: datetime, stopping: Callable[[], bool] = lambda: False
) -> int:
    """Erases each case whose yes was over before this day, or was taken back; how many went. One a transaction:
    whoever wants to write meanwhile gets in. What cannot be opened is told in the log and stays."""
    gone = 0
    for organisation, case in over(service, now.date().isoformat(), stopping):
        if stopping():
            break
        with begin(service.engine) as session:
            gone += _end(session, service, (organisation, case), now)
        time.sleep(REST_SECONDS)
    return gone


def over(service: Service, on: str, stopping: Callable[[], bool]) -> list[Key]:
    """The cases whose last word about their yes is that it is over on this day."""
    said: dict[Key, list[dict[str, Any]]] = {}
    seq = 0
    while not stopping():
        with read(service.engine) as session:
            rows = changes.consents(session, seq, BATCH)
        for row in rows:
            seq = row.seq
            change = changes.opened_or_none(service.sealer, row)
            if change is None:
                log.error("a case change cannot be opened: %s", row.id)
            else:
                said.setdefault((row.organisation, row.case_id), []).append(change)
        if len(rows) < BATCH:
            break
    return [key for key, words in said.items() if consent_of(folded(words), on) == "over"]


def _end(session: Session, service: Service, key: Key, now: datetime) -> int:
    """1 where the case went; 0 where somebody asked again meanwhile."""
    organisation, case = key
    # As changes that come in: a phone that asks from the last number misses none.
    session.get(Organisation, organisation, with_for_update=True)
    words = changes.of_case(session, service.sealer, organisation, case)
    if not words or consent_of(folded(words), now.date().isoformat()) != "over":
        return 0
    last: dict[str, Any] = {
        "id": secrets.token_hex(16),
        "case": case,
        "kind": "erased",
        "at": next_time(words, int(now.timestamp())),
        "by": NOBODY,
        "data": {},
    }
    keep(session, service.sealer, organisation, last, now=now)
    deed = Deed(organisation=organisation, by=NOBODY, what="case over", about=case, at=now)
    session.add(deed)
    return 1
