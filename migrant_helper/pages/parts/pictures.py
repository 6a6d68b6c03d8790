"""The picture that stands beside an answer. On the phone as well."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.pages.parts.page import Ui


def of_answer(ui: Ui, declared: Mapping[str, Any], value: str) -> str:
    """The picture of an answer to a fact as forms write it: "phh", "true", "?" for "I don't know".
    "" where there is none: a number, a place, a day."""
    signs = ui["pictures"]["signs"]
    if value == "?":
        return str(signs["unknown"])
    if declared["type"] == "bool":
        return str(signs[value])
    pictures = declared.get("pictures") or {}
    return str(pictures.get(value, ""))
