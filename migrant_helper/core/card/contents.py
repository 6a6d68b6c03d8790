"""What a card's payload holds: CBOR with whole numbers as keys.

| key | holds | key | holds |
| --- | --- | --- | --- |
| 0 | version, 3 | 4 | when it was made, in minutes from 2024-01-01 |
| 1 | id, 8 bytes | 5 | days it is good for, 1 to 1095 |
| 2 | language tag | 6 | entries, as `packing.pack` writes them |
| 3 | country | 7 | only when signed by its own key: that key, 64 bytes x and y |

Of two cards of one id the one made later counts. Version 2 does not say how sure its entries are, and is
written where all are. Version 1, which is read and no more written, has in 4 the days alone: its minute
(`revision`) is 0.

On the phone as well; kept the same by tests/vectors/cards.json.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from migrant_helper.core.card.bits import Coded, pack, unpack
from migrant_helper.core.card.cbor import BadCbor, Value, decode, encode
from migrant_helper.core.card.hex import from_hex, to_hex
from migrant_helper.core.card.refusal import Refusal
from migrant_helper.core.words.days import add_days, days_between

VERSION = 3
ALL_SURE = 2
DAYS_ALONE = 1
MINUTES = 1440
ID_PATTERN = re.compile("[0-9a-f]{16}")
LANG_PATTERN = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
COUNTRY_PATTERN = re.compile("[A-Z]{2}")
MAX_ENTRIES = 30
MAX_DAYS = 1095
MAX_ISSUED = 65535
# What leaves room for a carried key in a picture of version 16.
MAX_CONTENT = 149
_KEY_ROOM = 67
FIRST_DAY = "2024-01-01"


@dataclass(frozen=True)
class Contents:
    """A case by its codes: `id` and `key` (hex of x and y; empty for a known issuer) in hex, days
    as "YYYY-MM-DD"; `revision` is the minute of the day of issue."""

    id: str
    lang: str
    country: str
    entries: list[Coded]
    issued: str
    expires: str
    key: str = ""
    revision: int = 0
    version: int = VERSION


def written(card: Contents) -> bytes:
    """The payload of a card whose fields are each in order. May be longer than `fits` allows."""
    issued = days_between(FIRST_DAY, card.issued)
    fields: dict[int, Value] = {
        0: card.version,
        1: from_hex(card.id),
        2: card.lang,
        3: card.country,
        4: issued if card.version == DAYS_ALONE else issued * MINUTES + card.revision,
        5: days_between(card.issued, card.expires),
        6: pack(card.entries, sure=card.version == VERSION),
    }
    if card.key:
        fields[7] = from_hex(card.key)
    return encode(fields)


def fits(card: Contents, data: bytes) -> bool:
    """True where the payload leaves the picture small enough, whoever signs it."""
    return len(data) <= MAX_CONTENT + (_KEY_ROOM if card.key else 0)


def contents(data: bytes) -> Contents:
    """A payload, read. Raises BadCbor: the reasons of `cbor`, `version` for a card of another
    version, and `malformed` for anything that `written` does not write or that does not fit."""
    fields = decode(data)
    version = fields.get(0) if isinstance(fields, Mapping) else None
    if not isinstance(fields, Mapping) or not isinstance(version, int):
        raise BadCbor(Refusal.MALFORMED)
    if version not in (DAYS_ALONE, ALL_SURE, VERSION):
        raise BadCbor(Refusal.VERSION)
    card = _contents(fields, version)
    if card is None or not fits(card, data) or written(card) != data:
        raise BadCbor(Refusal.MALFORMED)
    return card


def _contents(fields: Mapping[int, Value], version: int) -> Contents | None:
    number, lang, country = fields.get(1), fields.get(2), fields.get(3)
    made, valid, packed, key = fields.get(4), fields.get(5), fields.get(6), fields.get(7, b"")
    if not isinstance(number, bytes) or not isinstance(packed, bytes) or not isinstance(key, bytes):
        return None
    if not isinstance(lang, str) or not isinstance(country, str):
        return None
    if not isinstance(made, int) or not isinstance(valid, int):
        return None
    minutes = made * MINUTES if version == DAYS_ALONE else made
    issued, revision = minutes // MINUTES, minutes % MINUTES
    entries = unpack(packed, sure=version == VERSION)
    days = 0 <= issued <= MAX_ISSUED and 1 <= valid <= MAX_DAYS
    words = bool(LANG_PATTERN.fullmatch(lang) and COUNTRY_PATTERN.fullmatch(country))
    sizes = len(number) == 8 and len(key) in (0, 64)
    if not entries or len(entries) > MAX_ENTRIES or not days or not words or not sizes:
        return None
    first, last = add_days(FIRST_DAY, issued), add_days(FIRST_DAY, issued + valid)
    head = to_hex(number), lang, country
    return Contents(*head, entries, first, last, to_hex(key), revision, version)
