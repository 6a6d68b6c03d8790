"""What is picked: a tick in place of another is a choice, though as many are ticked as were offered."""

from tests.pages.shown import show
from tests.pages.test_results import RICH


def test_a_tick_put_in_place_of_another_is_a_choice() -> None:
    offered = show("results", RICH).fields
    picks = [*offered["pick"][1:], "in-onorc"]
    shown = show("results", {**offered, "pick": picks}).fields

    assert "in-onorc" not in offered["pick"]
    assert sorted(shown["pick"]) == sorted(picks)
    assert shown["picked"] == ["1"]
