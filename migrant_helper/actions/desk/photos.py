"""Photos of papers are taken after the change that says whose they are, given out, and dropped with it."""

from enum import StrEnum
from hashlib import sha256

from sqlalchemy.orm import Session

from migrant_helper.actions.desk.cases import case_of
from migrant_helper.actions.desk.jpeg import is_plain
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.due import consent_of
from migrant_helper.store import use
from migrant_helper.store.desk import photos
from migrant_helper.store.desk.tables import Member, Organisation

# Of one case, and of one member on a day.
MOST, A_DAY = 12, 500


class Became(StrEnum):
    """What became of a photo that was sent."""

    KEPT = "kept"
    WAITS = "waits"
    UNFIT = "unfit"
    OFTEN = "often"


def keep(service: Service, member: Member, case: str, name: str, data: bytes) -> Became:
    """Keeps it where the case names it: WAITS for one that it does not (yet, or any more), or whose person's yes is
    over; UNFIT for what is no plain photo, or another than its name says."""
    if sha256(data).hexdigest() != name or not is_plain(data):
        return Became.UNFIT
    now = service.now()
    with service.begin() as session:
        if use.count(session, "photo", who=member.id, day=now.date()) > A_DAY:
            return Became.OFTEN
        # As whoever erases: a photo that comes meanwhile would stay.
        session.get(Organisation, member.organisation, with_for_update=True)
        if not _is_named(session, service, member, case, name):
            return Became.WAITS
        key = (member.organisation, case, name)
        photos.add(session, service.sealer, key, data, now=now)
    return Became.KEPT


def photo_of(
    session: Session, service: Service, member: Member, case: str, name: str
) -> bytes | None:
    """Its bytes; None for one of another organisation, one that the case does not name, or none."""
    if not _is_named(session, service, member, case, name):
        return None
    return photos.bytes_of(session, service.sealer, (member.organisation, case, name))


def _is_named(session: Session, service: Service, member: Member, case: str, name: str) -> bool:
    found = case_of(session, service, member.organisation, case)
    if found is None or consent_of(found, service.now().date().isoformat()) == "over":
        return False
    return name in [one["photo"] for one in found["photos"]][:MOST]
