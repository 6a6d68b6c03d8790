"""One entry, followed to the money: its steps, what may be said next, what was found, a late office."""

import pytest

from migrant_helper.catalogue import load
from tests.pages.desk import folk
from tests.pages.desk.folk import RAVI, SUNITA, change, desk, document, made, opened, sent

ENTRY = {"entry": "in-wage-claim"}


def stages(*more: dict[str, object]) -> list[str]:
    """What the page offers to say of the application."""
    page = document(made("follow", desk([*opened(), *more]), ENTRY))
    return [one.value for one in page.buttons if one.value.startswith("stage:")]


def test_what_may_be_said_follows_what_was_said() -> None:
    assert stages() == ["stage:sent"]
    assert stages(sent("in-wage-claim", "sent", "2026-11-02")) == [
        "stage:granted",
        "stage:refused",
        "stage:received",
    ]
    assert stages(sent("in-wage-claim", "refused", "2026-11-02", why="late")) == [
        "stage:appealed",
        "stage:sent",
    ]


def test_one_thing_is_asked_at_a_time() -> None:
    known = desk(opened())
    asked = document(made("follow", known, {**ENTRY, "do": "stage:sent"}))
    reasons = document(made("follow", known, {**ENTRY, "do": "why:in-wage-claim.claim"}))

    assert asked.fields("case")["stage"] == ["sent"]
    assert not [one for one in asked.buttons if one.value.startswith(("stage:", "done:", "why:"))]
    assert (
        len([one for one in reasons.buttons if one.value.startswith("stuck:in-wage-claim.claim:")])
        == 9
    )


def test_a_step_says_how_it_stands_since_when_and_by_whom() -> None:
    entry = load.catalogue("IN", "en")["schemes"]
    step = next(one for one in entry if one["id"] == "in-wage-claim")["steps"][0]["id"]
    name = f"in-wage-claim.{step}"
    said = change("step", {"step": name, "state": "stuck", "why": "no_answer"}, at=60, by=RAVI)
    rows = made("follow", desk([*opened(), said]), ENTRY).context["steps"]

    assert [
        (one["state"], one["why"], one["day"], one["by"]) for one in rows if one["id"] == name
    ] == [("stuck", "no_answer", "1 November 2026", "Ravi")]
    assert {one["state"] for one in rows if one["id"] != name} == {"todo"}


@pytest.mark.parametrize(("today", "is_late"), [("2027-02-02", False), ("2027-02-03", True)])
def test_a_late_office_is_named_with_where_to_complain(today: str, is_late: bool) -> None:
    """A claim of 2 November: three months, the last day is not over."""
    known = desk([*opened(), sent("in-wage-claim", "sent", "2026-11-02", reference="W/7")])
    page = made("follow", known, ENTRY, today=today)
    complaint = page.context["lines"]

    assert page.context["sent"]["by"] == "2 February 2027"
    assert page.context["sent"]["is_late"] is is_late
    assert (len(complaint), len(page.context["calls"]) > 0) == (1 if is_late else 0, is_late)
    assert ("They had to answer by" in document(page).text) is is_late


def test_what_was_found_stands_on_its_entry() -> None:
    cause = next(iter(load.money("en")["causes"]))
    found = change("found", {"entry": "in-wage-claim", "what": "money", "cause": cause}, at=60)
    page = made("follow", desk([*opened(), found]), ENTRY)

    assert page.context["found"]["says"] == load.money("en")["causes"][cause]["text"]
    assert "Why the money did not come" in document(page).text


def test_the_money_of_this_entry_is_one_tap_away() -> None:
    page = document(made("follow", desk(opened()), ENTRY))

    assert [one.value for one in page.buttons if one.name == "money"] == ["in-wage-claim"]


def test_without_an_entry_it_is_the_case() -> None:
    assert made("follow", desk(opened()), {}).template == "desk/case.html"


PAID = sent("in-wage-claim", "granted", "2026-11-03", amount=125_000)


@pytest.mark.parametrize(
    ("entry", "lang", "shown"),
    [
        ("in-wage-claim", "en", "₹1,25,000"),
        ("in-wage-claim", "ur", "، \u2068\u200e₹1,25,000"),
        ("np-ssa-single-women", "en", "Rs 1,25,000"),
        ("np-ssa-single-women", "ne", "रु 1,25,000"),
    ],
)
def test_a_sum_stands_with_the_sign_and_grouping_of_its_country(
    entry: str, lang: str, shown: str
) -> None:
    paid = {**PAID, "data": {**PAID["data"], "entry": entry}}
    page = made("follow", desk([*opened(), paid]), {"entry": entry}, lang=lang)
    text = document(page, lang).text.replace("\u00a0", " ")

    assert shown.replace("\u2068", "") in text


