"""What is left to whoever lost, what takes the place of a condition, and what changed though nobody is hit."""

import re
from typing import Any

from migrant_helper.cli.comparing import besides
from migrant_helper.cli.comparing.besides import HEAD
from migrant_helper.cli.comparing.room import Room
from migrant_helper.cli.comparing.summary import country
from tests.cli.comparing.conftest import Repository, entry
from tests.cli.comparing.test_conditions import PIECE
from tests.cli.comparing.test_shown import BANK

COVER = "schemes/in/pmsby.yaml"
OTHER = "Ask the bank which cover it sells for {premium}."
STEP = """steps:
  - id: open-account
    code: 90
    when: apply
    do: "No account? Open one at the bank first."
    who: worker
    where: bank
    fee: 0
    only_if: {not: {fact: bank_account, is: true, source: null}}
    source: null
"""
ANY_STEP = STEP.replace("    only_if: {not: {fact: bank_account, is: true, source: null}}\n", "")


def group(people: int, way: str = "loss", **more: Any) -> dict[str, Any]:
    """People of one cause, as the document holds them."""
    was, now = ("yours", "not") if way == "loss" else ("not", "yours")
    return {
        "direction": way,
        "drawn": False,
        "people": people,
        "most": False,
        "answers": [{"was": was, "now": now, "people": people}],
        "who": f"people of group {people}",
        "cause": {**PIECE, "now": f"“Card {people}: Yes”"},
        "step": None,
        **more,
    }


