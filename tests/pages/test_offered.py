"""What is ticked beforehand follows later answers, until the person ticks otherwise."""

from tests.pages.shown import show
from tests.pages.test_results import RICH


def test_ticks_left_as_offered_follow_later_answers_and_a_changed_tick_stays() -> None:
    offered = show("results", RICH).fields
    later = {**offered, "f.pay_problem": ["withheld"], "f.pay_problem_since": ["2026-10-01"]}
    listed = show("checklist", later).page.context["made"]["entries"]

    assert "in-wage-claim" not in offered["pick"]
    assert "in-wage-claim" in show("results", later).fields["pick"]
    assert "in-wage-claim" in [entry["scheme"] for entry in listed]
    chosen = show("results", {**later, "pick": ["in-onorc"]}).fields
    assert chosen["pick"] == ["in-onorc"]
    assert chosen["picked"] == ["1"]


def test_an_entry_looked_at_is_no_choice_and_one_put_on_the_list_is() -> None:
    looked = show("schemes/in-onorc", show("results", RICH).fields).fields

    assert sorted(looked["picked"]) == sorted(looked["pick"])
    put = show("results", {**looked, "pick": [*looked["pick"], "in-onorc"]}).fields
    assert "in-onorc" in put["pick"]
    assert put["picked"] == ["1"]


def test_what_was_ticked_unasked_gives_way_to_what_an_answer_brings() -> None:
    """A widow whose allowance is hers only once she has told of no government job."""
    told = {
        "f.home": "NP-P3",
        "f.here": "NP-P3",
        "f.citizen_of": "NP",
        "f.birth_year": "1991",
        "f.sex": "woman",
        "f.marital_status": "widowed",
        "f.gets_already": "-",
    }
    more = {"f.government_job": "false", "f.government_pension": "false"}
    before = show("results", told)
    ticked = before.fields["pick"]

    left_so = show("results", {**before.fields, **more})
    unticked = {name: texts for name, texts in before.fields.items() if name != "pick"}
    changed = show("results", {**unticked, **more})

    assert "np-ssa-single-women" not in ticked
    assert "np-ssa-single-women" in left_so.fields["pick"]
    assert "np-ssa-single-women" in show("checklist", left_so.fields).fields["pick"]
    assert ("pick" in changed.fields, changed.fields["picked"]) == (False, ["1"])


def test_a_list_that_was_begun_stays_though_what_is_done_is_no_longer_first() -> None:
    listed = show("checklist", show("results", RICH).fields)
    first = listed.page.context["trips"]["next"]["steps"][0]
    begun = show("checklist", {**listed.fields, "tick": [f"{first['scheme']}.{first['step']}"]})

    assert begun.fields["picked"] == ["1"]
    assert begun.fields["pick"] == listed.fields["pick"]
