"""Which picture stands for what, as pages and templates read it: `ui["pictures"]`."""

from collections.abc import Mapping
from typing import Any

# What of schemes/pictures.yaml the interface holds; the rest lies on the rows of the catalogue.
TABLES = (
    "turns",
    "signs",
    "states",
    "topics",
    "kinds",
    "carriers",
    "stages",
    "outcomes",
    "troubles",
    "ways",
)


def tables(pictures: Mapping[str, Any], address: str) -> dict[str, Any]:
    """`{"url", "turns": [picture], "signs": {sign: picture}, ...}`: the address of the file of all
    pictures, and the tables named above."""
    return {"url": address, **{name: pictures[name] for name in TABLES}}
