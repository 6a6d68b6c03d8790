"""A card under a short code: kept for whoever has the code, opened by it, forgotten.

What is kept is the card alone, sealed under a key that is made from the code and from the service's
own key, and found by a hash that is made from both: neither the database nor the code alone is
enough. 75 random bits need no slow hash.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.service import Service
from migrant_helper.core.card.digits import digits, from_digits
from migrant_helper.core.card.read import MAX_CARD_BYTES
from migrant_helper.core.card.short import CODES, code_of, read_code
from migrant_helper.store import acts, cards
from migrant_helper.store.card_tables import KeptCard

LONGEST = timedelta(days=90)
_NONCE_BYTES = 12
_SIZE_BYTES = 2


@dataclass(frozen=True)
class Keeping:
    """A card to keep: its digits, the day after which it is worth nothing ("YYYY-MM-DD"), what was
    sent for it, the address that it came from, and the one-time id of the page."""

    card: str = field(repr=False)
    expires: str
    sent: Sequence[str] = field(repr=False)
    address: str = field(repr=False)
    once: str = field(repr=False)


@dataclass(frozen=True)
class Kept:
    """The card's code, which stands nowhere else, and when the card is forgotten."""

    code: str = field(repr=False)
    until: datetime


def keep_card(
    session: Session, service: Service, keeping: Keeping, *, now: datetime
) -> Kept | Refusal:
    """Keeps the card for 90 days, never beyond its own end. The same with the same one-time id is the
    same tap, and has the same code; after the card was taken back there is none any more (NO_CARD).
    """
    act = service.act("card", keeping.once, *keeping.sent)
    code = code_of(_number(service, keeping) if act else secrets.randbelow(CODES))
    if act and acts.begin(session, act, now) is not None:
        again = cards.find(session, _found_by(service, code), now)
        return Kept(code, again.until) if again else Refusal.NO_CARD
    over = _over(session, service, keeping.address, now=now)
    if over:
        if act:
            acts.end(session, act, None)
        return over
    end = datetime.combine(datetime.fromisoformat(keeping.expires), time.max, UTC)
    until = min(now + LONGEST, end)
    found_by = _found_by(service, code)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = nonce + _key(service, code).encrypt(nonce, _padded(keeping.card), found_by.encode())
    cards.put(session, KeptCard(found_by=found_by, sealed=sealed, until=until))
    return Kept(code, until)


def open_card(
    session: Session, service: Service, typed: str, address: str, *, now: datetime
) -> str | Refusal:
    """The digits of the card under a code as typed. NO_CODE where a character is wrong; NO_CARD, the
    same for a code that nobody had, one whose time is over, and one that was taken back."""
    found = _found(session, service, typed, address, now=now)
    if isinstance(found, Refusal):
        return found
    code, card = found
    nonce, rest = card.sealed[:_NONCE_BYTES], card.sealed[_NONCE_BYTES:]
    return _unpadded(_key(service, code).decrypt(nonce, rest, card.found_by.encode()))


def forget_card(
    session: Session, service: Service, typed: str, address: str, *, now: datetime
) -> Refusal | None:
    """Takes the card back, at once; refused as `open_card` is."""
    found = _found(session, service, typed, address, now=now)
    if isinstance(found, Refusal):
        return found
    cards.forget(session, [found[1].found_by])
    return None


def _found(
    session: Session, service: Service, typed: str, address: str, *, now: datetime
) -> tuple[str, KeptCard] | Refusal:
    over = limits.guess_over(session, service, address, now=now)
    if over:
        return over
    code = read_code(typed)
    if code is None:
        return Refusal.NO_CODE
    card = cards.find(session, _found_by(service, code), now)
    if card is None:
        limits.count_guess(session, service, address, now=now)
        return Refusal.NO_CARD
    return code, card


def _over(session: Session, service: Service, address: str, *, now: datetime) -> Refusal | None:
    if limits.too_often(session, service, address, what="card", now=now):
        return Refusal.TOO_OFTEN_HERE
    return Refusal.TOO_MANY_TODAY if limits.cards_over(session, service, now=now) else None


def _number(service: Service, keeping: Keeping) -> int:
    """Of the page's one-time id and of what was sent, which are stored nowhere: the second tap finds
    the code that the first one had."""
    drawn = service.sealer.hash("card drawn", "\0".join((keeping.once, *keeping.sent)))
    return int(drawn, 16) % CODES


def _found_by(service: Service, code: str) -> str:
    return service.sealer.hash("card found by", code)


def _key(service: Service, code: str) -> AESGCM:
    salt = bytes.fromhex(service.sealer.hash("card salt", code))
    return AESGCM(HKDF(SHA256(), 32, salt=salt, info=b"migrant-helper card").derive(code.encode()))


def _padded(card: str) -> bytes:
    """As long as the longest card: how many entries it has shows nowhere."""
    data = from_digits(card) or b""
    return len(data).to_bytes(_SIZE_BYTES, "big") + data.ljust(MAX_CARD_BYTES, b"\0")


def _unpadded(data: bytes) -> str:
    size = int.from_bytes(data[:_SIZE_BYTES], "big")
    return digits(data[_SIZE_BYTES:][:size])
