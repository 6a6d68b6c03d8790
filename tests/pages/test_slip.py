"""A slip holds one carrier's duties and nothing else of the list, for every entry, in words and in
its code."""

import re
from html import unescape
from typing import Any

import pytest

from migrant_helper.actions.cards import issue, verify
from migrant_helper.catalogue import load
from migrant_helper.core.card.codes import codes_of
from migrant_helper.pages import opened, slip
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.list.slips import slips_of
from migrant_helper.store import keys
from tests.pages.reader import read_document
from tests.pages.shown import (
    COUNTRIES,
    FRESH,
    TODAY,
    Shown,
    form,
    html,
    show,
    situation,
    state,
    world,
)

SCHEMES = {
    scheme["id"]: scheme
    for country in COUNTRIES
    for scheme in load.catalogue(country, "en")["schemes"]
}
SENSITIVE = [scheme for scheme in SCHEMES.values() if scheme["sensitive"]]
OWN_CASE = "ffeeddccbbaa9988"
PLACES = {"IN": ("IN-BR", "IN-KL"), "NP": ("NP-P5", "NP-P3")}
PHASES = ("leaving", "there", "returned", "settled")
SIGNED = {"text": "https://card.example/c#12", "svg": "<svg></svg>", "status": "holder"}
# Whose steps stand on which slip.
WHO = {
    "family": ["family"],
    "cso": ["cso"],
    "employer": ["employer", "contractor"],
    "office": ["office", "bank"],
    "service-centre": ["service-centre"],
}
Fields = dict[str, Any]


def listed(country: str, picks: list[str], phase: str = "there", **more: Any) -> Fields:
    """The form of a list with these entries on it."""
    home, here = PLACES[country]
    places = {"f.home": home, "f.here": here, "f.phase": phase, "case": OWN_CASE}
    return {**places, "picked": "1", "pick": picks, **more}


def all_of(country: str) -> list[str]:
    return [name for name in SCHEMES if name.startswith(country.lower())]


# Every entry alone, and all of a country at once.
LISTS = [(name[:2].upper(), [name]) for name in SCHEMES] + [(one, all_of(one)) for one in PLACES]


def carriers(fields: Fields) -> list[str]:
    """The slips that the list offers."""
    buttons = show("checklist", fields).document.buttons
    return [button.value for button in buttons if button.name == "carrier"]


def paper(shown: Shown) -> str:
    """The page without what only its form sends on: what is seen, printed, sent and scanned."""
    return unescape(re.sub(r'<input type="hidden"[^>]*>', "", shown.html))


