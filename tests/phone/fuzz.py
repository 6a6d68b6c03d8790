"""Random templates of the shared subset, with random contexts, from a seed."""

import random
from typing import Any

WORDS = [
    "",
    "a",
    "<b>",
    'O\'Neil & "co"',
    "हिन्दी",
    "اردو",
    "😀 x",
    "%",
    "0",
    "\u2028",
    "items",
]
NAMES = {
    "text": ["s", "t", "u"],
    "whole": ["i", "j"],
    "rows": ["rows", "more"],
    "flag": ["yes"],
}


class Writer:
    """Writes one template; every name it reads has the same kind wherever it is set."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.macros: list[str] = []
        self.deep = 0

    def context(self) -> dict[str, Any]:
        """Values for every name, row key and kind a template may read."""
        pick = self.random

        def row() -> dict[str, Any]:
            return {
                "s": pick.choice(WORDS),
                "i": pick.randint(-9, 9),
                "t": pick.choice(WORDS),
            }

        values: dict[str, Any] = {name: pick.choice(WORDS) for name in NAMES["text"]}
        values |= {name: pick.randint(-(2**40), 2**40) for name in NAMES["whole"]}
        values |= {name: [row() for _ in range(pick.randint(0, 3))] for name in NAMES["rows"]}
        none_or_text = pick.choice([None, "", "x"])
        return values | {
            "yes": pick.random() < 0.5,
            "nothing": none_or_text,
            "row": row(),
        }

    def text(self) -> str:
        """An expression whose value is text or HTML."""
        self.deep += 1
        makers = [self._name_text] * 4 + [self._literal] * 2
        if self.deep < 3:
            makers += [
                lambda: f"({self.text()} if {self.flag()} else {self.text()})",
                lambda: f"({self._name_text()} ~ {self.text()} ~ {self.whole()})",
                lambda: f"({self.text()} or {self.text()})",
                lambda: f"({self.text()} and {self.text()})",
                lambda: f"({self.text()})|{self.random.choice(['e', 'escape', 'safe'])}",
                lambda: f"({self._pick(['i', 's', 'u|safe'])})|string",
                lambda: f"{self.texts()}|join({self.text()})",
                lambda: f"{self.texts()}|join",
                lambda: f"_('Hi %(a)s, 5%%', a={self.text()})",
                lambda: f"pgettext('here', 'one <b>%(a)s</b>', a={self.whole()})",
                lambda: f"ngettext('%(num)s day', '%(num)s days', {self.whole()})",
                lambda: f"({self.text()})|default({self.text()}, true)",
                lambda: f"(missing|default({self.text()}))",
                lambda: f"(row.missing|default({self.text()}))",
                lambda: f"({{'a': {self.text()}, 'b': {self.text()}}})['{self._pick('ab')}']",
            ]
            if self.macros:
                makers.append(lambda: f"{self._pick(self.macros)}({self._arguments()})")
        made = self._pick(makers)()
        self.deep -= 1
        return str(made)

    def whole(self) -> str:
        """An expression whose value is a whole number."""
        self.deep += 1
        makers = [lambda: self._pick(NAMES["whole"] + ["row.i", "row['i']"])] * 3
        makers.append(lambda: str(self.random.randint(0, 12)))
        if self.deep < 3:
            sign = self._pick(["+", "-", "//", "%", "*"])
            right = {"//": "-3", "%": "7", "*": "-2"}.get(sign) or self.whole()
            makers += [
                lambda: f"({self.whole()} {sign} {right})",
                lambda: f"(-({self.whole()}))",
                lambda: f"{self.texts()}|length",
                lambda: f"({self.text()})|length",
            ]
        made = self._pick(makers)()
        self.deep -= 1
        return str(made)

    def flag(self) -> str:
        """An expression whose value is true or false."""
        self.deep += 1
        makers = [lambda: "yes", lambda: "true", lambda: self._pick(NAMES["rows"])]
        makers += [
            lambda: f"nothing is {self._pick(['', 'not '])}none",
            lambda: "yes is true",
        ]
        makers += [lambda: f"{self._pick(['s', 'zz', 'row.s', 'row.zz'])} is defined"]
        makers += [
            lambda: f"{self._pick(['row', 's', 'i'])} is {self._pick(['mapping', 'string'])}"
        ]
        if self.deep < 3:
            sign = self._pick(["==", "!=", "<", "<=", ">", ">="])
            makers += [
                lambda: f"({self.whole()} {sign} {self.whole()})",
                lambda: f"({self.text()} {self._pick(['==', '!='])} {self.text()})",
                lambda: f"({self.whole()} == {self.flag()})",
                lambda: f"({self.text()} {self._pick(['in', 'not in'])} {self.text()})",
                lambda: f"({self.text()} in {self.texts()})",
                lambda: f"({self.whole()} in (1, 2, {self.whole()}))",
                lambda: f"('{self._pick(['s', 'no'])}' in row)",
                lambda: f"({self._pick(NAMES['rows'])} == {self._pick(NAMES['rows'])})",
                lambda: f"(not {self.flag()})",
                lambda: f"({self.flag()} {self._pick(['and', 'or'])} {self.flag()})",
                self.text,
            ]
        made = self._pick(makers)()
        self.deep -= 1
        return str(made)

    def texts(self) -> str:
        """An expression whose value is a list of texts."""
        kind = self.random.random()
        if kind < 0.5:
            return f"{self._pick(NAMES['rows'])}|map(attribute='{self._pick('st')}')"
        return f"[{', '.join(self.text() for _ in range(self.random.randint(0, 3)))}]"

    def body(self, depth: int = 0) -> str:
        """Some statements; fewer the deeper they lie."""
        return "".join(self.statement(depth) for _ in range(self.random.randint(1, 2)))

    def statement(self, depth: int) -> str:
        """One statement, with the white space around it that trimming must treat alike."""
        makers = [self._data] * 2 + [lambda: f"{{{{ {self.text()} }}}}"] * 3
        makers += [lambda: f"{{{{ {self.whole()} }}}}", self._set]
        if depth < 2:
            inner = depth + 1
            makers += [
                lambda: self._if(inner),
                lambda: self._for(inner),
                lambda: self._for_pairs(inner),
                lambda: f"{{% set {self._pick(NAMES['text'])} %}}{self.body(inner)}{{% endset %}}",
                lambda: self._with(inner),
                lambda: self._macro(inner),
                lambda: "{% include 'part' %}",
            ]
            if self.macros:
                makers.append(lambda: self._call(inner))
        white = str(self._pick(["", "\n", "  ", " \n "]))
        return str(self._pick(makers)()) + white

    def page(self, name: str) -> dict[str, str]:
        """The files of one template: itself and, where it names them, its parent and a part."""
        part = self.body(2)
        parent = f"<{{% block one %}}{self.body(1)}{{% endblock %}}>{self._data()}"
        parent += f"{{% block two %}}\n{self._data()}{{% endblock %}}"
        self.macros = ["lib0", "lib1"]
        taken = f"{{% from 'library' import lib0, lib1{self._pick(['', ' with context'])} %}}\n"
        page = taken + self.body()
        if self.random.random() < 0.3:
            page = f"{{% extends 'parent' %}}\n{taken}{self._set()}"
            page += f"{{% block one %}}{{{{ super() }}}}{self.body(1)}{{% endblock %}}"
        files = {"page": page, "part": part, "parent": parent}
        for other in ("part", "parent"):
            if f"'{other}'" not in page + (parent if "'parent'" in page else ""):
                del files[other]
        changed = {}
        for kind, text in files.items():
            own = text.replace("'part' %", f"'{name}/part' %")
            changed[f"{name}/{kind}"] = own.replace("'parent' %", f"'{name}/parent' %")
        return changed

    def library(self) -> str:
        """Macros that pages import, with and without their context."""
        return "".join(self._macro(2, f"lib{number}") for number in range(2))

    def _pick(self, options: Any) -> Any:
        return self.random.choice(options)

    def _literal(self) -> str:
        word: str = self._pick(WORDS)
        return "'" + word.replace("'", "\\'") + "'"

    def _name_text(self) -> str:
        return str(self._pick([*NAMES["text"], "row.s", "row['t']", "ui.lang"]))

    def _data(self) -> str:
        return str(self._pick(["<p>", "&amp;", "\n\n  ", "{# note #}\n", "text ", "अ"]))

    def _set(self) -> str:
        if self.random.random() < 0.5:
            return f"{{% set {self._pick(NAMES['whole'])} = {self.whole()} -%}}\n"
        return f"{{% set {self._pick(NAMES['text'])} = {self.text()} %}}\n"

    def _if(self, depth: int) -> str:
        text = f"{{% if {self.flag()} %}}{self.body(depth)}"
        if self.random.random() < 0.3:
            text += f"{{% elif {self.flag()} %}}{self.body(depth)}"
        if self.random.random() < 0.5:
            text += f"  {{%- else %}}\n{self.body(depth)}"
        return text + "{% endif %}"

    def _for(self, depth: int) -> str:
        test = f" if {self.flag()}" if self.random.random() < 0.3 else ""
        text = f"{{% for row in {self._pick(NAMES['rows'])}{test} %}}\n{{{{ loop.index }}}}"
        text += f"{{% if not loop.{self._pick(['first', 'last'])} %}},{{% endif %}}"
        text += f"{{{{ loop.{self._pick(['length', 'index'])} }}}}{self.body(depth)}"
        if self.random.random() < 0.3:
            text += f"{{% else %}}{self.body(depth)}"
        return text + "{% endfor %}"

    def _for_pairs(self, depth: int) -> str:
        pairs = f"({{'x': {self.text()}, 'y': {self.text()}}})|items"
        return f"{{% for s, t in {pairs} %}}{self.body(depth)}{{% endfor %}}"

    def _with(self, depth: int) -> str:
        sets = f"s = {self.text()}, i = {self.whole()}, t = {self.text()}"
        return f"{{% with {sets} %}}{self.body(depth)}{{% endwith %}}"

    def _macro(self, depth: int, name: str = "") -> str:
        name = name or f"mac{self.random.randint(0, 2)}"
        # Inside, only arguments and text of its own: a library has no context to read.
        caller = "{{ caller() if caller is defined else '' }}"
        inner = f"{{{{ s }}}}{{% set u = s ~ i %}}{{% for t in [s, u] %}}{self._data()}{{{{ t }}}}"
        inner += "{% endfor %}{% if t %}{{ t }}{% endif %}{{ u }}"
        text = f"{{% macro {name}(s, i=4, t=_('Hi %(a)s, 5%%', a='<')) %}}{inner}{caller}"
        if not name.startswith("lib") and name not in self.macros:
            return f"{text}{{% endmacro %}}{{{{ {name}({self._arguments()}) }}}}"
        return text + "{% endmacro %}"

    def _arguments(self) -> str:
        named = self._pick(["", f", t={self.text()}", f", i={self.whole()}", f", {self.whole()}"])
        return f"{self.text()}{named}"

    def _call(self, depth: int) -> str:
        call = f"{self._pick(self.macros)}({self._arguments()})"
        return f"{{% call {call} %}}{self.body(depth)}{{% endcall %}}"
