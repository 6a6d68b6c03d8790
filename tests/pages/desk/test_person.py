"""The next person: what is kept of the one before, what is written down, one more of a family."""

from dataclasses import replace

import pytest

from migrant_helper.core.cases.case import folded
from tests.pages.desk.folk import RAMESH, SUNITA, WHO, change, desk, document, html, made, opened

OWN = {"new": RAMESH, "do": "open", "keep": "yes", "name": " Ramesh  Kumar ", "lang": "hi"}
PLACES = {"f.home": "IN-BR", "f.here": "IN-GJ", "camp": "Limbayat naka"}
BEFORE = folded(opened())


def test_place_language_and_camp_stay_as_they_were_for_the_person_before() -> None:
    """The home of that person is nobody else's: it is asked, in sight."""
    page = made("person", replace(desk(), last=BEFORE), {"do": "show"})
    fields = document(page).fields("case")
    before_the_fold = html(page).partition('<details class="mh-fold"')[0]

    assert fields["f.home"] + fields["f.here"] == ["", "IN-GJ"]
    assert 'name="f.home"' in before_the_fold
    assert 'name="f.here"' not in before_the_fold
    assert fields["camp"] + fields["lang"] == ["Limbayat naka", "hi"]
    assert fields["name"] + fields["phone"] == ["", ""]
    assert page.changes == ()


def test_the_first_person_is_where_the_organisation_works() -> None:
    kept = made("person", desk(), {}, lang="ne").context["kept"]

    assert kept == {"home": "", "here": "IN-GJ", "camp": "", "lang": "ne"}
    national = replace(desk(), who={**WHO, "place": "IN"})
    assert made("person", national, {}).context["kept"]["here"] == ""


def test_their_yes_opens_the_case_and_leads_to_the_questions() -> None:
    page = made("person", replace(desk(), last=BEFORE), {**OWN, **PLACES, "for": ["share", "x"]})
    told = {one["kind"]: one["data"] for one in page.changes}

    assert told["opened"] == {
        "name": "Ramesh Kumar",
        "phone": "",
        "lang": "hi",
        "camp": "Limbayat naka",
    }
    assert told["consent"] == {"for": ["keep", "share"], "until": "2027-11-22", "words": "1"}
    assert told["journey"]["answers"] == {"home": "IN-BR", "here": "IN-GJ"}
    assert told["journey"]["lists"] == {"district": ["here:IN-GJ/surat"]}
    assert {one["case"] for one in page.changes} == {RAMESH}
    assert page.context["then"] == "check"


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"keep": ""}, ["keep"]),
        ({"name": " "}, ["name"]),
        ({"keep": "", "name": ""}, ["name", "keep"]),
    ],
)
def test_without_a_name_or_their_yes_nothing_is_written(
    fields: dict[str, str], missing: list[str]
) -> None:
    page = made("person", desk(), {**OWN, **PLACES, **fields})

    assert (page.status, page.changes, page.context["missing"]) == (422, (), missing)
    assert document(page).fields("case")["f.home"] == ["IN-BR"]


def test_another_language_keeps_what_was_typed() -> None:
    typed = {**OWN, **PLACES, "do": "show"}

    assert document(made("person", desk(), typed, lang="ur"), "ur").fields("case")["name"] == [
        "Ramesh Kumar"
    ]


def test_what_a_page_left_behind_is_not_the_next_person() -> None:
    """The form of the person before comes along when its page is left."""
    page = made(
        "person", replace(desk(), last=BEFORE), {"f.home": "NP-P1", "name": "Old", "do": "show"}
    )

    assert page.context["kept"]["home"] == ""
    assert page.context["name"] == ""


