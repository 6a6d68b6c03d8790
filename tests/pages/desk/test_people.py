"""What takes from somebody what they come in by is asked about once more, No first."""

from dataclasses import replace

import pytest

from tests.pages.desk.folk import ASHA, RAVI, desk, document, made

MEMBER = {"handle": "ravi", "role": "field_worker", "ended": False, "phones": 1, "seen": "today"}
MEMBERS = [
    {"id": ASHA, "name": "Asha", "may_end": False, **MEMBER},
    {"id": RAVI, "name": "Ravi", "may_end": True, **MEMBER},
]
KNOWN = replace(desk(), people=MEMBERS, may_make=["field_worker"])


@pytest.mark.parametrize("what", ["end", "lost", "invite"])
def test_it_is_asked_before_it_is_done(what: str) -> None:
    first = document(made("people", KNOWN, {"do": "show"}))
    asks = document(made("people", KNOWN, {"do": f"sure:{what}:{RAVI}"}))
    answers = [one.value for one in asks.buttons if one.action.endswith("/people")][-3:-1]

    assert f"sure:{what}:{RAVI}" in [one.value for one in first.buttons]
    assert f"{what}:{RAVI}" not in [one.value for one in first.buttons]
    assert [one.value for one in asks.buttons if one.value == f"{what}:{RAVI}"]
    assert answers == ["show", f"{what}:{RAVI}"]
    assert "Ravi" in asks.text


@pytest.mark.parametrize("do", [f"sure:end:{ASHA}", "sure:end:x", "sure:out:x", f"end:{RAVI}", ""])
def test_of_nobody_else_and_nothing_else(do: str) -> None:
    assert made("people", KNOWN, {"do": do}).context["asks"] is None
