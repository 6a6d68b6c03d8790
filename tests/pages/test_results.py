"""What is yours: every entry that concerns the person in one group, with its reasons."""

from itertools import chain
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.rules.screening import screen
from migrant_helper.pages import results, scheme
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.entries import concerns, group_of
from tests.pages.shown import ANSWERS, TODAY, Shown, form, html, lone, show, situation, state, world

RICH = {
    **ANSWERS,
    "f.ration_card": "phh",
    "f.on_ration_card": "true",
    "f.work": "construction",
    "f.construction_days_12m": "100",
    "f.monthly_income": "..10000",
    "f.epf_member": "?",
    "f.pays_income_tax": "false",
}


def groups(shown: Shown) -> dict[str, list[str]]:
    """The ids of the entries by their group."""
    rows = shown.page.context["entries"]
    return {
        group: [row["id"] for row in rows if row["group"] == group]
        for group in ("yours", "soon", "open", "not")
    }


def own(entry: str, fields: dict[str, str]) -> dict[str, Any]:
    """What an entry's own page says of the person."""
    found: dict[str, Any] = show(f"schemes/{entry}", fields).page.context["own"]
    return found


def test_before_home_and_here_are_known_it_is_the_start() -> None:
    shown = show("results", {"f.sex": "woman"})

    assert shown.page.template == "public/home.html"
    assert shown.page.status == 200
    assert shown.fields["f.sex"] == ["woman"]


def test_the_groups_are_what_the_screening_says() -> None:
    facts = journeys.read(world(), state(), form(RICH)).facts
    results = {row["id"]: row for row in screen(load.catalogue("IN", "en"), facts, TODAY)}

    shown = groups(show("results", RICH))

    assert shown["yours"] == [
        entry for entry in shown["yours"] if results[entry]["outcome"] == "met"
    ]
    listed = list(chain(*shown.values()))
    assert len(listed) == len(set(listed))
    # Entries of states that the answers do not name lie apart.
    held = {
        one["id"] for one in situation("en", "results", form(RICH))[0].catalogues["IN"]["schemes"]
    }
    hidden = (set(results) & held) - set(listed)
    assert all(results[entry]["outcome"] == "unmet" for entry in hidden)


def test_entries_that_matter_most_stand_first() -> None:
    order = [(-row["matters"], row["id"]) for row in show("results", RICH).page.context["entries"]]

    assert order == sorted(order)


def test_every_entry_is_in_sight_once_or_one_fold_away() -> None:
    context = show("results", RICH).page.context
    told = [action["id"] for action in context["actions"]]
    lines = [row["id"] for row in context["lines"]]
    folded = [row["id"] for fold in context["folds"] for row in fold["entries"]]

    assert len(told) == 3
    assert sorted([*told, *lines, *folded]) == sorted(row["id"] for row in context["entries"])


def test_a_line_says_what_it_is_called_what_it_gives_and_whose_it_is() -> None:
    shown = show("results", RICH)
    schemes = {one["id"]: one for one in load.catalogue("IN", "en")["schemes"]}
    [line, *_] = shown.page.context["lines"]

    assert schemes[line["id"]]["short"] in shown.document.text
    assert "publishers" not in line
    assert "Yours" in shown.document.text


@pytest.mark.parametrize(
    ("would_change", "outcome", "group"),
    [
        ([], "met", "yours"),
        ([], "unknown", "open"),
        ([], "unmet", "not"),
        ([{"fact": "eshram"}], "unmet", "soon"),
    ],
)
def test_a_group_follows_from_the_outcome(
    would_change: list[dict[str, str]], outcome: str, group: str
) -> None:
    assert (
        group_of({"outcome": outcome, "would_change": would_change, "because": [], "confirm": []})
        == group
    )


@pytest.mark.parametrize(
    ("jurisdiction", "fields", "does"),
    [
        ("IN", {"home": "IN-BR"}, True),
        ("IN-KL", {"home": "IN-BR", "here": "IN-KL/ernakulam"}, True),
        ("IN-KL", {"home": "IN-BR", "here": None}, False),
        ("NP", {"going_to": "NP-P1"}, True),
        ("NP", {"home": "IN"}, False),
    ],
)
def test_an_entry_concerns_who_lives_works_or_goes_there(
    jurisdiction: str, fields: dict[str, str | None], does: bool
) -> None:
    assert concerns(jurisdiction, fields) is does


def test_before_a_choice_what_is_to_do_first_is_ticked() -> None:
    shown = show("results", RICH)

    assert shown.fields["pick"] == [
        row["id"]
        for row in shown.page.context["entries"]
        if row["id"] in [action["id"] for action in shown.page.context["actions"]]
    ]
    assert sorted(shown.fields["picked"]) == sorted(shown.fields["pick"])


def test_a_choice_made_is_kept_even_when_it_is_none() -> None:
    assert "pick" not in show("results", {**RICH, "picked": "1"}).fields
    assert show("results", {**RICH, "picked": "1", "pick": "in-onorc"}).fields["pick"] == [
        "in-onorc"
    ]


def test_what_could_not_be_read_is_said_and_not_guessed() -> None:
    shown = show("results", {**RICH, "f.ration_card": "apl"})

    label = load.catalogue("IN", "en")["facts"]["ration_card"]["label"]
    assert shown.page.context["unread"] == [label]
    assert f"answer to: {label}" in shown.document.text


def test_all_answers_can_be_changed_from_here() -> None:
    changes = {
        button.value
        for button in show("results", RICH).document.buttons
        if button.value.startswith("change:")
    }

    assert {f"change:{name.removeprefix('f.')}" for name in RICH} <= changes


