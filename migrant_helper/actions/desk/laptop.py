"""On a camp's laptop: comes in at the organisation's server, sends what it does not have, fetches what came there.

Each batch is whole by itself: what was killed half way is asked again, and the same twice is once.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from migrant_helper.actions.desk.handing import withdraw
from migrant_helper.actions.desk.people import Unusable, end_member, write_down
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.taken import stamped_anew
from migrant_helper.store.desk import camps, changes, members, signed
from migrant_helper.store.desk import keys as desk_keys
from migrant_helper.store.desk.camp_tables import AtHome, Home
from migrant_helper.store.desk.kept import keep
from migrant_helper.store.desk.tables import CaseChange, Deed, Member, Organisation, Role

# Of one asking: a minute on 2G, packed.
BATCH, BATCH_BYTES = 400, 150_000
# What was not taken and may be another time.
AGAIN = ("clock", "case", "by", "failed")
SYNC = "/desk/camp/sync"
# What an answer means that takes nothing and is no fault of what was sent.
STOPS = {
    401: "out",
    403: "ended",
    404: "out",
    429: "later",
    502: "later",
    503: "later",
    504: "later",
}
Ask = Callable[[str, Any], tuple[int, dict[str, Any]]]


@dataclass
class Done:
    """What an exchange came to: how much went and came, why it stopped early ("": it did not), and by how many
    seconds this clock is ahead of the server's."""

    sent: int = 0
    came: int = 0
    stopped: str = ""
    ahead: int = 0


@dataclass(frozen=True)
class Batch:
    """Who was made here, and the changes that go in one asking, after the cursor."""

    people: Sequence[Mapping[str, str]]
    push: Sequence[Mapping[str, Any]]
    after: int


@dataclass
class _Asked:
    """What was asked for in this exchange, and how much goes in one asking."""

    ids: set[str] = field(default_factory=set)
    most: int = BATCH


def settle_in(session: Session, service: Service, server: str, told: Mapping[str, Any]) -> Home:
    """The laptop is the organisation's from now on: `told` is the answer to its code. Raises Unusable where it is
    another's already, or holds somebody else of a member's name."""
    now, about = service.now(), told["organisation"]
    before = camps.home(session)
    if before is not None and before.organisation != about["id"]:
        raise Unusable(
            "this laptop is a camp of another organisation; `camp leave` ends that first"
        )
    for name in ("id", "name", "place"):
        if not isinstance(about[name], str):
            raise Unusable("the server's answer names no organisation")
    other = members.organisation_named(session, about["name"])
    if other is not None and other.id != about["id"]:
        raise Unusable(
            f"this laptop has an organisation {about['name']!r} of its own; begin with an empty data folder"
        )
    session.merge(Organisation(**about, runs_service=False, made=now))
    _signing_in(session, about["id"], told["members"], now)
    home = session.merge(
        Home(
            organisation=about["id"],
            server=server,
            camp=told["camp"]["name"],
            sealed=service.sealer.seal(told["token"], about=f"home:{about['id']}"),
            until=datetime.fromtimestamp(told["camp"]["until"], UTC),
            cursor=before.cursor if before else 0,
            synced=None,
            era=before.era if before else "",
            ahead=int(now.timestamp()) - told["now"],
        )
    )
    write_down(session, about["id"], "operator", "camp joined", home.organisation, now=now)
    return home


def _signing_in(
    session: Session, organisation: str, named: Sequence[Mapping[str, str]], now: datetime
) -> None:
    """Those who were named for the camp sign in here as they do at home."""
    for one in named:
        held = members.by_handle(session, one["handle"])
        if held is not None and held.id != one["id"]:
            raise Unusable(
                f"{one['handle']!r} is somebody else here; begin with an empty data folder"
            )
        row = {name: one[name] for name in ("id", "handle", "name", "secret")}
        session.merge(
            Member(**row, organisation=organisation, role=Role(one["role"]), made=now, ended=None)
        )
        camps.said(session, organisation, one["id"])


def token_of(service: Service, home: Home) -> str:
    """What this laptop shows at the server. Raises SealError."""
    return service.sealer.open(home.sealed, about=f"home:{home.organisation}")


def exchange(service: Service, organisation: str, ask: Ask) -> Done:
    """Sends and fetches all there is, in batches. Raises what `ask` raises where nobody answers: what was done
    until then stays."""
    done, asked = Done(), _Asked()
    while True:
        with service.begin() as session:
            batch, waits = next_batch(session, service, organisation, asked)
        status, told = ask(SYNC, {"people": batch.people, "push": batch.push, "after": batch.after})
        if status != 200:
            done.stopped = STOPS.get(status, "" if batch.push else "failed")
            if done.stopped:
                return done
            _halve(service, organisation, batch, asked, status)
            continue
        asked.ids.update(one["id"] for one in batch.push)
        with service.begin() as session:
            came, anew = settle(session, service, organisation, told)
        done.sent += len(told["taken"])
        done.came += came
        done.ahead = int(service.now().timestamp()) - told["now"]
        if anew:
            asked.ids.clear()
        elif not told["more"] and not waits:
            return done


