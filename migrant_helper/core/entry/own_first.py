"""The order in which a person is offered entries.

On the phone as well; kept the same by tests/vectors/counter.json and money.json.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]


def own_first(schemes: Iterable[Row], own: Sequence[str]) -> list[Row]:
    """The entries named in `own` (ids) before the others, what matters more before what matters
    less, then by id."""
    return sorted(
        schemes, key=lambda scheme: (scheme["id"] not in own, -scheme["matters"], scheme["id"])
    )
