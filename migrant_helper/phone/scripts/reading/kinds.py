"""What a value is on the phone, from the type that mypy found for it in Python."""

from mypy import nodes, types

Kinds = frozenset[str]

# bool, int, float and str, None and functions are JavaScript's own; "list" is also a tuple; "dict" is
# a plain object, "map" a Map, "tuples" a dict whose keys are tuples; "iter" is gone through once;
# "unclear" a dict whose keys may be anything, for what a function of the runtime tells apart.
PLAIN = frozenset({"str", "int", "float", "bool", "none"})
JS_TRUTH = frozenset({"str", "int", "bool", "none", "obj", "fn", "match", "text-enum"})
_NAMED = {
    "builtins.str": "str",
    "builtins.bool": "bool",
    "builtins.int": "int",
    "builtins.float": "float",
    "builtins.bytes": "bytes",
    "builtins.list": "list",
    "builtins.tuple": "list",
    "typing.Sequence": "list",
    "builtins.object": "any",
    "builtins.type": "fn",
    "re.Match": "match",
    "re.Pattern": "pattern",
}
_SETS = ("builtins.set", "builtins.frozenset", "typing.AbstractSet")
_DICTS = ("builtins.dict", "typing.Mapping", "typing.MutableMapping")
_ONCE = (
    *("typing.Iterable", "typing.Collection", "typing.Iterator", "typing.Generator"),
    *("typing.KeysView", "typing.ValuesView", "typing.ItemsView", "typing.Container"),
    *("_collections_abc.dict_keys", "_collections_abc.dict_values", "_collections_abc.dict_items"),
    *("builtins.reversed", "builtins.enumerate", "builtins.zip", "builtins.map", "builtins.filter"),
    *("builtins.range", "typing.Reversible"),
)


def members(found: types.Type) -> list[types.ProperType]:
    """The type itself, or those of a union, aliases opened."""
    proper = types.get_proper_type(found)
    if isinstance(proper, types.UnionType):
        return [each for item in proper.items for each in members(item)]
    return [proper]


def kinds(found: types.Type) -> Kinds:
    """Every kind that a value of this type may be."""
    return frozenset(kind for each in members(found) for kind in _kind(each))


def _kind(found: types.ProperType) -> Kinds:
    if isinstance(found, types.TypeVarType):
        return kinds(found.upper_bound)
    if isinstance(found, types.LiteralType):
        return _kind(found.fallback)
    if isinstance(found, types.Instance):
        return frozenset({_instance(found)})
    table: tuple[tuple[type, str], ...] = (
        (types.NoneType, "none"),
        (types.TupleType, "list"),
        (types.TypedDictType, "dict"),
        (types.CallableType, "fn"),
        (types.Overloaded, "fn"),
        (types.TypeType, "fn"),
    )
    if isinstance(found, types.UninhabitedType):
        return frozenset()
    return frozenset({next((kind for each, kind in table if isinstance(found, each)), "any")})


def _instance(found: types.Instance) -> str:
    name = found.type.fullname
    if name in _NAMED:
        return _NAMED[name]
    if name in _SETS:
        return "tuple-set" if _has_tuples(found) else "set"
    if name in _DICTS:
        if isinstance(types.get_proper_type(found.args[0]), types.TypeVarType):
            return "unclear"
        keys = kinds(found.args[0])
        if keys <= {"str", "text-enum", "any"}:
            return "dict"
        return "tuples" if _has_tuples(found) else "map"
    if name in _ONCE:
        return "iter"
    for base in found.type.mro:
        if base.fullname in ("enum.IntEnum", "enum.StrEnum"):
            return "number-enum" if base.fullname == "enum.IntEnum" else "text-enum"
    return "dict" if found.type.typeddict_type else "obj"


def _has_tuples(found: types.Instance) -> bool:
    return "list" in kinds(found.args[0])


def items(found: types.Type) -> Kinds:
    """The kinds of what a list, set or tuple of this type holds; "any" where that is not told."""
    held: set[str] = set()
    for each in members(found):
        if isinstance(each, types.TupleType):
            held |= {kind for item in each.items for kind in kinds(item)}
        elif isinstance(each, types.Instance) and each.args:
            held |= kinds(each.args[0])
        elif not isinstance(each, types.NoneType):
            held.add("any")
    return frozenset(held)


def class_of(found: types.Type) -> nodes.TypeInfo | None:
    """The class of an instance, of a union the first that has one; None for anything else."""
    for each in members(found):
        if isinstance(each, types.TypeVarType):
            return class_of(each.upper_bound)
        if isinstance(each, types.Instance):
            return each.type
    return None