def test_what_the_person_does_not_know_is_told_apart_from_what_was_not_asked() -> None:
    rows = [own(row["id"], RICH) for row in show("results", RICH).page.context["entries"]]

    undecidable = {one["fact"] for row in rows for one in row["undecidable"]}
    missing = {one["fact"] for row in rows for one in row["missing"]}
    assert undecidable <= {"epf_member"}
    assert "epf_member" not in missing


@pytest.mark.parametrize(("verified", "tags"), [(True, 0), (False, 1)])
def test_one_thing_more_does_not_promise_what_nobody_checked(verified: bool, tags: int) -> None:
    fields = form({**ANSWERS, "f.bank_account": "false"})
    known = lone(verified)

    page = results.page(known, state("results"), fields)
    about = scheme.page(known, state("schemes/in-onorc"), fields)

    assert [row["group"] for row in page.context["entries"]] == ["soon"]
    assert html(about).count("Likely yours, to be confirmed") == tags


def test_what_is_late_is_said_with_what_can_still_be_done() -> None:
    told = {
        "f.event": "work_injury",
        "f.event_date": "2021-01-10",
        "f.event_place": "IN-KL",
        "f.employment": "contractor",
        "f.esi_member": "false",
    }
    shown = show("results", {**RICH, **told})
    rows = {row["id"]: row["late"] for row in shown.page.context["entries"]}

    assert [row["on"] for row in rows["in-employee-compensation"]] == ["10 January 2023"]
    assert "The last day was 10 January 2023." in shown.html
    late = [
        own("in-employee-compensation", {**RICH, **told, "f.esi_member": member})["late"]
        for member in ("false", "true")
    ]
    assert [len(rows) for rows in late] == [1, 0]  # an insured worker claims elsewhere
    fresh = show("results", {**RICH, **told, "f.event_date": "2026-10-10"})
    assert "The last day was" not in fresh.html


def test_where_one_door_is_shut_the_open_one_is_shown() -> None:
    shown = show("schemes/in-women-181", {**RICH, "f.sex": "other"})

    assert "Another way:" in shown.html
    doors = [button.action for button in shown.document.buttons if button.action]
    assert "/en/schemes/in-nalsa-legal-aid" in doors


def test_no_guard_is_a_reason() -> None:
    mine = groups(show("results", RICH))["yours"]
    rules = [row["rule"] for entry in mine for row in own(entry, RICH)["reasons"]]

    assert rules
    assert not any("Nepal" in rule for rule in rules)


def test_a_place_that_is_not_there_is_no_answer_and_an_old_code_is_one() -> None:
    assert show("results", {**RICH, "f.home": "IN-ZZ"}).page.template == "public/home.html"
    assert show("results", {**RICH, "f.home": "IN-OR"}).fields["f.home"] == ["IN-OD"]


def test_what_happened_in_the_other_country_brings_its_entries() -> None:
    told = {
        "f.home": "NP-P7",
        "f.here": "NP-P7",
        "f.event": "death_at_work",
        "f.worker_is": "partner",
    }
    shown = show("results", {**told, "f.event_place": "IN-DL", "f.esi_member": "false"})
    ids = {row["id"] for row in shown.page.context["entries"]}

    assert "in-employee-compensation" in ids
    assert not any(entry.startswith("in-") for entry in groups(show("results", told))["yours"])


def test_who_answered_nothing_sees_what_asks_least_and_the_way_to_more_questions() -> None:
    shown = show("results", {"f.home": "IN-BR", "f.here": "IN-KL", "f.sex": "?"})
    context = shown.page.context
    catalogue = {one["id"]: one for one in load.catalogue("IN", "en")["schemes"]}

    assert context["actions"] == []
    assert len(context["lines"]) == 6
    assert {row["group"] for row in context["lines"]} == {"open"}
    assert not any(catalogue[row["id"]]["sensitive"] for row in context["lines"])
    asks = [row["asks"] for row in context["lines"]]
    assert asks == sorted(asks)
    assert max(asks) <= min(
        row["asks"] for row in context["folds"][0]["entries"] if not row["sensitive"]
    )
    assert "We know too little yet." in shown.document.text
    assert "Also for you" not in shown.document.text


def test_a_year_of_birth_that_the_day_rules_out_is_that_of_the_day() -> None:
    shown = show("results", {**ANSWERS, "f.birth_year": "1950", "f.birth_date": "1994-06-01"})

    assert shown.fields["f.birth_year"] == ["1994"]
    assert shown.fields["f.birth_date"] == ["1994-06-01"]


@pytest.mark.parametrize(
    ("fields", "bar"), [({"f.home": "IN-BR", "f.here": "IN-KL"}, 0), (RICH, 1)]
)
@pytest.mark.parametrize("path", ["results", "move"])
def test_only_who_has_something_to_list_gets_the_bar_for_it(
    path: str, fields: dict[str, str], bar: int
) -> None:
    shown = show(path, fields)

    assert shown.html.count("mh-stick") == bar
    buttons = [button.action for button in shown.document.buttons]
    # What is picked in the fold of the results can be listed all the same.
    assert ("/en/checklist" in buttons) is (bar == 1 or path == "results")


def test_an_answer_is_told_as_its_question_wants_it_said() -> None:
    told = {**ANSWERS, "f.eshram": "false", "f.epf_member": "false"}
    shown = show("results", told, lang="ne").page.context["answers"]
    rows = {row["fact"]: row["answer"] for row in shown}

    assert [rows[fact] for fact in ("bank_account", "eshram", "epf_member")] == ["छ", "छैन", "होइन"]
