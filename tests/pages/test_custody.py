"""Taken by the police: the free lawyer is theirs at once, by the answer as by the door (section 12 g)."""

from typing import Any

import pytest

from tests.pages.shown import show

ENTRY = "schemes/in-nalsa-legal-aid"
RICH = {"f.home": "IN-BR", "f.here": "IN-KL", "f.sex": "man", "f.birth_year": "1990"}
RICH |= {"f.household_income_year": "900000"}
NEPALI = {"f.home": "NP-P1", "f.here": "IN-DL"}


def entry(fields: dict[str, Any]) -> dict[str, Any]:
    context: dict[str, Any] = show(ENTRY, fields).page.context
    return context


@pytest.mark.parametrize("said", [{"f.event": "arrested"}, {"trouble": "police"}])
@pytest.mark.parametrize("fields", [RICH, NEPALI])
def test_it_is_theirs_whatever_they_earn(fields: dict[str, str], said: dict[str, str]) -> None:
    context = entry({**fields, **said})

    assert (context["own"]["group"], context["own"]["missing"]) == ("yours", [])
    assert "ask for the free lawyer" in context["first_steps"][1]["do"]
    shown = show(ENTRY, {**fields, **said})
    assert "legal aid clinic" in shown.document.text
    assert 'href="tel:15100"' in shown.html


def test_before_any_answer_the_door_says_so_for_india_alone() -> None:
    shown = show(ENTRY, {"trouble": "police"})

    assert shown.page.context["own"]["group"] == "yours"
    assert "This holds where it happened in India." in shown.document.text
    assert [name for name in shown.fields if name.startswith("f.")] == []


@pytest.mark.parametrize("trouble", ["unpaid", "violence", "hurt", "held"])
def test_another_door_says_nothing_that_nobody_told(trouble: str) -> None:
    assert entry({"trouble": trouble})["own"] is None


def test_what_a_button_says_counts_on_the_entry_and_does_not_travel() -> None:
    context = entry({**RICH, "trouble": "held"})

    assert context["own"]["group"] == "yours"
    assert "f.free_to_leave" not in [name for name, _ in context["hidden"]]
    assert entry({**RICH, "trouble": "held", "f.free_to_leave": "yes"})["own"]["group"] != "yours"
