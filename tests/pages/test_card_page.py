"""A card's page keeps the answers beside it, and says once what two entries say alike."""

import pytest

from migrant_helper.pages.parts.card.rows import rows_of
from tests.pages.shown import ANSWERS, show, world
from tests.pages.test_card import PICKED, made


def test_home_from_a_card_that_is_confirmed_keeps_the_answers() -> None:
    first = show("card", PICKED, signed={"text": "1", "svg": "<svg/>", "status": "holder"})
    asked = {**first.document.fields("carried"), "do": "sign"}
    again = show("card", asked, signed={"text": "1", "svg": "<svg/>", "status": "issuer"})

    assert (
        '<button class="mh-go" form="carried" formaction="/en/card" name="do" value="sign">'
        in first.html
    )
    assert '<button class="mh-back" form="carried" formaction="/en/"' in again.html
    assert again.document.fields("carried") == first.document.fields("carried")
    for path in ("kept", "clear", "privacy", "schemes"):
        assert f'class="mh-go" form="carried" formaction="/en/{path}"' in again.html


@pytest.mark.parametrize("ticks", [{}, {"tick": "in-pmgkay.wake-card"}])
def test_an_opened_card_says_once_what_two_entries_say_alike(ticks: dict[str, str]) -> None:
    grain = {"f.ration_card": "phh", "f.identity_card": "true", "f.on_ration_card": "true"}
    case = made({**ANSWERS, **grain, "picked": "1", "pick": ("in-onorc", "in-pmgkay"), **ticks})
    assert case is not None
    assert all("wake-card" in entry["steps"] for entry in case["entries"])

    rows = rows_of(world("en", "IN"), case)

    sleeping = [[step for step in row["steps"] if "slept too long" in step["text"]] for row in rows]
    assert [len(found) for found in sleeping] == [1, 0]
    assert sleeping[0][0]["state"] == ("done" if ticks else "todo")
    assert all(row["steps"] for row in rows)