def sheet(shown: Shown) -> str:
    """The words of the slip itself."""
    [found] = re.findall(r"<article.*?</article>", paper(shown), re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def says_of(scheme: dict[str, Any]) -> list[str]:
    """All that would tell of an entry."""
    return [scheme["id"], scheme["name"], *(step["do"] for step in scheme["steps"])]


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize(("country", "picks"), LISTS)
def test_an_employer_s_slip_tells_of_nothing_sensitive(
    country: str, picks: list[str], phase: str
) -> None:
    fields = listed(country, picks, phase, carrier="employer")
    shown = show("slip", fields, signed=SIGNED)
    if shown.page.template != "public/slip.html":
        assert shown.page.status == 422
        return
    text = paper(shown)

    assert [
        scheme["id"] for scheme in SENSITIVE if any(one in text for one in says_of(scheme))
    ] == []
    own = shown.page.context["slip"]["schemes"]
    others = [scheme for name, scheme in SCHEMES.items() if name not in own]
    assert [one["id"] for one in others if any(said in text for said in says_of(one))] == []
    assert not re.search(r"20[0-9]{2}", sheet(shown))
    assert OWN_CASE not in text


def test_the_employers_of_all_entries_have_slips_that_were_looked_at() -> None:
    duties = [
        step
        for scheme in SCHEMES.values()
        for step in scheme["steps"]
        if step["who"] in WHO["employer"]
    ]

    assert len(duties) > 3
    assert any(SCHEMES[one]["sensitive"] for one in all_of("IN"))
    assert "employer" in carriers(listed("IN", all_of("IN")))


def test_a_duty_that_would_give_the_worker_away_is_on_the_list_and_on_no_slip() -> None:
    fields = listed("IN", ["in-employee-compensation"])
    shown = show("checklist", fields)
    [step] = shown.page.context["kept_back"]

    assert "employer" not in carriers(fields)
    assert (step["step"], step["who"]) == ("employer-reports", "employer")
    assert step["do"] in shown.document.text


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("country", list(PLACES))
def test_each_slip_and_its_card_hold_one_carrier_s_steps_alone(country: str, phase: str) -> None:
    fields = listed(country, all_of(country), phase, private="yes")
    ids = carriers(fields)
    assert len(ids) > 2
    for name in ids:
        made = form({**fields, "carrier": name})
        shown = show("slip", {**fields, "carrier": name}, signed=SIGNED)
        steps = shown.page.context["slip"]["steps"]
        carrier, _, where = name.partition(".")
        case = slip.case_of(*situation("en", "slip", made), made)

        assert case is not None
        assert {step["who"] for step in steps} <= set(WHO[carrier])
        assert not where or {step["where"] for step in steps} == {where}
        on_card = {f"{one['scheme']}.{step}" for one in case["entries"] for step in one["steps"]}
        assert on_card <= {f"{step['scheme']}.{step['step']}" for step in steps}
        assert [one["deadlines"] for one in case["entries"]] == [[]] * len(case["entries"])
        assert (case["id"], OWN_CASE in paper(shown)) == (FRESH, False)


def test_a_bank_does_not_learn_who_was_freed() -> None:
    fields = listed("IN", ["in-apy", "in-bonded-labour"])

    assert {"office.bank", "office.magistrate"} <= set(carriers(fields))
    bank = show("slip", {**fields, "carrier": "office.bank"}, signed=SIGNED)
    assert not any(one in paper(bank) for one in says_of(SCHEMES["in-bonded-labour"]))


def test_whoever_scans_an_employer_s_slip_reads_its_duties_alone(tmp_path: Any) -> None:
    fields = form(listed("IN", all_of("IN"), carrier="employer"))
    case = slip.case_of(*situation("en", "slip", fields), fields)
    codes = codes_of(load.catalogue(country, "en") for country in COUNTRIES)
    text = issue(case, codes, keys.load(tmp_path), "https://card.example/c#")
    verdict = verify(
        text, codes, keys.issuers(tmp_path, "Migrant Helper"), TODAY, ("card.example",)
    )

    page = opened.page(world(), state("c", signed=dict(verdict)), form())

    shown = read_document(html(page)).text
    assert case is not None
    duties = [one for entry in page.context["rows"] for one in entry["steps"]]
    held = [f"{one['scheme']}.{step}" for one in case["entries"] for step in one["steps"]]
    assert len(duties) == len(held) > 1
    told = {step["do"] for one in SCHEMES.values() for step in one["steps"]}
    assert {one for one in told if one in shown} == {one["text"] for one in duties}


def test_an_id_made_for_the_slip_is_never_the_worker_s() -> None:
    fields = {name: value for name, value in listed("IN", ["in-bocw"]).items() if name != "case"}

    shown = show("slip", {**fields, "carrier": "employer"}, signed=SIGNED)

    assert "case" not in shown.fields
    assert show("slip", {**listed("IN", ["in-bocw"]), "carrier": "employer"}).fields["case"] == [
        OWN_CASE
    ]


@pytest.mark.parametrize("carrier", ["", "boss", "__proto__", "office", "office.bank", "worker"])
def test_a_slip_that_is_not_there_is_said_on_the_list_and_nothing_is_lost(carrier: str) -> None:
    fields = listed("IN", ["in-bocw", "in-onorc"], tick=["in-onorc.ekyc"])
    before = show("checklist", fields)

    shown = show("slip", {**fields, "carrier": carrier})

    assert shown.page.status == 422
    assert "Your list has no such slip" in shown.document.text
    assert shown.fields == before.fields


def test_a_slip_without_answers_is_the_start() -> None:
    assert show("slip", {"carrier": "family"}).page.template == "public/home.html"


def test_a_slip_stays_the_same_in_another_language() -> None:
    fields = {**listed("IN", ["in-bocw"]), "carrier": "employer"}
    sent = show("slip", fields, signed=SIGNED).fields

    again = show("slip", sent, lang="hi", signed=SIGNED)

    assert again.page.status == 200
    assert again.page.context["slip"]["id"] == "employer"


def test_the_family_that_asks_itself_has_no_slip_and_its_work_counts_as_its_own() -> None:
    fields = listed("IN", all_of("IN"))

    theirs = show("checklist", {**fields, "way": "left"})

    assert "family" in carriers(fields)
    assert "family" not in carriers({**fields, "way": "left"})
    bearers = [share["carrier"] for share in theirs.page.context["burden"]["shares"]]
    assert "family" not in bearers
    assert bearers[0] == "worker"


def test_the_family_does_not_learn_of_help_against_its_own_violence() -> None:
    step = {"step": "call", "who": "family", "where": "home", "office": "", "find": None}
    steps = [{**step, "scheme": name, "done": False} for name in ("in-women-181", "in-onorc")]
    made = {
        "entries": [],
        "trips": [{"steps": steps}],
        "carried": [],
        "documents": {"required": [], "choices": []},
    }
    fields = form(listed("IN", []))
    held = situation("en", "slip", fields)

    [found] = slips_of(*held, journeys.read(*held, fields), made)

    assert found["schemes"] == ["in-onorc"]


def test_no_paper_of_a_death_is_asked_where_nobody_died() -> None:
    fields = {**listed("IN", all_of("IN")), "f.event": "none", "carrier": "family"}
    shown = show("slip", fields, signed=SIGNED)
    names = [paper["name"] for group in shown.page.context["papers"] for paper in group]

    assert names
    assert not any("eath" in name for name in names)


def test_every_step_is_in_one_share_of_the_burden() -> None:
    burden = show("checklist", listed("IN", all_of("IN"))).page.context["burden"]

    assert sum(share["steps"] for share in burden["shares"]) == burden["steps"]
    assert [one["carrier"] for one in burden["shares"]].count("worker") == 1
    assert burden["others"] == burden["steps"] - burden["shares"][0]["steps"]


def test_a_slip_that_marks_a_step_as_not_checked_says_what_the_mark_means() -> None:
    both = 0
    for country in PLACES:
        fields = listed(country, all_of(country))
        for name in carriers(fields):
            shown = show("slip", {**fields, "carrier": name})
            states = {step["verified"] for step in shown.page.context["slip"]["steps"]}
            both += len(states) == 2
            assert ("not checked</p>" in shown.html) is (False in states), name
    assert both


def test_what_stands_beside_a_slip_is_not_printed() -> None:
    """ "Give it only if you feel safe" is for the worker's eyes alone."""
    shown = show("slip", {**listed("IN", ["in-bocw"]), "carrier": "employer"})
    main = shown.html[shown.html.index("<main") : shown.html.index("</main>")]
    beside = re.sub(r"<article.*?</article>", "", main, flags=re.DOTALL)
    notes = re.findall(r'<p class="([^"]*)"', beside)

    assert notes
    assert all("mh-screen" in one.split() for one in notes)
