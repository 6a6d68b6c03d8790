"""Choosing and going through: if, for, while, match."""

import ast

from migrant_helper.phone.scripts.code import SUM, inside, name_of
from migrant_helper.phone.scripts.reading.refusals import ignore, kind_of
from migrant_helper.phone.scripts.statements import STEP, Statements, bound_names


class Loops(Statements):
    """One method for each statement that holds others."""

    def _do_if(self, node: ast.If, indent: str) -> str:
        bare = indent.split("\x01", maxsplit=1)[0]
        head = f"{self._let(self.declared(node), indent)}{indent}if ({self.truth(node.test)}) {{\n"
        text = f"{head}{self.block(node.body, bare + STEP)}{bare}}}"
        if not node.orelse:
            return f"{text}\n"
        if (
            len(node.orelse) == 1
            and isinstance(node.orelse[0], ast.If)
            and not self.declared(node.orelse[0])
        ):
            return f"{text} else {self.statement(node.orelse[0], bare).lstrip()}"
        return f"{text} else {{\n{self.block(node.orelse, bare + STEP)}{bare}}}\n"

    def _do_for(self, node: ast.For, indent: str) -> str:
        bare = indent.split("\x01", maxsplit=1)[0]
        names = bound_names(node.target)
        own = self.declared(node)
        word = ("const " if self._all_once(names) else "let ") if names <= own else ""
        flag = self.fresh("broken") if node.orelse else ""
        opening = self._indexed_for(node, names) if names <= own else ("", "")
        head, taken = opening if opening[0] else (self._counted_for(node, names), "")
        head = head or f"{word}{self.parameter(node.target)} of {self.iterable(node.iter)}"
        body = (f"{bare}{STEP}{taken};\n" if taken else "") + self._rounds(node, flag, bare + STEP)
        before = own - names if word else own
        text = f"{self._let(before, indent)}{indent}for ({head}) {{\n{body}{bare}}}\n"
        if not flag:
            return text
        other = self.block(node.orelse, bare + STEP)
        return f"{bare}let {flag} = false;\n{text}{bare}if (!{flag}) {{\n{other}{bare}}}\n"

    def _rounds(self, node: ast.For | ast.While, flag: str, indent: str) -> str:
        """The body of a loop; a `break` sets `flag`, for a loop that has an else."""
        self.loops.append(self.looked.changing[id(node)])
        self.flags.append(flag)
        body = self.block(node.body, indent)
        self.flags.pop()
        self.loops.pop()
        return body

    def _indexed_for(self, node: ast.For, names: set[str]) -> tuple[str, str]:
        """What takes a tuple apart in each round, and enumerate: by index, four times as fast as by
        JavaScript's iterators. The head, and what the body begins with; two "" for other loops."""
        target, given = node.target, node.iter
        if not isinstance(target, ast.Tuple) or any(
            isinstance(each, ast.Starred) for each in target.elts
        ):
            return "", ""
        word = "const" if self._all_once(names) else "let"
        if isinstance(given, ast.Call) and self.fullname(given.func) == "builtins.enumerate":
            return self._enumerated(given, target, word)
        if self.kinds(given) == {"list"} and all(
            isinstance(each, ast.Name) for each in target.elts
        ):
            row = self.fresh("row")
            parts = [
                f"{self.parameter(each)} = {row}[{at}]"
                for at, each in enumerate(target.elts)
                if isinstance(each, ast.Name) and each.id != "_"
            ]
            return f"const {row} of {self.iterable(given)}", f"{word} {', '.join(parts)}"
        return "", ""

    def _enumerated(self, given: ast.Call, target: ast.Tuple, word: str) -> tuple[str, str]:
        count = target.elts[0]
        if (
            given.keywords
            or len(given.args) != 1
            or not isinstance(count, ast.Name)
            or word == "let"
        ):
            return "", ""
        ignore(given.func)
        rows, at = self.fresh("rows"), name_of(count.id)
        head = (
            f"let {at} = 0, {rows} = {self.array(given.args[0])}; {at} < {rows}.length; {at} += 1"
        )
        return head, f"{word} {self.parameter(target.elts[1])} = {rows}[{at}]"

    def _counted_for(self, node: ast.For, names: set[str]) -> str:
        """`for i in range(n)` as counting, where nothing else sets i."""
        given, target = node.iter, node.target
        if (
            not isinstance(target, ast.Name)
            or not names <= self.declared(node)
            or not self._all_once(names)
        ):
            return ""
        if not isinstance(given, ast.Call) or self.fullname(given.func) != "builtins.range":
            return ""
        if given.keywords or not 1 <= len(given.args) <= 2:
            return ""
        ignore(given.func)
        ends = [self.value(each) for each in given.args]
        name, last = name_of(target.id), self.fresh("end")
        start = ends[0] if len(ends) == 2 else "0"
        return f"let {name} = {start}, {last} = {ends[-1]}; {name} < {last}; {name} += 1"

    def _do_while(self, node: ast.While, indent: str) -> str:
        bare = indent.split("\x01", maxsplit=1)[0]
        if node.orelse:
            raise self.refuse(node, "while … else", "note in a name how it ended")
        head = (
            f"{self._let(self.declared(node), indent)}{indent}while ({self.truth(node.test)}) {{\n"
        )
        return f"{head}{self._rounds(node, '', bare + STEP)}{bare}}}\n"

    def _do_match(self, node: ast.Match, indent: str) -> str:
        bare = indent.split("\x01", maxsplit=1)[0]
        name = self.fresh("match")
        text = f"{indent}const {name} = {self.value(node.subject)};\n"
        for at, case in enumerate(node.cases):
            test = self._pattern(node, case.pattern, name)
            if case.guard:
                guard = inside(self.truth(case.guard), SUM)
                test = f"{test} && {guard}" if test else str(guard)
            head = f"if ({test}) " if test else ("" if at else "if (true) ")
            joint = " else " if at else f"{bare}"
            binds = self._captured(node, case, name, bare + STEP)
            text = text.rstrip("\n") if at else text
            text += f"{joint}{head}{{\n{binds}{self.block(case.body, bare + STEP)}{bare}}}\n"
        return text

    def _captured(self, node: ast.Match, case: ast.match_case, subject: str, indent: str) -> str:
        pattern = case.pattern
        name = pattern.name if isinstance(pattern, ast.MatchAs) else None
        if name is None:
            return ""
        if case.guard:
            raise self.refuse(case.pattern, "a capture with a guard", "test it in the case")
        word = "const " if name in self.declared(node) else ""
        return f"{indent}{word}{name_of(name)} = {subject};\n"

    def _pattern(self, node: ast.Match, pattern: ast.pattern, subject: str) -> str:
        if isinstance(pattern, ast.MatchOr):
            tests = [self._pattern(node, each, subject) for each in pattern.patterns]
            return f"({' || '.join(tests)})" if all(tests) else ""
        if isinstance(pattern, ast.MatchValue):
            if not self.kinds(pattern.value) <= {"str", "int", "text-enum", "number-enum"}:
                raise self.refuse(pattern, "this pattern", "match texts, whole numbers or enums")
            if self.kinds(node.subject) & {"bool", "any"} and self.kinds(pattern.value) & {"int"}:
                raise self.refuse(pattern, "a number matched with a bool", "test it with if")
            return f"{subject} === {self.value(pattern.value)}"
        if isinstance(pattern, ast.MatchAs) and pattern.pattern is None:
            return ""
        raise self.refuse(
            pattern, f"a pattern {kind_of(pattern).__name__}", "match values, | and _"
        )
