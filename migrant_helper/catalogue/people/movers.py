"""People who move, made from a seed as they mostly are: where they work, what papers they hold, who waits at home.

Plain guesses of shares, nobody's survey; a fact that is only asked of some is answered only by them.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any

from migrant_helper.catalogue.people.anybody import answer
from migrant_helper.core.asking.asked import is_asked

Facts = dict[str, Any]
Shares = Mapping[Any, int]

PLACES: dict[str, tuple[Shares, Shares]] = {
    "IN": (
        {"IN-BR": 30, "IN-UP": 25, "IN-WB": 15, "IN-OD": 10, "IN-JH": 8, "IN-RJ": 6, "NP-P2": 6},
        {"IN-KL": 20, "IN-DL": 25, "IN-MH": 20, "IN-TN": 15, "IN-GJ": 12, "IN-BR": 8},
    ),
    "NP": (
        {"NP-P2": 25, "NP-P7": 20, "NP-P5": 20, "NP-P6": 15, "NP-P1": 20},
        {"NP-P3": 70, "NP-P1": 10, "NP-P5": 10, "NP-P2": 10},
    ),
}
WORK: dict[str, Shares] = {
    "man": {
        "construction": 34,
        "brick_kiln": 8,
        "garment": 8,
        "factory": 14,
        "vending": 6,
        "gig": 5,
        "agriculture": 8,
        "hotel_shop": 9,
        "transport": 6,
        "other": 1,
        "none": 1,
    },
    "woman": {
        "construction": 16,
        "brick_kiln": 10,
        "garment": 14,
        "factory": 6,
        "domestic": 24,
        "vending": 5,
        "agriculture": 12,
        "hotel_shop": 3,
        "none": 10,
    },
}
PAID: dict[str, Shares] = {
    "construction": {"contractor": 60, "casual": 35, "employee": 5},
    "brick_kiln": {"contractor": 80, "casual": 20},
    "garment": {"employee": 55, "contractor": 35, "casual": 10},
    "factory": {"employee": 50, "contractor": 45, "casual": 5},
    "domestic": {"employee": 85, "casual": 15},
    "vending": {"self_employed": 95, "family": 5},
    "gig": {"platform": 100},
    "agriculture": {"casual": 70, "contractor": 15, "family": 15},
    "hotel_shop": {"employee": 85, "casual": 15},
    "transport": {"casual": 45, "self_employed": 25, "employee": 30},
    "none": {"unemployed": 70, "student": 10, "family": 20},
}
# What is so for how many of a hundred, whoever they are: a yes, or each value of a list.
YES: dict[str, int] = {
    "identity_card": 94,
    "identity_mobile_linked": 65,
    "on_ration_card": 78,
    "ration_ekyc": 60,
    "bank_account": 82,
    "bank_aadhaar_seeded": 70,
    "eshram": 40,
    "bocw_card": 12,
    "job_card": 30,
    "pmjay_listed": 35,
    "tb_treatment": 2,
    "nps_member": 1,
    "government_job": 1,
    "government_pays": 3,
    "government_pension": 2,
    "pays_income_tax": 3,
    "out_of_school_child": 12,
    "own_house": 45,
    "poverty_list": 45,
    "lpg_connection": 70,
    "in_shg": 35,
    "earner_died": 60,
    "india_work": 35,
    "move_registered": 12,
    "vending_certificate": 20,
    "karnali_home": 20,
    "disability_card": 50,
    "esi_last_job": 15,
    "epf_last_job": 15,
    "mother_worked": 20,
    "paid_birth_leave": 5,
    "newborn_girl": 50,
}
LISTED: dict[str, Shares] = {
    "event": {
        "work_injury": 5, "commute_injury": 1, "other_injury": 2, "death_at_work": 1,
        "death_other": 2, "grave_illness": 3, "violence": 3, "child_lost": 1, "disaster": 3,
        "returned_under_threat": 1, "cheated_by_agent": 3, "conflict": 1, "trafficked": 1,
    },
    "pay_problem": {
        "late": 12, "short": 10, "below_minimum": 9, "withheld": 8, "fare_refused": 3,
        "dismissed": 3, "cut": 3,
    },
    "gets_already": {
        "in-apy": 2, "in-pmjdy": 35, "in-pmsby": 8, "in-pmjjby": 4, "in-nsap-ignoaps": 3,
        "in-esic": 5, "np-ssa-senior-citizen": 4, "np-ssa-child-nutrition": 5, "np-ssf-formal": 4,
    },
    "who_moved": {"self": 97, "partner": 25, "children": 20, "parents": 2},
    "health_cover": {"pmjay": 15, "state": 8, "employer": 6, "nhi": 8},
    "social_insurance": {"ssf": 4},
    "asset_excluders": {"four_wheeler": 3, "tax_payer": 2, "large_savings": 2, "government_job": 3},
    "their_cover": {"esi": 10, "epf": 10, "bank_life": 10, "bank_accident": 15, "board": 10, "np_ssf": 5},
}  # fmt: skip
ONE: dict[str, Shares] = {
    "phase": {"leaving": 15, "there": 65, "returned": 12, "settled": 8},
    "ration_card": {"none": 15, "aay": 10, "phh": 62, "state_only": 13},
    "home_area": {"rural": 85, "urban": 15},
    "identity_address": {"home": 88, "here": 10, "other": 2},
    "voter_at": {"home": 82, "here": 8, "none": 10},
    "contract": {"none": 75, "daily": 10, "fixed_term": 10, "open_ended": 5},
    "free_to_leave": {"yes": 90, "no": 4, "afraid_to_say": 4, "freed": 2},
    "disability": {"none": 95, "some": 4, "severe": 1},
    "abroad": {"never": 80, "now_with_permit": 2, "now_without": 6, "returned": 12},
    "social_group": {"sc": 25, "st": 15, "obc": 35, "general": 15, "dalit": 5, "janajati": 5},
}


def movers(
    catalogue: Mapping[str, Any], on: str, seed: int, count: int, phases: Sequence[str] = ()
) -> Iterator[Facts]:
    """`count` people with every answer that they are asked for, some of them not known. With
    `phases` each of these in turn, so that none is rare; who is about to leave or has come back is
    at home."""
    country, declared = catalogue["country"], catalogue["facts"]
    for place in range(count):

        def dice(what: str, at: int = place) -> Random:
            """Dice of their own for each, so that a fact that is new changes no other answer."""
            return Random(f"{seed} {at} {what}")  # noqa: S311 - the same people each time, no secret

        facts = _a_life(dice("life"), country, int(on[:4]))
        if phases:
            facts |= _standing(facts["home"], facts["here"], phases[place % len(phases)])
        for name, fact in declared.items():
            if "derive" not in fact and name != "going_to" and name not in facts:
                facts[name] = _more(dice(name), name, fact, on)
        unsure = [each for each in facts if each in declared and dice(f"{each}?").random() < 0.04]
        for name in unsure:
            if name not in (("home", "here", "phase") if phases else ("home", "here")):
                facts[name] = None
        told = {name: value for name, value in facts.items() if name in declared}
        for _ in range(3):  # an answer falls with what it hangs on, and with it what hangs on that
            told = {n: v for n, v in told.items() if is_asked(catalogue, told, on, n)}
        yield told


def _a_life(chance: Random, country: str, year: int) -> Facts:
    """What hangs together: sex, age, family, work, who pays and how much."""
    home = one_of(chance, PLACES[country][0])
    here = home if chance.random() < 0.15 else one_of(chance, PLACES[country][1])
    age = min(75, max(15, int(chance.gauss(31, 10))))
    sex = one_of(chance, {"man": 68, "woman": 32})
    married = chance.random() < (0.9 if age > 26 else 0.4 if age > 20 else 0.08)
    lost = "widowed" if age > 34 and chance.random() < 0.1 else "married"
    small = one_of(chance, {0: 45, 1: 35, 2: 20}) if married and age < 45 else 0
    older = one_of(chance, {0: 45, 1: 30, 2: 25}) if married and 26 < age < 52 else 0
    work = one_of(chance, WORK[sex])
    paid = one_of(chance, PAID.get(work, {"casual": 100}))
    wage = chance.randint(350, 900) if country == "IN" else chance.randint(500, 1200)
    return {
        "home": home,
        "here": here,
        "birth_year": year - age,
        "birth_date": f"{year - age}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        "sex": sex,
        "marital_status": lost if married else "single",
        "children_under_6": small,
        "children_6_14": older,
        "children_15_17": one_of(chance, {0: 70, 1: 30}) if age > 35 and married else 0,
        "elders_60_plus": one_of(chance, {0: 45, 1: 30, 2: 25}),
        "pregnancy": [one_of(chance, {"pregnant": 5, "nursing": 5})]
        if married and age < 40 and chance.random() < 0.12
        else [],
        **_at_work(chance, home, (work, paid), wage),
        "ration_last_drawn": f"{year}-{chance.randint(5, 11):02}-01",
        "event_place": here,
        "card_place": home if chance.random() < 0.3 else here,
        "worker_is": one_of(chance, {"self": 60, "partner": 20, "child": 10, "kin": 10}),
    }


def _at_work(chance: Random, home: str, kind: tuple[str, str], wage: int) -> Facts:
    work, paid = kind
    formal = paid == "employee" and work in ("factory", "garment", "hotel_shop")
    return {
        "citizen_of": home[:2],
        "work": work,
        "employment": paid,
        "epf_member": formal and chance.random() < 0.6,
        "esi_member": formal and chance.random() < 0.6,
        "daily_wage": wage,
        "monthly_income": wage * 25,
        "household_income_year": wage * 300,
        "construction_days_12m": chance.randint(60, 300) if work == "construction" else 0,
        "days_worked_12m": chance.randint(60, 310) if work != "none" else 20,
    }


def _standing(home: str, here: str, phase: str) -> Facts:
    """Where somebody in that phase is."""
    return {"phase": phase, "here": home if phase in ("leaving", "returned") else here}


def _more(chance: Random, name: str, fact: Mapping[str, Any], on: str) -> Any:
    """The answer to a fact that hangs on no other here."""
    if name in YES:
        return chance.random() * 100 < YES[name]
    if name in ONE:
        return one_of(chance, ONE[name])
    if name in LISTED:
        return [value for value, share in LISTED[name].items() if chance.random() * 100 < share]
    return answer(chance, name, fact, on)


def one_of(chance: Random, shares: Shares) -> Any:
    """One of the keys, as often as its share says."""
    return chance.choices(list(shares), list(shares.values()))[0]
