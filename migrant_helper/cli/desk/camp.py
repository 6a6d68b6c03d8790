"""`migrant-helper camp`: a laptop works for an organisation where there is no network, and sends later."""

import json
import os
from collections.abc import Callable
from typing import Any, NoReturn

import click
from sqlalchemy.orm import Session

from migrant_helper import config
from migrant_helper.actions.desk import camps, laptop
from migrant_helper.actions.desk.people import OPERATOR, Unusable
from migrant_helper.actions.service import Service
from migrant_helper.cli.desk.user import member_of, of_org, organisation_of
from migrant_helper.cli.worker import open_service
from migrant_helper.core.card.short import groups
from migrant_helper.messaging.home import HomeServer, NoAnswer, server_at
from migrant_helper.store import keys
from migrant_helper.store.desk import camps as held_camps
from migrant_helper.store.desk import keys as desk_keys
from migrant_helper.store.desk.camp_tables import Home
from migrant_helper.store.session import begin, read

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
ALL = "all"
TAKEN = "A case that goes along, by its id; or all: then a stolen laptop has them all."
NONE = "this is no laptop of a camp; `migrant-helper camp join` makes it one"
# By how much the laptop's clock may be wrong before it is said.
WRONG_SECONDS = 300
WHYS = {
    "": "not sent yet",
    "clock": "the clock of this laptop was ahead; set it right, then `camp sync --clock-is-right`",
    "case": "the server knows the case and this camp does not",
    "by": "written by somebody who does not work in this camp",
    "erased": "the case was deleted",
    "failed": "the server cannot take it; look into its log",
}
STOPPED = {
    "out": "the server does not know this laptop any more; ask for a new code",
    "ended": "this camp was ended; what is not sent stays here",
    "later": "the server has no time now; try again",
    "failed": "the server did not answer as it should; look into its log",
}


@click.group()
def camp() -> None:
    """A camp without a network: let a laptop in, work there, send to the organisation's server later."""


@camp.command(
    epilog='Example: migrant-helper camp allow "Kilns of Alwar" --org Ajeevika --member asha --days 10'
)
@click.argument("called", metavar="CAMP")
@of_org
@click.option("--member", "handles", multiple=True, required=True, help="Who signs in there.")
@click.option("--case", "cases", multiple=True, help=TAKEN)
@click.option("--days", default=14, show_default=True, type=click.IntRange(1, camps.LONGEST_DAYS))
@as_json
def allow(
    called: str,
    name: str,
    handles: tuple[str, ...],
    cases: tuple[str, ...],
    days: int,
    as_json: bool,
) -> None:
    """At the server: let a laptop in. Prints the code it comes in with, good for three days and until it first
    sends. The hashed passphrases of those named go along, and no one else's."""
    with open_service() as service, begin(service.engine) as session:
        try:
            organisation = organisation_of(session, name).id
            found = [member_of(session, handle) for handle in handles]
            whole = ALL in cases
            wanted = camps.Wanted(called, days, found, () if whole else cases, whole)
            made = camps.allow(session, service, organisation, wanted, by=OPERATOR)
        except Unusable as wrong:
            raise click.UsageError(str(wrong)) from wrong
        code = " ".join(group.replace(" ", "") for group in groups(made.code))
        row = {
            "id": made.camp.id,
            "name": made.camp.name,
            "until": made.camp.until.date().isoformat(),
        }
    words = f"{row['name']}: the code is {code}, for three days. On the laptop: migrant-helper camp join"
    click.echo(json.dumps({**row, "code": code}, ensure_ascii=False) if as_json else words)


