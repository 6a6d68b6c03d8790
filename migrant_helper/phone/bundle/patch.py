"""What changed from one version of a bundle to the next, in a few kilobytes: what is copied from the
old text, and what is new. Undone by static/js/phone/patched.js.

The letters that `packed` swaps may be others in each version, so both texts are compared with their
letters as they are written (docs/decisions/0037)."""

import json
from bisect import bisect_left
from collections import defaultdict
from typing import Any

# So many letters that are the same begin a copy.
GRAM = 16
# And every so many signs of the old text one is looked for.
STRIDE = 8
# A place that many texts have is looked for among so many.
NEAREST = 8
PARTS = ("plain", "names", "columns", "shapes", "texts", "files")


def patch(old: str, new: str) -> str:
    """`{"letters", "steps"}` as JSON, for the texts of two packed bundles; each step is `[skip, copy,
    text]`: go on so far in the old one, back where it is negative, copy so much, add the text."""
    before, after = json.loads(old), json.loads(new)
    steps = differences(flat(before), flat(after))
    return _json({"letters": after["letters"], "steps": steps})


def flat(bundle: dict[str, Any]) -> str:
    """A packed bundle as one text, its letters swapped back; its parts with a zero between."""
    letters = bundle["letters"]
    pairs = zip(letters[::2], letters[1::2], strict=True)
    table = {ord(one): other for pair in pairs for one, other in (pair, pair[::-1])}
    whole = {"files": "", **bundle, "texts": bundle["texts"].translate(table)}
    texts = [whole[part] if isinstance(whole[part], str) else _json(whole[part]) for part in PARTS]
    return "\0".join(texts)


def differences(old: str, new: str) -> list[tuple[int, int, str]]:
    """The steps from one text to another."""
    places = defaultdict[str, list[int]](list)
    for at in range(0, len(old) - GRAM + 1, STRIDE):
        places[old[at : at + GRAM]].append(at)
    steps: list[tuple[int, int, str]] = []
    skip = copy = here = fresh = at = 0
    while at < len(new):
        # As if nothing had gone on, or as much as has come.
        gram = new[at : at + GRAM]
        going = [one for one in (here, here + at - fresh) if old[one : one + GRAM] == gram]
        found = _near(places.get(gram, []), here)
        place, length = _longest(old, new, at, going, found)
        if length < GRAM:
            at += 1
            continue
        while place and at > fresh and old[place - 1] == new[at - 1]:
            place, at, length = place - 1, at - 1, length + 1
        steps.append((skip, copy, new[fresh:at]))
        skip, copy, here = place - here, length, place + length
        at += length
        fresh = at
    steps.append((skip, copy, new[fresh:]))
    return steps


def _near(places: list[int], here: int) -> list[int]:
    first = bisect_left(places, here)
    return places[max(0, first - NEAREST) : first + NEAREST]


def _longest(old: str, new: str, at: int, going: list[int], found: list[int]) -> tuple[int, int]:
    """Where the longest text that the new one has at `at` stands, and its length; a place that goes on
    where the last copy ended before another, unless that is longer by GRAM."""
    best = max(((_alike(old, place, new, at), place) for place in going), default=(0, 0))
    other = max(((_alike(old, place, new, at), place) for place in found), default=(0, 0))
    length, place = other if other[0] > best[0] + (GRAM if best[0] >= GRAM else 0) else best
    return place, length


def _alike(old: str, here: int, new: str, there: int) -> int:
    """How many signs are the same from there on."""
    size, step = 0, 4096
    while step:
        one = old[here + size : here + size + step]
        if len(one) == step and one == new[there + size : there + size + step]:
            size += step
        else:
            step //= 2
    return size


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
