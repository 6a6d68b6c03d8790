"""The desk's phones send and fetch changes: POST /desk/sync, JSON (docs/schemas/desk-sync.json)."""

import json
import re
import zlib
from functools import partial
from typing import Any

from flask import Response, jsonify, request
from werkzeug.exceptions import RequestEntityTooLarge

from migrant_helper.actions.desk import handing as devices
from migrant_helper.actions.desk import sign_in
from migrant_helper.actions.desk.sync import exchange
from migrant_helper.actions.service import Service
from migrant_helper.store.desk import keys, members
from migrant_helper.web.desk import cookie, handing, people
from migrant_helper.web.desk.base import DeskSite

PATH = "/sync"
# Of one asking: changes, and bytes of it unpacked. Packed it is held to what any request may have.
MOST, MOST_BYTES = 500, 512 * 1024
LAST = 2**53
KEY = re.compile("([0-9a-f]{128})?")
# Who may open a case may have them on a phone.
ROUTE = "case"


class TooLarge(Exception):
    """What came is longer than a phone of ours sends."""


def answer(desk: DeskSite, service: Service) -> Response:
    """What the phone asked for. 401 for nobody signed in (with "revoked" where somebody signed it out: it locks), 403
    for who works there no more, 404 for a role without cases, 409 where the phone is another member's, 413 for too
    much, 400 for what is none."""
    token = cookie.token()
    with service.read() as session:
        somebody = sign_in.who(session, service, token)
        why = "" if somebody else sign_in.why_nobody(session, service, token)
    if somebody is None:
        return said(403 if why == "ended" else 401, why)
    if desk.route(ROUTE, somebody.role) is None:
        return said(404, "role")
    sign_in.seen(service, somebody, token)
    try:
        return exchanged(desk, service, somebody, json.loads(unpacked()))
    except TooLarge:
        return said(413, "large", most=MOST_BYTES, changes=MOST)
    except (ValueError, RecursionError):
        return said(400, "json")


def exchanged(desk: DeskSite, service: Service, somebody: sign_in.Who, asked: Any) -> Response:
    """What the exchange came to."""
    if not is_asked(asked):
        return said(400, "shape", changes=MOST)
    if asked["for"] not in ("", somebody.member.id):
        return said(409, "other")
    push = [change if is_text(change) else None for change in asked["push"]]
    doubt = partial(handing.doubt, desk, service)
    done = exchange(service, somebody.member, push, asked["after"], doubt)
    with service.read() as session:
        everybody = members.of_organisation(session, somebody.member.organisation)
    return jsonify(
        who=people.told(service, somebody),
        people=[{"id": one.id, "name": one.name} for one in everybody],
        now=int(service.now().timestamp()),
        taken=done.taken.kept,
        refused=done.taken.refused,
        changes=done.changes,
        cursor=done.cursor,
        more=done.more,
        anew=done.anew,
        certificate=certified(service, somebody, asked.get("device", "")),
        era=done.era,
    )


def certified(service: Service, somebody: sign_in.Who, phone: str) -> dict[str, str] | None:
    """That the organisation vouches for the key of this phone; None where it asked for nothing."""
    if not phone:
        return None
    key = handing.key_of(service, somebody.member.organisation)
    last = keys.last_day(service.keys, key.kid)
    made = devices.certify(key, phone, service.now().date(), last)
    with service.begin() as session:
        devices.write_down_key(session, somebody, phone, now=service.now())
    return made


def said(status: int, why: str, **more: int) -> Response:
    """A refusal: its reason in one word, and what would be taken."""
    response = jsonify(error=why, **more)
    response.status_code = status
    return response


def unpacked() -> bytes:
    """What was sent; packed by gzip where the request says so. Raises TooLarge; ValueError for what is not
    packed."""
    try:
        data = request.get_data()
    except RequestEntityTooLarge as error:
        raise TooLarge from error
    if request.headers.get("Content-Encoding") != "gzip":
        return data
    opener = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        whole = opener.decompress(data, MOST_BYTES + 1)
    except zlib.error as error:
        raise ValueError from error
    if len(whole) > MOST_BYTES:
        raise TooLarge
    return whole


def is_text(change: Any) -> bool:
    """Whether what came can be written down at all: half a sign of UTF-16 cannot, and JSON may hold one."""
    try:
        json.dumps(change, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def is_asked(asked: Any) -> bool:
    """Whether this is {"for": who the phone is of, or "", "push": changes, "after": the last cursor}, and perhaps
    "device": its key, hex of x and y, to be vouched for."""
    if not isinstance(asked, dict) or sorted({*asked, "device"}) != [
        "after",
        "device",
        "for",
        "push",
    ]:
        return False
    device = asked.get("device", "")
    if not isinstance(device, str) or not KEY.fullmatch(device):
        return False
    after, push = asked["after"], asked["push"]
    is_cursor = type(after) is int and 0 <= after < LAST
    return (
        isinstance(asked["for"], str) and isinstance(push, list) and len(push) <= MOST and is_cursor
    )
