"""What confirm.yaml may hold: the sources that somebody must look at before a row rests on them again."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.forms import WEB
from migrant_helper.catalogue.yaml.scalars import Day, Word
from migrant_helper.catalogue.yaml.shapes import Items, Record

# What was found, and what to do about it.
WHY = {
    "changed": "read the page again and correct what rests on it",
    "vanished": "look for the words elsewhere on the page, or for another source",
    "elsewhere": "it leads to a start page or a login: find the new address",
    "dead": "the page is gone: find another source",
    "silent": "no answer, or a refusal: open it, and find another source if it stays so",
}
CONFIRM = Items(Record({"url": WEB, "since": Day(), "why": Word(tuple(WHY))}))


def records(data: Any) -> Iterator[dict[str, Any]]:
    """Every source written out below `data`: those of an entry's `sources`, and those in full
    beside a leaf, a figure, a helpline."""
    if isinstance(data, list):
        for part in data:
            yield from records(part)
    elif isinstance(data, dict):
        if "publisher" in data:
            yield data
        else:
            for part in data.values():
                yield from records(part)
