"""Comprehensions, generators and lambdas: arrow functions that are used up on the spot."""

import ast

from migrant_helper.phone.scripts.code import AND, ARROW, TIGHT, Code, body, inside, name_of
from migrant_helper.phone.scripts.keys import Keys
from migrant_helper.phone.scripts.reading.refusals import ignore

_ARRAYS = frozenset(
    f"builtins.{name}"
    for name in ("enumerate", "filter", "map", "range", "reversed", "sorted", "zip")
)


class Comprehensions(Keys):
    """Lists, sets and dicts made from others."""

    def iterable(self, node: ast.expr) -> Code:
        """JavaScript that a spread or a for loop goes through, in Python's order."""
        if isinstance(node, ast.GeneratorExp):
            return self.array(node)
        once = self._distinct(node)
        if once is not None:
            return Code(f"new Set({self.iterable(self.only(once))})")
        kind = self.kinds(node)
        if kind <= {"list", "str", "set", "iter", "bytes", "tuple-set"}:
            return self.value(node)
        if kind == {"dict"}:
            return Code(f"Object.keys({self.value(node)})")
        if kind <= {"map", "tuples"}:
            return Code(f"{self.at(node, TIGHT)}.keys()")
        if kind == {"any"}:
            # From JSON: a list, or the tests' build stops, and the phone's fails aloud.
            return (
                self.helper("toldList", self.value(node)) if self.made.checked else self.value(node)
            )
        return self.helper("list", self.value(node))

    def array(self, node: ast.expr) -> Code:
        """An array of what `node` goes through: maybe the very one, so it is not to be changed."""
        if isinstance(node, ast.GeneratorExp | ast.ListComp):
            return self._mapped(node.generators, node.elt)
        code = self.iterable(node)
        if self._distinct(node) is not None:
            return Code(f"[...{code}]")
        kind = self.kinds(node)
        is_array = kind <= {"list"} or kind <= {"dict"} or "any" in kind or self.gives_array(node)
        return code if is_array else Code(f"[...{inside(code, TIGHT)}]")

    def gives_array(self, node: ast.expr) -> bool:
        """Whether what Python goes through once is an array here."""
        if not isinstance(node, ast.Call):
            return False
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("items", "keys", "values"):
            return self.kinds(node.func.value) <= {"dict", "any"} or node.func.attr == "items"
        return self.fullname(node.func) in _ARRAYS

    def _distinct(self, node: ast.expr) -> ast.Call | None:
        """The call, if it is dict.fromkeys(x): x with each value once, in order."""
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            return None
        return node if node.func.attr == "fromkeys" and len(node.args) == 1 else None

    def only(self, node: ast.Call) -> ast.expr:
        """The one argument of dict.fromkeys, whose values have to be plain."""
        ignore(node.func)
        if node.keywords:
            raise self.refuse(node, "a keyword", "give the values alone")
        return node.args[0]

    def _listcomp(self, node: ast.ListComp) -> Code:
        code = self._mapped(node.generators, node.elt)
        # A comprehension is a list of its own, even where it takes every item as it is.
        bare = isinstance(node.elt, ast.Name) and not any(each.ifs for each in node.generators)
        return Code(f"[...{inside(code, TIGHT)}]") if bare else code

    def _generatorexp(self, node: ast.GeneratorExp) -> Code:
        return self._mapped(node.generators, node.elt)

    def _setcomp(self, node: ast.SetComp) -> Code:
        self.need_parts(node, [node.elt])
        return self.set_of(node, self._mapped(node.generators, node.elt))

    def _dictcomp(self, node: ast.DictComp) -> Code:
        self.need_parts(node, [node.key])
        same = self._same_pair(node)
        is_dict = self.kinds(node) == {"dict"}
        if is_dict and len(node.generators) == 1 and not same:
            items, target = self.filtered(node.generators[0])
            key, value = self.value(node.key), self.value(node.value)
            return self.helper(
                "keyed", items, f"({target}) => {body(key)}", f"({target}) => {body(value)}"
            )
        pair = ast.copy_location(ast.Tuple([node.key, node.value], ast.Load()), node)
        pairs = (
            self.filtered(node.generators[0])[0] if same else self._mapped(node.generators, pair)
        )
        return self.helper("dict", pairs) if is_dict else self.map_of(node, pairs)

    def is_fresh(self, node: ast.expr) -> bool:
        """Whether an expression makes a list that nobody else has."""
        if isinstance(node, ast.GeneratorExp):
            bare = isinstance(node.elt, ast.Name) and len(node.generators) == 1
            return not bare or bool(node.generators[0].ifs)
        if isinstance(node, ast.Call):
            return self.fullname(node.func) in _ARRAYS
        return isinstance(node, ast.ListComp)

    def _same_pair(self, node: ast.DictComp) -> bool:
        """`{k: v for k, v in pairs}` takes the pairs as they are."""
        target = node.generators[0].target
        if len(node.generators) > 1 or not isinstance(target, ast.Tuple):
            return False
        given = (node.key, node.value)
        names = [each.id for each in (*target.elts, *given) if isinstance(each, ast.Name)]
        is_same = len(names) == 4 and names[:2] == names[2:]
        if is_same:
            ignore(node.key)
            ignore(node.value)
        return is_same

    def _mapped(self, generators: list[ast.comprehension], item: ast.expr) -> Code:
        first, *rest = generators
        code, target = self.filtered(first)
        if rest:
            return Code(f"{inside(code, TIGHT)}.flatMap(({target}) => {self._mapped(rest, item)})")
        if isinstance(item, ast.Name) and target == name_of(item.id):
            return code
        if isinstance(item, ast.Starred):
            raise self.refuse(item, "a star in a comprehension", "use two for")
        return Code(f"{inside(code, TIGHT)}.map(({target}) => {body(self.value(item))})")

    def filtered(self, generator: ast.comprehension) -> tuple[Code, str]:
        """An array of what a `for … if …` goes through, and the target as a parameter."""
        code, target, test = self.walked(generator)
        if test:
            code = Code(f"{inside(code, TIGHT)}.filter(({target}) => {test})")
        return code, target

    def walked(self, generator: ast.comprehension) -> tuple[Code, str, str]:
        """The array before any `if`, the target as a parameter, and the tests as one, or ""."""
        if generator.is_async:
            raise self.refuse(generator.target, "an async for", "work with what is there")
        code, target = self.array(generator.iter), self.parameter(generator.target)
        tests = [inside(self.truth(test), AND) for test in generator.ifs]
        return code, target, " && ".join(tests)

    def parameter(self, target: ast.expr) -> str:
        """What a loop or a comprehension binds, as a pattern."""
        if isinstance(target, ast.Name):
            return name_of(target.id)
        if isinstance(target, ast.Tuple):
            return f"[{', '.join(self._place(each) for each in target.elts)}]"
        if isinstance(target, ast.Starred):
            return f"...{self.parameter(target.value)}"
        raise self.refuse(target, f"the target {self.shown(target)}", "bind a name")

    def _place(self, target: ast.expr) -> str:
        """A name in a list of names; "_", which nobody reads, is a hole."""
        return "" if isinstance(target, ast.Name) and target.id == "_" else self.parameter(target)

    def arrow(self, node: ast.Lambda, *, consumed: bool) -> Code:
        """A lambda. Unless it is used up on the spot, it may not read what a loop around it binds:
        Python would see the last value, JavaScript each one."""
        self.need_fixed(node, consumed=consumed)
        given = node.args
        if (
            given.defaults
            or given.kw_defaults
            or given.vararg
            or given.kwarg
            or given.kwonlyargs
            or given.posonlyargs
        ):
            raise self.refuse(node, "a lambda with more than plain parameters", "write a function")
        names = ", ".join(name_of(each.arg) for each in given.args)
        return Code(f"({names}) => {body(self.value(node.body))}", ARROW)

    def need_fixed(self, node: ast.AST, *, consumed: bool) -> None:
        """Refuses a function that reads what changes from round to round."""
        changing = self.looked.free[id(node)] & set[str]().union(*self.loops)
        if changing and not consumed:
            found = f"a function that reads {min(changing)}, which a loop changes"
            raise self.refuse(node, found, "give it as an argument of a function at the top")
