"""The keys in a file of their own, and the marks by which a backup knows its keys.

Whoever has the data and the keys reads the numbers: neither is ever written beside the other.
"""

import os
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from migrant_helper.store import keys, seal_key
from migrant_helper.store.backup.archive import BadBackup, fresh
from migrant_helper.store.desk import keys as desk_keys
from migrant_helper.store.folder import make
from migrant_helper.store.releases import keys as release_keys
from migrant_helper.store.sealing import KEY_BYTES, Sealer

# Not the root of the releases, which lies on a stick of its own.
FILES = (
    seal_key.FILE,
    seal_key.HASH_FILE,
    keys.KEY_FILE,
    keys.RETIRED_FILE,
    keys.OTHERS_FILE,
    desk_keys.KEYS_FILE,
    desk_keys.OTHERS_FILE,
    desk_keys.WITHDRAWN_FILE,
    release_keys.KEY_FILE,
    release_keys.ROOTS_FILE,
    release_keys.NUMBER_FILE,
)
# Of older backups, needed for nothing any more.
OLD = "card-root.pem"
# How the backup of the data is called, where a folder holds several.
DATA = "migrant-helper-*.backup"


def marks(folder: Path) -> tuple[str, ...]:
    """A mark for each sealing key in `folder` and one for what makes the hashes, where that lies apart;
    they tell nothing of it; none where there is no key. Makes no key."""
    file = folder / seal_key.FILE
    held = file.read_bytes() if file.is_file() else b""
    if len(held) % KEY_BYTES:
        raise BadBackup(f"{file} is not whole; put its backup back: migrant-helper keys restore")
    starts = range(0, len(held), KEY_BYTES)
    told = [Sealer(held[at : at + KEY_BYTES]).hash("mark", "")[:16] for at in starts]
    hashing = seal_key.hashing(folder)
    if hashing:
        told.append(Sealer(held[:KEY_BYTES], hashing).hash("mark of hashes", "")[:16])
    return tuple(told)


def back_up(folder: Path, target: Path) -> list[str]:
    """Makes `target` of the keys in `folder`; the names of what it holds. Raises BadBackup."""
    held = {name: (folder / name).read_bytes() for name in FILES if (folder / name).is_file()}
    held.pop(OLD, None)
    if seal_key.FILE not in held:
        raise BadBackup(f"there is no key in {folder} yet; it is made when the server first starts")
    if any(target.parent.glob(DATA)):
        raise BadBackup(
            f"{target.parent} holds backups of the data: who has both reads the numbers; "
            "name another folder, best on another medium"
        )
    with fresh(target) as draft:
        with ZipFile(draft, "w") as archive:
            for name, data in held.items():
                archive.writestr(name, data)
        if _read(draft) != held:
            raise BadBackup(f"{target} was not written as it should be; look at the disk")
    return list(held)


def put_back(source: Path, folder: Path) -> list[str]:
    """Puts the keys of `source` into `folder`; the names of what it holds. One that is there and is
    another is never written over. Numbers of releases go on beyond those given since. Raises BadBackup."""
    held = _read(source)
    make(folder)
    number = held.pop(release_keys.NUMBER_FILE, None)
    for name, data in held.items():
        there = folder / name
        if there.exists() and there.read_bytes() != data:
            raise BadBackup(
                f"{there} is there already and is another; move it away first, and keep it: what "
                "it sealed opens with nothing else"
            )
    for name, data in held.items():
        if not (folder / name).exists():
            with fresh(folder / name) as draft:
                draft.write_bytes(data)
    if number is None:
        return list(held)
    release_keys.skip(folder, number)
    return [*held, release_keys.NUMBER_FILE]


def _read(file: Path) -> dict[str, bytes]:
    try:
        with ZipFile(file) as archive:
            held = {name: archive.read(name) for name in archive.namelist()}
    except OSError as error:
        raise BadBackup(f"{file} cannot be read: {os.strerror(error.errno or 0)}") from error
    except (BadZipFile, ValueError, EOFError) as error:
        raise BadBackup(f"{file} is not a whole backup of keys; take another") from error
    held.pop(OLD, None)
    if seal_key.FILE not in held or not held.keys() <= set(FILES):
        raise BadBackup(f"{file} holds no keys; is it a backup of the data?")
    return held
