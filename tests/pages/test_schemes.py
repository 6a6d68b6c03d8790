"""The page of all entries: by words, by need, by a paper, by a place."""

import pytest

from migrant_helper.catalogue import load
from tests.pages.shown import ANSWERS, SPOKEN, apart, show


def ids(shown) -> list[list[str]]:
    return [[row["id"] for row in one["entries"]] for one in shown.page.context["looked"]["lists"]]


@pytest.mark.parametrize("lang", SPOKEN)
def test_words_are_looked_for_in_every_language_and_stay_in_the_field(lang: str) -> None:
    shown = show("schemes", {"do": "find", "words": "राशन", "country": "IN"}, lang=lang)

    assert "in-onorc" in ids(shown)[0][:3]
    assert 'name="words" value="राशन"' in shown.html


def test_what_was_typed_is_text_and_never_markup() -> None:
    html = show("schemes", {"do": "find", "words": '"><script>1</script>'}).html

    assert "<script>1" not in html


def test_no_hit_is_said_and_every_need_stands_below() -> None:
    shown = show("schemes", {"do": "find", "words": "cricket"})

    assert "We found nothing for these words." in shown.document.text
    kinds = {one["kind"] for one in load.catalogue("IN", "en")["schemes"]}
    assert {one["id"] for one in shown.page.context["kinds"]} == kinds


def test_every_entry_stands_under_its_need() -> None:
    shown = show("schemes")

    listed = {row["id"] for kind in shown.page.context["kinds"] for row in kind["entries"]}
    assert shown.page.context["looked"] is None
    held = load.catalogue("IN", "en")["schemes"]
    assert listed == {one["id"] for one in held if one["jurisdiction"] == "IN"}


def test_a_paper_leads_to_what_asks_for_it_and_to_where_it_is_made() -> None:
    shown = show("schemes", {"by": "paper:job-card"})

    needs, makes = ids(shown)
    held = load.catalogue("IN", "en")["schemes"]
    asking = {one["id"] for one in held if "job-card" in [row["id"] for row in one["documents"]]}
    assert (set(needs), makes) == (asking, ["in-vb-g-ram-g"])
    assert "Each may ask for more." in shown.document.text


def test_a_place_leads_to_its_own_entries_and_says_where_none_is_held() -> None:
    own, none = (show("schemes", {"by": f"place:{code}"}) for code in ("IN-KL", "IN-AS"))

    assert ids(own) == [["in-kl-awaz"]]
    assert ids(none) == [[]]
    assert "We do not hold the own schemes of Assam yet." in none.document.text


def test_the_person_s_places_stand_first_among_the_places() -> None:
    """Where they go counts before they are there."""
    here, going = (show("schemes", {**ANSWERS, f"f.{at}": "IN-TN"}) for at in ("here", "going_to"))

    for shown, first in ((here, ["IN-BR", "IN-TN"]), (going, ["IN-BR", "IN-KL", "IN-TN"])):
        codes = [one["code"] for one in shown.page.context["places"]]
        assert codes[: len(first)] == first
        assert codes[len(first) :] == sorted(set(apart("IN", "en")[1]) - set(first))


def test_the_paper_or_place_pressed_counts_before_that_of_the_page() -> None:
    shown = show("schemes", {"by": ["place:IN-KL", "paper:aadhaar"]})

    assert shown.page.context["looked"]["title"] == "Kerala"
    assert shown.fields["by"] == ["place:IN-KL"]


def test_words_that_are_sent_count_before_the_paper_of_the_page() -> None:
    paper = {"by": "paper:aadhaar", "words": "vote"}

    assert len(ids(show("schemes", paper))) == 2
    assert ids(show("schemes", {**paper, "do": "find"}))[0][0] == "in-voter-shift"


@pytest.mark.parametrize(
    "by", ["paper:__proto__", "paper:gone", "place:toString", "x", ":", "place:"]
)
def test_what_is_no_paper_and_no_place_shows_all(by: str) -> None:
    shown = show("schemes", {"by": by})

    assert (shown.page.status, shown.page.context["looked"]) == (200, None)


@pytest.mark.parametrize(
    ("lang", "words", "row"),
    [("ne", "आमा", "np-birth"), ("ne", "बाढी", "np-disaster"), ("hi", "लाश घर", "in-death")],
)
def test_what_is_not_held_is_said_instead_of_random_entries(
    lang: str, words: str, row: str
) -> None:
    country = row[:2].upper()
    shown = show("schemes", {"do": "find", "words": words, "country": country}, lang=lang)

    assert [one["id"] for one in shown.page.context["looked"]["missing"]] == [row]
    assert ids(shown) == [[]]
    assert shown.page.context["looked"]["missing"][0]["text"] in shown.document.text


@pytest.mark.parametrize("lang", SPOKEN)
@pytest.mark.parametrize(
    ("words", "doors"),
    [
        ("dukandar mana karta hai", ["refused"]),
        ("राशन वाला मना करता है", ["refused"]),
        ("they refused", ["refused"]),
        ("paisa nahi aaya", ["money"]),
        ("पैसा नहीं आया", ["money"]),
        ("টাকা আসেনি", ["money"]),
        ("पैसा आएन", ["money"]),
        ("پیسہ نہیں آیا", ["money"]),
        ("police pakda", ["urgent"]),
        ("पुलिस", ["urgent"]),
        ("zakhmi", ["urgent"]),
        ("राशन", []),
        ("pension", []),
        ("1967", []),
    ],
)
def test_words_of_trouble_lead_to_its_page(words: str, doors: list[str], lang: str) -> None:
    shown = show("schemes", {"do": "find", "words": words}, lang=lang)
    actions = [one.action for one in shown.document.buttons]

    assert shown.page.context["looked"]["doors"] == doors
    assert [f"/{lang}/{door}" in actions for door in doors] == [True] * len(doors)


@pytest.mark.parametrize(
    ("number", "entry"),
    [
        ("1967", "in-onorc"),
        ("१९६७", "in-onorc"),
        ("15100", "in-nalsa-legal-aid"),
        ("14434", "in-eshram"),
    ],
)
def test_a_number_leads_to_what_it_is_called_for(number: str, entry: str) -> None:
    assert entry in ids(show("schemes", {"do": "find", "words": number}))[0]


@pytest.mark.parametrize("words", ["4711", "", "-"])
def test_a_number_of_nobody_finds_nothing(words: str) -> None:
    looked = show("schemes", {"do": "find", "words": words}).page.context["looked"]

    assert looked is None or looked["lists"][0]["entries"] == []
