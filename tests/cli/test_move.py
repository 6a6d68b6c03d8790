"""`migrant-helper move`: its document, its lines, and moves between two countries."""

from migrant_helper.cli.move import move
from tests.cli import documents

HERE = ("--country", "IN")


def run(*arguments, facts=documents.FACTS):
    return documents.run(move, *arguments, facts=facts)


def printed(*arguments, facts=documents.FACTS):
    return documents.printed(move, "move", *HERE, *arguments, facts=facts)


def outcomes(document):
    return {row["id"]: row["outcome"] for row in document["schemes"]}


def test_a_ration_card_is_shared_between_worker_and_family():
    document = printed()

    assert outcomes(document)["in-onorc"] == "split"
    assert (document["from"], document["to"]) == ("IN-BR", "IN-KL")
    assert document["crosses"] == "subdivision"
    assert document["plan"]["before"]


def test_a_plan_before_leaving_is_the_plan_after():
    facts = {**documents.FACTS, "here": "IN-BR", "going_to": "IN-KL"}

    assert outcomes(printed(facts=facts)) == outcomes(printed())


def test_only_the_entry_named():
    document = printed("--scheme", "in-onorc")
    steps = [step for steps in document["plan"].values() for step in steps]

    assert list(outcomes(document)) == ["in-onorc"]
    assert {step["scheme"] for step in steps} == {"in-onorc"}


def test_amounts_stand_in_the_texts():
    document = printed()

    assert not [row["why"] for row in document["schemes"] if "{" in row["why"]]


def test_two_countries_in_one_plan():
    document = printed("--country", "NP", facts={"home": "NP-P1", "here": "IN-KL"})

    assert document["crosses"] == "country"
    assert sorted(document["catalogues"]) == ["IN", "NP"]
    assert {scheme[:2] for scheme in outcomes(document)} == {"in", "np"}


def test_lines_for_a_reader():
    result = run("--country", "IN", "--facts", "-")

    assert result.stdout.startswith("IN-BR -> IN-KL\n")
    assert "split       in-onorc  One Nation One Ration Card" in result.stdout
    assert "\nBefore leaving:\n" in result.stdout