def test_one_more_of_a_family_shares_what_is_the_households_and_no_more() -> None:
    family = desk(opened())
    asked = made("person", family, {"do": "family", "case": SUNITA})
    shown = document(asked).fields("case")
    page = made("person", family, {**OWN, **PLACES, "with": shown["with"][0], "case": SUNITA})
    begun = next(one["data"]["answers"] for one in page.changes if one["kind"] == "journey")

    assert asked.context["family"] == "Sunita <Devi>"
    assert shown["with"] == [SUNITA] == shown["case"]
    assert shown["f.home"] == ["IN-BR"]
    assert begun == {"home": "IN-BR", "here": "IN-GJ", "ration_card": "phh"}
    assert [
        (one["case"], one["data"]["with"]) for one in page.changes if one["kind"] == "household"
    ] == [
        (RAMESH, SUNITA),
        (SUNITA, RAMESH),
    ]


def test_what_one_of_a_family_agreed_to_is_ticked_for_nobody_else() -> None:
    asked = made(
        "person",
        desk(opened()),
        {"do": "family", "case": SUNITA, "for": ("share", "evidence"), "months": "24"},
    )
    ticked = document(asked).fields("case")

    assert asked.context["purposes"] == []
    assert asked.context["months"] == "12"
    assert "for" not in ticked


def test_the_two_cases_of_a_family_lead_to_each_other() -> None:
    join = change("household", {"with": RAMESH, "same": True}, at=9)
    page = document(made("case", desk([*opened(), join], opened(RAMESH, "Ramesh"))))

    assert [one.value for one in page.buttons if one.name == "case"] == [RAMESH]
    assert "Same family: Ramesh" in page.text


def test_who_was_written_down_by_this_form_is_not_written_down_twice() -> None:
    """Going back leads to the page that led on: to the same case, and to no second one."""
    seed = document(made("today", desk(), {})).fields("case")["seed"][0]
    first = made("person", desk(), {"do": "show", "seed": seed})
    typed = {**OWN, **PLACES, "new": document(first).fields("case")["new"][0], "once": seed}
    before = made("person", desk(), typed).changes
    there = replace(desk(), opened={**BEFORE, "id": seed, "name": "Ramesh Kumar"}, used=True)
    back = made("person", there, {"do": "show", "seed": seed})
    again = made("person", there, typed)

    assert {one["case"] for one in before} == {seed}
    # The same button twice is the same changes.
    assert [one["id"] for one in again.changes] == [one["id"] for one in before]
    assert (back.changes, back.context["again"]["name"]) == ((), "Ramesh Kumar")
    assert [one.value for one in document(back).buttons if one.name == "case"] == [seed]
    assert document(back).fields("case")["new"] != [seed]


def test_another_name_on_the_same_form_is_asked_about() -> None:
    there = replace(desk(), opened={**BEFORE, "id": RAMESH, "name": "Sunita"}, used=True)
    page = made("person", there, {**OWN, **PLACES})
    fields = document(page).fields("case")
    other = made("person", desk(), {**{name: one[0] for name, one in fields.items()}, "do": "x"})

    assert (page.changes, page.context["again"]["name"]) == ((), "Sunita")
    assert fields["new"] != [RAMESH]
    assert other.context["name"] == "Ramesh Kumar"
    assert other.context["kept"]["camp"] == "Limbayat naka"


def test_what_was_deleted_since_is_not_opened_under_its_id() -> None:
    page = made("person", replace(desk(), used=True), {**OWN, **PLACES})

    assert RAMESH not in {one["case"] for one in page.changes}
    assert len(page.changes) == 3


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"name": "س" * 81}, "long"),
        ({"name": "आशा २३४५ ६७८९ ०१२४"}, "aadhaar"),
        ({"phone": "2345 6789 0124"}, "aadhaar"),
        ({"camp": "x" * 61}, "long"),
    ],
)
def test_nothing_typed_is_cut_off_or_kept_that_must_not_be(
    fields: dict[str, str], wrong: str
) -> None:
    page = made("person", desk(), {**OWN, **PLACES, **fields})
    shown = document(page).fields("case")

    assert (page.status, page.changes, page.context["missing"]) == (422, (), [wrong])
    assert all(shown[name] == [value] for name, value in fields.items())