def next_batch(
    session: Session, service: Service, organisation: str, asked: _Asked
) -> tuple[Batch, bool]:
    """What goes next, and whether more waits behind it."""
    home = session.get_one(Home, organisation)
    found = [
        (seq, name)
        for seq, name, why in camps.waiting(session, organisation)
        if name not in asked.ids and (why == "" or why in AGAIN)
    ]
    push: list[dict[str, Any]] = []
    weight = 0
    wanted = {name for _, name in found[: asked.most]}
    start = found[0][0] - 1 if found else 0
    while wanted:
        rows = changes.since(session, service.sealer, organisation, start, BATCH)
        for seq, change in rows:
            start = seq
            if change["id"] in wanted:
                wanted.discard(change["id"])
                weight += len(json.dumps(change, ensure_ascii=False).encode())
                if weight > BATCH_BYTES and push:
                    wanted = set()
                    break
                push.append(change)
        if not rows:
            break
    people = [
        {"id": one.id, "handle": one.handle, "name": one.name}
        for one in camps.unknown_members(session, organisation)
        if one.role == Role.FIELD_WORKER
    ]
    return Batch(people, push, home.cursor), len(found) > len(push)


def settle(
    session: Session, service: Service, organisation: str, told: Mapping[str, Any]
) -> tuple[int, bool]:
    """Writes down what an answer says, of changes and of whose word is believed; how many changes are new here, and
    whether all is asked for anew: the server was put back to an older state. Raises UnusableKey."""
    now = service.now()
    desk_keys.trust(service.keys, told["organisations"], told["withdrawn"], now.date())
    # As changes that come in: a phone that asks from the last number misses none.
    session.get(Organisation, organisation, with_for_update=True)
    home = session.get_one(Home, organisation)
    other = home.era not in ("", told["era"])
    if told["anew"] or other:
        camps.unsaid(session, organisation)
    for name in told["taken"]:
        camps.said(session, organisation, name)
    for name, why in told["refused"].items():
        camps.said(session, organisation, name[:32], why[:20])
    for one in told["people"]:
        _know(session, service, organisation, one)
    new = 0
    for change in told["changes"]:
        camps.said(session, organisation, change["id"])
        before = changes.of_case(session, service.sealer, organisation, change["case"])
        if any(one["kind"] == "erased" for one in before):
            continue
        new += keep(session, service.sealer, organisation, change, now=now)
    home.cursor, home.synced = told["cursor"], now
    if other and not told["anew"]:
        home.cursor = 0
    home.era = told["era"]
    home.ahead = int(now.timestamp()) - told["now"]
    home.until = datetime.fromtimestamp(told["until"], UTC)
    return new, told["anew"] or other


def stamp(session: Session, service: Service, organisation: str) -> int:
    """What a wrong clock wrote is said to be of now, after all that was right; how many were. The clock has to be
    right."""
    wrong = [name for _, name, why in camps.waiting(session, organisation) if why == "clock"]
    rows = [
        session.query(CaseChange).filter_by(organisation=organisation, id=one).one()
        for one in wrong
    ]
    for case in {row.case_id for row in rows}:
        held = changes.of_case(session, service.sealer, organisation, case)
        for anew in stamped_anew(held, wrong, int(service.now().timestamp())):
            camps.stamp(session, organisation, anew["id"], anew["at"])
    return len(rows)


def leave(session: Session, home: Home) -> None:
    """Nothing of the organisation stays on this laptop: no case, no sign-in, not what it shows at the server."""
    organisation = home.organisation
    for member in members.of_organisation(session, organisation):
        signed.drop(session, member.id)
    for table in (CaseChange, AtHome, Home, Deed, Member):
        session.execute(delete(table).where(table.organisation == organisation))
    session.execute(delete(Organisation).where(Organisation.id == organisation))


def is_late(home: Home, now: datetime) -> bool:
    """Whether the camp's last day is over, or nearly: its cards are believed until then."""
    return now > home.until - timedelta(days=1)


def _halve(service: Service, organisation: str, batch: Batch, asked: _Asked, status: int) -> None:
    """Something in it cannot be taken at all: less of it, until what it is stands alone."""
    if len(batch.push) > 1:
        asked.most = (len(batch.push) + 1) // 2
        return
    asked.most = BATCH
    name = batch.push[0]["id"]
    asked.ids.add(name)
    with service.begin() as session:
        camps.said(session, organisation, name, "large" if status == 413 else "failed")


def _know(session: Session, service: Service, organisation: str, one: Mapping[str, Any]) -> None:
    """Somebody who works in the camp, or wrote what came: of others the name alone, and no way in."""
    held = session.get(Member, one["id"])
    now = service.now()
    if held is None:
        session.add(
            Member(
                id=one["id"],
                organisation=organisation,
                handle=one["id"],
                name=one["name"],
                role=Role.FIELD_WORKER,
                made=now,
                ended=now,
            )
        )
        session.flush()
    elif one["ended"] and held.ended is None:
        end_member(session, held, by="operator", now=now)
        withdraw(session, service.keys, held.id, now=now)
    camps.said(session, organisation, one["id"])
