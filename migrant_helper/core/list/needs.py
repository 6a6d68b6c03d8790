"""What must be done before what: an entry that makes a paper comes before one that asks for it.

On the phone as well; kept the same by tests/vectors/order.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.list.papers import need_of

Row = Mapping[str, Any]


def needs(schemes: Sequence[Row]) -> dict[str, Any]:
    """{"before": {entry: [entries that come before it, however far]}, "circles": [[maker, asker]]}.

    An entry needs a paper that is required; and of a choice only where each paper of it is made by
    one of these `schemes`: else another paper is enough. What is brought "if you have it" is not
    waited for. Where two entries wait for each other, however far, the need that was found last is
    let go and stands in `circles`: needs of a choice after those of required papers, each in the
    order of the schemes.
    """
    before = dict[str, list[str]]()
    circles = list[list[str]]()
    made = [paper for scheme in schemes for paper in scheme.get("makes") or ()]
    for need in ("required", "one_of"):
        for asker in schemes:
            papers = _asked(asker["documents"], need, made)
            for maker in schemes:
                if maker["id"] != asker["id"] and _makes(maker, papers):
                    _put(before, circles, maker["id"], asker["id"])
    return {"before": before, "circles": circles}


def _asked(rows: Sequence[Row], need: str, made: Sequence[str]) -> list[str]:
    found = [row for row in rows if need_of(row, rows) == need]
    out = [row.get("group") for row in found if row["id"] not in made]
    return [row["id"] for row in found if need == "required" or row.get("group") not in out]


def _makes(scheme: Row, papers: Sequence[str]) -> bool:
    return any(paper in papers for paper in scheme.get("makes") or ())


def _put(before: dict[str, list[str]], circles: list[list[str]], maker: str, asker: str) -> None:
    """Takes the need in, with all that follows from it; a circle that it would close, instead."""
    first = [maker, *before.get(maker, [])]
    if asker in first:
        circles.append([maker, asker])
        return
    later = [name for name, names in before.items() if asker in names]
    for name in (asker, *later):
        before[name] = list(dict.fromkeys([*before.get(name, []), *first]))
