"""The outbox over HTTP, for the administrators of who runs the service."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from babel import Locale
from flask import Response
from sqlalchemy.orm import Session

from migrant_helper.actions.desk.sign_in import Who
from migrant_helper.actions.reminders.outbox import How
from migrant_helper.actions.reminders.overview import Paused
from migrant_helper.actions.running import outbox as actions
from migrant_helper.actions.running.outbox import Outbox, Told
from migrant_helper.actions.service import Service
from migrant_helper.messaging.senders import By
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.parts.page import Form, first
from migrant_helper.store.messages import Sum
from migrant_helper.store.reminder_tables import State
from migrant_helper.web.desk import people
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.desk.own import moment, own_page, zone_of
from migrant_helper.web.public.pages import respond, situation

PATH = "outbox"
SHOW = "show"
# A pause is mended: try it at once.
GO_ON = "go_on"
# Asks once more before a message is dropped.
SURE = "sure"
LONGEST = 32
Row = dict[str, Any]
# What a table counts by.
Name = Callable[[Sum], str]


def answer(desk: DeskSite, service: Service, somebody: Who, lang: str, form: Form) -> Response:
    """The page, after what its button asked for."""
    with service.begin() as session:
        done, problem, told = act(session, service, somebody, form)
    with service.read() as session:
        held = actions.outbox(session, service)
    world, state = situation(desk.site, lang, PATH, {})
    who = people.told(service, somebody)
    own = {**view(held, zone_of(service, somebody), lang), "told": asdict(told) if told else None}
    what, _, about = first(form, "do").partition(":")
    own |= {
        "asks": asked_of(held, about) if what == SURE else "",
        "by_hand": service.by_hand,
        "day_most": service.limits.segments_per_day,
        "keep_days": service.limits.keep_days,
    }
    known = Desk(who, done=done, problem=problem)
    page = own_page(world, state, known, PATH, own)
    return respond(desk.site, lang, page)


def act(
    session: Session, service: Service, somebody: Who, form: Form
) -> tuple[str, str, Told | None]:
    """(what was done, what is wrong, what to show) of what the button asked for: "retry:5f0c…9a"."""
    what, _, about = first(form, "do").partition(":")
    key, once = about[:LONGEST], first(form, "once")
    if what == SHOW and key:
        told = actions.show(session, service, somebody.member, key, once)
        return "", "" if told else "unknown", told
    if what == GO_ON and key:
        went = actions.go_on(session, service, somebody.member, key)
        return (GO_ON if went else ""), "", None
    if what not in set(How) or not key:
        return "", "", None
    why = actions.do(session, service, somebody.member, key, How(what), once)
    return ("", why.value, None) if why else (what, "", None)


def asked_of(held: Outbox, about: str) -> str:
    """The message of which it is asked whether nobody is to send it; "" for none that may be dropped."""
    rows = [row for rows in held.rows.values() for row in rows]
    return about if any(str(row.id) == about and How.DROP in row.may for row in rows) else ""


def view(held: Outbox, zone: Any, lang: str) -> Row:
    """What the template shows: tables of {"name", "messages", "segments", "since"}, and rows. What nobody sends is
    no forecast: it is told apart (`closed`)."""
    by = held.overview.by

    def table(sums: Sequence[Sum], by: Name, *states: State) -> list[Row]:
        chosen = [one for one in sums if not states or one.state in states]
        return counted(chosen, by, lambda at: moment(at, zone))

    return {
        "week": table([one for one in held.week if by[one.country] is not By.NOBODY], country),
        "month": table([one for one in held.month if by[one.country] is not By.NOBODY], country),
        "closed": table([one for one in held.month if by[one.country] is By.NOBODY], country),
        "countries": {code: Locale(lang).territories[code] for code in by},
        "sent": table(held.sums, state_of, State.CLAIMED, State.SENT, State.DELIVERED),
        "cost": table(held.sums, country, State.SENT, State.DELIVERED),
        "dead": table(held.sums, reason, State.DEAD),
        "uncertain": table(held.sums, reason, State.UNCERTAIN),
        "dropped": table(held.sums, reason, State.DROPPED),
        "held_up": table([one for one in held.sums if one.reason], reason, State.WAITING),
        "due": whole(table(held.due, country)),
        "dead_by": [
            {"name": str(name), "messages": count}
            for name, count in sorted(held.overview.dead.items(), key=lambda one: (-one[1], one[0]))
        ],
        "unread": [
            {"name": code, "messages": texts}
            for code, texts in sorted(held.overview.unread.items())
        ],
        "prices": [asdict(one) for one in held.overview.cost],
        "paused": [pause(one, zone) for one in held.overview.paused],
        "rows": {
            name: [
                {**asdict(row), "due": moment(row.due, zone), "since": moment(row.since, zone)}
                for row in rows
            ]
            for name, rows in held.rows.items()
        },
    }


def pause(one: Paused, zone: Any) -> Row:
    """A way that is shut, as the page tells it."""
    return {
        "where": one.where,
        "reason": one.reason,
        "fault": one.fault,
        "about": one.about,
        "since": moment(one.since, zone),
        "next": moment(one.next_try or one.since, zone),
    }


def counted(sums: Iterable[Sum], by: Name, shown: Callable[[datetime], Row]) -> list[Row]:
    """A row for each name, the most messages first."""
    rows: dict[str, Row] = {}
    for one in sums:
        row = rows.setdefault(by(one), {"messages": 0, "segments": 0, "since": None})
        row["messages"] += one.messages
        row["segments"] += one.segments
        since = one.claimed if one.state == State.UNCERTAIN and one.claimed else one.due
        row["since"] = min(since, row["since"] or since)
    ordered = sorted(rows.items(), key=lambda named: (-named[1]["messages"], named[0]))
    return [{"name": name, **row, "since": shown(row["since"])} for name, row in ordered]


def whole(rows: Sequence[Row]) -> Row | None:
    """How many there are in all and since when; None for none."""
    if not rows:
        return None
    first_due = min((row["since"]["on"], row["since"]["time"]) for row in rows)
    count = sum(row["messages"] for row in rows)
    return {"messages": count, "since": {"on": first_due[0], "time": first_due[1]}}


def country(one: Sum) -> str:
    """By the country of the number."""
    return one.country


def reason(one: Sum) -> str:
    """By why."""
    return one.reason or ""


def state_of(one: Sum) -> str:
    """By where it is."""
    return one.state
