"""Whether the process lives, and whether it can do its work."""

from collections.abc import Callable
from datetime import timedelta

from flask import Blueprint, Response

from migrant_helper.actions.reminders import overview
from migrant_helper.actions.reminders.overview import line
from migrant_helper.actions.service import Service
from migrant_helper.store import messages, schema
from migrant_helper.store.tries import counts
from migrant_helper.store.turns import Away

LATE = timedelta(minutes=30)


def blueprint(
    service: Service, due: Callable[[], str], hidden: Callable[[], str] = lambda: ""
) -> Blueprint:
    """`/healthz`: 200 while the process answers. `/readyz`: 200 when the database has the tables of
    this version and messages go out, else 503 with the reason; a person who sends may take longer
    than a worker. What is `due` for phones, and that addresses are `hidden` by a proxy, is told and stops
    nobody: every page is there."""
    machine = Blueprint("health", __name__)

    @machine.get("/healthz")
    def healthz() -> Response:
        return said("ok")

    @machine.get("/readyz")
    def readyz() -> Response:
        try:
            with service.read() as session:
                if schema.revision_of(session) != schema.newest():
                    return said("run `migrant-helper db upgrade`", 503)
                waiting = messages.oldest_due(session)
                paused = [line(one) for one in overview.paused(session)]
                closed = counts.countries_due(session, service.now()) & service.senders.closed()
        except Away:
            return said("the database does not answer", 503)
        late = waiting is not None and service.now() - waiting > LATE
        if late and not service.by_hand:
            shut = [
                f"nothing is sent to {one}: {service.senders.why_closed(one)}" for one in closed
            ]
            why = [*paused, *sorted(shut)] or ["is `migrant-helper worker` running?"]
            return said(f"messages wait: {'; '.join(why)}", 503)
        told = [
            "ok",
            *paused,
            f"the oldest message is due since {waiting}" if waiting else "",
            due(),
            hidden(),
        ]
        return said("; ".join(filter(None, told)))

    return machine


def said(text: str, status: int = 200) -> Response:
    """A line of plain text."""
    return Response(f"{text}\n", status, content_type="text/plain; charset=utf-8")
