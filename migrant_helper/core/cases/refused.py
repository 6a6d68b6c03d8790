"""Why a change is not taken: the same rules where it is written and where it arrives.

On the phone as well; kept the same by tests/vectors/changes.json.
"""

import re
from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.kinds import CODES, KINDS, MAY_LACK, SENT
from migrant_helper.core.cases.spans import is_span
from migrant_helper.core.rules.facts.read import is_number
from migrant_helper.core.words.aadhaar import holds_aadhaar
from migrant_helper.core.words.days import is_day

# A clock may be a day ahead of ours, and no more: what lies beyond would stand over all that follows.
AHEAD_SECONDS = 86_400
# 2020: nothing of this program was written before.
FIRST = 1_577_836_800
MOST = 200
LONGEST = 200
# Sorts of a text; one with a plus is not empty.
TEXTS = ("text", "text+", "said", "said+", "phone")
_ID = re.compile("[0-9a-f]{32}")
_HASH = re.compile("[0-9a-f]{64}")
_SHORT = re.compile("[0-9a-f]{16}")
# Not digits alone: no phone can hold anything under that.
_WORD = re.compile("[0-9]{0,79}[a-z_./-][a-z0-9_./-]{0,79}")
_DIGITS = re.compile("[0-9]*")
_TIME = re.compile("(([01][0-9]|2[0-3]):[0-5][0-9])?")
# Nothing that steers a terminal or turns a line around; the joiners of Indian scripts stay.
_PLAIN = re.compile("[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*")


def refused(change: Any, now: int) -> str:
    """What is wrong with a change, "" for one that can be taken: "shape", "id", "case", "by", "kind", "at",
    "clock" (over a day ahead of `now`), "data", "aadhaar" (a text holds such a number), or the name of what is
    wrong in its data."""
    if not isinstance(change, dict) or sorted(change) != ["at", "by", "case", "data", "id", "kind"]:
        return "shape"
    if not isinstance(change["kind"], str) or change["kind"] not in KINDS:
        return "kind"
    kind = change["kind"]
    return _wrong_about(change, now) or _wrong_in(
        change["data"], KINDS[kind], MAY_LACK.get(kind, [])
    )


def _wrong_about(change: Any, now: int) -> str:
    if not _is(_ID, change["id"]):
        return "id"
    for name in ("case", "by"):
        if not _is(_SHORT, change[name]):
            return name
    at = change["at"]
    if not is_count(at) or at < FIRST:
        return "at"
    return "clock" if at > now + AHEAD_SECONDS else ""


def _wrong_in(data: Any, kind: dict[str, str], lacks: list[str]) -> str:
    if not isinstance(data, dict) or [name for name in data if name not in kind]:
        return "data"
    if [name for name in sorted(kind) if name not in data and name not in lacks]:
        return "data"
    for name in sorted(kind):
        if name in data and not _fits(data[name], kind[name]):
            return name
    return "aadhaar" if any(_tells(data[name], kind[name]) for name in kind if name in data) else ""


def _tells(value: Any, sort: str) -> bool:
    """Whether a value of this sort tells the number of an Aadhaar."""
    match sort.partition(":")[0]:
        case "said" | "said+":
            return holds_aadhaar(value)
        case "phone":
            return holds_aadhaar(value, is_phone=True)
        case "texts":
            texts: Mapping[str, str] = value
            return any(holds_aadhaar(texts[name]) for name in texts)
        case "lists":
            lists: Mapping[str, list[str]] = value
            return any(holds_aadhaar(text) for name in lists for text in lists[name])
    return False


def _fits(value: Any, sort: str) -> bool:
    name, _, rest = sort.partition(":")
    if name in TEXTS:
        return is_text(value, int(rest)) and (not name.endswith("+") or value != "")
    if name == "name":
        return is_text(value, int(rest)) and not _is(_DIGITS, value)
    if name == "one":
        return isinstance(value, str) and value in CODES[rest]
    if name == "some":
        return is_list(value) and all(isinstance(one, str) and one in CODES[rest] for one in value)
    if name in ("day", "day?"):
        return is_day(value) or (name == "day?" and value == "")
    return _fits_one(value, name) or (
        isinstance(value, dict)
        and len(value) <= MOST
        and all(_is(_WORD, key) and _fits_in(value[key], name) for key in value)
    )


def _fits_one(value: Any, sort: str) -> bool:
    match sort:
        case "flag":
            return isinstance(value, bool)
        case "count":
            return is_count(value)
        case "hash" | "time":
            return _is(_HASH if sort == "hash" else _TIME, value)
        case "span":
            return isinstance(value, str) and is_span(value)
        case "sent":
            return is_list(value) and all(_wrong_in(one, SENT, []) == "" for one in value)
    return sort == "case" and _is(_SHORT, value)


def _fits_in(value: Any, sort: str) -> bool:
    """Whether `value` may stand under a key of a table of this sort."""
    match sort:
        case "texts":
            return is_text(value, LONGEST)
        case "lists":
            return is_list(value) and all(is_text(text, LONGEST) for text in value)
        case "done":
            return value in ("todo", "done")
    return sort == "flags" and isinstance(value, bool)


def is_text(value: Any, most: int) -> bool:
    """Whether `value` is a text of at most `most` characters that steers nothing."""
    return _is(_PLAIN, value) and len(value) <= most


def is_list(value: Any) -> bool:
    """Whether `value` is a list of at most MOST things."""
    return isinstance(value, list) and len(value) <= MOST


def is_count(value: Any) -> bool:
    """Whether `value` is a whole number from 0 to 2^53."""
    if not isinstance(value, int | float) or not is_number(value):
        return False
    return value >= 0 and value == int(value)


def _is(pattern: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None
