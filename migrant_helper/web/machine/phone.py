"""What the Android phone that sends tells us: how a message fares, and what somebody replied. Signed with the
key of its app, or refused.

What it sends and how it signs: https://docs.sms-gate.app/features/webhooks/
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from flask import Blueprint, Response, request

from migrant_helper.actions.reminders.helping import answer_help
from migrant_helper.actions.reminders.phone_says import PhoneReport, receive_phone_report
from migrant_helper.actions.reminders.replies import Inbound, receive_reply
from migrant_helper.actions.service import Service
from migrant_helper.messaging import smsgate
from migrant_helper.messaging.gateway import is_ours
from migrant_helper.web.machine.sms import LONGEST_BODY, Refused, add_refusals

PATH: Final = "/sms/phone"
# The phone's clock and ours may differ by so much. What is older was signed for another moment; the phone
# signs anew each time it tries.
WINDOW: Final = timedelta(minutes=10)
RECEIVED: Final = "sms:received"
# Its events, and the sender's words. It tells of each part of a long message.
REPORTS: Final = {
    "sms:sent": "sent",
    "sms:delivered": "part-delivered",
    "sms:failed": "failed",
}
LONGEST_ID: Final = 200


@dataclass(frozen=True)
class Phone:
    """What a webhook is checked against: the key of the phone's app ("": every one is forged), and the
    country of its number."""

    signing_key: str = field(repr=False)
    region: str


def blueprint(service: Service, phone: Phone) -> Blueprint:
    """POST /sms/phone, as the phone sends it.

    Forged or signed at another time: 403, and the phone tries again for two days. Malformed: 400. An event
    nobody here knows, one of a message that is not ours, or one that was obeyed before: 204, changing nothing.
    """
    machine = Blueprint("phone", __name__)

    @machine.post(PATH)
    def told() -> Response:
        _check(service, phone)
        event = _event()
        name, payload = event["event"], event["payload"]
        with service.begin() as session:
            if name == RECEIVED:
                inbound = _inbound(service, phone, payload)
                if body := receive_reply(session, service, inbound, now=service.now()):
                    answer_help(session, service, inbound, body, now=service.now())
            elif name in REPORTS and is_ours(_text(payload, "messageId")):
                receive_phone_report(session, _report(event), now=service.now())
        return Response(status=204)

    add_refusals(machine)
    return machine


def _check(service: Service, phone: Phone) -> None:
    stamp = request.headers.get("X-Timestamp", "")
    signature = request.headers.get("X-Signature", "").lower()
    signed = request.get_data() + stamp.encode()
    wanted = hmac.new(phone.signing_key.encode(), signed, sha256).hexdigest()
    if not phone.signing_key or not hmac.compare_digest(wanted.encode(), signature.encode()):
        raise Refused(403, "not signed with the key of the phone's app")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) < 12):
        raise Refused(403, "X-Timestamp is not a time")
    apart = abs(service.now().timestamp() - int(stamp))
    if apart > WINDOW.total_seconds():
        raise Refused(403, "signed at another time: is the clock of the phone right?")


def _event() -> dict[str, Any]:
    try:
        event = json.loads(request.get_data())
    except (ValueError, RecursionError):
        event = None
    if not isinstance(event, dict) or not isinstance(event.get("payload"), dict):
        raise Refused(400, "expected an event with a payload")
    if not _text(event, "event") or not _text(event, "id"):
        raise Refused(400, "event or id is missing or too long")
    return event


def _inbound(service: Service, phone: Phone, payload: Mapping[str, Any]) -> Inbound:
    """One text has one key, however often and under whatever id the phone tells of it."""
    body = payload.get("message")
    if not isinstance(body, str) or len(body) > LONGEST_BODY:
        raise Refused(400, "message is missing or longer than a text message can be")
    sender = _text(payload, "sender") or _text(payload, "phoneNumber")
    came = _text(payload, "receivedAt")
    key = service.sealer.hash("phone", "\0".join((sender, came, body)))
    return Inbound(key, sender, body, phone.region, _moment(came))


def _report(event: Mapping[str, Any]) -> PhoneReport:
    payload, status = event["payload"], REPORTS[event["event"]]
    error = smsgate.why(str(payload.get("reason", ""))) if status == "failed" else ""
    return PhoneReport(event["id"], payload["messageId"], status, error)


def _text(held: Mapping[str, Any], name: str) -> str:
    """A short text; "" for none and for anything else."""
    value = held.get(name)
    return value if isinstance(value, str) and len(value) <= LONGEST_ID else ""


def _moment(text: str) -> datetime | None:
    """A moment with its zone, else None."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