def held(*groups: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A country with one entry of these groups, or with others as well (`entries`)."""
    plain = {"rule": [], "instead": None, "choices": [], "rows": {}}
    one = {**plain, "id": "in-a", "name": "Aid", "groups": list(groups)}
    return {"new": [], "gone": [], "shared": [], "entries": [one], **more}


def test_whoever_lost_is_told_what_stays_open(repository: Repository) -> None:
    repository.change(COVER, "rule:\n", f'instead:\n  text: "{OTHER}"\n  source: null\n\nrule:\n')
    repository.change(*BANK)
    found = entry(repository.document("HEAD"), "in-pmsby")
    text = repository.read("HEAD")

    assert re.fullmatch(r"Ask the bank which cover it sells for ₹\d+\.", found["instead"])
    assert f" Instead: {found['instead']}" in text.partition("WON:")[0].partition("LOST:")[2]
    assert "Instead: " not in text.partition("WON:")[2]


def test_the_few_who_lost_are_told_it_too() -> None:
    one = held(group(2))
    one["entries"][0]["instead"] = "Ask at the bank."

    assert [*country("IN", one, 1000, Room(3, brief=True))][1:] == [
        "  - Also lost, for few: Aid: 2.",
        "    Instead of Aid: Ask at the bank.",
    ]


def test_a_dropped_condition_names_the_step_in_its_place(repository: Repository) -> None:
    repository.change(COVER, "        - {fact: bank_account, is: true, source: [1, 5]}\n", "")
    repository.change(COVER, "steps:\n", STEP)
    groups = entry(repository.document("HEAD"), "in-pmsby")["groups"]
    steps = {one["cause"]["step"] for one in groups if one["direction"] == "gain"}

    assert steps == {"No account? Open one at the bank first."}
    text = repository.read("HEAD").partition("WON:")[2]
    told = text.partition("is no longer needed")[2].partition("- ")[0]
    assert "In its place: No account? Open one at the bank first." in told


def test_who_lost_reads_a_new_step_that_is_open_to_them(repository: Repository) -> None:
    """Of two new steps not the one that is for nobody of them; who won is told none."""
    shut = STEP.replace("open-account", "shut").replace("code: 90", "code: 91")
    shut = shut.replace("No account? Open", "An account at home? Close")
    shut = shut.replace(
        "{not: {fact: bank_account, is: true, source: null}}", "{fact: age, under: 0}"
    )
    repository.change(COVER, "steps:\n", shut + ANY_STEP.removeprefix("steps:\n"))
    repository.change(*BANK)
    one = entry(repository.document("HEAD"), "in-pmsby")
    steps = {(group["direction"] == "loss", group["step"]) for group in one["groups"]}

    assert (True, "No account? Open one at the bank first.") in steps
    assert {step for is_loss, step in steps if not is_loss} <= {None}
    lost = repository.read("HEAD").partition("LOST:")[2].partition("WON:")[0]
    assert "What they can do now: No account? Open one at the bank first." in lost
    assert "An account at home?" not in lost


def test_numbers_of_an_entry_close_and_each_stands_once_under_a_head() -> None:
    one = held(group(40), group(7), group(2), group(1), group(5, "gain"))
    told = [*country("IN", one, 1000, Room(5, brief=True))]
    lost, won = told[1 : told.index("WON: something else became a yes:")], told[-1]

    assert lost[0] == "  - Aid: 50 of 1,000 go from “yours” to “not yours”."
    counts = [int(line.split(":")[0]) for line in lost[1:]]
    assert counts == [40, 7, 3]
    assert lost[-1] == "    3: for 2 other reasons."
    assert won.startswith(
        "  - Aid: 5 of 1,000 go from “not yours” to “yours”. Who: people of group 5."
    )


def test_nobody_with_fewer_people_is_explained_before_others() -> None:
    entries = [
        {
            **held(group(4), group(9), group(12, "gain"))["entries"][0],
            "id": f"in-{n}",
            "name": f"Aid {n}",
        }
        for n in range(3)
    ]
    for least in (1, 3, 5, 10, 20):
        told = "\n".join(country("IN", held(entries=entries), 1000, Room(least, brief=True)))
        explained = {int(one) for one in re.findall(r"people of group (\d+)", told)}

        assert explained == {one for one in (4, 9, 12) if one >= least}


def test_people_of_pure_chance_stand_in_the_whole_report_alone() -> None:
    one = held(group(8, drawn=True))

    assert [*country("IN", one, 1000, Room())] == []
    assert "pure chance: Aid." in " ".join(country("IN", one, 1000, Room(whole=True)))


def test_a_needed_paper_is_named_though_nobody_is_hit(repository: Repository) -> None:
    repository.change(
        "schemes/in/pm-sym.yaml", "bank-passbook, need: required", "bank-passbook, need: optional"
    )
    name = entry(repository.document("HEAD"), "in-pm-sym")["name"]

    assert (
        f"{HEAD}: - {name}: papers no longer needed: Bank book or account details."
        in repository.read("HEAD")
    )


def test_a_new_answer_is_named_with_every_entry_that_asks(repository: Repository) -> None:
    facts = "schemes/facts.yaml"
    repository.change(
        facts, "    - arrested\n  topic: event", "    - arrested\n    - fined\n  topic: event"
    )
    repository.change(
        facts,
        '    arrested: "The police took or hold someone"\n',
        '    arrested: "The police took or hold someone"\n    fined: "A fine"\n',
    )
    repository.change(facts, "1, 3, 1, 1, 1]\n  delicate", "1, 3, 1, 1, 1, 1]\n  delicate")
    found = entry(repository.document("HEAD"), "in-pmsby")

    assert found["choices"] == [
        {"question": "Something bad that happened", "new": ["A fine"], "gone": []}
    ]
    asks = f"“Something bad that happened”: new answer A fine (asked for: {found['name']})."
    assert asks in repository.read("HEAD")
    assert repository.run("--check", "HEAD").exit_code == 1


def test_every_changed_rule_has_a_line_of_its_own_in_the_least_room() -> None:
    entries = [
        {
            **held()["entries"][0],
            "id": f"in-{n}",
            "name": f"Aid {n}",
            "rule": [{**PIECE, "now": f"“Card {n}: Yes”"}],
        }
        for n in range(9)
    ]
    told = [*besides.lines("IN", held(entries=entries), Room(80, brief=True))]

    assert told == [
        f"{HEAD}:",
        *(f"  - Aid {n}: “Card {n}: Yes” is now also needed." for n in range(9)),
    ]


def test_a_rule_of_long_conditions_alone_is_named_and_counted() -> None:
    kinds = [
        {
            **PIECE,
            "now": f"“Work {one}: {' or '.join(f'a kind of work called {n}' for n in range(20))}”",
        }
        for one in range(4)
    ]
    one = held()
    one["entries"][0]["rule"] = kinds
    [_, told] = besides.lines("IN", one, Room(brief=True))

    assert told.count("a long condition on “Work ") == 2
    assert told.endswith("“Work 1” is now also needed; 2 more in its rule.")
    short = [{**PIECE, "now": f"“Work {n}: {'a kind of work ' * 12}”"} for n in range(2)]
    one["entries"][0]["rule"] = short
    [_, told] = besides.lines("IN", one, Room(brief=True))

    assert told.startswith("  - Aid: “Work 0: a kind of work")
    assert told.endswith("is now also needed; 1 more in its rule.")


def test_both_versions_are_named_by_day_and_short_hash(repository: Repository) -> None:
    repository.change(*BANK)
    edited = repository.document("HEAD")
    repository.commit("Bank")
    clean = repository.document("HEAD~1")
    was, now = clean["commit"][:7], clean["newer"]["commit"][:7]

    assert (edited["newer"]["edited"], clean["newer"]["edited"]) == (True, False)
    assert edited["newer"]["commit"][:7] == was != now
    day = clean["day"]
    assert repository.read("HEAD~1").startswith(
        f"What changed in the catalogue from {day} ({was}) to {day} ({now}), decided for"
    )
