"""`migrant-helper checklist`: its document, its lines, and what is asked of the worker."""

from migrant_helper.cli.checklist import checklist
from tests.cli import documents

HERE = ("--country", "IN")


def run(*arguments, facts=documents.FACTS):
    return documents.run(checklist, *arguments, facts=facts)


def printed(*arguments, facts=documents.FACTS):
    return documents.printed(checklist, "checklist", *HERE, *arguments, facts=facts)


def test_documents_trips_deadlines_and_the_load():
    document = printed("--scheme", "in-onorc", "--scheme", "in-eshram")
    load = document["burden"]

    assert [entry["scheme"] for entry in document["entries"]] == ["in-onorc", "in-eshram"]
    assert "2027-04-30" in [row["on"] for row in document["deadlines"]]
    assert load["after"]["steps"] < load["before"]["steps"]
    assert load["after"]["trips"] <= load["before"]["trips"]


def test_entries_may_follow_one_option():
    assert printed("--scheme", "in-onorc", "in-eshram") == printed(
        "--scheme", "in-onorc", "--scheme", "in-eshram"
    )


def test_a_tick_marks_its_step_done():
    document = printed("--scheme", "in-onorc", "--tick", "in-onorc.ekyc-home")

    assert document["entries"][0]["steps"]["ekyc-home"] == "done"
    assert document["done"] == 1


def test_every_step_stands_once():
    document = printed("--scheme", "in-onorc", "in-eshram", "in-bocw", "in-pmjay")
    groups = [*document["trips"], *document["carried"]]
    steps = [(step["scheme"], step["step"]) for group in groups for step in group["steps"]]

    assert len(steps) == len(set(steps)) == document["total"]


def test_lines_for_a_reader():
    result = run("--country", "IN", "--facts", "-", "--scheme", "in-onorc")

    assert "Bring" in result.stdout
    assert "[ ] " in result.stdout
    assert "2027-04-30: " in result.stdout
    assert "one by one" in result.stdout


def test_without_an_entry_it_says_what_is_needed():
    result = run("--country", "IN", "--facts", "-")

    assert result.exit_code == 2
    assert "--scheme" in result.stderr


def test_a_date_that_hangs_on_a_day_nobody_told_has_no_day_yet():
    open_ones = [
        row["text"] for row in printed("--scheme", "in-bocw")["deadlines"] if row["on"] is None
    ]
    lines = run("--country", "IN", "--facts", "-", "--scheme", "in-bocw").stdout.split("\n")

    assert open_ones
    assert [line for line in lines if line.startswith("no day yet: ")] == [
        f"no day yet: {text}" for text in open_ones
    ]
