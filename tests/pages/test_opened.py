"""A card that was read: whose it is by its address, and which of two is newer."""

from typing import Any

import pytest

from migrant_helper.actions.cards import issue, verify
from migrant_helper.pages import card, opened
from migrant_helper.store import keys
from tests.pages.reader import Document, read_document
from tests.pages.shown import TODAY, form, html, situation, state, world
from tests.pages.test_card import ADDRESS, CODES, HOSTS, PICKED, made

LATER = ("2026-11-22", 900), ("2026-11-23", 0)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return keys.load(tmp_path_factory.mktemp("keys"))


def card_of(key: Any, day: str = TODAY, minute: int = 875, **more: Any) -> str:
    case = {**(made(PICKED) or {}), "issued": day, "revision": minute, **more}
    return issue(case, CODES, key, ADDRESS)


def read(key: Any, text: str, **fields: Any) -> Document:
    """The page that reads the card."""
    issuers = [{"kid": key.kid, "x": key.x, "y": key.y, "name": "Migrant Helper"}]
    asked = form({"do": "open", **fields, "digits": text})
    verdict = None
    if not opened.is_another(asked):
        verdict = dict(verify(text, CODES, issuers, "2026-11-23", HOSTS))  # type: ignore[arg-type]
    page = opened.page(world(), state("c", signed=verdict, host=HOSTS[0]), asked)
    return read_document(html(page))


def after(key: Any, text: str) -> dict[str, Any]:
    """What the page of a second card carries on of the first."""
    first = read(key, text)
    [another] = [one for one in first.buttons if one.value == "another"]
    second = read(key, **{**first.fields("case", another), "text": text, "digits": ""})  # type: ignore[arg-type]
    return {name: values for name, values in second.fields("case").items() if name == "before"}


@pytest.mark.parametrize(("day", "minute"), LATER)
def test_of_two_cards_of_one_list_the_later_counts(key: Any, day: str, minute: int) -> None:
    old, new = card_of(key), card_of(key, day, minute)

    assert "newer than the card before" in read(key, new, **after(key, old)).text
    assert "older than the card before" in read(key, old, **after(key, new)).text
    assert "as new as the card before" in read(key, new, **after(key, new)).text


def test_cards_of_two_lists_are_not_compared(key: Any) -> None:
    other = card_of(key, *LATER[0], id="0123456789abcdef")

    assert "the card before" not in read(key, other, **after(key, card_of(key))).text


def test_the_minute_stands_on_the_page_and_another_language_says_no_more(key: Any) -> None:
    text = card_of(key)
    shown = read(key, text)
    again = read(key, text, **{**shown.fields("case"), "do": "show"})

    assert "22 November 2026, 14:35" in shown.text
    assert "the card before" not in again.text


@pytest.mark.parametrize(
    "before", ["", "x", "x.y.z", "ffeeddccbbaa9988", "\U0001f33e" * 99, "..", "."]
)
def test_a_card_before_it_that_is_none_of_ours_changes_nothing_that_counts(
    key: Any, before: str
) -> None:
    shown = read(key, card_of(key), before=before)

    assert "Sealed by Migrant Helper, told by its holder" in shown.text


def test_an_address_that_is_not_ours_is_said_to_be_another_s(key: Any) -> None:
    theirs = card_of(key).replace("card.example", "card.examp1e")
    shown = read(key, theirs)

    assert "its address is card.examp1e, and ours is card.example. Do not open it." in shown.text
    assert "Sealed by" not in shown.text
    assert "c-in-onorc" not in shown.ids


def test_a_long_address_is_cut_and_markup_in_it_is_text(key: Any) -> None:
    theirs = card_of(key).replace("card.example", "<b>" + "a" * 3000)
    shown = read(key, theirs)

    assert "<b>aaa" in shown.text
    assert "a" * 81 not in shown.text


@pytest.mark.parametrize("text", ["", "card"])
def test_the_page_that_reads_says_its_own_address(key: Any, text: str) -> None:
    shown = read(key, card_of(key) if text else "", do="open" if text else "another")

    assert "This page is card.example." in shown.text


def test_a_card_names_its_minute() -> None:
    """What the phone or the server gives a page as its minute goes on the card."""
    fields = form(PICKED)
    known, asked = situation("en", "card", fields, minute=875)
    assert (card.case_of(known, asked, fields) or {})["revision"] == 875
