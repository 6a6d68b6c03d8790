"""Colours are a page's, whatever its language: contrast is looked at in one language of each
direction. What keyboard and axe meet is the page's too, but for Urdu's: they skip a page that was looked
at in other words (tests/browser/survey.js, `skeleton`)."""

import re

from tests.conftest import ROOT

RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
BY_LANGUAGE = re.compile(r":lang\(|\[lang|\[dir|:dir\(")
URDU = re.compile(r":lang\(ur\)|\[dir=.?rtl.?\]|:dir\(rtl\)")
COLOUR = re.compile(r"\b(color|background|opacity|filter|fill|stroke)\b")


def by_language() -> list[tuple[str, str]]:
    """(selector, what it sets) of each rule for some languages."""
    texts = [file.read_text("utf-8") for file in (ROOT / "static/css").glob("*.css")]
    rules = [rule for text in texts for rule in RULE.findall(text)]
    return [rule for rule in rules if BY_LANGUAGE.search(rule[0])]


def test_no_style_gives_a_language_a_colour_of_its_own() -> None:
    found = by_language()

    assert len(found) >= 3
    assert [rule for rule in found if COLOUR.search(rule[1])] == []


def test_a_style_of_a_language_is_urdu_s() -> None:
    named = [URDU.sub("", selector) for selector, _ in by_language()]

    assert [selector for selector in named if BY_LANGUAGE.search(selector)] == []
