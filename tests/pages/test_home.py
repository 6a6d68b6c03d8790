"""The start page: the search is in sight, and what was kept is found from there."""

import pytest

from tests.pages.shown import ANSWERS, LANGUAGES, show

KEPT = {
    "id": "00112233445566aa",
    "lang": "en",
    "saved": "2026-11-20",
    "fields": [["f.home", "IN-BR"]],
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_search_stands_on_the_start_page_outside_every_fold(lang: str) -> None:
    html = show("", lang=lang).html
    above = html[: html.index(f'formaction="/{lang}/schemes"')]

    assert above.count("<details") == above.count("</details>")


def test_what_was_kept_is_found_from_the_start_page_in_neutral_words() -> None:
    button = 'formaction="/en/kept" name="do" value="show">Go on where I was<'

    assert button in show("", kept=[KEPT]).html
    assert (
        "Bihar"
        not in show("", kept=[KEPT]).html.partition("Go on where I was")[2].partition("<select")[0]
    )


@pytest.mark.parametrize("kept", [None, []])
def test_nothing_is_said_of_keeping_where_nothing_is_kept(kept: list[str] | None) -> None:
    for fields in ({}, ANSWERS):
        assert "Go on where I was" not in show("", fields, kept=kept).html
