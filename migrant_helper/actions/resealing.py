"""Sealing by the newest key what older ones sealed, so that those can be dropped. A few rows at a time, as
retention does it. A card under a short code is left: only its code opens it, and it lasts for 90 days."""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select, update

from migrant_helper.store import seal_key
from migrant_helper.store.desk.camp_tables import Home
from migrant_helper.store.desk.tables import CaseChange, Photo
from migrant_helper.store.reminder_tables import Contact, Message, Reminder
from migrant_helper.store.sealing import Sealer, SealError
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries.call_table import Call

BATCH = 200
REST_SECONDS = 0.02
# Longer than anything takes that began before the key was turned.
SETTLED = timedelta(minutes=10)
# What finds a row, what is sealed in it, and what it was sealed about: a word, and columns.
SEALED: tuple[tuple[Any, Any, str, tuple[Any, ...]], ...] = (
    (Contact.hash, Contact.sealed, "contact", (Contact.hash,)),
    (Message.id, Message.body, "message", (Message.id,)),
    (Reminder.id, Reminder.sealed, "reminder", (Reminder.id,)),
    (Call.id, Call.sealed, "call", (Call.id,)),
    (Photo.seq, Photo.sealed, "photo", (Photo.organisation, Photo.case_id, Photo.name)),
    (CaseChange.seq, CaseChange.sealed, "case change", (CaseChange.organisation, CaseChange.id)),
    (Home.organisation, Home.sealed, "home", (Home.organisation,)),
)


@dataclass
class Resealed:
    """How many rows were sealed anew, and of how many no key opens what they hold."""

    rows: int = 0
    unreadable: int = 0


def reseal(engine: Engine, sealer: Sealer) -> Resealed:
    """Seals every row by the newest key. What changes or goes meanwhile is left as it is then."""
    done = Resealed()
    for key, sealed, kind, about in SEALED:
        after = select(key, sealed, *about).where(sealed.is_not(None)).order_by(key).limit(BATCH)
        last = None
        while True:
            with read(engine) as session:
                rows = session.execute(after if last is None else after.where(key > last)).all()
            if not rows:
                break
            _batch(engine, sealer, (key, sealed, kind), rows, done)
            last = rows[-1][0]
            time.sleep(REST_SECONDS)
    return done


def drop_older(
    engine: Engine, sealer: Sealer, folder: Path, *, now: datetime
) -> tuple[Resealed, int]:
    """Seals every row anew and, where a second look finds none that an older key sealed, drops the older
    keys from `folder`; how many went. Raises ValueError with the remedy."""
    if now - seal_key.turned_at(folder) < SETTLED:
        raise ValueError(
            "the keys were changed less than ten minutes ago; wait, then run this again"
        )
    done = reseal(engine, sealer)
    again = reseal(engine, sealer)
    if again.rows:
        raise ValueError("rows under an older key came meanwhile; run this again")
    return done, seal_key.drop_older(folder)


def _batch(
    engine: Engine, sealer: Sealer, of: tuple[Any, Any, str], rows: Any, done: Resealed
) -> None:
    key, sealed, kind = of
    fresh = []
    for name, old, *about in rows:
        try:
            new = sealer.anew(old, about=":".join([kind, *map(str, about)]))
        except SealError:
            done.unreadable += 1
            continue
        if new:
            fresh.append((name, old, new))
    if not fresh:
        return
    with begin(engine) as session:
        for name, old, new in fresh:
            same = update(key.class_).where(key == name, sealed == old).values({sealed: new})
            done.rows += len(session.execute(same.returning(key)).all())
