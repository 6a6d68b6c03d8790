"""What pages of several cases need loaded: whose countries, which states' districts.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

_ENDS = ("home", "here", "going_to")


def countries_of(cases: Sequence[Mapping[str, Any]], held: Sequence[str]) -> list[str]:
    """Of the countries `held` those that these cases are about, in their order; the first for no case."""
    told = [case["answers"].get(name, "")[:2] for case in cases for name in _ENDS]
    entries = [entry[:2].upper() for case in cases for entry in case["picks"]]
    found = [country for country in held if country in told or country in entries]
    return found or list(held[:1])


def places_of(cases: Sequence[Mapping[str, Any]]) -> list[str]:
    """The states of which these cases name a district."""
    told = [one for case in cases for one in case["lists"].get("district", [])]
    return list(dict.fromkeys([one.partition(":")[2].partition("/")[0] for one in told]))
