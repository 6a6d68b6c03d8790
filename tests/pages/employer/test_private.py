"""What an employer may see, over every entry of every country in every language: duties, and what was registered.
No word of any entry, no helpline, no trouble; on a card the registrations that were ticked, and no other."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from migrant_helper.actions.cards import issue, verify
from migrant_helper.catalogue import load
from migrant_helper.catalogue.words import texts
from migrant_helper.core.card.codes import codes_of
from migrant_helper.core.employer.firm import TRADES
from migrant_helper.pages.employer.card import cases_of
from tests.pages.employer.door import FORTY, PAGES, body, door, shown
from tests.pages.shown import SPOKEN

COUNTRIES = load.countries()
ENTRIES = sorted(load.source().schemes)
# What an entry is called counts at any length; of its other texts a word or two may stand anywhere: "At home.".
NAMES = ("name.en", "short")
_SHORTEST = 5
# Which office or fund: an employer goes there, or pays in there, too.
FIELDS = [field for field in texts.SCHEME if field not in ("authority", "money.payer")]
ADDRESS = "https://helper.example/c#"


def handed() -> set[str]:
    """The entries that some duty hands back."""
    laws = load.duties("en")["law"].values()
    return {row["hand"] for law in laws for row in law["duties"] if row["hand"]}


def firms() -> Iterator[dict[str, list[str]]]:
    """Firms whose lists hold every duty there is."""
    for place, home in (
        ("IN-KA", "IN-BR"),
        ("IN-DL", "NP-P1"),
        ("IN-TN", "IN-OD"),
        ("NP-P3", "IN-BR"),
    ):
        for work in TRADES:
            yield {
                **FORTY,
                "place": [place],
                "work": [work],
                "workers": ["400"],
                "women": ["60"],
                "home": [home, "IN-AS"],
                "count": ["200", "20"],
            }


def plain(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())


def everything(lang: str) -> str:
    """All that the door shows of these firms in a language, and all that it holds."""
    ticked = {"registered": ENTRIES, "copies": ["1"], "do": ["make"]}
    pages = [
        plain(body(shown(page, {**firm, **ticked}, lang), lang))
        for firm in firms()
        for page in PAGES
        if page != "card"
    ]
    held = {country: {**law, "cards": {}} for country, law in load.duties(lang)["law"].items()}
    return "\n".join([*pages, json.dumps(held, ensure_ascii=False)])


def said(entry: str, lang: str) -> set[str]:
    """What a worker's pages say of an entry: what it is called, and each of its texts, without its figures."""
    data = load.source().schemes[entry].data
    spoken = texts.replaced(data, texts.SCHEME, load.translator(lang).text)
    found = {one.text for one in texts.found(spoken, FIELDS)}
    parts = [part.split() for text in found for part in re.split(r"\{[^{}]*\}", text)]
    names = {one.text for one in texts.found(spoken, [*NAMES])}
    return {" ".join(part) for part in parts if len(part) >= _SHORTEST} | names


@pytest.mark.parametrize("lang", SPOKEN)
def test_no_word_of_any_entry_is_on_an_employer_s_pages(lang: str) -> None:
    seen = everything(lang)
    shorts = {
        load.translator(lang).text(load.source().schemes[name].data["short"]) for name in handed()
    }
    leaked = {
        (entry, text)
        for entry in ENTRIES
        for text in said(entry, lang)
        if text in seen and text not in shorts
    }

    assert leaked == set()
    assert [name for name in ENTRIES if name in seen and name not in handed()] == []
    lines = {line["number"] for line in load.helplines(lang).values()}
    assert [line for line in lines if len(line) > 3 and re.search(rf"\b{line}\b", seen)] == []


def test_every_duty_was_looked_at() -> None:
    told = {row["id"] for firm in firms() for row in shown("list", firm).context["all"]}
    laws = load.duties("en")["law"].values()

    assert told == {row["id"] for law in laws for row in law["duties"]}


def test_what_is_sensitive_is_handed_back_to_nobody() -> None:
    sensitive = {name for name in ENTRIES if load.source().schemes[name].data.get("sensitive")}

    assert handed()
    assert handed() & sensitive == set()


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_card_holds_what_was_ticked_if_it_is_a_registration(entry: str) -> None:
    codes = codes_of(load.catalogue(country, "en") for country in COUNTRIES)
    place = "NP-P3" if entry.startswith("np-") else "IN-KA"
    for work in TRADES:
        form = {**FORTY, "place": [place], "work": [work], "registered": [entry]}
        for case in cases_of(door(), form):
            text = issue(case, load.duties("en")["codes"], None, ADDRESS)
            read = verify(text, codes, [], case["issued"], ["helper.example"])["case"]
            assert entry in handed()
            assert read is not None
            assert [one["scheme"] for one in read["entries"]] == [entry]
            assert {state for one in read["entries"] for state in one["steps"].values()} == {"done"}


@pytest.mark.parametrize("lang", SPOKEN)
def test_a_card_says_of_other_entries_nothing(lang: str) -> None:
    for country, place in (("IN", "IN-KA"), ("NP", "NP-P3")):
        cards = load.duties(lang)["law"][country]["cards"]
        form = {**FORTY, "place": [place], "registered": ENTRIES}
        card = {"svg": "<svg></svg>", "text": ""}
        seen = plain(body(shown("card", form, lang, [card]), lang))
        own = {text for one in cards.values() for text in one.values()}
        shared = " ".join(" ".join(text.split()) for text in own)
        leaked = {
            (entry, text)
            for entry in ENTRIES
            for text in said(entry, lang)
            if text in seen and text not in shared
        }
        assert leaked == set()


def test_nothing_leads_to_a_worker_s_trouble() -> None:
    for page in PAGES:
        made: Any = body(shown(page, {**FORTY, "registered": ["in-epf"]}))
        assert "urgent" not in made
        assert not re.search(r'href="/(?!(static|bundle)/|en/")', made)
