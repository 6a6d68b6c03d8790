"""Conditions in words: a negation names what it negates, and no list of answers is cut short."""

from typing import Any

import pytest

from migrant_helper.catalogue.compare.parts import Part, group_of
from migrant_helper.catalogue.compare.sentences import sentences
from migrant_helper.catalogue.compare.told import of_all, opposite, told, unsure
from tests.catalogue.compare.conftest import AGE, CARD, CATALOGUE, PAY, SHOW

HURT = {"fact": "event", "includes": "hurt"}
APP = {"fact": "payer", "is": "app"}
LATER = {"untold": "unmet"}


def parts(rule: Any) -> list[Part]:
    return [one.part for one in sentences(CATALOGUE, rule, SHOW, "2026-11-29")]


def payer(*names: str) -> dict[str, Any]:
    return {"fact": "payer", "in": list(names)}


@pytest.mark.parametrize(
    ("rule", "holds", "fails"),
    [
        (CARD, "“Card: Yes”", "“Card: No”"),
        (AGE, "“Age: 18 years or more”", "“Age: less than 18 years”"),
        (PAY, "“Pay: ₹15,000 a month or less”", "“Pay: more than ₹15,000 a month”"),
        (
            {"fact": "age", "between": [18, 40]},
            "“Age: 18 to 40 years”",
            "“Age: not 18 to 40 years”",
        ),
        (HURT, "“What happened: Hurt”", "“What happened: not ‘Hurt’”"),
        (
            {"fact": "event", "includes_any": ["hurt", "flood"]},
            "“What happened: Hurt or A flood”",
            "“What happened: neither Hurt nor A flood”",
        ),
        (
            {"not": {"fact": "event", "includes_any": ["hurt", "death", "flood"]}},
            "“What happened: none of Hurt, A death and A flood”",
            "“What happened: Hurt, A death or A flood”",
        ),
        # Of a list the few that are left say it without a no.
        (
            {"not": payer("firm", "farm", "app")},
            "“Who pays you: Nobody or My family”",
            "“Who pays you: A firm, A farm or An app”",
        ),
        # What excludes only those who told it takes nothing from others.
        ({"not": {**CARD, **LATER}}, "“Card: No, or not told”", "“Card: Yes”"),
        (
            {"not": {"fact": "card", "is": False, **LATER}},
            "“Card: Yes, or not told”",
            "“Card: No”",
        ),
        (
            {"any": [AGE, CARD]},
            "“Age: 18 years or more” or “Card: Yes”",
            "“Age: less than 18 years” and “Card: No”",
        ),
        (
            {"any": [PAY, {"all": [AGE, CARD]}]},
            "“Pay: ₹15,000 a month or less” or (“Age: 18 years or more” and “Card: Yes”)",
            "“Pay: more than ₹15,000 a month” and (“Age: less than 18 years” or “Card: No”)",
        ),
        (
            {"at_least": 2, "of": [AGE, CARD, PAY]},
            "at least 2 of these: “Age: 18 years or more”, “Card: Yes”, “Pay: ₹15,000 a month or less”",
            "fewer than 2 of these: “Age: 18 years or more”, “Card: Yes”, “Pay: ₹15,000 a month or less”",
        ),
    ],
)
def test_a_condition_and_its_opposite(rule: Any, holds: str, fails: str) -> None:
    [part] = parts(rule)

    assert (told(part), opposite(part)) == (holds, fails)


def test_neither_yes_nor_no_is_not_told() -> None:
    """Both are excluded only for those who told: who is left was never asked."""
    neither = {"all": [{"not": {"fact": "card", "is": value, **LATER}} for value in (True, False)]}

    assert of_all(parts({"all": [AGE, neither]})) == "“Age: 18 years or more” and “Card: not told”"
    assert told(group_of("all", parts(neither))) == "“Card: not told”"


def test_what_holds_for_everybody_only_makes_some_unsure() -> None:
    """ "Not A, or A" does not read as a condition: it says whose yes has to be confirmed."""
    always = {
        "any": [
            {"all": [{"not": {**APP, **LATER}}, {"not": {**CARD, **LATER}}]},
            {**APP, **LATER},
            {**CARD, **LATER},
        ]
    }
    [part], [real] = parts(always), parts({"any": [{"not": APP}, CARD]})

    assert unsure(part) == "“Who pays you: An app” or “Card: Yes”"
    assert unsure(real) is None


def test_answers_are_spelt_out_up_to_twelve() -> None:
    names = [f"v{n}" for n in range(14)]
    labels = {name: name.upper() for name in names}
    fact = {"type": "choices", "values": names, "label": "Kinds", "labels": labels}
    catalogue = {**CATALOGUE, "facts": {"kinds": fact}}

    def said(count: int) -> str:
        rule = {"fact": "kinds", "includes_any": names[:count]}
        [one] = sentences(catalogue, rule, SHOW, "2026-11-29")
        return told(one.part)

    assert said(12) == f"“Kinds: {', '.join(f'V{n}' for n in range(11))} or V11”"
    assert said(14).endswith("V11 or 2 more”")
