"""A camp's laptop comes in, sends and fetches: POST /desk/camp/join and /desk/camp/sync, JSON (docs/sync.md)."""

import json
from functools import partial
from pathlib import Path
from typing import Any

from flask import Response, current_app, jsonify, request

from migrant_helper.actions.desk import camp_exchange, camps
from migrant_helper.actions.service import Service
from migrant_helper.store import keys
from migrant_helper.store.desk import keys as desk_keys
from migrant_helper.store.desk.camp_tables import Camp
from migrant_helper.web.desk import handing
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.desk.sync import (
    LAST,
    MOST,
    MOST_BYTES,
    TooLarge,
    is_text,
    said,
    unpacked,
)

JOIN, SYNC = "/camp/join", "/camp/sync"
MOST_PEOPLE = 100
BEARER = "Bearer "
STATUS = {"often": 429, "code": 403, "key": 400, "out": 401, "ended": 403}


def join(service: Service) -> Response:
    """What a laptop with a code takes along: 400 for what is no asking, 403 for a code that is none, 429 for too
    many tries."""
    try:
        asked = json.loads(unpacked())
    except TooLarge:
        return said(413, "large", most=MOST_BYTES, changes=MOST)
    except (ValueError, RecursionError):
        return said(400, "json")
    if not isinstance(asked, dict) or sorted(asked) != ["code", "key"]:
        return said(400, "shape")
    if not isinstance(asked["code"], str) or not isinstance(asked["key"], dict):
        return said(400, "shape")
    folder = current_app.extensions["keys"]
    address = request.remote_addr or ""
    try:
        made = camps.join(service, asked["code"], asked["key"], folder, address)
    except keys.UnusableKey:
        made = "key"
    if isinstance(made, str):
        return said(STATUS[made], made)
    found = made.organisation
    return jsonify(
        camp=camp_of(made.camp),
        token=made.token,
        organisation={"id": found.id, "name": found.name, "place": found.place},
        members=[
            {
                "id": one.id,
                "handle": one.handle,
                "name": one.name,
                "role": one.role,
                "secret": one.secret,
            }
            for one in made.members
        ],
        issuers=keys.issuers(folder),
        **believed(folder),
        now=int(service.now().timestamp()),
    )


def sync(desk: DeskSite, service: Service) -> Response:
    """What the laptop asked for. 401 for what shows nothing that is known, 403 for a camp that is over, 413 for too
    much, 400 for what is none."""
    shown = request.headers.get("Authorization", "")
    token = shown.removeprefix(BEARER) if shown.startswith(BEARER) else ""
    with service.read() as session:
        camp = camps.who(session, service, token)
    if isinstance(camp, str):
        return said(STATUS[camp], camp)
    try:
        asked = json.loads(unpacked())
    except TooLarge:
        return said(413, "large", most=MOST_BYTES, changes=MOST)
    except (ValueError, RecursionError):
        return said(400, "json")
    if not is_asked(asked):
        return said(400, "shape", changes=MOST)
    return exchanged(desk, service, camp, asked)


def exchanged(desk: DeskSite, service: Service, camp: Camp, asked: Any) -> Response:
    """What the exchange came to."""
    push, people = (
        [one if is_text(one) else None for one in asked[name]] for name in ("push", "people")
    )
    doubt = partial(handing.doubt, desk, service)
    done = camp_exchange.exchange(service, camp.id, people, push, asked["after"], doubt)
    return jsonify(
        people=[
            {"id": one.id, "name": one.name, "ended": one.ended is not None} for one in done.people
        ],
        now=int(service.now().timestamp()),
        until=int(camp.until.timestamp()),
        taken=done.taken.kept,
        refused=done.taken.refused,
        changes=done.changes,
        cursor=done.cursor,
        more=done.more,
        anew=done.anew,
        era=done.era,
        **believed(service.keys),
    )


def believed(folder: Path) -> dict[str, Any]:
    """Whose cases a laptop believes, and which phones' keys were withdrawn until when."""
    return {
        "organisations": desk_keys.organisations(folder),
        "withdrawn": desk_keys.withdrawals(folder),
    }


def camp_of(camp: Camp) -> dict[str, Any]:
    """What a laptop is told of itself."""
    return {"name": camp.name, "until": int(camp.until.timestamp())}


def is_asked(asked: Any) -> bool:
    """Whether this is {"people": who was made there, "push": changes, "after": the last cursor}."""
    if not isinstance(asked, dict) or sorted(asked) != ["after", "people", "push"]:
        return False
    after = asked["after"]
    if type(after) is not int or not 0 <= after < LAST:
        return False
    lists = ((asked["push"], MOST), (asked["people"], MOST_PEOPLE))
    return all(isinstance(held, list) and len(held) <= most for held, most in lists)
