"""Colours are a page's, whatever its language: contrast is looked at in one language of each
direction."""

import re

from tests.conftest import ROOT

RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
BY_LANGUAGE = re.compile(r":lang\(|\[lang|\[dir|:dir\(")
COLOUR = re.compile(r"\b(color|background|opacity|filter|fill|stroke)\b")


def test_no_style_gives_a_language_a_colour_of_its_own() -> None:
    texts = [file.read_text("utf-8") for file in (ROOT / "static/css").glob("*.css")]
    rules = [rule for text in texts for rule in RULE.findall(text)]
    by_language = [rule for rule in rules if BY_LANGUAGE.search(rule[0])]

    assert len(by_language) >= 3
    assert [rule for rule in by_language if COLOUR.search(rule[1])] == []