@camp.command("list", epilog="Example: migrant-helper camp list --org Ajeevika")
@of_org
@as_json
def listed(name: str, as_json: bool) -> None:
    """At the server: the camps of an organisation, the last made first."""
    with open_service() as service, read(service.engine) as session:
        rows: list[dict[str, Any]] = [
            {
                "id": one.id,
                "name": one.name,
                "until": one.until.date().isoformat(),
                "joined": one.found_by is not None,
                "seen": one.seen.isoformat() if one.seen else None,
                "ended": one.ended.isoformat() if one.ended else None,
                "members": [who.handle for who in held_camps.members(session, one.id)],
            }
            for one in held_camps.of_organisation(session, organisation_of(session, name).id)
        ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        state = "ended" if row["ended"] else f"last sent {row['seen'] or 'never'}"
        click.echo(f"{row['name']}  until {row['until']}  {', '.join(row['members'])}  {state}")


@camp.command(epilog='Example: migrant-helper camp end "Kilns of Alwar" --org Ajeevika')
@click.argument("called", metavar="CAMP")
@of_org
@click.option(
    "--stolen", is_flag=True, help="No card of this laptop is believed any more, old ones too."
)
def end(called: str, name: str, stolen: bool) -> None:
    """At the server: the laptop is let in no more. What it sent stays, and so do its cards, unless it was stolen:
    then run `migrant-helper release sign`."""
    with open_service() as service, begin(service.engine) as session:
        found = held_camps.named(session, organisation_of(session, name).id, called)
        if found is None:
            raise click.UsageError(f"there is no camp named {called!r}; `camp list` names them")
        camps.end(session, service, found, by=OPERATOR)
        if stolen:
            camps.disown(config.read(os.environ).keys, found)


@camp.command(epilog="Example: migrant-helper camp join 7Q2F-… --server https://helper.example")
@click.argument("code")
@click.option(
    "--server", required=True, metavar="ADDRESS", help="Where the organisation's desk is."
)
def join(code: str, server: str) -> None:
    """On the laptop, with a network: come in, and take along who signs in and the cases that were chosen."""
    folder = config.read(os.environ).keys
    try:
        there = server_at(server)
    except ValueError as wrong:
        raise click.UsageError(str(wrong)) from wrong
    with open_service() as service:
        key = keys.load(folder)
        shown = {"kid": key.kid, "x": key.x, "y": key.y}
        status, told = _asked(lambda: there.ask("/desk/camp/join", {"code": code, "key": shown}))
        if status != 200:
            _fail(
                f"the server did not let this laptop in ({told.get('error', status)}); ask for a new code"
            )
        try:
            with begin(service.engine) as session:
                home = laptop.settle_in(session, service, there.address, told)
                name, until = home.camp, home.until
            keys.believe(folder, told["issuers"])
            about, today = told["organisation"], service.now().date()
            desk_keys.adopt(folder, about["id"], about["name"], key)
            desk_keys.trust(folder, told["organisations"], told["withdrawn"], today)
        except (Unusable, keys.UnusableKey) as wrong:
            _fail(str(wrong))
        _exchange(service)
    click.echo(
        f"This laptop is the camp {name} until {until.date()}. Run `migrant-helper release sign`"
    )
    click.echo("here, and at the server, so that phones believe the cards of this laptop.")


@camp.command(epilog="Example: migrant-helper camp sync")
@click.option(
    "--clock-is-right", is_flag=True, help="What a wrong clock wrote gets today's time first."
)
@as_json
def sync(clock_is_right: bool, as_json: bool) -> None:
    """On the laptop, with a network: send what the server does not have, fetch what came there. May be broken off
    and run again at any time. Ends with 1 where something is not sent."""
    with open_service() as service:
        if clock_is_right:
            with begin(service.engine) as session:
                laptop.stamp(session, service, _home(session).organisation)
        done = _exchange(service)
        rest = _waiting(service)
    if as_json:
        click.echo(json.dumps({**done, "waiting": rest}))
    else:
        click.echo(f"sent {done['sent']}, came {done['came']}, not sent {sum(rest.values())}")
        _say_why(rest)
    raise SystemExit(1 if rest or done["stopped"] else 0)


@camp.command(epilog="Example: migrant-helper camp status")
@as_json
def status(as_json: bool) -> None:
    """On the laptop: where it sends to, until when it is a camp, what is not sent and why."""
    with open_service() as service:
        with read(service.engine) as session:
            home = _home(session)
            synced = home.synced.isoformat() if home.synced else None
            row = {
                "server": home.server,
                "camp": home.camp,
                "until": home.until.date().isoformat(),
                "synced": synced,
            }
            late = laptop.is_late(home, service.now())
        rest = _waiting(service)
    if as_json:
        click.echo(json.dumps({**row, "waiting": rest}, ensure_ascii=False))
        return
    click.echo(
        f"{row['camp']}, until {row['until']}, at {row['server']}; last exchange: {synced or 'none'}"
    )
    if late:
        click.echo(
            "The camp's last day is over or near: cards made here after it are not believed."
        )
    click.echo(f"not sent {sum(rest.values())}")
    _say_why(rest)


@camp.command(epilog="Example: migrant-helper camp leave")
@click.option(
    "--lose",
    type=click.IntRange(0),
    default=0,
    help="So many changes that were never sent are lost.",
)
def leave(lose: int) -> None:
    """On the laptop, when the camp is over: nothing of the organisation stays here. Refused while something is not
    sent."""
    with open_service() as service:
        rest = sum(_waiting(service).values())
        if rest > lose:
            _fail(
                f"{rest} changes are not sent and would be lost: `camp sync` first, or `camp leave --lose {rest}`"
            )
        with begin(service.engine) as session:
            home = _home(session)
            desk_keys.leave(service.keys, home.organisation)
            laptop.leave(session, home)
    click.echo("Nothing of the organisation is left in the database.")


def _exchange(service: Service) -> dict[str, Any]:
    with read(service.engine) as session:
        home = _home(session)
        there = HomeServer(home.server, laptop.token_of(service, home))
        organisation = home.organisation
    done = _asked(lambda: laptop.exchange(service, organisation, there.ask))
    if done.stopped:
        click.echo(STOPPED[done.stopped], err=True)
    if abs(done.ahead) > WRONG_SECONDS:
        side = "ahead of" if done.ahead > 0 else "behind"
        click.echo(
            f"the clock of this laptop is {abs(done.ahead) // 60} minutes {side} the server's: set it right",
            err=True,
        )
    return {"sent": done.sent, "came": done.came, "stopped": done.stopped, "ahead": done.ahead}


def _waiting(service: Service) -> dict[str, int]:
    """How many changes wait, by why."""
    with read(service.engine) as session:
        whys = [why for _, _, why in held_camps.waiting(session, _home(session).organisation)]
    return {why: whys.count(why) for why in dict.fromkeys(whys)}


def _say_why(rest: dict[str, int]) -> None:
    for why, count in rest.items():
        click.echo(f"  {count}: {WHYS.get(why, f'the server refused it ({why})')}")


def _home(session: Session) -> Home:
    found = held_camps.home(session)
    if found is None:
        raise click.UsageError(NONE)
    return found


def _asked(ask: Callable[[], Any]) -> Any:
    try:
        return ask()
    except NoAnswer as error:
        _fail(f"{error}; what is not sent stays here")


def _fail(words: str) -> NoReturn:
    click.echo(words, err=True)
    raise SystemExit(2)
