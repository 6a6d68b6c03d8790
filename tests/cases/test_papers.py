"""Which papers an entry asks for: none that shuts out without a source, none that its own steps get."""

import re

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.steps import decider, steps_of
from migrant_helper.core.list.checklist import checklist
from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.screening import verdicts

ON = "2026-11-28"
# What anybody can write down or gather, and no office gives out.
OWN = {"work-proof", "employer-details", "nominee-details"}


def entries():
    return [one for land in ("IN", "NP") for one in load.catalogue(land, "en")["schemes"]]


@pytest.mark.parametrize("scheme", entries(), ids=lambda one: one["id"])
def test_a_paper_without_a_source_is_never_a_must(scheme):
    musts = [row for row in scheme["documents"] if row["need"] == "required"]

    assert [row["id"] for row in musts if row["source"] is None and row["id"] not in OWN] == []


@pytest.mark.parametrize("scheme", entries(), ids=lambda one: one["id"])
def test_a_paper_that_the_entry_itself_makes_is_asked_only_of_who_has_it(scheme):
    musts = [row for row in scheme["documents"] if row["need"] != "optional"]

    assert [
        row["id"] for row in musts if row["id"] in scheme["makes"] and "only_if" not in row
    ] == []


# What a step says to who has the paper, and what to who has not.
PAPERS = {
    "bocw_card": ("in-bocw", "your card", "^(Register|Apply)|Go with your papers"),
    "eshram": ("in-eshram", "Change the address", "^(Register|No linked)"),
    "job_card": ("in-vb-g-ram-g", "on the card|cards to be struck off", "^No card"),
}


def told(fact, says):
    """The steps of who says so, young or old, and all that the entry has: what each says."""
    catalogue = load.catalogue("IN", "en")
    scheme = next(one for one in catalogue["schemes"] if one["id"] == PAPERS[fact][0])
    lives = [{"home": "IN-BR", "here": "IN-KL", "birth_year": born} for born in (1990, 1960)]
    steps = [
        step["do"]
        for life in lives
        for step in steps_of(
            scheme, catalogue["offices"], decider(catalogue, {**life, fact: says}, ON), ON
        )
    ]
    return steps, [step["do"] for step in scheme["steps"]]


@pytest.mark.parametrize("fact", PAPERS)
@pytest.mark.parametrize("has", [True, False])
def test_who_has_a_paper_is_told_what_it_asks_for_and_who_has_none_how_to_get_it(fact, has):
    steps, every = told(fact, has)
    _, of_who_has, of_who_has_not = PAPERS[fact]
    own, others = (of_who_has, of_who_has_not) if has else (of_who_has_not, of_who_has)

    assert [one for one in steps if re.search(others, one)] == []
    assert {one for one in every if re.search(own, one)} <= {*steps}
    assert any(re.search(own, one) for one in every)


def asked(entry, **facts):
    catalogue = load.catalogue(entry[:2].upper(), "en")
    made = checklist({catalogue["country"]: catalogue}, facts, ON, [entry], [])["documents"]
    choices = [paper["id"] for one in made["choices"] for paper in one["papers"]]
    return {paper["id"] for paper in made["required"]} | set(choices)


NEPALI = {"home": "NP-P7", "here": "IN-KA", "citizen_of": "NP"}


@pytest.mark.parametrize(
    ("entry", "paper", "without", "holding"),
    [
        ("in-vb-g-ram-g", "job-card", {"job_card": False}, {"job_card": True}),
        ("in-esic", "esi-number", {"esi_member": False}, {"esi_member": True}),
        ("in-epf", "pf-number", {"epf_member": False}, {"epf_member": True}),
    ],
)
def test_who_lacks_the_paper_is_not_told_to_bring_it(entry, paper, without, holding):
    home = {"home": "IN-BR", "here": "IN-DL", "home_area": "rural"}

    assert paper not in asked(entry, **home, **without)
    assert paper in asked(entry, **home, **holding)


def test_the_number_of_a_cover_that_was_is_still_asked():
    assert "esi-number" in asked("in-esic", here="IN-TN", esi_member=False, esi_last_job=True)


def test_nobody_from_nepal_must_bring_an_aadhaar_where_a_law_of_work_helps():
    facts = {
        **NEPALI,
        "birth_year": 1990,
        "pay_problem": ["withheld"],
        "employment": "contractor",
        "work": "construction",
        "employer_size": 30,
        "monthly_income": 12000,
        "phase": "there",
    }
    found = verdicts(start(load.catalogue("IN", "en"), facts, ON))
    mine = [name for name, one in found.items() if one["outcome"] == "met"]

    assert {"in-wage-claim", "in-esic", "in-epf"} <= set(mine)
    assert [name for name in mine if "aadhaar" in asked(name, **facts)] == []


def test_no_disability_asks_for_no_disability_card():
    hurt = {"event": ["work_injury"], "worker_is": "self", "here": "IN-KA"}
    claim = "in-employee-compensation"

    assert "disability-certificate" not in asked(claim, **hurt, disability="none")
    assert "disability-certificate" in asked(claim, **hurt, disability="some")


def test_an_indian_family_in_nepal_needs_no_citizenship_of_nepal_for_a_birth():
    here = {"home": "IN-BR", "here": "NP-P3"}

    assert "np-citizenship" not in asked("np-vital-registration", **here, citizen_of="IN")
    assert "np-citizenship" in asked("np-vital-registration", home="NP-P1", citizen_of="NP")
