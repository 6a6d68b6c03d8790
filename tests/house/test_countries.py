"""No page and no rule names a country: what a country is, places.yaml says."""

import re
from pathlib import Path

import pytest

from migrant_helper.catalogue import load

ROOT = Path(__file__).parents[2] / "migrant_helper"
CODES = "|".join(load.countries())
# A country's code, a place of it, or the id of an entry or an office of it, as a whole text.
NAMED = re.compile(
    rf"""(["'])(?:(?:{CODES})(?:-[A-Z0-9]+(?:/[a-z]+)?)?|(?:{CODES.lower()})(?:-[a-z0-9-]*)?)\1"""
)
COMMENT = re.compile(r"#.*")
# What still names one: a third country lacks data here.
LEFT = {
    "core/reminders/phones.py": {"IN", "NP"},
    "pages/desk/group/about.py": {"IN", "NP", "in-wage-claim", "np-labour-wage-rights"},
    "pages/desk/group/letter.py": {"in-wage-claim", "np-labour-wage-rights", "np-wage-complaint"},
    "pages/desk/shown.py": {"np-"},
    "pages/parts/needed_countries.py": {"IN"},
    "pages/parts/ways.py": {"NP"},
}
# What only reads like a country: an example in a message, two sounds of words.
NONE = {
    "core/rules/facts/read.py": {"IN", "IN-KL", "IN-KL/ernakulam"},
    "core/words/sound.py": {"np"},
}
# Words of conditions, flags and keys that read like a country's.
WORDS = {"in"}


def named(text: str) -> set[str]:
    """The countries, places, entries and offices that a module's texts name."""
    code = COMMENT.sub("", re.sub(r'""".*?"""', "", text, flags=re.DOTALL))
    return {found.group(0)[1:-1] for found in NAMED.finditer(code)} - WORDS


@pytest.mark.parametrize("room", ["core", "pages"])
def test_no_page_and_no_rule_names_a_country(room: str) -> None:
    files = sorted((ROOT / room).rglob("*.py"))
    found = {str(file.relative_to(ROOT)): named(file.read_text("utf-8")) for file in files}

    known = {**LEFT, **NONE}
    left = {name: what for name, what in known.items() if name.startswith(f"{room}/")}
    assert {name: what for name, what in found.items() if what} == left


def test_no_template_asks_for_a_country() -> None:
    for file in sorted((ROOT / "templates").rglob("*.html")):
        asked = "".join(re.findall(r"\{[{%].*?[%}]\}", file.read_text("utf-8"), re.DOTALL))
        assert named(asked) == set(), file


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('if place[:2] == "NP":', {"NP"}),
        ("first = 'IN-BR'", {"IN-BR"}),
        ('office = "np-ward"', {"np-ward"}),
        ('"""A place: "IN"."""\nx = 1  # as "NP"', set()),
        ('if operator == "in":', set()),
    ],
)
def test_a_name_is_found_where_it_decides(text: str, what: set[str]) -> None:
    assert named(text) == what
