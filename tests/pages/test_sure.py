"""How far an entry is the holder's stands on a card and is read from it; what is not theirs is on none."""

from pathlib import Path
from typing import Any

import pytest

from migrant_helper.actions.cards import issue, verify
from migrant_helper.catalogue import load
from migrant_helper.core.card.codes import codes_of
from migrant_helper.pages import card, opened, slip
from migrant_helper.pages.parts.card import leaving
from migrant_helper.store import keys
from tests.pages.reader import read_document
from tests.pages.shown import TODAY, form, html, show, situation, state, world
from tests.pages.test_slip import all_of, carriers, listed

CODES = codes_of(load.catalogue(country, "en") for country in ("IN", "NP"))
ADDRESS = "https://card.example/c#"
# Answers by which some entries are theirs for sure, some likely, some are not, of both countries.
ANSWERS = {"f.birth_date": "1950-04-05", "f.bank_account": "true", "f.citizen_of": "NP"}
WORDS = {
    "likely": "Likely yours, to be confirmed",
    "open": "We cannot tell yet",
    "soon": "Yours after one more thing",
    "ask": "Probably not yours, ask",
}


def lists(country: str) -> list[dict[str, Any]]:
    """All entries of a country, eight at a time, each of which a card has room for."""
    names = all_of(country)
    return [
        {**listed(country, names[at : at + 8]), **ANSWERS, "private": "yes"}
        for at in range(0, len(names), 8)
    ]


def told(fields: dict[str, Any]) -> dict[str, list[str]]:
    """What the list says of how far each of its entries is theirs."""
    doubts: dict[str, list[str]] = show("checklist", fields).page.context["doubts"]
    return doubts


@pytest.mark.parametrize("country", ["IN", "NP"])
@pytest.mark.parametrize("own", [False, True])
def test_a_scanned_card_says_how_far_each_entry_is_theirs(
    country: str, own: bool, tmp_path: Path
) -> None:
    seen: set[str] = set()
    for fields in lists(country):
        case = card.case_of(*situation("en", "card", form(fields)), form(fields))
        assert case
        # As it is when it was sealed: by the form that leaves the phone.
        sent = leaving.fields(case)
        taken = form({name: [text for key, text in sent if key == name] for name, _ in sent})
        asked = {**taken, "private": ("yes",)}
        again = card.case_of(*situation("en", "card/signed", asked), asked)
        assert again == case
        key = None if own else keys.load(tmp_path)
        text = issue(again, CODES, key, ADDRESS)
        issuers = keys.issuers(tmp_path)
        verdict = dict(verify(text, CODES, issuers, TODAY, ["card.example"]))
        read = state("c", signed=verdict, host="card.example")
        page = opened.page(world("en", country), read, form({"digits": text}))
        shown = read_document(html(page)).text
        rows = {row["id"]: row["doubts"] for row in page.context["rows"]}

        doubts = told(fields)
        assert rows == {name: one for name, one in doubts.items() if one != ["not"]}
        for one in rows.values():
            seen |= set(one)
            assert all(WORDS[doubt] in shown for doubt in one)
        assert "Not yours" not in shown
        seen |= {"not"} if ["not"] in doubts.values() else set()
    assert {"likely", "not"} <= seen


@pytest.mark.parametrize("country", ["IN", "NP"])
def test_what_is_not_theirs_is_on_no_card_and_no_code_of_a_slip(country: str) -> None:
    cards = 0
    for fields in lists(country):
        others = [name for name, doubts in told(fields).items() if doubts == ["not"]]
        shown = show("card", fields, signed={"text": "1", "svg": "<svg/>", "status": "holder"})
        assert shown.page.context["left_out"] == 0
        for name in carriers(fields):
            given = form({**fields, "carrier": name})
            case = slip.case_of(*situation("en", "slip", given), given)
            held = [entry["scheme"] for entry in case["entries"]] if case else []
            cards += 1
            assert [one for one in held if one in others] == []
            assert all("doubt" not in entry for entry in case["entries"]) if case else True
    assert cards
