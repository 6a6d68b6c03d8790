"""What Twilio tells and asks of calls: somebody rings, what to say next, how a call ended. Signed, or refused, as
messages are. The audio that it plays is open to all: it holds nothing of anybody.

https://www.twilio.com/docs/voice/twiml, its Reject, Gather, Say and Play (2026-12-01): a call whose first word is
Reject is not taken, and costs nobody anything.
"""

import re
from typing import Final

from flask import Blueprint, Response, abort, request, send_file
from twilio.twiml.voice_response import Gather, VoiceResponse  # type: ignore[import-untyped]

from migrant_helper.actions.reminders.voice.calling import ended
from migrant_helper.actions.reminders.voice.rung import Rung, rung
from migrant_helper.actions.reminders.voice.talk import Answer, Heard, Line, NotOurs, answer
from migrant_helper.actions.service import Service
from migrant_helper.messaging.voice import audio
from migrant_helper.messaging.voice.ringing import PATH
from migrant_helper.messaging.voice.voices import SAY
from migrant_helper.web.machine.sms import OURS, Refused, Signed, add_refusals, checked, field_of

SID: Final = re.compile(r"CA[0-9a-fA-F]{32}")
TURN: Final = re.compile(r"[1-9][0-9]?")
KEYS: Final = re.compile(r"[0-9*#]{0,20}")
STATUS: Final = re.compile(r"[a-z-]{1,20}")
SECONDS: Final = re.compile(r"[0-9]{0,6}")
# How long a key is waited for, and for how long nobody asks for a file again, since it never changes.
WAITS: Final = 6
FOREVER: Final = "public, max-age=31536000, immutable"


def blueprint(service: Service, signed: Signed) -> Blueprint:
    """POST /voice/in, /voice/call?call=ID&turn=N and /voice/status?call=ID, as Twilio sends them, and GET
    /voice/audio/HASH.

    A forged one is answered 403, a malformed one 400, one that was obeyed before 204; nothing changes then. One of
    a call that is none of ours, or that is over, is told to hang up. Whoever rings hears the same, known or not.
    """
    machine = Blueprint("voice", __name__, url_prefix="/voice")

    @machine.post("/in")
    def rings() -> Response:
        form = checked(signed)
        call = Rung(field_of(form, "CallSid", SID), form.get("From", ""))
        with service.begin() as session:
            rung(session, service, call, now=service.now())
        said = VoiceResponse()
        said.reject(reason="busy")
        return _told(said)

    @machine.post("/call")
    def talks() -> Response:
        heard = _heard(checked(signed))
        try:
            with service.begin() as session:
                found = answer(session, service, heard, now=service.now())
        except NotOurs:
            return _told(_over(VoiceResponse()))
        return _told(_spoken(found, heard.id, signed.public_url))

    @machine.post("/status")
    def status() -> Response:
        return _ended(service, checked(signed))

    @machine.get("/audio/<name>")
    def plays(name: str) -> Response:
        return _audio(service, name)

    add_refusals(machine)
    return machine


def _ended(service: Service, form: dict[str, str]) -> Response:
    sid = field_of(form, "CallSid", SID)
    word = field_of(form, "CallStatus", STATUS)
    long = field_of({"CallDuration": "", **form}, "CallDuration", SECONDS)
    with service.begin() as session:
        ended(session, _query("call", OURS), sid, word, int(long or 0), service.now())
    return Response(status=204)


def _heard(form: dict[str, str]) -> Heard:
    return Heard(
        id=_query("call", OURS),
        turn=int(_query("turn", TURN)),
        sid=field_of(form, "CallSid", SID),
        to=form.get("To", ""),
        keys=field_of({"Digits": "", **form}, "Digits", KEYS),
    )


def _audio(service: Service, name: str) -> Response:
    file = audio.file_of(service.ringing.speech.folder, name) if service.ringing else None
    if file is None:
        abort(404)
    found = send_file(file, mimetype=audio.TYPE, max_age=0)
    found.headers["Cache-Control"] = FOREVER
    return found


def _over(said: VoiceResponse) -> VoiceResponse:
    said.hangup()
    return said


def _spoken(found: Answer, key: str, public_url: str) -> VoiceResponse:
    said = VoiceResponse()
    if found.turn is None:
        for line in found.lines:
            _say(said, line, public_url)
        return _over(said)
    asked = Gather(
        num_digits=1,
        action=f"{public_url}{PATH}?call={key}&turn={found.turn}",
        method="POST",
        timeout=WAITS,
        action_on_empty_result=True,
    )
    for line in found.lines:
        _say(asked, line, public_url)
    said.append(asked)
    return said


def _say(where: VoiceResponse | Gather, line: Line, public_url: str) -> None:
    voice = line.voice
    if voice.way == SAY:
        where.say(" ".join(line.parts), voice=voice.voice, language=voice.language)
        return
    for part in line.parts:
        where.play(f"{public_url}/voice/audio/{audio.name(part, voice.voice)}")


def _query(name: str, shape: re.Pattern[str]) -> str:
    found = request.args.getlist(name)
    if len(found) != 1 or not shape.fullmatch(found[0]):
        raise Refused(400, f"{name} is not one of ours")
    return found[0]


def _told(said: VoiceResponse) -> Response:
    return Response(str(said), content_type="text/xml; charset=utf-8")
