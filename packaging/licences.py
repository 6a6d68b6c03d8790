"""The licences of what the product is made of, from its bills of materials (CycloneDX): a line each.
Ends with status 1 where one is not in licences.json."""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_LISTED: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))


def judged(said: Iterable[str]) -> tuple[str, bool]:
    """The licence in SPDX's words, and whether it is allowed. Of several words that a package has for
    it the first that is known counts; of "A AND B" each must be allowed, of "A OR B" one."""
    words = [text.rpartition(" :: ")[2].strip() for text in said if text.strip()]
    named = [_LISTED["called"].get(text, text) for text in words]
    for text in named:
        if _allowed(text):
            return text, True
    return " / ".join(named) or "none told", False


def _allowed(expression: str) -> bool:
    ways = re.sub(r"[()]", "", expression).split(" OR ")
    return any(all(one in _LISTED["allowed"] for one in way.split(" AND ")) for way in ways)


def told(component: dict[str, Any]) -> Iterator[str]:
    """What a component of a bill says of its licence."""
    for each in component.get("licenses", []):
        licence = each.get("license", {})
        for text in (each.get("expression"), licence.get("id"), licence.get("name")):
            if text and "\n" not in text:
                yield text


def main(bills: list[str]) -> int:
    """Prints the lines; 1 where a licence is not allowed, else 0."""
    status = 0
    for bill in bills:
        for component in json.loads(Path(bill).read_text("utf-8"))["components"]:
            licence, is_allowed = judged(told(component))
            status |= not is_allowed
            mark = "" if is_allowed else "  (not in packaging/licences.json)"
            sys.stdout.write(f"{component['name']} {component['version']}  {licence}{mark}\n")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
