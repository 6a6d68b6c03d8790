"""Letters name what is there: fields, answers, lines and papers of their entry."""

from dataclasses import replace
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.lint import letters
from migrant_helper.catalogue.lint.finding import Finding

NAME = "in-wage-claim"


def found(**change: Any) -> list[Finding]:
    source = load.source()
    file = source.letters[NAME]
    changed = replace(file, data={**file.data, **change})
    return list(letters.findings(replace(source, letters={NAME: changed}), "2026-11-30"))


def test_the_letters_that_we_hold_are_sound() -> None:
    assert list(letters.findings(load.source(), "2026-11-30")) == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"to": [{"text": "{nobody}", "source": None}]}, "nobody is no field"),
        (
            {"paragraphs": [{"text": "x", "needs": ["nothing"], "source": None}]},
            "nothing is no field",
        ),
        ({"parties": [{"head": "x", "fields": ["shop"]}]}, "shop is no field"),
        (
            {"paragraphs": [{"text": "x", "is": {"filer": ["a_ghost"]}, "source": None}]},
            "filer has no answer a_ghost",
        ),
        ({"law": [{"counter": "no-such-line"}]}, "no-such-line is not of in-wage-claim"),
        ({"enclosures": [{"document": "ration-card"}]}, "ration-card is not of in-wage-claim"),
    ],
)
def test_what_is_not_there_is_found(change: dict[str, Any], what: str) -> None:
    told = [one.what for one in found(**change)]

    assert len(told) == 1
    assert what in told[0]


def test_a_letter_without_an_entry_names_no_line_of_one() -> None:
    assert [
        one.what for one in found(entry=None, enclosures=[], law=[{"counter": "no-proof"}])
    ] == ["no-proof is not of None"]
