"""What Twilio tells us: how a message fares, and what somebody replied. Signed, or refused."""

import re
from dataclasses import dataclass, field

from flask import Blueprint, Response, request
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]
from twilio.twiml.messaging_response import MessagingResponse  # type: ignore[import-untyped]

from migrant_helper.actions.reminders.replies import (
    Inbound,
    ReplayError,
    Report,
    receive_reply,
    receive_report,
)
from migrant_helper.actions.service import Service
from migrant_helper.messaging import twilio
from migrant_helper.store.turns import Away

SID = re.compile(r"(SM|MM)[0-9a-fA-F]{32}")
OURS = re.compile(r"[0-9a-f]{32}")
NUMBER = re.compile(r"[0-9]{1,6}")
# Longer than any text message can be (ten parts of 153).
LONGEST_BODY = 1600


class Refused(Exception):
    """A webhook that is not obeyed: forged (403) or malformed (400)."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


@dataclass(frozen=True)
class Signed:
    """What a webhook is checked against: the address Twilio was given, the account, its token."""

    public_url: str
    account_sid: str
    auth_token: str = field(repr=False)


def blueprint(service: Service, signed: Signed) -> Blueprint:
    """POST /sms/status?message=ID and POST /sms/inbound, as Twilio sends them.

    A forged one is answered 403, a malformed one 400; nothing changes then. One that was obeyed before,
    or tells a status nobody here knows, is answered 204 and changes nothing either: an error would
    raise an alarm at the carrier. Without a token every one is forged.
    """
    machine = Blueprint("sms", __name__, url_prefix="/sms")

    @machine.post("/status")
    def status() -> Response:
        form = checked(signed)
        report = Report(
            id=_our_id(),
            attempt=_our_attempt(),
            sid=field_of(form, "MessageSid", SID),
            status=form.get("MessageStatus", "")[:20],
            error=twilio.why(form.get("MessageStatus", ""), form.get("ErrorCode", "")[:10]),
        )
        with service.begin() as session:
            receive_report(session, report, now=service.now())
        return Response(status=204)

    @machine.post("/inbound")
    def inbound() -> Response:
        form = checked(signed)
        body = form.get("Body", "")
        if len(body) > LONGEST_BODY:
            raise Refused(400, "Body is longer than a text message can be")
        message = Inbound(field_of(form, "MessageSid", SID), form.get("From", ""), body)
        with service.begin() as session:
            said = receive_reply(session, service, message, now=service.now())
        answer = MessagingResponse()
        if said:
            answer.message(said)
        return Response(str(answer), content_type="text/xml; charset=utf-8")

    add_refusals(machine)
    return machine


def add_refusals(machine: Blueprint) -> None:
    """What a carrier is answered whose webhook is not obeyed, or cannot be now."""

    @machine.errorhandler(Away)
    def later(_error: Away) -> Response:
        answer = Response("not now\n", 503, content_type="text/plain; charset=utf-8")
        answer.headers["Retry-After"] = "10"
        return answer

    @machine.errorhandler(Refused)
    def refused(error: Refused) -> Response:
        return Response(f"{error}\n", error.status, content_type="text/plain; charset=utf-8")

    @machine.errorhandler(ReplayError)
    def replayed(_error: ReplayError) -> Response:
        return Response(status=204)


def checked(signed: Signed) -> dict[str, str]:
    """The form, signed by Twilio over the public address, for our account."""
    if request.mimetype != "application/x-www-form-urlencoded":
        raise Refused(400, "expected a form")
    query = request.query_string.decode("latin-1")
    url = f"{signed.public_url}{request.path}{'?' + query if query else ''}"
    signature = request.headers.get("X-Twilio-Signature", "")
    validator = RequestValidator(signed.auth_token)
    if not signed.auth_token or not validator.validate(url, request.form, signature):
        raise Refused(403, "not signed by Twilio for this address")
    form = request.form.to_dict(flat=False)
    if any(len(values) != 1 for values in form.values()):
        raise Refused(400, "a field stands twice")
    flat = {name: values[0] for name, values in form.items()}
    if flat.get("AccountSid") != signed.account_sid:
        raise Refused(403, "not our account")
    return flat


def _our_id() -> str:
    found = request.args.getlist("message")
    if len(found) != 1 or not OURS.fullmatch(found[0]):
        raise Refused(400, "message is not one of our ids")
    return found[0]


def _our_attempt() -> int | None:
    found = request.args.getlist("attempt")
    if not found:
        return None
    if len(found) != 1 or not NUMBER.fullmatch(found[0]):
        raise Refused(400, "attempt is not a number")
    return int(found[0])


def field_of(form: dict[str, str], name: str, shape: re.Pattern[str]) -> str:
    """A field that must be there, in that shape; else Refused."""
    value = form.get(name, "")
    if not shape.fullmatch(value):
        raise Refused(400, f"{name} is missing or malformed")
    return value
