"""Random expressions of the subset, by the names that a program has at hand."""

import re
from random import Random

from tests.phone.scripts.head import NAMED
from tests.phone.scripts.templates import TEMPLATES

TYPES = tuple(NAMED)
INT, BOOL, STR, INTS, STRS, TABLE, NAMES, PAIR, MAYBE = TYPES
KINDS = {name: kind for kind, name in NAMED.items()}
WORDS = ("", "a", "b", "key", "हिन्दी", "😀x", "né", "Z", "ｚ", "10", "ab,cd", "toString")


class Expressions:
    """What gives a value, of a type that is asked for. `names` are those known, by name their type."""

    chance: Random
    names: dict[str, str]

    def make(self, kind: str, depth: int) -> str:
        """An expression of one type."""
        names = [key for key, held in self.names.items() if held == kind]
        if names and self.chance.random() < (0.3 if depth > 0 else 0.8):
            return _again(kind, self.chance.choice(names))
        if depth <= 0:
            return _again(kind, self.plain(kind))
        return self.filled(self.chance.choice(TEMPLATES[NAMED[kind]]), depth - 1)

    def plain(self, kind: str, least: int = 1) -> str:
        """A constant. Lists in a program hold something, so that mypy knows of what they are."""
        chance = self.chance
        word = ascii(chance.choice(WORDS))
        return {
            INT: str(chance.randint(-9, 20)),
            BOOL: chance.choice(["True", "False"]),
            STR: word,
            INTS: str([chance.randint(-3, 9) for _ in range(chance.randint(least, 4))]),
            STRS: f"[{', '.join(ascii(chance.choice(WORDS)) for _ in range(chance.randint(least, 4)))}]",
            TABLE: f"{{'a': {chance.randint(0, 9)}, 'key': {chance.randint(-2, 2)}}}",
            NAMES: f"{{{word}, 'b'}}",
            PAIR: f"({chance.randint(0, 9)}, {word})",
            MAYBE: chance.choice([word, "None"]),
        }[kind]

    def filled(self, template: str, depth: int) -> str:
        """A template with an expression in each of its places."""
        same: dict[str, str] = {}

        def place(found: re.Match[str]) -> str:
            name = found[1]
            if ".." in name:
                return str(self.chance.randint(*map(int, name.split(".."))))
            if name in ("same", "truth", "untold", "middle", "placed"):
                return str(getattr(self, name)(depth))
            if not name[-1].isdigit():
                return self.make(KINDS[name], depth)
            return same.setdefault(name, self.make(KINDS[name[:-1]], depth))

        return re.sub(r"<([a-z]+[0-9]?|-?[0-9]+\.\.[0-9]+)>", place, template)

    def same(self, depth: int) -> str:
        kind, sign = self.chance.choice(TYPES), self.chance.choice(["==", "!="])
        # mypy refuses to compare two constants that differ, so one side is told anew.
        return f"(a_{NAMED[kind]}({self.make(kind, depth)}) {sign} {self.make(kind, depth)})"

    def truth(self, depth: int) -> str:
        # A tuple of two is always true, and mypy knows it.
        kind = self.chance.choice([each for each in TYPES if each != PAIR])
        return f"a_{NAMED[kind]}({self.make(kind, depth)})"

    def untold(self, depth: int) -> str:
        made = self.make(INT, depth)
        return made if made.isidentifier() else f"a_int({made})"

    def middle(self, _: int) -> str:
        """A name or a constant: the middle of a chain of comparisons may be nothing else."""
        names = [key for key, kind in self.names.items() if kind == INT]
        return self.chance.choice(names or ["7"])

    def placed(self, _: int) -> str:
        """A text with places; Python 3.11 takes no quotes inside them."""
        one = self.chance.choice([key for key, kind in self.names.items() if kind == INT] or ["7"])
        text = self.chance.choice([key for key, kind in self.names.items() if kind == STR] or ["8"])
        return self.chance.choice(
            [f'f"{{{one}}}:{{{text}}}"', f'f"{{abs({one}):03d}}`${{{text}}}"']
        )


def _again(kind: str, text: str) -> str:
    """What mypy would narrow, told anew: it does not look at what it cannot reach, and what it does
    not look at has no types."""
    return f"a_{NAMED[kind]}({text})" if kind in (BOOL, MAYBE) else text


def copied(kind: str, text: str) -> str:
    """A list or a dict of its own: a loop through one name that adds to another never ends."""
    copy = {INTS: "list", STRS: "list", TABLE: "dict"}.get(kind)
    return f"{copy}({text})" if copy and text.isidentifier() else text
