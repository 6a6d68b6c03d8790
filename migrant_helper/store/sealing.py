"""Numbers and bodies as the database keeps them: sealed, and found again by a keyed hash."""

import hmac
import secrets
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_BYTES: Final = 12
KEY_BYTES: Final = 32


class SealError(ValueError):
    """A sealed value was changed, moved to another row, or sealed with another key."""

    def __init__(self, about: str) -> None:
        super().__init__(
            f"a sealed {about.partition(':')[0]} cannot be opened: it was changed, or sealed with "
            "another key; put the encryption key of this database back into its folder"
        )


class Sealer:
    """Seals with AES-256-GCM and hashes with HMAC-SHA-256, each with a key derived from one of
    `keys`, 32 bytes a key: the last one seals, every one opens, the first one hashes unless `hashing`
    does. A function that gives them is asked each time."""

    def __init__(self, keys: bytes | Callable[[], bytes], hashing: bytes | None = None) -> None:
        held = keys() if callable(keys) else keys
        if not held or len(held) % KEY_BYTES:
            raise ValueError(f"the encryption key has {len(held)} bytes; it must have {KEY_BYTES}")
        self._keys = keys
        self._hashing = hashing or hashing_key(held)

    def seal(self, text: str, *, about: str) -> bytes:
        """Nonce and ciphertext. `about` names the row and column; it opens nowhere else."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._sealing()[-1].encrypt(nonce, text.encode(), about.encode())

    def open(self, sealed: bytes, *, about: str) -> str:
        """The text that `seal` got. Raises SealError."""
        nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        for key in reversed(self._sealing()):
            with suppress(InvalidTag, ValueError):
                return key.decrypt(nonce, rest, about.encode()).decode()
        raise SealError(about)

    def anew(self, sealed: bytes, *, about: str) -> bytes | None:
        """The same sealed by the last key; None where it is already. Raises SealError."""
        with suppress(InvalidTag, ValueError):
            self._sealing()[-1].decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], about.encode())
            return None
        return self.seal(self.open(sealed, about=about), about=about)

    def hash(self, kind: str, value: str) -> str:
        """64 hex digits that only this key makes; the same value of another kind has others."""
        return self._mac(kind, value).hex()

    def digits(self, kind: str, value: str, *, length: int) -> str:
        """`length` decimal digits that only this key makes from `value`."""
        number = int.from_bytes(self._mac(kind, value)) % 10**length
        return f"{number:0{length}d}"

    def _sealing(self) -> tuple[AESGCM, ...]:
        return _sealers(self._keys() if callable(self._keys) else self._keys)

    def _mac(self, kind: str, value: str) -> bytes:
        return hmac.digest(self._hashing, f"{kind}\0{value}".encode(), sha256)


def hashing_key(keys: bytes) -> bytes:
    """What the first of `keys` hashes with; nothing is opened by it."""
    return _derived(keys[:KEY_BYTES], b"hash")


@lru_cache(maxsize=8)
def _sealers(keys: bytes) -> tuple[AESGCM, ...]:
    starts = range(0, len(keys), KEY_BYTES)
    return tuple(AESGCM(_derived(keys[at : at + KEY_BYTES], b"seal")) for at in starts)


def _derived(key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"migrant-helper " + purpose).derive(key)
