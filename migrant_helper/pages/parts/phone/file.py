"""A kept journey as a file that a person takes out and puts back: JSON of one shape, read strictly.

On the phone as well.
"""

import re
from typing import Any

from migrant_helper.core.words.days import is_day
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.needed_countries import fields_of
from migrant_helper.pages.parts.page import State, World

_MARK = ["migrant-helper", "kept-1"]
_NAMES = ["id", "lang", "saved", "fields"]
_YOURS = "yours"
_SPACES = re.compile("[ \\t\\r\\n]+")
_CONTROLS = re.compile("[\\x00-\\x1f]")
# What stands around the texts, each of them an s.
_SHAPE = re.compile(
    "\\{s:s,s:s,s:s,s:s,s:\\[\\[s,s\\](?:,\\[s,s\\])*\\](?:,s:\\[(?:s(?:,s)*)?\\])?\\}"
)


def written(case: dict[str, Any]) -> str:
    """The text of the file for a kept journey."""
    lines = [f"{_quoted(name)}: {_quoted(case[name])}" for name in _NAMES[:3]]
    pairs = ",\n".join(f"[{_quoted(name)}, {_quoted(value)}]" for name, value in case["fields"])
    lines.append(f"{_quoted('fields')}: [\n{pairs}\n]")
    if _YOURS in case:
        lines.append(f"{_quoted(_YOURS)}: [{', '.join(_quoted(one) for one in case[_YOURS])}]")
    head = f"{_quoted(_MARK[0])}: {_quoted(_MARK[1])}"
    return "{\n" + ",\n".join([head, *lines]) + "\n}\n"


def put_back(world: World, state: State, text: str) -> dict[str, Any] | None:
    """The kept journey that a file holds, as `written` writes it; None for a file that is none of ours
    or not whole. Its answers are read as those of any form: what cannot be is left out."""
    case = _read(text)
    if case is None or not journeys.is_id(case["id"]) or not is_day(case["saved"]):
        return None
    if all(case["lang"] != language["tag"] for language in world.ui["languages"]):
        return None
    form = {**fields_of(case), "case": [case["id"]]}
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return None
    fields = [list(pair) for pair in journeys.hidden(journey, ("today", "pin"))]
    return {**case, "fields": fields}


def _read(text: str) -> dict[str, Any] | None:
    """What the texts of a file say, where it has the shape and the names; None for any other."""
    pieces = text.split('"')
    around = [piece for at, piece in enumerate(pieces) if at % 2 == 0]
    texts = [_unquoted(piece) for at, piece in enumerate(pieces) if at % 2 == 1]
    shape = _SPACES.sub("", "s".join(around))
    if "s" in "".join(around) or not _SHAPE.fullmatch(shape):
        return None
    told = texts[2:9]
    named = [text for at, text in enumerate(told) if at % 2 == 0]
    if texts[:2] != _MARK or named != _NAMES:
        return None
    end = 9 + 2 * (len(shape.partition("]]")[0].split("[s,s")) - 1)
    fields = [[texts[at], texts[at + 1]] for at in range(9, end, 2)]
    case: dict[str, Any] = {"id": told[1], "lang": told[3], "saved": told[5], "fields": fields}
    if len(texts) == end:
        return case
    return {**case, _YOURS: texts[end + 1 :]} if texts[end] == _YOURS else None


def _quoted(text: str) -> str:
    plain = _CONTROLS.sub(" ", text)
    return '"' + plain.replace("\\", "\\u005c").replace('"', "\\u0022") + '"'


def _unquoted(text: str) -> str:
    return text.replace("\\u0022", '"').replace("\\u005c", "\\")
