"""The questions: answered, skipped, not known, gone back to, changed; nothing told is ever lost."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.rules.facts.answers import encode_answer
from tests.pages.shown import ANSWERS, COUNTRIES, SPOKEN, Shown, show

PLACES = {"f.home": "IN-BR", "f.here": "IN-KL"}
FACTS = {
    (country, name): fact
    for country in COUNTRIES
    for name, fact in load.catalogue(country, "en")["facts"].items()
    if "derive" not in fact
}


def asked(shown: Shown) -> str:
    """The fact that the page asks; "" where it asks none."""
    return "".join(shown.document.values("q"))


def go(shown: Shown, do: str, **typed: Any) -> Shown:
    """The next page once these were typed and the button pressed."""
    fields = {name: texts for name, texts in shown.fields.items() if not name.startswith("v")}
    return show("check", {**fields, **typed, "do": do})


def a_value(fact: dict[str, Any]) -> str:
    """Some answer to the fact, as a field carries it."""
    if "years" in fact.get("bounds", {}):
        return "1990" if fact["type"] == "number" else "2026-01-31"
    if fact["type"] == "number":
        low, high = fact.get("bands", [[1, 1]])[0]
        ends = {"min": low, "max": high}
        if low == high:
            return str(low)
        return encode_answer({end: number for end, number in ends.items() if number is not None})
    by_type = {"bool": "true", "place": "IN-KL", "date": "2026-01-31"}
    return by_type.get(fact["type"]) or str(fact["values"][-1])


def test_both_places_are_needed_and_nothing_told_is_lost() -> None:
    shown = show("check", {"f.home": "IN-BR", "f.sex": "woman", "do": "start"})

    assert shown.page.status == 400
    assert shown.page.template == "public/home.html"
    assert shown.fields["f.home"] == ["IN-BR"]
    assert shown.fields["f.sex"] == ["woman"]


def test_an_answer_is_carried_and_the_next_question_asked() -> None:
    one = show("check", {**PLACES, "do": "start"})
    fact = load.catalogue("IN", "en")["facts"][asked(one)]

    two = go(one, "answer", v=a_value(fact))

    assert two.page.status == 200
    assert asked(two) not in ("", asked(one))
    assert two.fields[f"f.{asked(one)}"] == [a_value(fact)]
    assert two.fields["trail"] == [asked(one)]


@pytest.mark.parametrize(
    ("do", "field", "value"), [("unknown", "f.{}", "?"), ("skip", "skip", "{}")]
)
def test_what_is_not_known_or_skipped_is_not_asked_again(do: str, field: str, value: str) -> None:
    one = show("check", PLACES)

    two = go(one, do)
    three = show("check", two.fields)

    fact = asked(one)
    assert fact not in (asked(two), asked(three))
    assert three.fields[field.format(fact)] == [value.format(fact)]


def test_skipping_a_question_answered_before_takes_the_answer_back() -> None:
    one = show("check", {**ANSWERS, "do": "change:bank_account"})

    assert "f.bank_account" not in go(one, "skip").fields


def test_back_shows_the_question_before_with_its_answer() -> None:
    one = show("check", {**PLACES, "do": "change:birth_year"})
    fact = load.catalogue("IN", "en")["facts"][asked(one)]
    two = go(one, "answer", v=a_value(fact))
    three = go(two, "unknown")

    again = go(go(three, "back"), "back")

    assert asked(again) == asked(one)
    assert a_value(fact) in again.fields["v"]
    open_ones = two.document.values("of") or [asked(two)]
    assert all(again.fields[f"f.{fact}"] == ["?"] for fact in open_ones)
    assert "trail" not in again.fields


def test_back_from_the_first_question_is_the_start_with_both_places() -> None:
    shown = go(show("check", PLACES), "back")

    assert shown.page.template == "public/home.html"
    assert (shown.fields["f.home"], shown.fields["f.here"]) == (["IN-BR"], ["IN-KL"])


@pytest.mark.parametrize("trail", ["no_such_fact", "age", "__proto__", "constructor"])
def test_back_passes_over_what_nobody_was_asked(trail: str) -> None:
    shown = show("check", {**PLACES, "trail": ("sex", trail), "q": "work", "do": "back"})

    assert asked(shown) == "sex"


@pytest.mark.parametrize(("country", "name"), FACTS)
def test_every_answer_given_before_can_be_looked_at_and_changed(country: str, name: str) -> None:
    fact, home = FACTS[country, name], {"IN": "IN-BR", "NP": "NP-P1"}[country]
    given = a_value(fact)
    fields = {"f.home": home, "f.here": home, f"f.{name}": given}

    shown = show("check", {**fields, "do": f"change:{name}"})

    typed = {key: texts for key, texts in shown.fields.items() if key.startswith("v")}
    again = go(shown, "answer", **typed)
    assert asked(shown) == name
    assert again.page.status == 200
    assert again.fields[f"f.{name}"] == [given]


@pytest.mark.parametrize("name", ["age", "constructor", "__proto__", "", "no_such_fact"])
def test_a_change_of_what_cannot_be_answered_asks_the_next_question(name: str) -> None:
    shown = show("check", {**PLACES, "do": f"change:{name}"})

    assert shown.page.status == 200
    assert asked(shown) == asked(show("check", PLACES))


@pytest.mark.parametrize(
    ("name", "typed", "problem"),
    [
        ("bank_account", {}, "empty"),
        ("bank_account", {"v": "yes"}, "not-offered"),
        ("birth_year", {"v": "nineteen"}, "not-a-number"),
        ("birth_date", {"v.year": "1996"}, "incomplete-day"),
        ("birth_date", {"v.year": "1996", "v.month": "2", "v.day": "30"}, "not-a-day"),
        ("who_moved", {"v": ("self", "-")}, "two-answers"),
        ("monthly_income", {"v": "12.500"}, "unclear-number"),
    ],
)
def test_an_answer_that_cannot_be_read_comes_back_with_its_problem(
    name: str, typed: dict[str, Any], problem: str
) -> None:
    shown = show("check", {**PLACES, "f.sex": "man", "q": name, **typed, "do": "answer"})

    assert shown.page.status == 400
    assert shown.page.context["problem"] == problem
    assert asked(shown) == name
    assert shown.fields["f.sex"] == ["man"]
    for field, texts in typed.items():
        offered = shown.document.values(field)
        assert not offered or field == "v" or texts in offered
    assert "problem" in shown.document.ids


def test_a_number_written_out_stands_before_a_range_tapped_earlier() -> None:
    fields = {**PLACES, "q": "monthly_income", "v": ("10001..15000", "१२,०००"), "do": "answer"}

    assert show("check", fields).fields["f.monthly_income"] == ["12000"]


@pytest.mark.parametrize(
    ("given", "typed", "meant"),
    [
        ("12000", ("..10000", "12000"), "..10000"),
        ("12000", ("..10000", "9000"), "9000"),
        ("10001..15000", ("10001..15000", "12000"), "12000"),
        ("10001..15000", ("10001..15000", ""), "10001..15000"),
        ("12000", ("12000",), "12000"),
    ],
)
def test_a_number_changed_is_the_one_that_was_touched(
    given: str, typed: tuple[str, ...], meant: str
) -> None:
    fields = {**PLACES, "f.monthly_income": given, "q": "monthly_income", "v": typed}

    shown = show("check", {**fields, "do": "answer"})

    assert shown.fields["f.monthly_income"] == [meant]


def test_a_range_of_one_number_is_that_number_and_stands_there_once() -> None:
    shown = show("check", {**PLACES, "f.children_under_6": "0", "do": "change:children_under_6"})

    assert shown.fields["v"] == [""]
    assert [option["checked"] for option in shown.page.context["question"]["options"]][:2] == [
        True,
        False,
    ]
    assert [option["text"] for option in shown.page.context["question"]["options"]][:2] == [
        "0",
        "1",
    ]


def test_an_answer_that_a_newer_catalogue_cannot_read_is_asked_again_and_the_rest_kept() -> None:
    shown = show("check", {**ANSWERS, "f.ration_card": "apl", "do": "start"})

    assert shown.page.status == 400
    assert asked(shown) == "ration_card"
    assert "f.ration_card" not in shown.fields
    assert {name: shown.fields[name] for name in ANSWERS} == {
        name: [text] for name, text in ANSWERS.items()
    }


@pytest.mark.parametrize("lang", SPOKEN)
def test_the_language_button_asks_the_same_again_with_what_was_typed(lang: str) -> None:
    fields = {**PLACES, "q": "monthly_income", "v": "12 thousand", "do": "show"}

    shown = show("check", fields, lang=lang)

    assert shown.page.status == 200
    assert asked(shown) == "monthly_income"
    assert "12 thousand" in shown.fields["v"]


@pytest.mark.parametrize("do", ["unknown", "skip"])
@pytest.mark.parametrize("places", [("IN-BR", "IN-KL"), ("NP-P2", "NP-P3"), ("NP-P2", "IN-KL")])
def test_somebody_who_answers_nothing_comes_to_the_results(
    places: tuple[str, str], do: str
) -> None:
    shown = show("check", {"f.home": places[0], "f.here": places[1]})
    questions = []
    for _ in range(20):
        while asked(shown):
            assert asked(shown) not in questions
            questions.append(asked(shown))
            shown = go(shown, do)
        assert shown.page.template == "public/results.html"
        shown = show("check", {**shown.fields, "do": "go"})

    assert not asked(shown)
    assert 9 < len(questions) < len(FACTS)


def test_the_results_are_reached_with_every_answer() -> None:
    known = {f"f.{name}": a_value(fact) for (_, name), fact in FACTS.items()}

    shown = show("check", {**known, **PLACES})

    assert shown.page.template == "public/results.html"
    assert shown.page.context["path"] == "results"
    assert shown.page.context["unread"] == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("35", {"1991": "1991 (35 is the age)", "1935": "1935"}),
        ("२०५१", {"1994..1995": "1994–1995 (2051 in another calendar)"}),
        ("2533", {"1990": "1990 (2533 in another calendar)"}),
        ("3000", {}),
    ],
)
def test_a_year_that_cannot_be_is_asked_back_with_what_may_be_meant(
    typed: str, meant: dict[str, str]
) -> None:
    one = show("check", {**PLACES, "do": "change:birth_year"})

    two = go(one, "answer", v=typed)

    assert (two.page.status, asked(two)) == (400, "birth_year")
    assert two.fields["v"] == [typed]
    assert "f.birth_year" not in two.fields
    assert {each["value"]: each["text"] for each in two.page.context["meant"]} == meant
    for value, text in meant.items():
        assert f'name="meant" value="{value}">{text}</button>' in two.html
        assert go(two, "", meant=value, v=typed).fields["f.birth_year"] == [value]


@pytest.mark.parametrize(
    ("fact", "text"),
    [("birth_year", "35"), ("birth_date", "2030-01-01"), ("job_start", "1880-01-01")],
)
def test_what_cannot_be_is_never_carried_into_a_decision(fact: str, text: str) -> None:
    shown = show("check", {**PLACES, f"f.{fact}": text})

    assert (shown.page.status, asked(shown)) == (400, fact)
