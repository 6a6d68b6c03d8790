"""`migrant-helper worker`: the process that sends."""

import json
import logging
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from threading import Event
from types import FrameType

import click
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from migrant_helper import config, paths
from migrant_helper.actions import releases
from migrant_helper.actions.reminders.round import Work
from migrant_helper.actions.service import Service
from migrant_helper.actions.wiring import make_service
from migrant_helper.store import schema
from migrant_helper.store.backup import running
from migrant_helper.store.releases.folders import Releases
from migrant_helper.store.session import make_engine

log = logging.getLogger("migrant_helper.worker")
# What runs this waits ten seconds before it kills.
STOP_SECONDS = 8


@contextmanager
def open_service() -> Iterator[Service]:
    """The service as the environment says. Ends the command with status 2 and a message when a
    setting, the key or the database cannot be used."""
    try:
        chosen = config.read(os.environ)
        engine = _opened(chosen.database_url)
        held = running.Held(chosen.data)
        held_releases = Releases(chosen.data)
        yield make_service(
            chosen,
            engine,
            translations=paths.TRANSLATIONS,
            now=utc_now,
            build=lambda: releases.for_pages(held_releases, paths.BUILD),
        )
    except (config.BadSetting, ValueError, OSError, SQLAlchemyError) as error:
        click.echo(f"cannot use the outbox: {error}", err=True)
        raise SystemExit(2) from error
    engine.dispose()
    del held


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


@click.command(epilog="Example: migrant-helper worker --every 20")
@click.option("--once", is_flag=True, help="One round, then end.")
@click.option("--every", default=10.0, show_default=True, type=click.FloatRange(0.1, 3600))
@click.option("--json", "as_json", is_flag=True, help="With --once: print one JSON document.")
def worker(once: bool, every: float, as_json: bool) -> None:
    """Send what is due, until told to stop (SIGTERM, Ctrl-C): the message under way is finished.

    Several may run at once, on one machine or many. Without settings of a carrier nothing is sent;
    `migrant-helper reminders outbox` shows what a person should send.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _set(stop))
    signal.signal(signal.SIGALRM, _hurried)
    with open_service() as service:
        if once:
            _once(service, as_json)
            return
        work = Work()
        log.info("started, %s", how_sent(service))
        while not stop.is_set():
            _round(work, service, stop)
            stop.wait(every)
        log.info("stopped")


def how_sent(service: Service) -> str:
    """Who sends, for the log."""
    if service.gateway is None:
        return "for a person to send"
    own = " ".join(sorted(service.senders.own))
    return f"by a phone for {own}, by a carrier for the rest" if own else "by a carrier"


def _once(service: Service, as_json: bool) -> None:
    done = asdict(Work().round(service))
    line = ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in done.items())
    click.echo(json.dumps(done) if as_json else line)


def _round(work: Work, service: Service, stop: Event) -> None:
    """One round. A database that does not answer is waited for: nothing is lost meanwhile."""
    try:
        done = work.round(service, stopping=stop.is_set)
    except SQLAlchemyError as error:
        # Without the traceback: it quotes rows.
        log.error("the database does not answer: %s", type(error).__name__)  # noqa: TRY400
        return
    if any(asdict(done).values()):
        log.info("%s", " ".join(f"{name}={count}" for name, count in asdict(done).items()))


def _set(stop: Event) -> Callable[[int, FrameType | None], None]:
    def handle(_signal: int, _frame: FrameType | None) -> None:
        if not stop.is_set():
            signal.alarm(STOP_SECONDS)
        stop.set()

    return handle


def _hurried(_signal: int, _frame: FrameType | None) -> None:
    """The carrier answers too late. Its message stays claimed: another round parks it as in doubt
    and looks it up, and nobody sends it twice."""
    log.info("stopped; the message under way is looked up later")
    raise SystemExit(0)


def _opened(url: str) -> Engine:
    engine = make_engine(url)
    schema.check(engine)
    return engine
