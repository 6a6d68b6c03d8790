"""Regular expressions of Python that mean the same in JavaScript, read by Python's own parser."""

from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

_ATOMS = (_constants.LITERAL, _constants.NOT_LITERAL, _constants.IN, _constants.SUBPATTERN)
_SYNTAX = "\\^$.*+?()[]{}|/"


def javascript(pattern: str) -> str:
    """The literal for a pattern of letters, classes such as [0-9], groups, | and counts.

    Raises ValueError for what the two languages read differently (\\d, \\w, \\s, ^, $, a dot, looking
    ahead, flags), and re.error for what Python itself cannot read.
    """
    tree = _parser.parse(pattern)
    if tree.state.flags & ~_constants.SRE_FLAG_UNICODE:
        raise ValueError("a flag")
    names = {number: name for name, number in tree.state.groupdict.items()}
    return f"/{_joined(tree, names) or '(?:)'}/u"


def _joined(parts: Any, names: dict[int, str]) -> str:
    return "".join(_part(kind, value, names) for kind, value in parts)


def _part(kind: Any, value: Any, names: dict[int, str]) -> str:
    if kind is _constants.LITERAL:
        return _letter(value, _SYNTAX)
    if kind is _constants.NOT_LITERAL:
        return f"[^{_letter(value, _SYNTAX + '-')}]"
    if kind is _constants.IN:
        return f"[{''.join(_in_class(*each) for each in value)}]"
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        least, most, inner = value
        lazy = "?" if kind is _constants.MIN_REPEAT else ""
        once = _joined(inner, names)
        bare = len(inner) == 1 and inner[0][0] in _ATOMS
        return f"{once if bare else f'(?:{once})'}{_times(least, most)}{lazy}"
    if kind is _constants.SUBPATTERN:
        number, on, off, inner = value
        if on or off:
            raise ValueError("a flag")
        head = "(?:" if number is None else f"(?<{names[number]}>" if number in names else "("
        return f"{head}{_joined(inner, names)})"
    if kind is _constants.BRANCH:
        return f"(?:{'|'.join(_joined(each, names) for each in value[1])})"
    raise ValueError(str(kind).lower().replace("_", " "))


def _in_class(kind: Any, value: Any) -> str:
    if kind is _constants.NEGATE:
        return "^"
    if kind is _constants.LITERAL:
        return _letter(value, _SYNTAX + "-")
    if kind is _constants.RANGE:
        return "-".join(_letter(end, _SYNTAX + "-") for end in value)
    raise ValueError(f"a class {str(value).lower()}")


def _times(least: int, most: Any) -> str:
    if most is _constants.MAXREPEAT:
        return {0: "*", 1: "+"}.get(least, f"{{{least},}}")
    if least == most:
        return f"{{{least}}}"
    return "?" if (least, most) == (0, 1) else f"{{{least},{most}}}"


def _letter(code: int, escaped: str) -> str:
    sign = chr(code)
    if sign in escaped:
        return f"\\{sign}"
    return sign if " " <= sign <= "~" else f"\\u{{{code:x}}}"
