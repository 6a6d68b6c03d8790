"""Lives as somebody would answer for them, each with the steps that come first."""

from tests.browser.persons import PERSONS

MOVER = {"f.home": "NP-P1", "f.here": "NP-P3", "f.citizen_of": "NP", "f.birth_year": "1990"}
LOST = {
    "f.sex": "woman",
    "f.event": "death_at_work",
    "f.worker_is": "partner",
    "f.their_payer": "employer",
    "f.their_cover": "-",
    "f.event_date": "2026-10-15",
    "f.esi_member": "false",
    "f.bank_account": "true",
    "f.birth_year": "1994",
    "f.identity_card": "true",
    "way": "died",
}
HURT = {
    "f.event": "work_injury",
    "f.worker_is": "self",
    "f.event_place": "IN-KL",
    "f.event_date": "2026-10-15",
    "f.employment": "contractor",
    "f.esi_member": "false",
}
LIVES: dict[str, tuple[dict[str, str], list[str]]] = {
    # Unpaid: the claim. The children stay at home, so no school is looked for where the father works.
    "builder": (
        dict(PERSONS["builder"]),
        ["in-wage-claim.claim", "in-pmgkay.see-name", "in-icds-anganwadi.weigh"],
    ),
    # Expects a child: health cover, the fund, and the birth to be told in time; no certificate of a
    # move for good, and no voter's photo of who may stand on the list already.
    "kiln": (
        dict(PERSONS["kiln"]),
        ["np-health-insurance.enrol", "np-ssf-formal.ask-number", "np-vital-registration.in-time"],
    ),
    # No child: nothing of a birth, and nothing of a voter list he may stand on. What he can do where he
    # is comes before what the family does at home.
    "kiln, alone": (
        {
            **MOVER,
            "f.home": "NP-P5",
            "f.sex": "man",
            "f.work": "brick_kiln",
            "f.employment": "contractor",
            "f.days_worked_12m": "150",
        },
        ["np-ssf-formal.ask-number", "np-health-insurance.enrol"],
    ),
    # On no voter list: photo and fingers, where she is.
    "not on the voter list": (
        {**MOVER, "f.voter_at": "none", "f.sex": "woman"},
        ["np-voter-roll.finger", "np-health-insurance.enrol"],
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
    # Her child is with her; no number is saved before what is open, where nothing happened.
    "domestic": (
        dict(PERSONS["domestic"]),
        ["in-rte-admission.join-school", "in-pmgkay.see-name", "in-pmjjby.join"],
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
    # The family lived with him where he died: the claim, and nothing of her own before it.
    "widow where he died": (
        {**LOST, "f.home": "IN-MH", "f.here": "IN-TS", "f.event_place": "IN-TS"},
        ["in-employee-compensation.claim-home"],
    ),
    "child of the dead": (
        {
            **LOST,
            "f.home": "IN-BR",
            "f.here": "IN-KL",
            "f.event_place": "IN-KL",
            "f.worker_is": "parent",
            "f.birth_year": "2009",
        },
        ["in-employee-compensation.claim-home"],
    ),
    # Away in the same state: a district line counts for grain and board as a state line does.
    "away in the same state": (
        {
            "f.home": "IN-BR",
            "f.here": "IN-BR",
            "f.phase": "there",
            "f.birth_year": "1992",
            "f.ration_card": "phh",
            "f.on_ration_card": "true",
            "f.work": "construction",
            "f.employment": "contractor",
            "f.identity_card": "true",
            "f.construction_days_12m": "200",
        },
        ["in-bocw.apply-board", "in-pmgkay.draw-away"],
    ),
    # Nothing of it is his to do alone: what a field worker does with him is first all the same.
    "hurt at the site": (
        {"f.home": "IN-BR", "f.here": "IN-KL", "f.phase": "there", **HURT},
        ["in-employee-compensation.treat", "in-employee-compensation.claim"],
    ),
    # Her husband died at a site in another state: his money before any scheme of her own.
    "widow of a builder": (
        {
            "f.home": "IN-BR",
            "f.here": "IN-BR",
            "f.phase": "settled",
            "f.sex": "woman",
            "f.event": "death_at_work",
            "f.worker_is": "partner",
            "f.their_payer": "employer",
            "f.their_cover": "-",
            "f.event_place": "IN-MH",
            "f.event_date": "2026-10-15",
            "f.esi_member": "false",
            "f.bank_account": "true",
            "f.birth_year": "1994",
            "f.home_area": "rural",
            "f.identity_card": "true",
            "f.epf_member": "false",
            "f.work": "agriculture",
            "f.employment": "family",
            "f.pays_income_tax": "false",
            "f.ration_card": "phh",
            "f.on_ration_card": "true",
            "way": "died",
        },
        ["in-employee-compensation.claim-home"],
    ),
    # Has no pay, and was not asked at which stage of the move he is.
    "unpaid": (
        {
            "f.home": "IN-BR",
            "f.here": "IN-KL",
            "f.sex": "man",
            "f.birth_year": "1992",
            "f.work": "construction",
            "f.employment": "contractor",
            "f.pay_problem": "withheld",
        },
        ["in-wage-claim.claim"],
    ),
    # All four live at a kiln: what nobody knows of their job card is no errand; they register first.
    "at the kiln": (
        {
            "f.home": "IN-OD",
            "f.here": "IN-TS",
            "f.phase": "there",
            "f.sex": "man",
            "f.birth_year": "1992",
            "f.home_area": "rural",
            "f.work": "brick_kiln",
            "f.employment": "contractor",
            "f.identity_card": "true",
            "f.epf_member": "false",
            "f.esi_member": "false",
            "f.pays_income_tax": "false",
        },
        ["in-eshram.register"],
    ),
    # Her child has found a school in Delhi.
    "child at school": (
        {**dict(PERSONS["domestic"]), "f.out_of_school_child": "false"},
        ["in-pmgkay.see-name", "in-rte-admission.catch-up"],
    ),
    # Was hit: the call comes before anything is saved.
    "violence": (
        {**MOVER, "f.home": "IN-WB", "f.here": "IN-KL", "f.sex": "woman", "f.event": "violence"},
        ["in-women-181.call"],
    ),
    # A girl of fifteen: the child line before the women's line, and no site to note first.
    "girl who was hit": (
        {
            "f.home": "IN-JH",
            "f.here": "IN-DL",
            "f.phase": "there",
            "f.sex": "woman",
            "f.birth_year": "2010",
            "f.work": "domestic",
            "f.employment": "employee",
            "f.event": "violence",
        },
        ["in-childline-1098.call", "in-women-181.call"],
    ),
    # A child is lost to a man who was hit as well: the child first.
    "child lost": (
        {**MOVER, "f.home": "IN-BR", "f.here": "IN-KL", "f.event": "violence,child_lost"},
        ["in-childline-1098.call"],
    ),
    "trafficked": (
        {**MOVER, "f.home": "IN-UP", "f.here": "IN-MH", "f.sex": "woman", "f.event": "trafficked"},
        ["in-women-181.call"],
    ),
    # The line of the other country does not answer.
    "hit in Nepal": (
        {**MOVER, "f.sex": "woman", "f.event": "violence", "f.india_work": "true"},
        ["np-health-insurance.enrol"],
    ),
    # Hurt in Nepal: the money owed, and no number of a fund "for safety".
    "hurt and unpaid in Nepal": (
        {
            **MOVER,
            "f.sex": "man",
            "f.work": "construction",
            "f.employment": "contractor",
            "f.event": "work_injury",
            "f.pay_problem": "withheld",
            "f.government_job": "false",
        },
        ["np-labour-wage-rights.claim"],
    ),
    # In treatment without Aadhaar and account, nothing told of violence: the clinic, no line to save.
    "tuberculosis": (
        {
            "f.home": "IN-BR",
            "f.here": "IN-DL",
            "f.phase": "there",
            "f.sex": "woman",
            "f.birth_year": "2006",
            "f.identity_card": "false",
            "f.bank_account": "false",
            "f.tb_treatment": "true",
            "f.work": "none",
            "f.event": "-",
        },
        ["in-nikshay-poshan.at-new"],
    ),
    # Taken by the police of another state as a foreigner; and the family that asks from home.
    "taken": (
        {
            "f.home": "IN-WB",
            "f.here": "IN-OD",
            "f.phase": "there",
            "f.sex": "man",
            "f.birth_year": "2004",
            "f.work": "construction",
            "f.employment": "casual",
            "f.identity_card": "true",
            "f.event": "arrested",
        },
        ["in-nalsa-legal-aid.call"],
    ),
    "taken, the family asks": (
        {"f.home": "IN-WB", "f.here": "IN-WB", "f.phase": "settled", "f.event": "arrested"},
        ["in-nalsa-legal-aid.call"],
    ),
}
