"""Random small typed programs of the subset that the phone can run, from a seed."""

import re
from random import Random

from tests.phone.scripts.expressions import (
    BOOL,
    INT,
    INTS,
    MAYBE,
    PAIR,
    STR,
    STRS,
    TABLE,
    TYPES,
    Expressions,
    copied,
)

# What a loop goes through, and the types of what it binds.
LOOPS = (
    ("<ints>", (INT,)),
    ("range(<0..4>)", (INT,)),
    ("range(<int> % 4, <0..5>)", (INT,)),
    ("<str>", (STR,)),
    ("<table>.items()", (STR, INT)),
    ("<table>", (STR,)),
    ("enumerate(<strs>)", (INT, STR)),
    ("zip(<ints>, <str>, strict=False)", (INT, STR)),
    ("sorted(<names>)", (STR,)),
    ("list(dict.fromkeys(<strs>))", (STR,)),
    ("[(<int>, <str>), <pair>]", (INT, STR)),
)


class Program(Expressions):
    """One function, written by chance: `given` are its parameters, `text` its lines."""

    def __init__(self, chance: Random, name: str) -> None:
        self.chance = chance
        self.given = {f"p{at}": chance.choice(TYPES) for at in range(chance.randint(2, 4))}
        self.returns = chance.choice(TYPES)
        self.names = dict(self.given)
        self.fixed = set(self.given)
        self.count = 0
        self.loops = 0
        lines: list[str] = []
        for kind in (INT, STR, INTS):
            lines += self.bind(kind, 2)
        for _ in range(chance.randint(1, 4)):
            lines += self.statement(2)
        lines.append(f"return {self.make(self.returns, 2)}")
        parameters = ", ".join(f"{key}: {kind}" for key, kind in self.given.items())
        body = "\n".join(f"    {line}" for line in lines)
        self.text = f"def {name}({parameters}) -> {self.returns}:\n{body}\n"

    # Statements

    def fresh(self) -> str:
        self.count += 1
        return f"v{self.count}"

    def bind(self, kind: str, depth: int) -> list[str]:
        name, made = self.fresh(), self.make(kind, depth)
        made = copied(kind, made)
        self.names[name] = kind
        return [f"{name}: {kind} = {made}"]

    def indented(self, depth: int, most: int = 2) -> list[str]:
        """A block; what it binds is not known after it."""
        known = dict(self.names)
        lines = [
            each for _ in range(self.chance.randint(1, most)) for each in self.statement(depth)
        ]
        self.names = known
        return [f"    {line}" for line in lines]

    def statement(self, depth: int) -> list[str]:
        kinds = ["bind", "bind", "change", "change", "append", "put"]
        if depth:
            kinds += [
                "if",
                "for",
                "for",
                "while",
                "try",
                "match",
                "inner",
                "else",
                "take",
                "shared",
                "walrus",
                "narrowed",
            ]
        if self.loops:
            kinds += ["leave"]
        return getattr(self, f"_{self.chance.choice(kinds)}")(depth)

    def _bind(self, depth: int) -> list[str]:
        return self.bind(self.chance.choice(TYPES), depth)

    def held(self, *kinds: str) -> str | None:
        """A name of one of these types that may be changed."""
        names = [key for key, kind in self.names.items() if kind in kinds and key not in self.fixed]
        return self.chance.choice(names) if names else None

    def _change(self, depth: int) -> list[str]:
        name = self.held(*TYPES)
        if name is None:
            return ["pass"]
        kind = self.names[name]
        if kind in (INT, STR, INTS, STRS) and self.chance.random() < 0.5:
            # What doubles from round to round would fill the memory.
            return [f"{name} += {self.plain(kind) if self.loops else self.make(kind, depth)}"]
        end = {INT: " % 1000", STR: "[:9]", INTS: "[:9]", STRS: "[:9]"}.get(kind, "")
        made = copied(kind, self.make(kind, depth))
        return [f"{name} = {made}{end if self.loops else ''}"]

    def _append(self, depth: int) -> list[str]:
        name = self.held(INTS, STRS)
        if name is None:
            return ["pass"]
        item = self.make(INT if self.names[name] == INTS else STR, depth)
        how = self.chance.choice([f"append({item})", f"insert(0, {item})", f"extend([{item}])"])
        return [f"{name}.{how}"]

    def _put(self, depth: int) -> list[str]:
        name = self.held(TABLE)
        if name is None:
            return ["pass"]
        return [f"{name}[{self.make(STR, depth)} + '_'] = {self.make(INT, depth)}"]

    def _if(self, depth: int) -> list[str]:
        lines = [f"if {self.make(BOOL, depth)}:", *self.indented(depth - 1)]
        if self.chance.random() < 0.4:
            lines += [f"elif {self.make(BOOL, depth)}:", *self.indented(depth - 1)]
        if self.chance.random() < 0.5:
            lines += ["else:", *self.indented(depth - 1)]
        return lines

    def loop(self, head: str, names: dict[str, str], depth: int) -> list[str]:
        known, fixed = dict(self.names), self.fixed
        self.names |= names
        # What a loop goes through grows for ever if the loop adds to it.
        self.fixed = self.fixed | set(names) | set(re.findall(r"\w+", head))
        self.loops += 1
        lines = [head, *self.indented(depth - 1)]
        self.loops -= 1
        self.names, self.fixed = known, fixed
        return lines

    def _for(self, depth: int) -> list[str]:
        one, two = self.fresh(), self.fresh()
        template, kinds = self.chance.choice(LOOPS)
        names = dict(zip((one, two), kinds, strict=False))
        head = f"for {', '.join(names)} in {self.filled(template, depth)}:"
        return self.loop(head, names, depth)

    def _else(self, depth: int) -> list[str]:
        one = self.fresh()
        lines = self.loop(f"for {one} in {self.make(INTS, depth)}:", {one: INT}, depth)
        return [*lines, "else:", *self.indented(depth - 1)]

    def _while(self, depth: int) -> list[str]:
        name = self.fresh()
        self.names[name] = INT
        self.fixed.add(name)
        lines = self.loop(f"while {name} < 3 and {self.make(BOOL, depth)}:", {}, depth)
        return [
            f"{name}: int = {self.chance.randint(0, 3)}",
            lines[0],
            f"    {name} += 1",
            *lines[1:],
        ]

    def _leave(self, depth: int) -> list[str]:
        return [f"if {self.make(BOOL, depth)}:", f"    {self.chance.choice(['break', 'continue'])}"]

    def _try(self, depth: int) -> list[str]:
        name, error = self.fresh(), self.fresh()
        made = self.chance.choice(
            [
                f"counted({self.make(STR, 1)})",
                f"int({self.make(STR, 1)})",
                f"counted({self.make(STR, 1)}, deep=True)",
            ]
        )
        if self.chance.random() < 0.3:
            self.names[name] = INT
            return self.raising(name, depth)
        lines = [f"{name}: int = 0", "try:", f"    {name} = {made}", f"except Odd as {error}:"]
        lines += [
            f"    {name} = {error}.count + len({error}.where)",
            "except ValueError:",
            f"    {name} = -1",
        ]
        self.names[name] = INT
        return lines

    def raising(self, name: str, depth: int) -> list[str]:
        """Of several errors the first that fits is caught, and what is raised again goes on."""
        error = self.fresh()
        return [
            f"{name}: int = 0",
            "try:",
            "    try:",
            f"        if {self.make(BOOL, depth)}:",
            f"            raise Odd({self.make(STR, 1)}, {self.make(INT, 1)})",
            f"        {name} += counted({self.make(STR, 1)})",
            "    except (Odd, ValueError):",
            f"        {name} = 5",
            f"        if {self.make(BOOL, depth)}:",
            "            raise",
            f"except ValueError as {error}:",
            f"    {name} += len(str({error}))",
        ]

    def _walrus(self, depth: int) -> list[str]:
        name = self.fresh()
        head = f"if ({name} := {self.make(STR, depth)}) > {self.make(STR, depth)}:"
        self.names[name] = STR
        return [head, *self.indented(depth - 1)]

    def _narrowed(self, depth: int) -> list[str]:
        """What may be None is told apart."""
        name, other = self.fresh(), self.fresh()
        lines = [f"{name}: str | None = {self.make(MAYBE, depth)}", f"if {name} is None:"]
        lines += [*self.indented(depth - 1), f"elif {name}:"]
        return [*lines, f"    {other}: str = {name} + {self.make(STR, 1)}"]

    def _shared(self, depth: int) -> list[str]:
        """Two names of one list, changed in place or bound anew; a tuple is always bound anew."""
        one, two, ints = self.fresh(), self.fresh(), self.make(INTS, depth)
        self.names |= {one: INTS}
        lines = [f"{one}: list[int] = {ints}[:5]", f"{two}: list[int] = {one}"]
        lines += [f"{one} += {self.chance.choice([one, two, '[1]'])}", f"{one} = {one} + {two}"]
        three, four = self.fresh(), self.fresh()
        lines += [
            f"{three}: tuple[int, ...] = (1, 2)",
            f"{four}: tuple[int, ...] = {three}",
            f"{three} += (3,)",
        ]
        return [*lines, f"{one}.append(len({four}) + len({three}) + {two}.pop())"]

    def _match(self, depth: int) -> list[str]:
        subject = self.make(STR, depth)
        lines = [f"match a_str({subject}):", "    case 'a' | '':"]
        lines += [f"    {line}" for line in self.indented(depth - 1)]
        lines += [f"    case 'key' if {self.make(BOOL, depth)}:"]
        lines += [f"    {line}" for line in self.indented(depth - 1)]
        lines += ["    case _:", *(f"    {line}" for line in self.indented(depth - 1))]
        return lines

    def _inner(self, depth: int) -> list[str]:
        if self.loops:
            return ["pass"]
        name, given = self.fresh(), self.fresh()
        known, loops = dict(self.names), self.loops
        self.names |= {given: INT}
        self.fixed |= set(self.names)
        self.loops = 0
        made = self.make(INT, depth)
        self.names, self.loops = known, loops
        result, given_to_it = self.fresh(), self.make(INT, 1)
        self.names[result] = INT
        return [
            f"def {name}({given}: int) -> int:",
            f"    return {made}",
            f"{result}: int = {name}({given_to_it})",
        ]

    def _take(self, depth: int) -> list[str]:
        one, two, made = self.fresh(), self.fresh(), self.make(PAIR, depth)
        self.names |= {one: INT, two: STR}
        return [f"{one}: int", f"{two}: str", f"{one}, {two} = {made}"]

    # Arguments

    def arguments(self) -> dict[str, str]:
        """An argument for every parameter, as Python's text."""
        return {key: self.plain(kind, 0) for key, kind in self.given.items()}
