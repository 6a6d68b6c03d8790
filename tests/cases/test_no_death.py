"""Nobody who told of no death is spoken to of one: neither they nor their family are given such a
step."""

import re

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.steps import decider, steps_of
from migrant_helper.core.list.stages import standing_steps

ON = "2026-11-29"
PLACES = {"IN": ("IN-BR", "IN-KL"), "NP": ("NP-P5", "NP-P3")}
DEAD = re.compile(r"\b(died|dead|death|dies|body)\b")
# Entries for those alone who lost somebody or were hurt.
OF_A_DEATH = {
    "in-employee-compensation",
    "in-br-pravasi-anudan",
    "in-nsap-nfbs",
    "np-ssa-single-women",
}


@pytest.mark.parametrize("country", PLACES)
@pytest.mark.parametrize("phase", ["leaving", "there", "returned", "settled", ""])
@pytest.mark.parametrize("told", [{}, {"event": []}])
def test_no_step_speaks_of_a_death(country: str, phase: str, told: dict[str, list[str]]) -> None:
    catalogue = load.catalogue(country, "en")
    home, here = PLACES[country]
    facts = {"home": home, "here": here, **told, **({"phase": phase} if phase else {})}
    decide = decider(catalogue, facts, ON)
    spoken = [
        (scheme["id"], step["step"], step["if"])
        for scheme in catalogue["schemes"]
        if scheme["id"] not in OF_A_DEATH
        for step in standing_steps(
            scheme, steps_of(scheme, catalogue["offices"], decide, ON), facts
        )
        if DEAD.search(step["do"])
    ]

    assert spoken == []