def test_what_came_in_part_says_what_is_still_owed_and_all_of_it_nothing() -> None:
    part = sent("in-wage-claim", "received", "2026-11-04", amount=25_000)
    whole = {**part, "data": {**part["data"], "amount": 125_000}}
    alone = document(made("follow", desk([*opened(), part]), ENTRY)).text
    partly = document(made("follow", desk([*opened(), PAID, part]), ENTRY)).text
    paid = document(made("follow", desk([*opened(), PAID, whole]), ENTRY)).text
    more = document(
        made("follow", desk([*opened(), PAID, part]), {**ENTRY, "do": "stage:received"})
    )

    assert "Still owed: ₹1,00,000" in partly
    assert "it is not known if this was all" in alone
    assert ("Still owed" in paid, "not known" in paid, "not known" in partly) == (False,) * 3
    assert "with what came before (₹25,000)" in more.text


def test_money_that_came_leaves_nothing_of_its_entry_open() -> None:
    """Why it did not come, and what was stuck for it, stand no more; unless it is said again later."""
    cause = next(iter(load.money("en")["causes"]))
    money = {"entry": "in-wage-claim", "what": "money", "cause": cause}
    found = change("found", money, at=60)
    entries = load.catalogue("IN", "en")["schemes"]
    step = next(one for one in entries if one["id"] == "in-wage-claim")["steps"][0]["id"]
    about = {"step": f"in-wage-claim.{step}", "state": "stuck", "why": "no_answer"}
    before = [*opened(), found, change("step", about, at=61)]
    came = sent("in-wage-claim", "received", "2026-11-04", amount=500)
    after = [*before, came, change("found", money, at=2_000_000)]
    pages = [made("follow", desk(rows), ENTRY) for rows in (before, [*before, came], after)]
    states = [{one["state"] for one in page.context["steps"]} for page in pages]

    assert [page.context["found"] is not None for page in pages] == [True, False, True]
    assert ["stuck" in one for one in states] == [True, False, False]
    assert "Not needed any more" in document(pages[1]).text
    rows = made("case", desk([*before, came])).context["case"]["entries"]
    assert {row["stuck"] for row in rows} == {""}


def test_what_was_sent_in_asks_which_step_is_done_with_it() -> None:
    known = desk([*opened(), sent("in-wage-claim", "sent", "2026-11-02")], done="written")
    asks = document(made("follow", known, {**ENTRY, "stage": "sent"}))
    offered = [one.value for one in asks.buttons if one.value.startswith("done:")]
    twice = [value for value in offered if offered.count(value) == 2]
    later = document(made("follow", known, ENTRY))

    assert "Which step is done with it?" in asks.text
    # Once in the question, once in the step's own fold; what is done at home is not asked about.
    assert "done:in-wage-claim.claim" in twice
    assert "done:in-wage-claim.diary" not in twice
    assert "Which step is done with it?" not in later.text


@pytest.mark.parametrize("amount", ["12345678901234567890", "12.50"])
def test_a_sum_that_cannot_be_read_is_told_beside_its_field(amount: str) -> None:
    """And stays as it was typed."""
    fields = {"entry": "in-bocw", "case": SUNITA, "do": "applied", "stage": "received"}
    page = made("follow", desk(opened()), {**fields, "amount": amount, "on": "2026-11-01"})
    html = folk.html(page)
    field, _, rest = html.partition('name="amount"')[2].partition(">")

    assert page.status == 422
    assert f'value="{amount}"' in field
    assert 'aria-describedby="amount-wrong"' in field
    assert rest.startswith('<p class="mh-error" id="amount-wrong" role="alert">')
    assert html.count('role="alert"') == 1


def test_the_letter_to_the_employer_stands_before_that_to_the_office() -> None:
    shown = document(made("follow", desk(opened()), {"entry": "np-labour-wage-rights"}))
    letters = [one for one in shown.buttons if one.form.startswith("letter-")]

    assert [one.form for one in letters] == ["letter-np-wage-demand", "letter-np-wage-complaint"]
    assert "First: a letter to the employer" in shown.text


def slips(entry: str, *more: dict[str, object]) -> list[str]:
    """Whose slips the page of an entry leads to."""
    page = document(made("follow", desk([*opened(), *more]), {"entry": entry, "case": SUNITA}))
    return [one.value for one in page.buttons if one.action.endswith("/slip")]


def test_what_an_employer_has_to_do_leads_to_their_slip() -> None:
    assert slips("in-bocw", picked("in-bocw")) == ["employer"]
    # Nor of an injury that they owe for.
    assert slips("in-employee-compensation", picked("in-employee-compensation")) == []
    # Who pays too little learns nothing of the claim.
    assert slips("in-wage-claim", picked("in-wage-claim")) == []
    # An entry of which nobody who employs has anything to do.
    assert slips("in-onorc", picked("in-onorc")) == []


def picked(entry: str) -> dict[str, object]:
    """The entry is on the list."""
    data = {"answers": {}, "lists": {}, "steps": {}, "picks": {entry: True}}
    return change("journey", data, at=50)
