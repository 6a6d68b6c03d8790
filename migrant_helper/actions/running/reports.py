"""The reports of errors, struck off by somebody who is named."""

from sqlalchemy.orm import Session

from migrant_helper.actions import reports
from migrant_helper.actions.desk.people import write_down
from migrant_helper.actions.service import Service
from migrant_helper.store import acts
from migrant_helper.store.desk.tables import Member

STRUCK = "report struck off"


def strike_off(session: Session, service: Service, who: Member, report: int, once: str) -> bool:
    """Whether the report is gone by this tap, which may arrive twice; written down."""
    act = service.act("strike", once, str(report))
    if act and acts.begin(session, act, service.now()) is not None:
        return True
    found = reports.strike_off(session, report)
    if found:
        write_down(session, who.organisation, who.id, STRUCK, str(report), now=service.now())
    if act:
        acts.end(session, act, "" if found else None)
    return found
