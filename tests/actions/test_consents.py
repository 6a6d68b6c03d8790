"""Whose yes is over is erased, on both databases; whoever was asked again stays."""

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, update

from migrant_helper.actions.consents import end_over
from migrant_helper.actions.desk import cases, people
from migrant_helper.actions.reminders.round import Work
from migrant_helper.actions.service import Service
from migrant_helper.store.desk import changes, deeds
from migrant_helper.store.desk.kept import NOBODY
from migrant_helper.store.desk.tables import CaseChange, Member, Role
from migrant_helper.store.session import begin, read
from tests.actions.parts import NOW, SERVICE, Carrier, clock, on

DAY = timedelta(days=1)
CASES = {"kept": "2027-11-22", "today": "2026-11-22", "over": "2026-11-21"}


def works(engine: Engine, name: str = "Ajeevika") -> tuple[Service, Member]:
    """The service with an organisation and somebody who works there."""
    service = replace(on(engine, Carrier()), sealer=SERVICE.sealer)
    with begin(engine) as session:
        made = people.add_organisation(session, name, "IN-RJ", now=NOW)
        about = Member(
            organisation=made.id, handle=name.lower(), name="Asha", role=Role.FIELD_WORKER
        )
        people.add_member(session, service, about, by="operator")
        session.flush()
        session.expunge(about)
    return service, about


def opened(
    service: Service, member: Member, until: str, *, purposes: tuple[str, ...] = ("keep",)
) -> str:
    """A case with a note, agreed to until a day."""
    case = secrets.token_hex(8)
    told: list[tuple[str, dict[str, Any]]] = [
        ("opened", {"name": "Sunita", "phone": "", "lang": "hi", "camp": ""}),
        ("consent", {"for": list(purposes), "until": until, "words": "1"}),
        ("note", {"text": "a secret"}),
    ]
    with service.begin() as session:
        drafts = [{"kind": kind, "case": case, "data": data} for kind, data in told]
        assert not cases.write(session, service, member, drafts).refused
    return case


def kinds(engine: Engine) -> dict[str, list[str]]:
    """The kinds of what lies there, by case."""
    found: dict[str, list[str]] = {}
    with read(engine) as session:
        for row in session.scalars(select(CaseChange).order_by(CaseChange.seq)):
            found.setdefault(row.case_id, []).append(row.kind)
    return found


def test_a_case_goes_when_the_day_it_was_agreed_to_is_over(engine: Engine) -> None:
    service, member = works(engine)
    held = {name: opened(service, member, until) for name, until in CASES.items()}
    with read(engine) as session:
        before = changes.last(session, member.organisation)

    assert end_over(service, now=NOW) == 1
    found = kinds(engine)
    assert found[held["over"]] == ["erased"]
    assert found[held["kept"]] == found[held["today"]] == ["opened", "consent", "note"]
    with read(engine) as session:
        news = changes.since(session, service.sealer, member.organisation, before, 9)
        told = deeds.of_organisation(session, member.organisation, before=2**62, most=1)[0]
    assert [(one["kind"], one["case"], one["by"]) for _, one in news] == [
        ("erased", held["over"], NOBODY)
    ]
    assert (told.what, told.about, told.by) == ("case over", held["over"], NOBODY)
    assert end_over(service, now=NOW) == 0


def test_the_last_word_counts_and_a_yes_taken_back_is_over_at_once(engine: Engine) -> None:
    service, member = works(engine)
    again = opened(service, member, "2026-11-01")
    back = opened(service, member, "2027-11-01", purposes=())
    yes = {"for": ["keep"], "until": "2027-11-01", "words": "1"}
    with service.begin() as session:
        cases.write(session, service, member, [{"kind": "consent", "case": again, "data": yes}])

    assert end_over(service, now=NOW) == 1
    assert set(kinds(engine)[again]) == {"opened", "consent", "note"}
    assert kinds(engine)[back] == ["erased"]


def test_who_is_asked_again_while_it_looks_stays(engine: Engine) -> None:
    service, member = works(engine)
    case = opened(service, member, "2026-11-01")
    yes = {"for": ["keep"], "until": "2027-11-01", "words": "1"}
    looked: list[int] = []

    def asked() -> bool:
        """The first look is over the whole; then somebody says yes."""
        looked.append(1)
        if len(looked) == 2:
            with service.begin() as session:
                cases.write(
                    session, service, member, [{"kind": "consent", "case": case, "data": yes}]
                )
        return False

    assert end_over(service, now=NOW, stopping=asked) == 0
    assert sorted(kinds(engine)[case]) == ["consent", "consent", "note", "opened"]


def test_nothing_of_another_organisation_of_the_same_case_is_touched(engine: Engine) -> None:
    """A case that was handed on lies with both; each has its own yes."""
    service, member = works(engine)
    _, other = works(engine, "Disha")
    case = opened(service, member, "2026-11-01")
    with service.begin() as session:
        for one in cases.of_case(session, service, member.organisation, case):
            changed = (
                {**one, "data": {**one["data"], "until": "2027-11-01"}}
                if one["kind"] == "consent"
                else one
            )
            changes.add(session, service.sealer, other.organisation, changed, now=NOW)

    assert end_over(service, now=NOW) == 1
    assert sorted(kinds(engine)[case]) == ["consent", "erased", "note", "opened"]


def test_one_that_cannot_be_opened_holds_up_no_other(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    service, member = works(engine)
    broken, fine = (opened(service, member, "2026-11-01") for _ in range(2))
    with begin(engine) as session:
        session.execute(
            update(CaseChange)
            .where(CaseChange.case_id == broken, CaseChange.kind == "consent")
            .values(sealed=b"x" * 40)
        )

    assert end_over(service, now=NOW) == 1
    assert kinds(engine)[fine] == ["erased"]
    assert "cannot be opened" in caplog.text


def test_the_worker_does_it_with_what_it_forgets(engine: Engine) -> None:
    service, member = works(engine)
    opened(service, member, "2026-11-22")

    assert Work().round(service).erased == 0
    assert Work().round(replace(service, now=clock(NOW + DAY))).erased == 1
    with read(engine) as session:
        assert session.scalar(select(func.count()).select_from(CaseChange)) == 1
