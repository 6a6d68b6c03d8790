"""What a person is told to do first can be done by who stands where they stand, and makes sense alone."""

from typing import Any

import pytest

from tests.browser.persons import PERSONS
from tests.pages.shown import show

MOVER = {"f.home": "NP-P1", "f.here": "NP-P3", "f.citizen_of": "NP", "f.birth_year": "1990"}
LIVES: dict[str, tuple[dict[str, str], list[str]]] = {
    # Unpaid: the claim. The children stay at home, so no school is looked for where the father works.
    "builder": (
        dict(PERSONS["builder"]),
        ["in-wage-claim.claim", "in-icds-anganwadi.weigh", "in-pmjjby.join"],
    ),
    # Expects a child: health cover, the fund, and the birth to be told in time; no certificate of a
    # move for good, and no voter's photo of who may stand on the list already.
    "kiln": (
        dict(PERSONS["kiln"]),
        ["np-health-insurance.enrol", "np-ssf-formal.ask-number", "np-vital-registration.in-time"],
    ),
    # No child: nothing of a birth, and nothing of a voter list he may stand on.
    "kiln, alone": (
        {
            **MOVER,
            "f.home": "NP-P5",
            "f.sex": "man",
            "f.work": "brick_kiln",
            "f.employment": "contractor",
            "f.days_worked_12m": "150",
        },
        ["np-health-insurance.enrol", "np-ssf-formal.ask-number"],
    ),
    # On no voter list: photo and fingers, where she is.
    "not on the voter list": (
        {**MOVER, "f.voter_at": "none", "f.sex": "woman"},
        ["np-health-insurance.enrol", "np-voter-roll.finger"],
    ),
    # A street seller and widow: her allowance first, and no letter of the ward about her own work.
    "widow": (
        {
            **MOVER,
            "f.home": "NP-P3",
            "f.sex": "woman",
            "f.marital_status": "widowed",
            "f.work": "vending",
            "f.employment": "self_employed",
            "f.government_job": "false",
            "f.government_pension": "false",
            "f.gets_already": "-",
        },
        [
            "np-ssa-single-women.register-first",
            "np-health-insurance.enrol",
            "np-ssf-informal.register",
        ],
    ),
    # Her child is with her; the women's line is saved, not called, where nothing happened.
    "domestic": (
        dict(PERSONS["domestic"]),
        ["in-rte-admission.join-school", "in-pmjjby.join", "in-women-181.save"],
    ),
    "moved for good": (
        {**MOVER, "f.phase": "settled", "f.sex": "man"},
        [
            "np-vital-registration.fetch-certificate",
            "np-health-insurance.enrol",
            "np-voter-roll.move-vote",
        ],
    ),
    # No election office of Nepal in Delhi.
    "in India": (
        {**MOVER, "f.here": "IN-DL", "f.phase": "there", "f.sex": "man"},
        [
            "np-health-insurance.enrol",
            "np-india-bound.keep-alive",
        ],
    ),
    # Was hit: the call comes before anything is saved.
    "violence": (
        {**MOVER, "f.home": "IN-WB", "f.here": "IN-KL", "f.sex": "woman", "f.event": "violence"},
        ["in-women-181.call"],
    ),
}


@pytest.mark.parametrize("who", LIVES)
def test_what_comes_first(who: str) -> None:
    fields, first = LIVES[who]
    context: dict[str, Any] = show("results", fields).page.context
    steps = [f"{one['id']}.{one['step']}" for one in context["actions"]]

    assert steps[: len(first)] == first
