"""Sets, and dicts whose keys are no text: what JavaScript tells apart as Python does."""

import ast
from collections.abc import Sequence

from migrant_helper.phone.scripts.code import Code
from migrant_helper.phone.scripts.operators import Operators
from migrant_helper.phone.scripts.reading.kinds import Kinds, kinds, members

_UNCLEAR = frozenset({"obj", "float", "dict", "set", "bool"})
_TEXTS = frozenset({"str", "text-enum", "any"})


class Keys(Operators):
    """What sets and dicts are made of."""

    def set_of(self, node: ast.expr, items: str) -> Code:
        """A set of the items of an array."""
        kind = self.need_keys(node)
        if items and self.made.checked and "tuple-set" not in kind:
            items = self.helper("plainKeys", items)
        return Code(f"new {'$.TupleSet' if 'tuple-set' in kind else 'Set'}({items})")

    def map_of(self, node: ast.expr, pairs: str) -> Code:
        """A dict whose keys are no text, from an array of pairs."""
        kind = self.need_keys(node)
        return Code(f"new {'$.TupleMap' if 'tuples' in kind else 'Map'}({pairs})")

    def need_keys(self, node: ast.expr) -> Kinds:
        """The kinds of a set or a dict. Refuses one by whose type JavaScript would take some keys for
        others."""
        kind = self.kinds(node)
        for each in members(self.type(node)):
            held = getattr(each, "args", ())
            if held and kinds(held[0]) & _UNCLEAR and kind & {"set", "map", "tuples", "tuple-set"}:
                raise self._unclear(node)
        return kind

    def need_parts(self, node: ast.expr, parts: Sequence[ast.expr]) -> None:
        """The same by the keys themselves: in the place of anything mypy calls all keys anything."""
        kind = self.need_keys(node)
        for each in parts:
            key = frozenset[str]() if isinstance(each, ast.Starred) else self.kinds(each)
            is_odd = key & _UNCLEAR or ("list" in key and not kind & {"tuples", "tuple-set"})
            if is_odd or (kind == {"dict"} and not key <= _TEXTS):
                raise self._unclear(each)

    def _unclear(self, node: ast.expr) -> Exception:
        remedy = "use text, whole numbers or tuples, and annotate what is made"
        return self.refuse(node, "keys of an unclear type", remedy)
