"""Random typed expressions of the subset that the phone can run."""

from random import Random

from tests.phone.scripts.head import (
    BOOL,
    INT,
    INTS,
    MAYBE,
    NAMES,
    PAIR,
    STR,
    STRS,
    TABLE,
    TRUTHS,
    TYPES,
    WORDS,
    word_of,
)


class Expressions:
    """Writes expressions by chance over the names known: `names`, by name its type."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.names: dict[str, str] = {}
        self.count = 0

    def fresh(self) -> str:
        self.count += 1
        return f"v{self.count}"

    def make(self, kind: str, depth: int) -> str:
        """An expression of one type."""
        names = [key for key, held in self.names.items() if held == kind]
        if names and self.chance.random() < (0.3 if depth > 0 else 0.8):
            return _again(kind, self.chance.choice(names))
        if depth <= 0:
            return _again(kind, self.plain(kind))
        return getattr(self, f"make_{word_of(kind)}")(depth - 1)

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

    def make_int(self, depth: int) -> str:
        one, two = self.make(INT, depth), self.make(INT, depth)
        ints, text = self.make(INTS, depth), self.make(STR, depth)
        return self.chance.choice(
            [
                f"({one} + {two})",
                f"({one} - {two})",
                f"({one} * {two})",
                f"({one} // ({_unread(two)} or 1))",
                f"({one} % (abs({two}) + 1))",
                f"-{one}",
                f"len({text})",
                f"len({ints})",
                f"sum({ints})",
                f"sum(n * 2 for n in {ints} if n > {one})",
                f"max({ints}, default={one})",
                f"min({one}, {two})",
                f"({one} if {self.make(BOOL, depth)} else {two})",
                f"{self.make(TABLE, depth)}.get({text}, {one})",
                f"next((n for n in {ints} if n != {one}), {two})",
                f"sum(1 for word in {self.make(STRS, depth)} if word)",
                f"({_unread(one)} or {two})",
                f"({ints} or [{one}])[0]",
                f"({ints} or [{one}])[-1]",
                f"divmod({one}, abs({two}) + 1)[1]",
                f"replace(Row({text}), count={one}).count",
                f"Row({text}, parts={ints}).count",
                f"[{one}, {two}].index({two})",
                f"{self.make(STRS, depth)}.count({text})",
                f"{text}.count({self.make(STR, depth)})",
                f"whole(max({ints}, key=lambda n: (n % 3, n), default={one}))",
                f"-{self.make(BOOL, depth)}",
                f"int(max({self.make(BOOL, depth)}, {self.make(BOOL, depth)}))",
                f"{{told(1): {one}, 10: 7, 2: {two}}}.get({one}, {two})",
                f"{{(told({one}), {text}): 3}}.get(({two}, {text}), {two})",
                f"len({{(told({one}), {text}), ({two}, {text})}})",
                f"(told({one}) ** 2)",
                f"(lambda n, m: n - m)({one}, {two})",
                f"(Size.LARGE if {self.make(BOOL, depth)} else Size.SMALL).value",
            ]
        )

    def make_bool(self, depth: int) -> str:
        one, two = self.make(INT, depth), self.make(INT, depth)
        text, other = self.make(STR, depth), self.make(STR, depth)
        kind = self.chance.choice(TYPES)
        # mypy refuses to compare two constants that differ, so one side is told anew.
        left, right = f"told({self.make(kind, depth)})", self.make(kind, depth)
        # A tuple of two is always true, and mypy knows it.
        truth = f"told({self.make(self.chance.choice(TRUTHS), depth)})"
        return self.chance.choice(
            [
                f"({left} == {right})",
                f"({left} != {right})",
                f"({one} < {two})",
                f"({text} < {other})",
                f"({text} in {other})",
                f"({text} in {self.make(STRS, depth)})",
                f"({text} not in {self.make(TABLE, depth)})",
                f"({text} in {self.make(NAMES, depth)})",
                f"bool({truth})",
                f"(not {truth})",
                f"({self.make(BOOL, depth)} and {self.make(BOOL, depth)})",
                f"({self.make(BOOL, depth)} or {self.make(BOOL, depth)})",
                f"any(n > {one} for n in {self.make(INTS, depth)})",
                f"all(word for word in {self.make(STRS, depth)})",
                f"({one} <= {self.middle()} <= 9)",
                f"({self.make(MAYBE, depth)} is None)",
                f"({self.make(INTS, depth)} < {self.make(INTS, depth)})",
                f"{text}.startswith({other})",
                f"{text}.endswith({other})",
                f"any(n > m for n in {self.make(INTS, depth)} for m in {self.make(INTS, depth)} if m)",
                f"all(word in {other} for word in {self.make(STRS, depth)} if word)",
                f"(Row({text}, {one}) == told(Row({other}, {two})))",
                f"((told({one}), {text}) in [({two}, {other}), ({one}, {other})])",
                f"max({self.make(BOOL, depth)}, {self.make(BOOL, depth)})",
                f"(told([{self.make(TABLE, depth)}]) == [{self.make(TABLE, depth)}])",
                f"(told(({one}, {text})) < ({two}, {other}))",
                f"(told({one}) in {{1: 'a', 2: 'b'}})",
                f"((Tone.LOW if {self.make(BOOL, depth)} else Tone.HIGH) == told(Tone.LOW))",
                f"({self.make(NAMES, depth)} <= {self.make(NAMES, depth)})",
                f"{self.make(NAMES, depth)}.isdisjoint({self.make(STRS, depth)})",
            ]
        )

    def make_str(self, depth: int) -> str:
        one, text, other = self.make(INT, depth), self.make(STR, depth), self.make(STR, depth)
        return self.chance.choice(
            [
                f"({text} + {other})",
                f"{text}[{self.chance.randint(0, 2)}:]",
                f"{text}[:{self.chance.randint(-2, 3)}]",
                f"str({one})",
                self.placed(),
                f"','.join({self.make(STRS, depth)})",
                f"'-'.join(sorted({self.make(NAMES, depth)}))",
                f"({text} if {self.make(BOOL, depth)} else {other})",
                f"({self.make(MAYBE, depth)} or {text})",
                f"{text}.removeprefix({other})",
                f"{text}.removesuffix({other})",
                f"{text}.replace('a', {other})",
                f"{text}.partition(',')[2]",
                f"{text}.strip('ab,')",
                f"{text}.zfill(4)",
                f"{text}.lstrip('ab')",
                f"{text}.rpartition('a')[0]",
                f"({text} * {self.chance.randint(-1, 3)})",
                f"str(max({self.make(BOOL, depth)}, {self.make(BOOL, depth)}))",
                f"({text} or 'a')[0]",
                f"({text} or 'a')[-1]",
                f"str(max({self.make(STRS, depth)}, key=lambda word: (len(word), word), default={other}))",
                f"str({self.make(BOOL, depth)})",
                f"{self.make(PAIR, depth)}[1]",
                f"joined(first={text}, b={one})",
                f"joined(second={text}, first={other})",
                f"max({text}, {other})",
                f"(Tone.LOW if {self.make(BOOL, depth)} else Tone.HIGH).value",
            ]
        )

    def middle(self) -> str:
        """A name or a constant: the middle of a chain of comparisons may be nothing else."""
        names = [key for key, kind in self.names.items() if kind == INT]
        return self.chance.choice(names or ["7"])

    def placed(self) -> str:
        """A text with places; Python 3.11 takes no quotes inside them."""
        one = self.chance.choice([key for key, kind in self.names.items() if kind == INT] or ["7"])
        text = self.chance.choice([key for key, kind in self.names.items() if kind == STR] or ["8"])
        return self.chance.choice(
            [f'f"{{{one}}}:{{{text}}}"', f'f"{{abs({one}):03d}}`${{{text}}}"']
        )

    def make_ints(self, depth: int) -> str:
        ints, one = self.make(INTS, depth), self.make(INT, depth)
        return self.chance.choice(
            [
                f"[n + {one} for n in {ints}]",
                f"[n for n in {ints} if n > {one}]",
                f"[n * m for n in {ints} for m in range(2)]",
                f"sorted({ints})",
                f"sorted({ints}, key=lambda n: -n)",
                f"sorted({ints}, reverse=True)",
                f"list(reversed({ints}))",
                f"({ints} + {self.make(INTS, depth)})",
                f"{ints}[{self.chance.randint(-2, 1)}:]",
                f"list({self.make(TABLE, depth)}.values())",
                f"[len(word) for word in {self.make(STRS, depth)}]",
                f"[*{ints}, {one}]",
                f"list(range({one} % 5))",
                f"[at for at, _ in enumerate({self.make(STR, depth)})]",
                f"[n for row in [{ints}, [{one}]] for n in row if n]",
                f"[one * two for one, two in zip({ints}, {self.make(INTS, depth)}, strict=False)]",
                f"(told({ints}) * 2)",
                f"[n - m for n, m in pairwise({ints})]",
                f"[n for n, _ in sorted([(n, 'k') for n in {ints}], reverse=True)]",
                f"[len(name) for name, _ in {self.make(TABLE, depth)}.items()]",
                f"list(({one}, *{ints}))",
                f"[ord(sign) for sign in {self.make(STR, depth)}]",
            ]
        )

    def make_strs(self, depth: int) -> str:
        words, text = self.make(STRS, depth), self.make(STR, depth)
        return self.chance.choice(
            [
                f"[word + {text} for word in {words}]",
                f"list({text})",
                f"{text}.split(',')",
                f"list({self.make(TABLE, depth)})",
                f"sorted({self.make(NAMES, depth)})",
                f"by_length({words})",
                f"list(dict.fromkeys({words}))",
                f"[word for word in {words} if word != {text}]",
                f"[{text}, *{words}]",
                f"sorted({words})",
                f"strs(sorted({words}, key=lambda word: word[:1]))",
                f"strs(sorted({words}, key=lambda word: len(word), reverse=True))",
                f"[a + b for a, b in product({words}, ['x', 'y'])][:6]",
                f"list(map(told, {words}))",
                f"list(filter(None, {words}))",
                f"[str(n) for n in {self.make(INTS, depth)}]",
            ]
        )

    def make_table(self, depth: int) -> str:
        table, one = self.make(TABLE, depth), self.make(INT, depth)
        return self.chance.choice(
            [
                f"{{**{table}, 'b': {one}}}",
                f"{{key: value + {one} for key, value in {table}.items()}}",
                f"{{word + 'k': len(word) for word in {self.make(STRS, depth)}}}",
                f"({table} | {self.make(TABLE, depth)})",
                f"dict({table})",
                f"dict(zip({self.make(STRS, depth)}, [{one}, 2], strict=False))",
                f"dict(sorted({table}.items(), key=lambda pair: (pair[1], pair[0])))",
                f"dict.fromkeys({self.make(STRS, depth)}, {one})",
                f"{{key: value for key, value in {table}.items() if value > {one}}}",
            ]
        )

    def make_names(self, depth: int) -> str:
        names = self.make(NAMES, depth)
        return self.chance.choice(
            [
                f"({names} | {self.make(NAMES, depth)})",
                f"({names} & {self.make(NAMES, depth)})",
                f"({names} - {self.make(NAMES, depth)})",
                f"set({self.make(STRS, depth)})",
                f"{{word + 's' for word in {self.make(STRS, depth)}}}",
                f"{names}.union({self.make(STRS, depth)})",
            ]
        )

    def make_pair(self, depth: int) -> str:
        return f"({self.make(INT, depth)}, {self.make(STR, depth)})"

    def make_maybe(self, depth: int) -> str:
        text = self.make(STR, depth)
        return self.chance.choice(
            [
                f"({text} if {self.make(BOOL, depth)} else None)",
                f"maybe(next(iter([word for word in {self.make(STRS, depth)} if word > {text}]), None))",
                "maybe(None)",
            ]
        )


def _again(kind: str, text: str) -> str:
    """What mypy would narrow, told anew: it does not look at what it cannot reach, and what it does
    not look at has no types."""
    return {BOOL: f"told({text})", MAYBE: f"maybe({text})"}.get(kind, text)


def _unread(text: str) -> str:
    """What is no name told anew: of a constant mypy knows whether it is true."""
    return text if text.isidentifier() else f"told({text})"
