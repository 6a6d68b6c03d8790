"""What the boards for building workers of twelve states pay, to whom, and what moving does to it."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.screening import results
from tests.pages.shown import show

ON = "2026-12-01"
BOARDS = {
    one["id"]: one for one in load.catalogue("IN", "en")["schemes"] if one["id"].endswith("-board")
}
MASON = {"home": "IN-OD", "citizen_of": "IN", "birth_year": 1995, "construction_days_12m": 120}
WIDOW = {"home": "IN-JH", "here": "IN-JH", "worker_is": "partner", "event": ["death_at_work"]}


def outcomes(**facts: Any) -> dict[str, str]:
    """Of each board's entry, without those that surely are not theirs."""
    made = results(start(load.catalogue("IN", "en"), facts, ON), schemes=list(BOARDS))
    return {row["id"]: row["outcome"] for row in made if row["outcome"] != "unmet"}


def test_there_are_twelve_and_each_says_what_it_pays_and_from_where_it_is_known() -> None:
    assert sorted(name[3:5] for name in BOARDS) == sorted(
        ["dl", "gj", "mh", "ka", "tn", "br", "od", "up", "rj", "ts", "hr", "pb"]
    )
    for name, scheme in BOARDS.items():
        paid = [row for row in scheme["gives"] if row["source"] is not None]
        assert paid, name
        assert scheme["lapses"][0]["by"] == "renewal"
        assert scheme["jurisdiction"][3:].lower() == name[3:5]


@pytest.mark.parametrize("here", ["IN-GJ", "IN-DL", "IN-MH", "IN-KA", "IN-TN", "IN-TS"])
def test_a_mason_from_odisha_may_join_where_he_builds(here: str) -> None:
    """Ninety days count from whichever state; the board at home is open to him as well."""
    found = outcomes(**MASON, here=here, bocw_card=False)

    assert found == {f"in-{here[3:].lower()}-board": "met"}
    assert outcomes(**{**MASON, "construction_days_12m": 89}, here=here, bocw_card=False) == {}


def test_a_card_is_good_with_the_board_that_gave_it() -> None:
    """A card of Odisha, work in Surat: Odisha's board pays its member, Gujarat's may be joined."""
    found = outcomes(**MASON, here="IN-GJ", bocw_card=True, card_place="IN-OD")

    assert found == {"in-od-board": "met", "in-gj-board": "met"}
    assert outcomes(
        **{**MASON, "construction_days_12m": 0}, here="IN-GJ", bocw_card=True
    ) == dict.fromkeys(BOARDS, "unknown")


@pytest.mark.parametrize("place", ["IN-TN", "IN-GJ", "IN-HR", "IN-DL"])
def test_killed_at_a_site_without_a_card_is_paid_where_the_board_says_so(place: str) -> None:
    told = {**WIDOW, "event_place": place, "their_cover": [], "bocw_card": False}

    assert outcomes(**told) == {f"in-{place[3:].lower()}-board": "met"}
    elsewhere = {**told, "event_place": "IN-MH"}
    assert outcomes(**elsewhere) == {}


def test_the_family_of_a_member_asks_the_board_of_the_card() -> None:
    told = {**WIDOW, "event_place": "IN-KL", "their_cover": ["board"], "card_place": "IN-BR"}

    assert outcomes(**told)["in-br-board"] == "met"
    assert "in-up-board" not in outcomes(**told)


@pytest.mark.parametrize(
    ("name", "amount", "day", "value"),
    [
        ("in-ka-board", "accident", "2025-07-16", 800_000),
        ("in-tn-board", "site", "2025-06-17", 800_000),
        ("in-od-board", "accident", "2024-09-11", 600_000),
        ("in-ts-board", "accident", "2025-10-01", 1_000_000),
    ],
)
def test_a_sum_that_was_raised_goes_by_the_day_of_the_death(
    name: str, amount: str, day: str, value: int
) -> None:
    """What was paid before is known of press alone, and not by day: then no sum is told."""
    rows = BOARDS[name]["amounts"][amount]

    assert [(row["from"], row["by"]) for row in rows] == [(day, "event_date")]
    assert rows[0]["text"].replace(",", "") == f"₹{value}"
    answers = {"f.home": "IN-JH", "f.here": name[:5].upper(), "f.event": "death_at_work"}
    dead = {**answers, "f.worker_is": "partner", "f.event_place": name[:5].upper()}
    after = show(f"schemes/{name}", {**dead, "f.event_date": day}).document.text
    before = show(f"schemes/{name}", {**dead, "f.event_date": "2024-01-01"}).document.text
    assert rows[0]["text"] in after
    assert rows[0]["text"] not in before
    assert "amount not known" in before


def test_the_last_day_to_ask_is_told_where_a_board_names_one() -> None:
    dated = {name for name, one in BOARDS.items() if one["deadlines"]}

    assert dated == {"in-ka-board", "in-rj-board"}
    for name in dated:
        assert BOARDS[name]["deadlines"][0]["date"] == {"after": "event_date", "days": 365}


def test_which_state_gave_the_card_is_asked_of_who_has_one() -> None:
    catalogue = load.catalogue("IN", "en")

    assert catalogue["facts"]["card_place"]["type"] == "place"
    shown = show("results", {"f.home": "IN-OD", "f.here": "IN-GJ", "f.bocw_card": "true"}).html
    assert "in-od-board" in shown
    assert "in-gj-board" in shown
    assert "in-mh-board" not in shown
