"""The keys of releases, made when something is first signed, in the folder of keys, mode 0600.

`release-root.pem` says which key signs: it is needed for that alone, and belongs on a stick in a
drawer. `release-key.pem` signs releases. `release-roots.json` is public: each root in its order, signed
by the one before and by itself (TUF's root role). `release-number` is the last number given.
"""

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import TOP_LEVEL_ROLE_NAMES, Metadata, Root
from tuf.api.serialization.json import JSONSerializer

from migrant_helper.store.folder import keep_private, make
from migrant_helper.store.keys import UnusableKey

ROOT_FILE = "release-root.pem"
KEY_FILE = "release-key.pem"
ROOTS_FILE = "release-roots.json"
NUMBER_FILE = "release-number"
# More than anybody signs between two backups of the keys: a phone refuses a number below the last.
SKIPPED = 100
# Phones do not ask when a root runs out: who forgets it would shut every phone out for good.
NEVER = datetime(9999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True)
class Keys:
    """What signs a release, and every root from the first on as JSON-like data."""

    signer: CryptoSigner
    roots: list[dict[str, Any]]


def load(folder: Path) -> Keys:
    """The keys of `folder`, made where there are none. Raises UnusableKey, with the remedy."""
    make(folder)
    if not (folder / ROOTS_FILE).exists():
        if (folder / KEY_FILE).exists() or (folder / ROOT_FILE).exists():
            raise UnusableKey(f"{folder / ROOTS_FILE} is missing; put it back from a backup")
        _write_root(folder, _make(folder / ROOT_FILE), _make(folder / KEY_FILE), [])
    roots = _roots(folder)
    signer = _signer(folder / KEY_FILE, "put it back from a backup, or run `release new-key`")
    last = Root.from_dict(json.loads(json.dumps(roots[-1]["signed"])))
    if signer.public_key.keyid not in last.roles["targets"].keyids:
        raise UnusableKey(
            f"{folder / KEY_FILE} is not the key that {ROOTS_FILE} names; put both back from the "
            "same backup, or run `migrant-helper release new-key`"
        )
    return Keys(signer, roots)


def replace_key(folder: Path, with_root: bool) -> int:
    """Another key signs from now on, and with `with_root` another root too; the number of the new
    root. Needs `release-root.pem` in the folder. Raises UnusableKey."""
    roots = _roots(folder)
    before = _signer(folder / ROOT_FILE, "bring the stick it lies on; nothing was changed")
    fresh, key = folder / f"{ROOT_FILE}.new", folder / f"{KEY_FILE}.new"
    for left in (fresh, key):
        left.unlink(missing_ok=True)
    root = _make(fresh) if with_root else before
    version = _write_root(folder, root, _make(key), [*roots], before)
    key.replace(folder / KEY_FILE)
    if with_root:
        fresh.replace(folder / ROOT_FILE)
    return version


def next_number(folder: Path, least: int) -> int:
    """A number higher than any given before, and than `least`; given from now on."""
    file = folder / NUMBER_FILE
    number = max(_last(file), least) + 1
    _put(file, f"{number}\n".encode())
    return number


def skip(folder: Path, kept: bytes) -> None:
    """The numbers go on beyond any that was given since the backup in which `kept` was the last, unless
    the folder has that one or a later."""
    file = folder / NUMBER_FILE
    if _last(file) < int(kept):
        _put(file, f"{int(kept) + SKIPPED}\n".encode())


def _last(file: Path) -> int:
    return int(file.read_text("ascii")) if file.exists() else 0


def _write_root(
    folder: Path,
    root: CryptoSigner,
    key: CryptoSigner,
    before: list[dict[str, Any]],
    last: CryptoSigner | None = None,
) -> int:
    made = Root(version=len(before) + 1, expires=NEVER, consistent_snapshot=False)
    for role in TOP_LEVEL_ROLE_NAMES:
        made.add_key((root if role == "root" else key).public_key, role)
    metadata = Metadata(made)
    for signer in (root, last):
        if signer:
            metadata.sign(signer, append=True)
    text = metadata.to_bytes(JSONSerializer(compact=True))
    _put(folder / ROOTS_FILE, _json([*before, json.loads(text)]))
    return made.version


def _roots(folder: Path) -> list[dict[str, Any]]:
    file = folder / ROOTS_FILE
    try:
        found: list[dict[str, Any]] = json.loads(file.read_bytes())
        for one in [found[-1], *found]:
            Metadata.from_dict(json.loads(json.dumps(one)))
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise UnusableKey(f"{file} cannot be read; put it back from a backup") from error
    return found


def _signer(path: Path, remedy: str) -> CryptoSigner:
    try:
        keep_private(path)
        private = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise UnusableKey(f"{path} cannot be read: {remedy}") from error
    if not isinstance(private, ec.EllipticCurvePrivateKey) or private.curve.name != "secp256r1":
        raise UnusableKey(f"{path} is no P-256 key: {remedy}")
    return CryptoSigner(private)


def _make(path: Path) -> CryptoSigner:
    private = ec.generate_private_key(ec.SECP256R1())
    text = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    _put(path, text)
    return CryptoSigner(private)


def _put(file: Path, data: bytes) -> None:
    """Whole or not at all, for its owner alone."""
    beside = file.with_name(f"{file.name}.making")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as whole:
        whole.write(data)
        whole.flush()
        os.fsync(whole.fileno())
    beside.replace(file)


def _json(data: Any) -> bytes:
    return json.dumps(data, separators=(",", ":")).encode()
