"""Photos of papers, sealed."""

import base64
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import Photo
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.use import insert

KIND = "photo"
# The organisation, the case, and the name of a photo.
Key = tuple[str, str, str]


def add(session: Session, sealer: Sealer, key: Key, data: bytes, *, now: datetime) -> None:
    """Keeps it; one that is there already stays as it is."""
    organisation, case, name = key
    sealed = sealer.seal(base64.b64encode(data).decode(), about=_about(key))
    row = {"organisation": organisation, "case_id": case, "name": name, "sealed": sealed}
    session.execute(insert(session, Photo).values({**row, "came": now}).on_conflict_do_nothing())


def bytes_of(session: Session, sealer: Sealer, key: Key) -> bytes | None:
    """What it holds; None for none. Raises SealError."""
    organisation, case, name = key
    found = select(Photo.sealed).where(
        Photo.organisation == organisation, Photo.case_id == case, Photo.name == name
    )
    sealed = session.scalar(found)
    return None if sealed is None else base64.b64decode(sealer.open(sealed, about=_about(key)))


def erase(session: Session, organisation: str, case: str, only: str = "") -> int:
    """How many of a case's went: all, or `only` the one of this name."""
    gone = delete(Photo).where(Photo.organisation == organisation, Photo.case_id == case)
    if only:
        gone = gone.where(Photo.name == only)
    return len(session.execute(gone.returning(Photo.seq)).all())


def _about(key: Key) -> str:
    return ":".join((KIND, *key))
