"""Trouble in another country than home: whose numbers stand there, and the embassy."""

import pytest

from migrant_helper.pages.urgent import FAMILYS
from migrant_helper.phone.urgent import TROUBLES
from tests.pages.shown import show

NEPAL = {"f.home": "NP-P2", "f.here": "NP-P3"}


@pytest.mark.parametrize(("home", "here"), [("NP-P7", "IN-HP"), ("IN-BR", "NP-P3")])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_the_numbers_of_home_stand_there_where_the_family_can_use_them(
    trouble: str, home: str, here: str
) -> None:
    """No line of Nepal sends an ambulance in India, and none of its offices takes a claim for pay there."""
    doors = show("urgent", {"f.home": home, "f.here": here, "trouble": trouble}).page.context[
        "doors"
    ]

    at_home = [home[:2]] if trouble in FAMILYS else []
    assert [door["country"] for door in doors] == [here[:2], *at_home]


def test_back_home_the_country_where_it_happened_still_counts() -> None:
    fields = {"f.home": "NP-P7", "f.here": "NP-P7", "f.event": "work_injury"}
    doors = show("urgent", {**fields, "f.event_place": "IN-HP", "trouble": "hurt"}).page.context[
        "doors"
    ]

    assert [door["country"] for door in doors] == ["NP", "IN"]
    here = show("urgent", {**fields, "trouble": "hurt"}).page.context["doors"]
    assert [door["country"] for door in here] == ["NP"]


@pytest.mark.parametrize("lang", ["en", "ne"])
@pytest.mark.parametrize("trouble", ["hurt", "unpaid", "held", "violence", "police", "trafficked"])
def test_who_is_in_the_other_country_hears_of_the_embassy_in_every_trouble(
    trouble: str, lang: str
) -> None:
    def notes(home: str, here: str, **told: str) -> list[str]:
        fields = {"f.home": home, "f.here": here, "trouble": trouble, **told}
        door = show("urgent", fields, lang=lang).page.context["doors"][0]
        return [row["text"] for row in door["notes"] if "citizens" in row]

    assert len(notes("NP-P7", "IN-HP")) == len(notes("IN-BR", "NP-P3")) == 1
    assert len(notes("IN-WB", "IN-HP", **{"f.citizen_of": "NP"})) == 1
    assert notes("NP-P7", "IN-HP") != notes("IN-BR", "NP-P3")
    assert notes("IN-BR", "IN-DL") == notes("NP-P3", "NP-P3") == []
    assert notes("NP-P3", "IN-DL", **{"f.citizen_of": "IN"}) == []


def test_who_is_held_in_nepal_has_the_women_s_line_and_reads_what_is_not_held() -> None:
    shown = show("urgent", {**NEPAL, "trouble": "held"})
    [door] = shown.page.context["doors"]

    assert [call["dial"] for call in door["calls"]] == ["100", "1145", "1098", "1111"]
    assert "We do not hold yet: how one comes free." in shown.document.text


@pytest.mark.parametrize(("lang", "told"), [("ne", "1098"), ("ne", "बाल हेल्पलाइन"), ("en", "1098")])
def test_the_child_line_of_nepal_is_found(lang: str, told: str) -> None:
    shown = show("schemes", {"f.home": "NP-P3", "f.here": "NP-P3", "words": told}, lang=lang)

    assert 'value="np-child-line"' in shown.html or "/np-child-line" in shown.html
    entry = show("schemes/np-child-line", {"f.home": "NP-P3", "f.here": "NP-P3"}, lang=lang)
    assert 'href="tel:1098"' in entry.html


@pytest.mark.parametrize("told", ["दूतावास", "एम्बेसी", "embassy", "dutawas"])
def test_the_embassy_is_found_by_whom_it_is_for(told: str) -> None:
    def rows(home: str, here: str, lang: str) -> list[str]:
        places = {"f.home": home, "f.here": here} if home else {}
        looked = show("schemes", {**places, "words": told}, lang=lang).page.context["looked"]
        entries = [one["id"] for row in looked["lists"] for one in row["entries"]]
        return [row["id"] for row in looked["missing"]] or entries[:1]

    assert rows("NP-P7", "IN-HP", "ne") == ["in-embassy"]
    assert rows("IN-BR", "NP-P3", "en") == ["np-embassy"]
    assert rows("", "", "ne") == rows("NP-P7", "NP-P7", "ne") == ["np-india-bound"]
