"""Whose cards are believed, as one signed list that may travel by any way: over the network, on a
stick, from phone to phone. Nobody but the holder of the root key can add to it, and a phone takes no
older one.

Read on the phone: static/js/phone/issuers.js; kept the same by tests/vectors/issuers.json.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TypedDict

from migrant_helper.core.card.read import Issuer
from migrant_helper.store.keys import CardKey

# Stands before what is signed, so that it is a signature of nothing else.
PURPOSE = "migrant-helper issuers 1\n"
# A phone without a network reads cards as long; a card is good for half of that.
GOOD_FOR = timedelta(days=400)
_FIRST = datetime(2024, 1, 1, tzinfo=UTC)


class SignedList(TypedDict):
    """`list` is JSON text, signed as it stands: {"number" (the higher is the newer), "expires" (its last
    day), "hosts", "issuers"}; `root` is x and y, `signature` r and s, in hex."""

    list: str
    root: str
    signature: str


def signed_list(
    issuers: Sequence[Issuer], hosts: Sequence[str], root: CardKey, now: datetime
) -> SignedList:
    """The list as it is now. Its number is how many minutes are over since 2024: no count is kept."""
    told = {
        "number": (now - _FIRST) // timedelta(minutes=1),
        "expires": (now + GOOD_FOR).date().isoformat(),
        "hosts": list(hosts),
        "issuers": list(issuers),
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    signed = root.sign((PURPOSE + text).encode())
    return {"list": text, "root": root.x + root.y, "signature": signed.hex()}
