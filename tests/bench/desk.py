"""Today's list of an organisation with 2,000 cases of 15 changes, as its server makes it: the processor's
time of the first look, of one after somebody wrote a note, and of one after nothing; and what is held.
`python -m tests.bench.desk` measures these alone."""

import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import click

from migrant_helper.actions.desk import cases, people
from migrant_helper.actions.desk.held import Held
from migrant_helper.actions.service import Service
from migrant_helper.pages.desk import today
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.store import schema
from migrant_helper.store.desk import changes
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import begin, make_engine
from tests.actions import parts
from tests.pages import shown

CASES, CHANGES = 2_000, 15
TODAY_MS = 150
LOOKS = 7
FIRST = int(parts.NOW.timestamp()) - 90 * 86_400


@dataclass(frozen=True)
class Today:
    """Milliseconds of the processor: reading alone the first time, then with the page made and written."""

    first: float
    after: float
    again: float


@contextmanager
def filled(count: int = CASES) -> Iterator[tuple[Service, Member]]:
    """A database of that many cases of one organisation, and who works there."""
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(f"sqlite:///{Path(folder)}/desk.db")
        schema.upgrade(engine)
        service = replace(parts.SERVICE, engine=engine)
        with begin(engine) as session:
            place = people.add_organisation(session, "Ajeevika", "IN-RJ", now=parts.NOW).id
            about = Member(organisation=place, handle="asha", name="Asha", role=Role.SUPERVISOR)
            member = people.add_member(session, service, about, by=people.OPERATOR).member
        with begin(engine) as session:
            for number in range(count):
                for change in written(number, member.id):
                    changes.add(session, service.sealer, place, change, now=parts.NOW)
        yield service, member
        engine.dispose()


def written(number: int, by: str) -> Iterator[dict[str, Any]]:
    """The changes of a case, as a field worker writes them in three months."""
    answers = {"home": "IN-BR", "here": "IN-GJ", "ration_card": "phh", "work": "construction"}
    journey = {"answers": answers, "lists": {}, "steps": {}, "picks": {"in-onorc": True}}
    sent = {"entry": "in-bocw", "why": "", "reference": f"R-{number}", "on": "2026-10-01"}
    kinds: list[tuple[str, dict[str, Any]]] = [
        ("opened", {"name": f"Sunita {number}", "phone": "", "lang": "hi", "camp": "Surat"}),
        ("consent", {"for": ["keep"], "until": "2027-11-01", "words": "1"}),
        *[("journey", {**journey, "answers": {**answers, "children": str(at)}}) for at in range(3)],
        *[("paper", {"paper": f"paper-{at}", "seen": True}) for at in range(3)],
        ("step", {"step": "in-onorc", "state": "stuck" if number % 9 == 0 else "done", "why": ""}),
        *[("application", {**sent, "state": one, "amount": 0}) for one in ("sent", "granted")],
        ("visit", {"office": "labour-office", "on": "2026-10-02"}),
        ("next", {"on": f"2026-11-{number % 28 + 1:02d}", "what": "ask the office"}),
        *[("note", {"text": "The office was closed, come again on Monday. " * 2}) for _ in "ab"],
    ]
    for at, (kind, data) in enumerate(kinds):
        head = {"id": f"{number:028x}{at:04x}", "case": f"{number:016x}", "kind": kind}
        yield {**head, "at": FIRST + number * 97 + at * 86_400, "by": by, "data": data}


def measured(service: Service, member: Member) -> Today:
    """The times, the later ones as the middle of some looks."""
    held, frames = Held(), shown.world("en")
    first = timed(lambda: held.cases(service, member.organisation))

    def look() -> None:
        found = held.cases(service, member.organisation)
        who = {"id": member.id, "name": "Asha", "role": "supervisor", "organisation": "Ajeevika"}
        made = today.page(frames, shown.state(""), Desk(who, cases=found), {})
        shown.jinja("en").get_template(made.template).render(made.context)

    look()
    after = []
    for at in range(LOOKS):
        draft = {"case": f"{at:016x}", "kind": "note", "data": {"text": "came"}}
        with begin(service.engine) as session:
            cases.write(session, service, member, [draft])
        after.append(timed(look))
    return Today(first, median(after), median(timed(look) for _ in range(LOOKS)))


def timed(act: Any) -> float:
    """Milliseconds of this process's time."""
    before = process_time()
    act()
    return (process_time() - before) * 1000


def report() -> bool:
    """Prints the times, and how much is held; whether the target is met."""
    with filled() as (service, member):
        took = measured(service, member)
        tracemalloc.start()
        held = Held()
        held.cases(service, member.organisation)
        size = tracemalloc.get_traced_memory()[0] / 1e6
        tracemalloc.stop()
    is_met = took.after <= TODAY_MS
    click.echo(
        f"today's list of {CASES} cases: {took.after:.0f} ms after a note, {took.again:.0f} after none, "
        f"{took.first:.0f} the first time; {size:.0f} MB held   at most {TODAY_MS}"
        f"{'' if is_met else '  MISSED'}"
    )
    return is_met


if __name__ == "__main__":
    sys.exit(0 if report() else 1)
