"""A phone and the service tell each other of the changes that the other lacks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from migrant_helper.actions.desk import cases
from migrant_helper.actions.service import Service
from migrant_helper.store import era
from migrant_helper.store.desk import changes
from migrant_helper.store.desk.tables import Member


@dataclass(frozen=True)
class Exchanged:
    """What became of what was pushed; what came since the phone's last asking, without that, up to
    `cursor`; whether there is `more`. `anew` where the phone knew of more than there is (the service was put
    back to an older state): then it asks from the beginning, and sends again what it finds missing. So it does
    where `era` is another than the last time, whatever it knew."""

    taken: cases.Taken
    changes: Sequence[dict[str, Any]]
    cursor: int
    more: bool
    anew: bool
    era: str


def exchange(
    service: Service,
    member: Member,
    push: Sequence[Any],
    after: int,
    doubt: cases.Doubt = lambda _: "",
) -> Exchanged:
    """Takes what can be taken and leaves no `doubt`, whatever becomes of the rest, and tells what came after the
    cursor."""
    organisation = member.organisation
    with service.begin() as session:
        anew = after > changes.last(session, organisation)
        taken = cases.take(session, service, member, push, doubt)
        after = 0 if anew else after
        found = changes.since(session, service.sealer, organisation, after, cases.MOST)
        mark = era.mark(session)
    own = set(taken.kept)
    return Exchanged(
        taken,
        [change for _, change in found if change["id"] not in own],
        found[-1][0] if found else after,
        len(found) == cases.MOST,
        anew,
        mark,
    )
