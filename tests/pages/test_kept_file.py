"""A kept list as a file: taken out, put back the same, and refused where it is not whole or not ours."""

import json
from typing import Any

import pytest

from tests.pages.shown import show

CASE = "ffeeddccbbaa9988"
KEPT: dict[str, Any] = {
    "id": CASE,
    "lang": "hi",
    "saved": "2026-01-05",
    "fields": [
        ["f.home", "IN-BR"],
        ["f.here", "NP-P1"],
        ["f.unknown", 'a "b" \\u0022 \\ ] ], [s,s] é'],
        ["pick", "in-onorc"],
        ["pick", "in-bocw"],
        ["case", CASE],
    ],
    "yours": ["in-onorc", "in-bocw"],
}
OLD = {name: value for name, value in KEPT.items() if name != "yours"}
NONE_YOURS = {**KEPT, "yours": []}


def file_of(case: dict[str, Any]) -> str:
    """What is taken out."""
    page = show("kept", {"do": f"out:{case['id']}"}, kept=[case]).page
    assert (page.attachment, page.type) == (
        "migrant-helper-list.json",
        "application/json; charset=utf-8",
    )
    assert page.changes == ()
    return page.body or ""


def put(text: str) -> Any:
    return show("kept", {"do": "put", "file": text}, kept=[])


@pytest.mark.parametrize("case", [KEPT, OLD, NONE_YOURS])
def test_the_file_is_json_and_holds_all(case: dict[str, Any]) -> None:
    assert json.loads(file_of(case)) == {"migrant-helper": "kept-1", **case}


@pytest.mark.parametrize("case", [KEPT, OLD, NONE_YOURS])
def test_what_was_taken_out_is_put_back_the_same(case: dict[str, Any]) -> None:
    shown = put(file_of(case))

    [change] = shown.page.changes
    back = change["case"]
    assert (change["kind"], {**back, "fields": sorted(back["fields"])}) == (
        "keep",
        {**case, "fields": sorted(case["fields"])},
    )
    assert "Kept on 5 January 2026" in shown.document.text
    assert "not one of ours" not in shown.document.text


def test_a_file_that_was_laid_out_anew_is_still_ours() -> None:
    text = json.dumps(json.loads(file_of(OLD | {"fields": OLD["fields"][:2]})), indent=4)

    assert len(put(text).page.changes) == 1


def test_what_cannot_be_is_left_out_of_what_is_put_back() -> None:
    odd = {**OLD, "fields": [*OLD["fields"][:2], ["f.birth_date", "2999-01-01"], ["do", "clear"]]}
    [change] = put(file_of(odd)).page.changes

    assert {name for name, _ in change["case"]["fields"]} == {"f.home", "f.here", "case"}


WHOLE = file_of(KEPT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        '{"a": 1}',
        "\x89PNG\r\n",
        "s",
        WHOLE[:-3],
        WHOLE[: len(WHOLE) // 2],
        WHOLE + WHOLE,
        WHOLE.replace("kept-1", "kept-2"),
        WHOLE.replace('"migrant-helper"', '"other"'),
        WHOLE.replace('"saved"', '"day"'),
        WHOLE.replace('"yours"', '"theirs"'),
        WHOLE.replace('"lang": "hi"', '"lang": s'),
        WHOLE.replace('"lang": "hi"', '"lang": "<b>"'),
        WHOLE.replace("2026-01-05", "2026-02-30"),
        WHOLE.replace(CASE, "../../etc"),
        WHOLE.replace("IN-BR", "IN-XX"),
        WHOLE.replace('["f.home", "IN-BR"]', '["f.home"]'),
    ],
)
def test_a_file_that_is_not_ours_or_not_whole_is_refused_in_words(text: str) -> None:
    shown = put(text)

    assert shown.page.changes == ()
    assert "This file is not one of ours, or not whole." in shown.document.text


def test_the_server_puts_nothing_back_and_takes_nothing_out() -> None:
    for fields in ({"do": "put", "file": WHOLE}, {"do": f"out:{CASE}"}):
        shown = show("kept", fields)
        assert (shown.page.changes, shown.page.body) == ((), None)
        assert "Nothing is kept." in shown.document.text


def test_a_list_that_is_not_kept_cannot_be_taken_out() -> None:
    assert show("kept", {"do": "out:" + "00" * 8}, kept=[KEPT]).page.body is None


def test_the_page_says_who_can_read_the_file() -> None:
    assert "Whoever has the file can read it." in show("kept", kept=[KEPT]).document.text
