"""The entries that typed words look for, by how these sound.

On the phone as well.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migrant_helper.core.words.sound import sounds

Row = Mapping[str, Any]

MOST = 8
_LONGEST, _WORDS = 200, 12
# What a word is worth in a short name, in other names and words for it, in what it gives.
_WORTH = (6, 5, 1)
# What is below this part of the best is no answer, nor of two or three words what fits no more than
# this part of their letters: "drinking water" is no voter list.
_FAR = 5
_FEW, _PART = (2, 3), 3


def index_of(short: Sequence[str], names: Sequence[str], told: Sequence[str]) -> str:
    """What an entry is found by: texts as keys, "rsn krd|anj,bjn|kn": a comma between two texts, a
    line between its short names, its other names and what it gives. A text whose words all stood
    before is left out, unless it is one word, which counts more by itself; of what it gives only words
    that did not stand before are kept."""
    known = set[str]()
    parts = list[str]()
    for texts in (short, names, told):
        added = list[str]()
        for text in texts:
            keys = [key for key in keys_of(text) if texts is not told or key not in known]
            if is_new(text, known) and keys:
                added.append(" ".join(keys))
        parts.append(",".join(added))
    return "|".join(parts)


def is_new(text: str, known: set[str]) -> bool:
    """Whether a text adds a word to `known`, or stands there by itself for the first time; then it
    is known too."""
    keys = keys_of(text)
    alone = [f"{key} alone" for key in keys if len(keys) == 1]
    fresh = any(key not in known for key in [*keys, *alone])
    known.update([*keys, *alone])
    return fresh


def keys_of(text: str) -> list[str]:
    """The keys that say something: not those of one letter."""
    return [key for key in sounds(text) if len(key) > 1]


def found(text: str, schemes: Sequence[Row], near: Collection[str]) -> list[str]:
    """The ids of the entries that the text asks for, the best first, at most MOST; those of `near`
    count twice. A slip of one letter is forgiven where nothing fits as it is typed."""
    asked = _asked(text)
    points = _points(asked, schemes) or _points(_meant(asked, schemes), schemes)
    words = keys_of(text[:_LONGEST])
    order = list[tuple[int, int, str]]()
    for scheme in schemes:
        name: str = scheme["id"]
        if name in points and _is_near(words, scheme["find"]):
            order.append((-points[name] * (2 if name in near else 1), -scheme["matters"], name))
    order.sort()
    return [name for score, _, name in order[:MOST] if score * _FAR <= order[0][0]]


def _asked(text: str) -> list[str]:
    """The keys to look for: each word, each two together and all together, since "e shram" is
    "e-shram"."""
    words = sounds(text[:_LONGEST])[:_WORDS]
    pairs = [words[at] + words[at + 1] for at in range(len(words) - 1)]
    return [key for key in dict.fromkeys([*words, *pairs, "".join(words)]) if len(key) > 1]


def _is_near(words: Sequence[str], index: str) -> bool:
    """Whether enough of what was typed fits; a long sentence says much beside what it asks for, and
    one word is all there is."""
    if len(words) not in _FEW:
        return True
    fitting = sum(len(key) for key in words if _worth(key, index))
    return fitting == 0 or fitting * _PART > sum(len(key) for key in words)


def _points(asked: Sequence[str], schemes: Sequence[Row]) -> dict[str, int]:
    """What each entry that fits is worth: a word that fits few counts more than one of many."""
    points = dict[str, int]()
    for key in asked:
        fitting = dict[str, int]()
        start = key[:2]
        for scheme in schemes:
            # Whatever fits begins so; most entries hold nothing that does.
            worth = _worth(key, scheme["find"]) if start in scheme["find"] else 0
            if worth:
                fitting[scheme["id"]] = worth
        for name, worth in fitting.items():
            points[name] = points.get(name, 0) + worth * len(key) * 1000 // (2 + len(fitting))
    return points


def _worth(key: str, index: str) -> int:
    """How well the best text of an entry fits: 3 for the whole text, 2 for a word of it or words
    together, 1 for the beginning of one, each as much as its place is worth; 0 for none."""
    best = 0
    for part, texts in enumerate(index.split("|")):
        for text in texts.split(","):
            words = text.split(" ")
            for at, word in enumerate(words):
                if word.startswith(key) or key.startswith(word):
                    best = max(best, _WORTH[part] * _fit(key, words, at))
    return best


def _fit(key: str, words: Sequence[str], at: int) -> int:
    rest = "".join(words[at:])
    if key == rest:
        return 2 if at else 3
    if key == words[at]:
        return 2
    return 1 if rest.startswith(key) and len(key) > 2 and key[0] > "9" else 0


def _meant(asked: Sequence[str], schemes: Sequence[Row]) -> list[str]:
    """The words of entries that differ from what was typed by one slip; no numbers."""
    known = set[str]()
    for scheme in schemes:
        find: str = scheme["find"]
        known.update(find.replace("|", " ").replace(",", " ").split(" "))
    return sorted(
        word
        for word in known
        if any(key[0] > "9" and word.startswith(key[0]) and is_slip(key, word) for key in asked)
    )


def is_slip(one: str, other: str) -> bool:
    """Whether two words that begin alike differ by one letter: another, one more, one less, or two
    in each other's place. Words of three letters say too little for one."""
    if len(one) + len(other) < 8 or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    at = 1
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    a, b = one[at:], other[at:]
    return (
        a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1:2] + b[:1] and a[2:] == b[2:])
    )
