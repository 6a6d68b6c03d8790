"""A card says what is on the list and no answer; whatever the form, what it gives can be signed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.actions.cards import issue, verify
from migrant_helper.catalogue import load
from migrant_helper.core.card.codes import codes_of, payload
from migrant_helper.pages import card, opened
from migrant_helper.pages.parts.card import leaving
from migrant_helper.pages.parts.card.fitted import held
from migrant_helper.store import keys
from tests.pages.reader import read_document
from tests.pages.shown import (
    ANSWERS,
    COUNTRIES,
    FRESH,
    SPOKEN,
    TODAY,
    form,
    html,
    show,
    situation,
    state,
    world,
)

CODES = codes_of(load.catalogue(country, "en") for country in COUNTRIES)
SCHEMES = [scheme for country in COUNTRIES for scheme in load.catalogue(country, "en")["schemes"]]
MANY = sorted(SCHEMES, key=lambda scheme: -len(scheme["steps"]) - 4 * len(scheme["deadlines"]))[:14]
DATED = [fact for fact, one in load.catalogue("IN", "en")["facts"].items() if one["type"] == "date"]
ADDRESS = "https://card.example/c#"
HOSTS = ("card.example",)
PICKED = {**ANSWERS, "picked": "1", "pick": ("in-onorc", "in-bocw"), "case": "ffeeddccbbaa9988"}


def made(fields: dict[str, Any], today: str = TODAY) -> dict[str, Any] | None:
    """The case of these fields, which can be signed."""
    fields_ = form(fields)
    case = card.case_of(*situation("en", "card", fields_, today=today), fields_)
    assert case is None or payload(case, CODES)
    return case


def test_the_card_of_a_list_holds_its_entries_and_steps() -> None:
    case = made(PICKED)

    assert case is not None
    assert [entry["scheme"] for entry in case["entries"]] == ["in-onorc", "in-bocw"]
    assert case["id"] == "ffeeddccbbaa9988"
    assert set(case) == {"id", "lang", "country", "entries", "issued", "expires", "revision"}


def test_the_page_and_its_fields_hold_no_answer() -> None:
    case = made(PICKED)
    signed = {"text": ADDRESS + "12", "svg": "<svg/>", "status": "holder"}

    shown = show("card", PICKED, signed=signed)

    assert case is not None
    assert not [name for name in shown.fields if name.startswith("f.")]
    assert "1996" not in shown.document.text
    assert PICKED["f.birth_date"] in shown.document.fields("carried")["f.birth_date"]
    again = form(shown.fields)
    assert card.case_of(*situation("en", "card/signed", again), again) == case


@pytest.mark.parametrize(
    "day", ["1950-01-01", "2023-02-01", "2026-11-22", "2035-06-01", "9999-12-31"]
)
def test_a_day_far_away_does_not_keep_a_card_from_being_made(day: str) -> None:
    days = {f"f.{fact}": day for fact in DATED}
    picks = [scheme["id"] for scheme in MANY]

    case = made({**PICKED, **days, "pick": picks})

    assert case is not None
    assert case["entries"]


def test_twelve_large_entries_are_cut_to_what_one_picture_holds() -> None:
    case = made({"entry": [scheme["id"] for scheme in MANY], "private": "yes"})

    assert case is not None
    assert 6 < len(case["entries"]) <= 12
    assert [entry["scheme"] for entry in case["entries"]] == [scheme["id"] for scheme in MANY][
        : len(case["entries"])
    ]


def test_what_finds_no_room_beside_many_days_is_the_end_of_the_list() -> None:
    names = [scheme["id"] for scheme in MANY]
    days = [f"{one['id']}.{row['id']}.2027-03-01" for one in MANY for row in one["deadlines"]]
    told = {"entry": names, "private": "yes"}
    without, dated = made(told), made({**told, "due": days})

    assert without is not None
    assert dated is not None
    assert len(dated["entries"]) < len(without["entries"])
    assert [entry["scheme"] for entry in dated["entries"]] == names[: len(dated["entries"])]


def test_a_phone_that_thinks_it_is_years_ago_has_no_card() -> None:
    assert made(PICKED, today="2019-06-01") is None


def test_a_day_told_twice_is_once_on_the_card() -> None:
    rows = [
        {"id": "a", "on": "2026-12-01"},
        {"id": "b", "on": "2026-12-02"},
        {"id": "a", "on": "2027-01-01"},
    ]

    assert held(rows, TODAY) == rows[:2]


def test_of_one_entry_seven_days_are_on_the_card() -> None:
    rows = [{"id": name, "on": "2026-12-01"} for name in "abcdefghi"]

    assert held(rows, TODAY) == rows[:7]


def test_an_entry_named_twice_is_not_said_to_have_found_no_room() -> None:
    fields = form({"entry": ["in-onorc", "in-bocw", "in-onorc"]})
    known, asked = situation("en", "card", fields)
    signed = {"text": "1", "svg": "<svg></svg>", "status": "holder"}

    page = card.page(known, replace(asked, signed=signed), fields)

    assert [row["id"] for row in page.context["rows"]] == ["in-onorc", "in-bocw"]
    assert page.context["left_out"] == 0


@pytest.mark.parametrize(
    "fields", [{}, {"entry": "in-gone"}, {"entry": "__proto__"}, {**ANSWERS, "picked": "1"}]
)
def test_without_an_entry_there_is_no_card(fields: dict[str, Any]) -> None:
    assert made(fields) is None
    assert "There is no list for a card yet" in show("card", fields).document.text


def test_a_take_away_form_is_read_as_far_as_it_is_known() -> None:
    scheme = load.catalogue("IN", "en")["schemes"][0]
    name, step = scheme["id"], scheme["steps"][0]["id"]
    fields = {
        "entry": (name, "in-gone", name),
        "step": (
            f"{name}.{step}.done",
            f"{name}.{step}.stolen",
            f"{name}.__proto__.done",
            "in-gone.a.done",
            "a.b",
        ),
        "due": (f"{name}.constructor.2026-12-01", f"{name}.{step}.2026-02-30", "x"),
    }

    [entry] = leaving.entries(world(), form(fields))

    assert entry["scheme"] == name
    assert entry["steps"] == {
        one["id"]: "done" if one["id"] == step else "todo" for one in scheme["steps"]
    }
    assert entry["deadlines"] == []


@pytest.mark.parametrize("text", ["", "a", "a.b", "a.b.c.d"])
def test_what_has_not_three_parts_has_none(text: str) -> None:
    assert leaving.parts(text) == ("", "", "")


def test_the_id_of_a_take_away_form_is_kept_when_it_is_one() -> None:
    assert leaving.case_id(form(case="ffeeddccbbaa9988"), FRESH) == "ffeeddccbbaa9988"
    assert leaving.case_id(form(case="FFEEDDCCBBAA9988"), FRESH) == FRESH


@pytest.mark.parametrize("lang", SPOKEN)
def test_a_card_that_was_signed_opens_and_says_the_same(tmp_path: Path, lang: str) -> None:
    case, key = made(PICKED), keys.load(tmp_path)
    text = issue(case, CODES, key, ADDRESS)
    verdict = verify(text, CODES, keys.issuers(tmp_path, "Migrant Helper"), TODAY, HOSTS)

    page = opened.page(
        world(lang), state("c", signed=dict(verdict)), form(digits=text.partition("#")[2])
    )

    document = read_document(html(page, lang))
    assert page.status == 200
    assert {row["id"] for row in page.context["rows"]} == {"in-onorc", "in-bocw"}
    assert document.fields("case")["digits"] == [text.partition("#")[2]]


def test_a_card_changed_by_a_digit_is_refused(tmp_path: Path) -> None:
    text = issue(made(PICKED), CODES, keys.load(tmp_path), ADDRESS)
    changed = text[:-1] + str((int(text[-1]) + 1) % 10)
    verdict = verify(changed, CODES, keys.issuers(tmp_path, "Migrant Helper"), TODAY, HOSTS)

    page = opened.page(world(), state("c", signed=dict(verdict)), form(digits=changed))

    assert page.status == 422
    assert page.context["rows"] == []
    assert "Do not trust it" in html(page) or "missing or wrong" in html(page)


def test_before_any_card_there_is_a_field_for_its_digits() -> None:
    page = opened.page(world(), state("c"), form())

    assert page.status == 200
    assert "digits" in read_document(html(page)).ids


def test_what_this_catalogue_does_not_know_stands_by_its_code() -> None:
    entry = {
        "scheme": "#77",
        "steps": {"#3": "done"},
        "deadlines": [{"id": "#1", "on": "2027-01-01"}],
    }
    case = {
        "id": FRESH,
        "lang": "hi",
        "country": "IN",
        "entries": [entry],
        "issued": TODAY,
        "expires": "2027-05-21",
        "revision": 875,
    }
    verdict = {
        "valid": True,
        "refused": None,
        "status": "issuer",
        "issuer": "<b>",
        "kid": "",
        "case": case,
    }

    page = opened.page(world(), state("c", signed=verdict), form())

    [row] = page.context["rows"]
    assert (row["id"], row["name"], row["steps"], row["dates"][0]["text"]) == (
        "#77",
        "#77",
        [{"text": "#3", "state": "done"}],
        "#1",
    )
    assert "&lt;b&gt;" in html(page)


def test_the_back_of_a_card_has_a_line_of_each_entry_that_others_may_read() -> None:
    """At most three, in the words of the office; nothing of a claim against an employer."""
    fields = {
        **ANSWERS,
        "f.pay_problem": "withheld",
        "f.occupation": "construction",
        "picked": "1",
        "pick": ["in-wage-claim", "in-onorc", "in-bocw", "in-rte-admission", "in-pmjay"],
    }
    world, asked = situation("en", "card", form(fields))
    signed = {"text": "1", "svg": "<svg></svg>", "status": "holder"}
    page = card.page(world, replace(asked, signed=signed), form(fields))
    back = page.context["back"]

    assert len(back) == 3
    assert back[0]["words"]["lang"] == "ml"
    assert not [row for row in back if "pay" in row["says"]]
    assert back[0]["show"] in html(page)


@pytest.mark.parametrize("at", ["/en/", "/hi/card"])
def test_from_the_card_one_goes_on_with_the_answers(at: str) -> None:
    """To the start and to another language: the form of the card itself holds none."""
    signed = {"text": ADDRESS + "12", "svg": "<svg/>", "status": "holder"}
    shown = show("card", PICKED, signed=signed)
    button = next(one for one in shown.document.buttons if one.action == at)
    _, lang, path = at.split("/", 2)
    after = show(path, shown.document.fields(button.form, button), lang=lang, signed=signed)

    assert button.form == "carried"
    told = after.fields if path == "" else after.document.fields("carried")
    assert (told["f.birth_date"], told["pick"]) == (["1996-04-05"], ["in-onorc", "in-bocw"])
    assert path != "" or after.page.context["home"] == "IN-BR"
