"""Numbers and bodies as the database keeps them: sealed, and found again by a keyed hash."""

import hmac
import secrets
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
            "another key; put the encryption key of this database back into the data folder"
        )


class Sealer:
    """Seals with AES-256-GCM and hashes with HMAC-SHA-256, each with a key derived from `key`."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"the encryption key has {len(key)} bytes; it must have {KEY_BYTES}")
        self._sealing = AESGCM(_derived(key, b"seal"))
        self._hashing = _derived(key, b"hash")

    def seal(self, text: str, *, about: str) -> bytes:
        """Nonce and ciphertext. `about` names the row and column; it opens nowhere else."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._sealing.encrypt(nonce, text.encode(), about.encode())

    def open(self, sealed: bytes, *, about: str) -> str:
        """The text that `seal` got. Raises SealError."""
        nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return self._sealing.decrypt(nonce, rest, about.encode()).decode()
        except (InvalidTag, ValueError) as broken:
            raise SealError(about) from broken

    def hash(self, kind: str, value: str) -> str:
        """64 hex digits that only this key makes; the same value of another kind has others."""
        return self._mac(kind, value).hex()

    def digits(self, kind: str, value: str, *, length: int) -> str:
        """`length` decimal digits that only this key makes from `value`."""
        number = int.from_bytes(self._mac(kind, value)) % 10**length
        return f"{number:0{length}d}"

    def _mac(self, kind: str, value: str) -> bytes:
        return hmac.digest(self._hashing, f"{kind}\0{value}".encode(), sha256)


def _derived(key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"migrant-helper " + purpose).derive(key)
