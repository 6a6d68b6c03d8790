"""A condition of a rule in one plain sentence part, and its opposite: who is in, who is out."""

from collections.abc import Sequence

from migrant_helper.catalogue.compare.leaves import listed
from migrant_helper.catalogue.compare.parts import Part
from migrant_helper.pages.parts.conditions import OPPOSITE

_COUNTED = {"at_least": "at least", "fewer": "fewer than"}
_NAMED = 3


def told(part: Part) -> str:
    """The condition: “Card: Yes”; “Card: Yes” and (“Work: farm” or “Age: 18 years or more”)."""
    return _told(part, negated=False)


def opposite(part: Part) -> str:
    """What holds for those for whom it does not."""
    return _told(part, negated=True)


def of_all(parts: Sequence[Part]) -> str:
    """Several that must all hold."""
    return _joined(parts, "all", negated=False)


def unsure(part: Part) -> str | None:
    """Where one of the ways is the opposite of others, the condition holds for everybody: it only makes
    the answer of some to be confirmed. Those, in words; None for any other condition."""
    if part.kind != "any":
        return None
    for one in part.parts:
        needed = {inner.key(negated=True) for inner in (one.parts if one.kind == "all" else [one])}
        others = [other for other in part.parts if other is not one and other.key() in needed]
        if needed and needed == {other.key() for other in others}:
            doubted = [other for other in others if not all(leaf.borne for leaf in other.leaves())]
            return _joined(doubted or others, "any", negated=False)
    return None


def unknown(part: Part) -> str:
    """Those of whom it cannot be told: the questions that it asks."""
    labels = list(dict.fromkeys(f"“{leaf.label}”" for leaf in part.leaves()))
    more = [f"{len(labels) - _NAMED} more"] if len(labels) > _NAMED else []
    return listed([*labels[:_NAMED], *more], "or")


def _told(part: Part, *, negated: bool) -> str:
    if part.kind == "leaf":
        return f"“{part.counter if negated else part.brief}”"
    kind = OPPOSITE.get(part.kind, part.kind) if negated else part.kind
    if kind in OPPOSITE:
        return _joined(part.parts, kind, negated=negated)
    counts = ("fewer" if kind == "at_least" else "at_least") if negated else kind
    count = part.rule.get("not", part.rule)["at_least"]
    inner = ", ".join(_told(one, negated=False) for one in part.parts)
    return f"{_COUNTED[counts]} {count} of these: {inner}"


def _joined(parts: Sequence[Part], kind: str, *, negated: bool) -> str:
    texts: list[str] = []
    for one in parts:
        pair = kind == "all" and _is_open(one, parts, negated=negated)
        text = f"“{one.label}: not told”" if pair else _told(one, negated=negated)
        is_group = one.kind != "leaf" and len(parts) > 1
        text = f"({text})" if is_group else text
        if text not in texts:
            texts.append(text)
    return (" and " if kind == "all" else " or ").join(texts)


def _is_open(part: Part, parts: Sequence[Part], *, negated: bool) -> bool:
    """Whether it may be neither yes nor no: only an answer that was never given is left."""
    return not negated and any(
        one is not part and _untold(one) and _untold(part) and _value(one) != _value(part)
        for one in parts
        if one.fact == part.fact
    )


def _untold(part: Part) -> bool:
    node = part.rule.get("not", {})
    return node.get("untold") == "unmet" and isinstance(node.get("is"), bool)


def _value(part: Part) -> bool:
    return bool(part.rule["not"]["is"])
