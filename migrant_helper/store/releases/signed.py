"""What a phone checks before it takes a release: every file with its length and hash, its number, until
when it may be taken. Canonical form and roles are TUF's (python-tuf); read by static/js/phone/release.js."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from tuf.api.metadata import Metadata, TargetFile, Targets
from tuf.api.serialization.json import JSONSerializer

from migrant_helper.store.releases.keys import Keys

HASH = "sha256"
TIME = "%Y-%m-%dT%H:%M:%SZ"


def offer(
    keys: Keys, number: int, code: str, files: Mapping[str, bytes], span: tuple[datetime, int]
) -> str:
    """The text of `/release.json`: `{"roots": […], "targets": …}`, signed. `files` by their address;
    `span` is the time of signing and for how many days a phone may take it."""
    now, days = span
    now = now.replace(microsecond=0)
    targets = Targets(
        version=number,
        expires=now + timedelta(days=days),
        targets={
            address: TargetFile.from_data(address, data, [HASH])
            for address, data in sorted(files.items())
        },
        unrecognized_fields={"code": code, "signed_at": now.strftime(TIME)},
    )
    metadata = Metadata(targets)
    metadata.sign(keys.signer)
    signed = json.loads(metadata.to_bytes(JSONSerializer(compact=True)))
    return json.dumps({"roots": keys.roots, "targets": signed}, separators=(",", ":"))


def beside(keys: Keys, number: int, address: str, data: bytes) -> str:
    """What goes with a file that lies beside the releases: "7 3045…", the number and the signature of
    `number\\naddress\\ntext`."""
    text = f"{number}\n{address}\n".encode() + data
    return f"{number} {keys.signer.sign(text).signature}"


def same(text: str, files: Mapping[str, bytes], roots: list[dict[str, Any]]) -> bool:
    """Whether an offer is of these very files and roots."""
    read = json.loads(text)
    held = {
        address: row["hashes"][HASH]
        for address, row in read["targets"]["signed"]["targets"].items()
    }
    now = {
        address: TargetFile.from_data(address, data, [HASH]).hashes[HASH]
        for address, data in files.items()
    }
    return held == now and read["roots"] == roots


def runs_out(text: str) -> datetime:
    """Until when phones take an offer."""
    return datetime.strptime(
        f"{json.loads(text)['targets']['signed']['expires']}+0000", f"{TIME}%z"
    )
