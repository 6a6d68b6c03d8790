""" "I do not know" is an answer: it makes no "no" of what may be theirs, and pay that is owed stays likely theirs."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.movers import movers
from migrant_helper.core.asking.asked import is_asked
from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.screening import results
from migrant_helper.pages.parts.entries import group_of
from tests.pages.shown import show

ON, SEED, MANY = "2026-11-28", 17, 60
UNPAID = {"f.home": "IN-BR", "f.here": "IN-KL", "f.work": "construction", "f.birth_year": "1992"}
NEPALI = {"f.home": "NP-P2", "f.here": "NP-P3", "f.work": "garment", "f.birth_year": "1992"}


def row(fields: dict[str, str], entry: str) -> dict[str, Any]:
    rows = show("results", fields).page.context["entries"]
    return next(one for one in rows if one["id"] == entry)


@pytest.mark.parametrize("trouble", ["late", "withheld", "dismissed"])
@pytest.mark.parametrize(
    ("life", "entry"), [(UNPAID, "in-wage-claim"), (NEPALI, "np-labour-wage-rights")]
)
def test_who_does_not_know_who_pays_still_has_the_pay_to_claim(
    life: dict[str, str], entry: str, trouble: str
) -> None:
    """A wage was agreed and did not come: somebody owes it, whoever that is."""
    fields = {**life, "f.pay_problem": trouble, "f.employment": "?"}
    found = row(fields, entry)

    assert (found["group"], found["confirm"]) == ("yours", True)
    first = show("results", fields).page.context["actions"]
    assert entry in [first[0]["id"], *[one["id"] for one in first]]


def test_who_was_hurt_and_does_not_know_who_pays_has_the_money_of_the_injury_likely() -> None:
    hurt = {**UNPAID, "f.event": "work_injury", "f.worker_is": "self", "f.employment": "?"}
    found = row({**hurt, "f.esi_member": "?"}, "in-employee-compensation")

    assert (found["group"], found["confirm"]) == ("yours", True)


@pytest.mark.parametrize("work", ["vending", "own_shop", "gig"])
def test_work_that_nobody_pays_wages_for_makes_no_likely_claim(work: str) -> None:
    fields = {**UNPAID, "f.work": work, "f.pay_problem": "late", "f.employment": "?"}

    assert row(fields, "in-wage-claim")["group"] == "open"


@pytest.mark.parametrize("entry", ["in-wage-claim", "in-employee-compensation"])
def test_who_does_not_know_who_was_hurt_hears_no_flat_no(entry: str) -> None:
    """Another may have been hurt, whose work was for an employer."""
    fields = {**UNPAID, "f.event": "work_injury", "f.worker_is": "?", "f.pay_problem": "late"}

    assert row({**fields, "f.employment": "self_employed"}, entry)["group"] == "open"


@pytest.mark.parametrize("country", ["IN", "NP"])
def test_not_to_know_an_answer_never_makes_a_no_of_what_the_answer_gives(country: str) -> None:
    """Of every answer of seeded people, and every entry that it makes theirs."""
    catalogue = load.catalogue(country, "en")
    for facts in movers(catalogue, ON, SEED, MANY):
        theirs = [
            row["id"] for row in results(start(catalogue, facts, ON)) if row["outcome"] == "met"
        ]
        for name in [each for each in facts if facts[each] is not None]:
            rest = {each: value for each, value in facts.items() if each != name}
            if name in ("home", "here") or not is_asked(catalogue, rest, ON, name):
                continue
            without = {**rest, name: None}
            for result in results(start(catalogue, without, ON), schemes=theirs):
                assert group_of(result) != "not", (name, result["id"], without)
