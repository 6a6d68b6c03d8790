"""What is settled once money or a card came, and how much is still owed.

On the phone as well; kept the same by tests/vectors/changes.json.
"""

from collections.abc import Mapping
from typing import Any

Case = Mapping[str, Any]
# By what was found, the stages that settle it.
_SETTLES = {"money": ("received",), "refused": ("granted", "received")}


def owed(sent: Mapping[str, Any]) -> int:
    """How much of what was granted did not come yet, in rupees; 0 for nothing, or where one of the two sums is
    not known."""
    due: int = sent.get("due", 0)
    came: int = sent.get("amount", 0)
    if sent["state"] != "received" or came == 0:
        return 0
    return max(0, due - came)


def came(case: Case, entry: str, at: int) -> bool:
    """Whether all of an entry came, as far as is known, and not before `at`."""
    sent = case["applications"].get(entry)
    if sent is None or sent["state"] != "received" or owed(sent) > 0:
        return False
    said: int = sent.get("at", 0)
    return at <= said


def is_over(case: Case, step: str) -> bool:
    """Whether what was last said of a step is over, since all of its entry came after it."""
    at: int = case["steps"][step].get("at", 0)
    return came(case, step.partition(".")[0], at)


def stuck(case: Case) -> list[str]:
    """The steps that are stuck, but for those of which all came since."""
    steps: Mapping[str, Mapping[str, Any]] = case["steps"]
    return [step for step in steps if steps[step]["state"] == "stuck" and not is_over(case, step)]


def settles(case: Case, found: Mapping[str, Any]) -> bool:
    """Whether what was found for an entry is settled by what came, or was granted, after it."""
    sent = case["applications"].get(found["entry"])
    if sent is None or sent["state"] not in _SETTLES[found["what"]] or owed(sent) > 0:
        return False
    at: int = found["at"]
    said: int = sent["at"]
    return at <= said
