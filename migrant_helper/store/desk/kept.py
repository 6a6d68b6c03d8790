"""A change that may be taken is written down, and what it ends goes with it: one way for phones, camps and the end
of a yes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from migrant_helper.core.cases.handed import SERVICE
from migrant_helper.store.desk import changes, photos
from migrant_helper.store.sealing import Sealer

# Who says what nobody says who works there: the end of a yes, what another organisation answers.
NOBODY = SERVICE


def keep(
    session: Session, sealer: Sealer, organisation: str, change: Mapping[str, Any], *, now: datetime
) -> bool:
    """Whether it is new here. Of an erased case nothing stays but that it was; a photo that was dropped goes."""
    case, kind = change["case"], change["kind"]
    is_new = changes.add(session, sealer, organisation, change, now=now)
    if kind == "erased":
        changes.erase(session, organisation, case, [change["id"]])
        photos.erase(session, organisation, case)
    if kind == "photo" and not change["data"]["kept"]:
        photos.erase(session, organisation, case, change["data"]["photo"])
    return bool(is_new)
