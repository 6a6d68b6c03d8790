"""A call that we placed: what is said, and what each key does. 1 tells, 2 stops when it is pressed twice, 3 and on
pick the language; any other, or none, is asked again, and then the call ends."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy.orm import Session

from migrant_helper.actions.reminders.replies import ReplayError
from migrant_helper.actions.reminders.voice import ahead
from migrant_helper.actions.service import Service
from migrant_helper.messaging.phones import read_phone
from migrant_helper.messaging.voice.ringing import Ringing
from migrant_helper.messaging.voice.voices import Voice
from migrant_helper.messaging.voice.words import (
    BYE,
    HELLO,
    KEPT,
    MENU,
    NONE,
    PICK,
    STOPPED,
    SURE,
)
from migrant_helper.store import contacts
from migrant_helper.store.tries import calls
from migrant_helper.store.tries.call_table import Call, CallState

TELL: Final = "1"
STOP: Final = "2"
# So often in a row no key of ours came, and so much is said in one call.
MOST_IDLE: Final = 2
MOST_TURNS: Final = 20
TALKS: Final = (CallState.CLAIMED, CallState.DOUBT, CallState.PLACED)


class Said(StrEnum):
    """What was said last, and so what a key means. After `ASKED` the key 2 stops; after the last two nothing
    is heard any more."""

    NOTHING = ""
    HELLO = "hello"
    MENU = "menu"
    TOLD = "told"
    ASKED = "asked"
    KEPT = "kept"
    STOPPED = "stopped"
    BYE = "bye"


LAST: Final = (Said.STOPPED, Said.BYE)
FIRST: Final = {
    Said.HELLO: HELLO,
    Said.ASKED: SURE,
    Said.KEPT: KEPT,
    Said.STOPPED: STOPPED,
    Said.BYE: BYE,
}


@dataclass(frozen=True)
class Heard:
    """What the carrier tells of our call: which, the turn that is asked for, its name and number, and the keys."""

    id: str
    turn: int
    sid: str
    to: str = field(repr=False)
    keys: str = ""


@dataclass(frozen=True)
class Line:
    """Parts said in one voice."""

    voice: Voice
    parts: Sequence[str]


@dataclass(frozen=True)
class Answer:
    """What is said now; `turn` is the next one, that a key leads to, None where the call ends."""

    lines: Sequence[Line]
    turn: int | None


class NotOurs(Exception):
    """A call that is none of ours, has another name or number, or is over."""


def answer(session: Session, service: Service, heard: Heard, *, now: datetime) -> Answer:
    """What to say. The same turn asked for again is answered the same and does nothing a second time.

    Raises NotOurs, and ReplayError for a turn that is past or was never offered.
    """
    row = calls.lock(session, heard.id)
    ringing = service.ringing
    if row is None or ringing is None or not _is_ours(service, row, heard):
        raise NotOurs
    if heard.turn not in (row.turn, row.turn + 1):
        raise ReplayError
    if heard.turn == row.turn + 1:
        _go_on(session, row, ringing, heard.keys, now)
        row.sid, row.turn = heard.sid, heard.turn
        row.state = CallState.PLACED if row.state in TALKS else row.state
    said = Said(row.said)
    lines = _lines(session, service, ringing, row, now)
    return Answer(lines, None if said in LAST else row.turn + 1)


def _is_ours(service: Service, row: Call, heard: Heard) -> bool:
    """By its name, by its number, and while it lasts; what was asked last may be asked for again."""
    phone = read_phone(heard.to, region="IN")
    if phone is None or row.contact_hash != contacts.number_hash(service.sealer, phone):
        return False
    if row.sid is not None and row.sid != heard.sid:
        return False
    return row.state in TALKS


def _go_on(session: Session, row: Call, ringing: Ringing, keys: str, now: datetime) -> None:
    """What a key does, given what was said before."""
    before = Said(row.said)
    key = keys if len(keys) == 1 else ""
    picked = next((each for each in ringing.speech.languages() if str(each.key) == key), None)
    idle, row.idle = row.idle, 0
    if before is Said.NOTHING:
        row.said = Said.HELLO
    elif before in LAST or row.turn >= MOST_TURNS:
        row.said = Said.BYE
    elif key == TELL:
        row.said = Said.KEPT if before is Said.ASKED else Said.TOLD
    elif key == STOP and before is Said.ASKED:
        row.said = Said.STOPPED
        if row.contact is not None:
            contacts.silence(session, row.contact, now)
    elif key == STOP:
        row.said = Said.ASKED
    elif picked is not None:
        row.said, row.lang = Said.MENU, picked.lang
    else:
        _ask_again(row, idle + 1)


def _ask_again(row: Call, idle: int) -> None:
    """No key of ours: the same is asked once more, then the call ends."""
    row.idle = idle
    if row.idle >= MOST_IDLE:
        row.said = Said.BYE
    elif row.said != Said.ASKED:
        row.said = Said.MENU


def _lines(
    session: Session, service: Service, ringing: Ringing, row: Call, now: datetime
) -> list[Line]:
    said, voice = Said(row.said), ringing.speech.voice(row.lang)
    words, lang = ringing.speech.words, voice.lang
    if said is Said.TOLD:
        contact = row.contact
        item = ahead.next_item(session, service, contact, lang, now) if contact else None
        first = ringing.speech.item(lang, item) if item else words.parts(lang, NONE)
    else:
        first = words.parts(lang, FIRST[said]) if said in FIRST else []
    if said in (*LAST, Said.ASKED):
        return [Line(voice, first)]
    lines = [Line(voice, [*first, *words.parts(lang, MENU)])]
    if said in (Said.HELLO, Said.MENU):
        lines += [
            Line(each, words.parts(each.lang, PICK, key=str(each.key)))
            for each in ringing.speech.languages()
            if each.lang != lang
        ]
    return lines
