"""What cannot be taken back is asked about once more, No first: of who works here, and of photos."""

from dataclasses import replace

import pytest

from tests.pages.desk.folk import ASHA, RAVI, change, desk, document, html, made, opened

DEVICE = {"browser": "Chrome", "system": "Linux", "model": ""}
THEN = {"day": "1 May 2026", "time": "9:00"}
PHONE = {"id": "p1", "name": "", "device": DEVICE, "is_this": False, "came": THEN, "seen": THEN}
MEMBER = {"handle": "ravi", "role": "field_worker", "ended": False, "phones": [PHONE]}
MEMBERS = [
    {"id": ASHA, "name": "Asha", "may_end": False, **MEMBER},
    {"id": RAVI, "name": "Ravi", "may_end": True, **MEMBER, "phones": [{**PHONE, "id": "p2"}]},
]
KNOWN = replace(desk(), people=MEMBERS, may_make=["field_worker"])


@pytest.mark.parametrize(
    ("what", "about"), [("end", RAVI), ("lost", RAVI), ("invite", RAVI), ("gone", "p2")]
)
def test_it_is_asked_before_it_is_done(what: str, about: str) -> None:
    first = document(made("people", KNOWN, {"do": "show"}))
    asks = document(made("people", KNOWN, {"do": f"sure:{what}:{about}"}))
    answers = [one.value for one in asks.buttons if one.action.endswith("/people")][-3:-1]

    assert f"sure:{what}:{about}" in [one.value for one in first.buttons]
    assert f"{what}:{about}" not in [one.value for one in first.buttons]
    assert [one.value for one in asks.buttons if one.value == f"{what}:{about}"]
    assert answers == ["show", f"{what}:{about}"]
    assert "Ravi" in asks.text


def test_signing_out_one_s_other_phones_is_asked_about_where_there_are_others() -> None:
    other = {**PHONE, "id": "p9", "is_this": False}
    two = replace(KNOWN, phones=[{**PHONE, "is_this": True}, other])
    one = replace(KNOWN, phones=[{**PHONE, "is_this": True}])
    asks = document(made("people", two, {"do": "sure:others"}))
    answers = [button.value for button in asks.buttons if button.action.endswith("/people")]

    assert "others:" in answers
    assert answers.index("show") < answers.index("others:")
    assert "sure:others" in [one.value for one in document(made("people", two, {})).buttons]
    assert made("people", one, {"do": "sure:others"}).context["asks"] is None


@pytest.mark.parametrize(
    "do", [f"sure:end:{ASHA}", "sure:end:x", "sure:out:x", "sure:gone:p1", f"end:{RAVI}", ""]
)
def test_of_nobody_else_and_nothing_else(do: str) -> None:
    assert made("people", KNOWN, {"do": do}).context["asks"] is None


def test_a_photo_is_deleted_after_a_question() -> None:
    name = "7" * 64
    kept = change("photo", {"paper": "aadhaar", "photo": name, "kept": True}, at=9)
    known = desk([*opened(), kept])
    asks = made("photo", known, {"do": f"sure:{name}"})
    answers = [one.value for one in document(asks).buttons if one.action.endswith("/photo")]

    assert asks.changes == ()
    assert answers[-2:] == ["show", f"gone:{name}"]
    assert made("photo", known, {"do": "sure:x"}).context["asks"] is None
    assert len(made("photo", known, {"do": f"gone:{name}"}).changes) == 1


def test_a_code_says_whose_it_is() -> None:
    page = made("people", replace(KNOWN, code=["ABCD"], code_of="Ravi <b>"), {"do": "show"})

    assert "The code of Ravi &lt;b&gt;," in html(page)


@pytest.mark.parametrize(("problem", "field"), [("long", "name"), ("called", "called")])
def test_a_name_that_is_too_long_is_said_and_stays(problem: str, field: str) -> None:
    page = made("people", replace(KNOWN, problem=problem), {"do": "make", field: "x" * 81})

    assert page.status == 422
    assert "nothing was written down" in document(page).text
    assert document(page).fields("case")[field] == ["x" * 81]
    assert f'id="{field}" name="{field}" maxlength' not in html(page)
