"""What is asked as past cannot lie ahead: "when was your last day", "when did you come back"."""

import json

import pytest
from click.testing import CliRunner

from migrant_helper.cli.screen import screen

ASKED = ["job_start", "job_end", "abroad_return_date"]


def told(facts: dict[str, str]) -> tuple[int, str]:
    result = CliRunner().invoke(
        screen,
        [
            "--country",
            "IN",
            "--facts",
            "-",
            "--as-of",
            "2026-12-01",
            "--scheme",
            "in-epf",
            "--json",
        ],
        input=json.dumps({"home": "IN-BR", **facts}),
    )
    return result.exit_code, result.stderr


@pytest.mark.parametrize("fact", ASKED)
@pytest.mark.parametrize(("day", "fits"), [("2026-12-01", True), ("2026-12-02", False)])
def test_a_day_that_was_is_no_day_ahead(fact: str, day: str, fits: bool) -> None:
    status, why = told({fact: day})

    assert (status == 0) is fits
    assert fits or fact in why
