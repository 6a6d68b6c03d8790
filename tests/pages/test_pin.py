"""The page that asks for a PIN, and what is kept while one is open."""

import pytest

from tests.pages.shown import ANSWERS, show
from tests.pages.test_kept import CASE, HELD, kept


@pytest.mark.parametrize("do", ["pin", "keep:pin", "put:pin", f"pin:{CASE}", "shut"])
def test_what_needs_a_pin_asks_for_it_and_keeps_what_is_in_hand(do: str) -> None:
    shown = show("kept", {**HELD, "do": do}, kept=[kept()])

    assert shown.page.template == "public/pin.html"
    assert shown.page.changes == (({"kind": "shut"},) if do == "shut" else ())
    assert shown.fields.get("f.home") == (None if do == "shut" else ["IN-BR"])
    goes_on = "keep:pin" if do in ("keep:pin", f"pin:{CASE}") else "show"
    assert f'name="do" value="{goes_on}">Go on' in shown.html


def test_no_field_of_the_pin_has_a_name_or_is_part_of_the_page_s_form() -> None:
    html = show("kept", {**HELD, "do": "pin"}, kept=[]).html
    fields = [part.partition(">")[0] for part in html.split("<input")[1:]]
    own = [field for field in fields if 'id="pin-' in field]

    assert len(own) == 4
    assert all('form="pin"' in field and " name=" not in field for field in own)


@pytest.mark.parametrize("do", ["keep", "keep:pin"])
def test_what_is_kept_while_a_pin_is_open_stays_under_it(do: str) -> None:
    shown = show("kept", {**HELD, "do": do, "moved": "00" * 8}, kept=[], pin=True)

    assert [change["kind"] for change in shown.page.changes] == ["keep", "move"]
    assert shown.page.changes[1]["id"] == "00" * 8
    assert ["pin", "1"] not in shown.page.changes[0]["case"]["fields"]
    # The page, and the way on from it, say that the journey lies there.
    assert shown.fields["pin"] == shown.document.fields(f"kept-{CASE}")["pin"] == ["1"]


def test_without_a_pin_nothing_is_moved_and_no_journey_says_it_lies_under_one() -> None:
    shown = show("kept", {**HELD, "do": "keep", "moved": "00" * 8}, kept=[kept("00" * 8)])

    assert [change["kind"] for change in shown.page.changes] == ["keep"]
    assert "pin" not in shown.document.fields(f"kept-{CASE}")


@pytest.mark.parametrize("path", ["results", "checklist"])
@pytest.mark.parametrize(("under", "order"), [("1", "keep:pin"), ("", "keep")])
def test_a_journey_that_lies_under_a_pin_is_kept_there_only(
    path: str, under: str, order: str
) -> None:
    sent = {**ANSWERS, "pick": "in-onorc", **({"pin": under} if under else {})}
    html = show(path, sent).html

    assert f'/kept" name="do" value="{order}">' in html
    assert ('<input hidden type="password" value="-"' in html) == bool(under)


def test_the_page_is_the_same_whether_or_not_others_keep_theirs_under_a_pin() -> None:
    html = show("kept", kept=[]).html

    assert "Open with your PIN" in html
    assert "No list is kept without a PIN now." in html


def test_one_clears_their_own_or_everything() -> None:
    asked = show("clear", HELD, kept=[], pin=True)
    own = show("clear", {**HELD, "do": "clear:pin"}, kept=[kept()], pin=True)
    shut = show("clear", {**HELD, "do": "clear:pin"}, kept=[kept()])

    assert "What others keep here under a PIN is removed too." in asked.html
    assert own.page.changes == ({"kind": "own"},)
    assert "All that was under your PIN is gone" in own.document.text
    assert (shut.page.template, shut.page.changes) == ("public/pin.html", ())


def test_the_server_asks_for_no_pin() -> None:
    shown = show("kept", {**HELD, "do": "keep:pin"})

    assert (shown.page.template, shown.page.changes) == ("public/kept.html", ())


def test_the_privacy_page_says_what_a_copied_profile_holds() -> None:
    text = show("privacy").document.text

    assert "without a PIN is locked, but the key lies beside it" in text
    assert "Your browser may note open pages" in text


def test_only_a_phone_that_can_keep_clears_what_is_under_a_pin() -> None:
    """Where the diary alone was opened the server answers: it has nothing under a PIN to clear."""
    assert 'value="clear:pin"' in show("clear", HELD, kept=[]).html
    assert 'value="clear:pin"' not in show("clear", HELD).html
