"""A wrong name or number is mended on the case, and its history shows both."""

import pytest

from migrant_helper.core.cases.case import folded
from tests.pages.desk.folk import RAVI, SUNITA, change, desk, document, html, made, opened

FIRST = "Sunita <Devi>"
MENDED = change("named", {"name": "Sunaina Devi", "phone": "+91 98765 43210"}, at=9)
LATER = change("named", {"name": "Sunaina Devi", "phone": ""}, at=99, by=RAVI)


def test_the_case_is_called_as_it_was_mended_and_found_by_that() -> None:
    page = made("today", desk([*opened(), MENDED]), {"words": "sunaina"})

    assert "Sunaina Devi" in document(page).text
    assert document(made("case", desk([*opened(), MENDED]))).fields("case")["their_name"] == [
        "Sunaina Devi"
    ]


@pytest.mark.parametrize(("lang", "arrow"), [("en", "→"), ("ur", "←")])
def test_the_history_shows_what_stood_before_and_who_mended_it(lang: str, arrow: str) -> None:
    text = html(made("case", desk([*opened(), MENDED, LATER]), lang=lang), lang)

    assert f"<bdi>Sunita &lt;Devi&gt;</bdi> {arrow} <bdi>Sunaina Devi</bdi>" in text
    assert f"<bdi>+91 98765 43210</bdi> {arrow} <bdi>–</bdi>" in text
    assert "Ravi" in text


def test_what_stands_so_already_is_no_change() -> None:
    same = {"do": "named", "case": SUNITA, "their_name": FIRST, "their_phone": "+91 98765 43210"}
    page = made("case", desk(opened()), same)

    assert (page.status, page.changes) == (200, ())


def test_what_was_typed_wrongly_stays_in_its_open_fold() -> None:
    wrong = {"do": "named", "case": SUNITA, "their_name": "x" * 81, "their_phone": "1"}
    shown = document(made("case", desk(opened()), wrong))

    assert shown.fields("case")["their_name"] == ["x" * 81]
    assert folded(opened())["name"] == FIRST
