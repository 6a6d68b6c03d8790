"""Every page in every language renders from the real catalogue, and is a page a reader can use."""

import re
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages import missing
from tests.pages.shown import ANSWERS, COUNTRIES, LANGUAGES, SPOKEN, Shown, html, show, state, world

SCHEMES: list[tuple[str, dict[str, Any]]] = [
    (f"schemes/{scheme['id']}", {})
    for country in COUNTRIES
    for scheme in load.catalogue(country, "en")["schemes"]
]
NEPALI = {"f.home": "NP-P2", "f.here": "IN-KL", "f.citizen_of": "NP"}
PICKED = {**ANSWERS, "picked": "1", "pick": [path.rpartition("/")[2] for path, _ in SCHEMES]}
UNKNOWN = {"f.home": "?", "f.here": "?"}
PAGES: list[tuple[str, dict[str, Any]]] = [
    ("", {}),
    ("", ANSWERS),
    ("check", {"do": "start"}),
    ("check", ANSWERS),
    ("check", NEPALI),
    ("check", UNKNOWN),
    ("results", ANSWERS),
    ("results", NEPALI),
    ("results", UNKNOWN),
    ("schemes", {}),
    ("schemes", {"country": "NP"}),
    ("move", ANSWERS),
    ("move", NEPALI),
    ("move", UNKNOWN),
    ("checklist", PICKED),
    ("checklist", {**NEPALI, "picked": "1"}),
    ("card", ANSWERS),
    ("card", {}),
    *[
        ("urgent", {"trouble": kind})
        for kind in ("", "hurt", "unpaid", "held", "violence", "child", "police")
    ],
    ("refused", ANSWERS),
    ("refused", {**ANSWERS, "office": "ration-shop"}),
    ("refused", {**ANSWERS, "line": "in-onorc.other-state"}),
    ("money", ANSWERS),
    ("money", {**ANSWERS, "money": "in-pmmvy"}),
    ("money", {**ANSWERS, "money": "in-pmmvy", "seen": "told:refused"}),
    ("privacy", {}),
    ("kept", ANSWERS),
    ("clear", ANSWERS),
    ("clear", {"do": "clear"}),
    ("wrong", {}),
    ("wrong", {"about": "in-onorc"}),
]


# What offices read, and what the boards of their states are called in.
OFFICES = {lang for one in load.places("en").values() for lang in one.get("offices", ())}


def sound(shown: Shown, lang: str) -> None:
    """Fails where a page is not whole: text left over, an id twice, a language nobody speaks."""
    document = shown.document
    held = {one["tag"] for one in shown.page.context["ui"]["languages"]} | {lang}
    assert shown.html.startswith(f'<!doctype html>\n<html lang="{lang}" dir="')
    assert len(document.ids) == len(set(document.ids))
    assert document.languages - held - OFFICES == set()
    assert not re.search(
        r"%\(|\{\w+\}|\bNone\b(?! of these| yet)|\bTrue\b|\bFalse\b|&lt;|&amp;amp;", document.text
    )


@pytest.mark.parametrize("lang", SPOKEN)
@pytest.mark.parametrize(("path", "fields"), PAGES)
def test_a_page_is_whole_in_every_language(path: str, fields: dict[str, Any], lang: str) -> None:
    sound(show(path, fields, lang=lang), lang)


@pytest.mark.parametrize("lang", SPOKEN)
@pytest.mark.parametrize(("path", "fields"), SCHEMES)
def test_every_entry_is_whole_in_every_language(
    path: str, fields: dict[str, Any], lang: str
) -> None:
    shown = show(path, {**fields, **ANSWERS}, lang=lang)

    assert shown.page.status == 200
    sound(shown, lang)


@pytest.mark.parametrize("lang", SPOKEN)
@pytest.mark.parametrize("status", [404, 405, 413, 500, 503])
def test_a_failure_is_a_whole_page_too(status: int, lang: str) -> None:
    page = missing.page(world(lang), state(), status)

    assert page.status == status
    assert html(page, lang).count("<h1>") == 1


CARRYING = (
    "",
    "check",
    "results",
    "schemes",
    "schemes/in-onorc",
    "move",
    "checklist",
    "urgent",
    "refused",
    "money",
    "privacy",
    "kept",
)


@pytest.mark.parametrize("path", CARRYING)
def test_a_page_carries_all_answers_to_the_same_page_in_another_language(path: str) -> None:
    shown = show(path, {**ANSWERS, "skip": "work", "case": "ffeeddccbbaa9988"})

    kept = {**ANSWERS, "skip": "work", "case": "ffeeddccbbaa9988"}
    assert {name: shown.fields[name] for name in kept} == {
        name: [text] for name, text in kept.items()
    }
    actions = {button.action for button in shown.document.buttons}
    assert {f"/{lang}/{path}" for lang in LANGUAGES} <= actions
