"""The entries that typed words look for, by how these sound.

On the phone as well.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migrant_helper.core.words.sound import sounds

Row = Mapping[str, Any]

MOST = 8
_LONGEST, _WORDS = 200, 12
# What a word is worth in the short name, in other names and words for it, in what it gives.
_WORTH = (6, 5, 1)
# What is below this part of the best is no answer.
_FAR = 5


def index_of(short: Sequence[str], names: Sequence[str]) -> str:
    """What an entry is found by: texts as keys, "rsn krd|anj,bjn": a comma between two texts, a line
    between its short names and all others. A word stands once."""
    taken = set[str]()
    parts = list[str]()
    for texts in (short, names):
        phrases = list[str]()
        for text in texts:
            keys = [key for key in sounds(text) if len(key) > 1]
            if any(key not in taken for key in keys):
                phrases.append(" ".join(keys))
                taken.update(keys)
        parts.append(",".join(phrases))
    return "|".join(parts)


def found(text: str, schemes: Sequence[Row], near: Collection[str]) -> list[str]:
    """The ids of the entries that the text asks for, the best first, at most MOST; those of `near`
    count twice. A slip of one letter is forgiven where nothing fits as it is typed."""
    asked = _asked(text)
    # What an entry gives is keyed here: of its texts only that in the language of the page counts.
    held = [(one["id"], f"{one['find']}|{' '.join(sounds(one['brief']))}") for one in schemes]
    points = _points(asked, held, slips=False) or _points(asked, held, slips=True)
    order = list[tuple[int, int, str]]()
    for scheme in schemes:
        name: str = scheme["id"]
        if name in points:
            order.append((-points[name] * (2 if name in near else 1), -scheme["matters"], name))
    order.sort()
    return [name for score, _, name in order[:MOST] if score * _FAR <= order[0][0]]


def _asked(text: str) -> list[str]:
    """The keys to look for: each word, each two together and all together, since "e shram" is
    "e-shram"."""
    words = sounds(text[:_LONGEST])[:_WORDS]
    pairs = [words[at] + words[at + 1] for at in range(len(words) - 1)]
    return [key for key in dict.fromkeys([*words, *pairs, "".join(words)]) if len(key) > 1]


def _points(
    asked: Sequence[str], held: Sequence[tuple[str, str]], *, slips: bool
) -> dict[str, int]:
    """What each entry that fits is worth: a word that fits few counts more than one of many."""
    points = dict[str, int]()
    for key in asked:
        fitting = dict[str, int]()
        for name, index in held:
            worth = _worth(key, index, slips=slips)
            if worth:
                fitting[name] = worth
        for name, worth in fitting.items():
            points[name] = points.get(name, 0) + worth * len(key) * 1000 // (2 + len(fitting))
    return points


def _worth(key: str, index: str, *, slips: bool) -> int:
    best = 0
    for at, part in enumerate(index.split("|")):
        if _WORTH[at] * 2 > best:
            for text in part.split(","):
                for word in [*text.split(" "), text.replace(" ", "")]:
                    best = max(best, _WORTH[at] * _fit(key, word, slips=slips))
    return best


def _fit(key: str, word: str, *, slips: bool) -> int:
    """2 for the same, 1 for its beginning or a slip, else 0."""
    if key == word:
        return 2
    if slips:
        return 1 if len(key) + len(word) > 7 and key[0] > "9" and is_slip(key, word) else 0
    return 1 if len(key) > 2 and word.startswith(key) else 0


def is_slip(one: str, other: str) -> bool:
    """Whether two words that begin alike differ by one letter: another, one more, one less, or two
    in each other's place."""
    if abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    at = 1
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    a, b = one[at:], other[at:]
    return (
        a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1:2] + b[:1] and a[2:] == b[2:])
    )
