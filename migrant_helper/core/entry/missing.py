"""What typed words ask for that no entry holds yet.

On the phone as well; kept the same by tests/vectors/search.json.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migrant_helper.core.entry.found import found
from migrant_helper.core.words.sound import sounds

Row = Mapping[str, Any]

# A key of so few letters is that of many words (flood, old, fare and leave are all "bd"): it says
# too little, and the word counts as it is spelt.
_SHORT = 2
_LONGEST = 99


def phrases_of(words: Sequence[str]) -> str:
    """What a row is looked for by: phrases with a comma between, the words of each by their sound; one
    word of a short sound as it is spelt."""
    return ",".join(dict.fromkeys(_phrase(_spelt(text)) for text in words))


def _phrase(words: Sequence[str]) -> str:
    is_short = len(words) == 1 and len(_key(words[0])) <= _SHORT
    return words[0] if is_short else " ".join(_key(word) for word in words)


def _spelt(text: str) -> list[str]:
    return [word for word in text[:_LONGEST].lower().replace("-", " ").split(" ") if word]


def _key(word: str) -> str:
    return "".join(sounds(word))


def asked_for(text: str, rows: Sequence[Row]) -> list[str]:
    """The ids of the rows of which every word of a phrase stands in the text."""
    words = _spelt(text)
    known = [*words, *(_key(word) for word in words)]
    return [row["id"] for row in rows if "find" in row and _fitting(row["find"], known)]


def _fitting(find: str, known: Sequence[str]) -> bool:
    return any(all(word in known for word in phrase.split(" ")) for phrase in find.split(","))


def rest(text: str, schemes: Sequence[Row], near: Collection[str]) -> list[str]:
    """The entries for a text that asks for what is not held: those for its rarest word alone; none
    where each word has a short sound."""
    words = [word for word in _spelt(text) if len(_key(word)) > _SHORT]
    lists = [found(word, schemes, near) for word in words]
    fewest: list[str] = lists[0] if lists else []
    for names in lists:
        fewest = names if len(names) < len(fewest) else fewest
    return fewest
