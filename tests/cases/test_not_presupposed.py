"""Nothing to do that presupposes what nobody said: no call in a trouble, no arrest, no death."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.movers import movers
from migrant_helper.core.entry.steps import decider, steps_of
from migrant_helper.core.rules.facts.answers import encode_answer
from migrant_helper.core.rules.screening import outcomes
from tests.pages.shown import show

ON, SEED, MANY = "2026-11-28", 29, 40
# What only happened to who said so; the entries that are about such an event alone tell of it.
HAPPENED = {
    "in-nalsa-legal-aid": {"in-custody", "police-at-home"},
    "in-esic": {"tell-accident", "medical-board", "family-claim"},
    "in-epf": {"family-claim"},
    "in-women-181": {"call"},
    "np-ssf-formal": {"family-claim"},
    "np-ssf-informal": {"family-tells"},
}
# He has a ground for a free lawyer, and nothing to go to court for.
CALM = {"f.home": "IN-BR", "f.here": "IN-KL", "f.sex": "man", "f.social_group": "sc"}


def steps(country: str, facts: dict[str, Any]) -> dict[str, set[str]]:
    catalogue = load.catalogue(country, "en")
    decide = decider(catalogue, facts, ON)
    return {
        scheme["id"]: {row["step"] for row in steps_of(scheme, catalogue["offices"], decide, ON)}
        for scheme in catalogue["schemes"]
    }


@pytest.mark.parametrize("country", ["IN", "NP"])
@pytest.mark.parametrize("event", ["not asked", None, []])
def test_no_step_is_about_what_happened_to_nobody(country: str, event: Any) -> None:
    for facts in movers(load.catalogue(country, "en"), ON, SEED, MANY):
        rest = {name: value for name, value in facts.items() if name != "event"}
        told = rest if event == "not asked" else {**rest, "event": event}
        shown = steps(country, told)
        found = {name: shown[name] & HAPPENED[name] for name in HAPPENED if name in shown}
        assert not any(found.values()), (found, told)


def test_who_says_so_has_the_steps() -> None:
    facts = {"home": "IN-WB", "here": "IN-OD", "event": ["arrested"]}

    assert steps("IN", facts)["in-nalsa-legal-aid"] >= HAPPENED["in-nalsa-legal-aid"]


@pytest.mark.parametrize("more", [{}, {"f.event": "-"}, {"f.event": "?"}, {"f.phase": "there"}])
def test_a_free_lawyer_is_nothing_to_do_first_for_who_has_no_trouble(more: dict[str, str]) -> None:
    context = show("results", {**CALM, **more}).page.context
    groups = {row["id"]: row["group"] for row in context["entries"]}

    assert groups["in-nalsa-legal-aid"] == "yours"
    assert "in-nalsa-legal-aid" not in [one["id"] for one in context["actions"]]
    assert "in-nalsa-legal-aid" in [row["id"] for row in context["lines"]]


def test_with_a_trouble_it_is() -> None:
    actions = show("results", {**CALM, "f.event": "arrested"}).page.context["actions"]

    assert (actions[0]["id"], actions[0]["step"]) == ("in-nalsa-legal-aid", "call")


@pytest.mark.parametrize("country", ["IN", "NP"])
def test_nobody_without_a_trouble_is_told_first_to_call_at_once(country: str) -> None:
    catalogue = load.catalogue(country, "en")
    at_once = {
        f"{scheme['id']}.{step['id']}"
        for scheme in catalogue["schemes"]
        for step in scheme["steps"]
        if step.get("haste") == "at_once" and scheme.get("sensitive")
    }
    for facts in movers(catalogue, ON, SEED, MANY):
        calm = {**facts, "event": [], "pay_problem": [], "free_to_leave": "yes", "birth_year": 1990}
        calm = {
            name: value for name, value in calm.items() if name not in ("birth_date", "their_harm")
        }
        fields = {f"f.{name}": encode_answer(value) for name, value in calm.items()}
        actions = show("results", fields).page.context["actions"]
        assert not at_once & {f"{one['id']}.{one['step']}" for one in actions}, outcomes(
            catalogue, calm, ON
        )
