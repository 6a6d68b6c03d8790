"""What travels in a form comes back as it was, and what cannot be read is named."""

import pytest

from migrant_helper.pages.parts.journey import distinct, has_answers, hidden, is_id, read
from tests.pages.shown import FRESH, form, state, world

VALID = {
    "f.home": "IN-BR",
    "f.here": "IN-KL/ernakulam",
    "f.monthly_income": "10000..15000",
    "f.children_under_6": "2",
    "f.bank_account": "false",
    "f.who_moved": "self,children",
    "f.pregnancy": "-",
    "f.birth_date": "1996-02-29",
    "f.sex": "?",
}


def test_answers_are_written_back_as_they_came() -> None:
    fields = {
        **VALID,
        "skip": ("work", "epf_member"),
        "pick": ("in-onorc",),
        "case": "ffeeddccbbaa9988",
    }

    journey = read(world(), state(), form(fields))

    written = hidden(journey)
    assert journey.unusable == ()
    assert dict(written) == {
        **VALID,
        "skip": "epf_member",
        "pick": "in-onorc",
        "case": "ffeeddccbbaa9988",
    }
    assert [text for name, text in written if name == "skip"] == ["work", "epf_member"]


def test_what_is_read_is_what_rules_read() -> None:
    facts = read(world(), state(), form(VALID)).facts

    assert facts["monthly_income"] == {"min": 10000, "max": 15000}
    assert facts["bank_account"] is False
    assert facts["pregnancy"] == []
    assert facts["sex"] is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("home", "Bihar"),
        ("home", "in-br"),
        ("monthly_income", "15000..10000"),
        ("monthly_income", "1e4"),
        ("monthly_income", "9" * 400),
        ("bank_account", "yes"),
        ("who_moved", "self,self"),
        ("who_moved", "toString"),
        ("birth_date", "2023-02-29"),
        ("ration_card", "constructor"),
    ],
)
def test_an_answer_that_cannot_be_read_is_named_and_never_guessed(name: str, text: str) -> None:
    journey = read(world(), state(), form({f"f.{name}": text, "f.here": "IN-KL"}))

    assert journey.unusable == (name,)
    assert journey.facts == {"here": "IN-KL"}


@pytest.mark.parametrize(
    "name",
    [
        "f.__proto__",
        "f.constructor",
        "f.age",
        "f.moved_subdivision",
        "f.",
        "f.citizenship_certificate",
    ],
)
def test_a_fact_nobody_may_answer_here_is_carried_and_not_used(name: str) -> None:
    journey = read(world(), state(), form({name: "18", "f.here": "IN-KL"}))

    assert journey.facts == {"here": "IN-KL"}
    assert (name, "18") in hidden(journey)


def test_an_empty_field_is_no_answer() -> None:
    journey = read(world(), state(), form({"f.home": " \t", "f.here": ""}))

    assert (journey.facts, journey.unusable) == ({}, ())


def test_home_and_here_are_enough_even_when_not_known() -> None:
    assert has_answers(read(world(), state(), form({"f.home": "?", "f.here": "?"})))
    assert not has_answers(read(world(), state(), form({"f.home": "IN-BR"})))


@pytest.mark.parametrize(
    "text",
    ["", "0011", "00112233445566AA", "00112233445566a\u0661", "00112233445566aa\x00", "g" * 16],
)
def test_an_id_that_is_none_is_replaced(text: str) -> None:
    assert not is_id(text)
    assert read(world(), state(), form(case=text)).id == FRESH


def test_a_field_named_without_is_left_to_the_page() -> None:
    journey = read(world(), state(), form(VALID))

    assert "f.home" not in dict(hidden(journey, ("f.home",)))


def test_each_value_is_kept_once_in_order() -> None:
    assert distinct(["b", "a", "b"]) == ("b", "a")
