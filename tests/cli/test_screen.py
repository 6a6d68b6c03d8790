"""`migrant-helper screen`: its document, its lines and its one catalogue."""

from migrant_helper.catalogue.load import catalogue
from migrant_helper.cli.screen import screen
from tests.cli import documents

HERE = ("--country", "IN")


def run(*arguments, facts=documents.FACTS):
    return documents.run(screen, *arguments, facts=facts)


def printed(*arguments, facts=documents.FACTS):
    return documents.printed(screen, "screen", *HERE, *arguments, facts=facts)


def test_every_entry_of_the_country_sorted_by_id():
    document = printed()
    ids = [one["id"] for one in document["schemes"]]

    assert ids == sorted(ids)
    assert {scheme[:2] for scheme in ids} == {"in"}
    assert (document["as_of"], document["country"]) == ("2026-11-22", "IN")


def test_only_the_entry_named_with_its_next_question():
    document = printed("--scheme", "in-onorc", facts={"home": "IN-BR", "here": "IN-KL"})
    [onorc] = document["schemes"]

    assert onorc["outcome"] == "unknown"
    assert document["next_question"] in onorc["missing"]


def test_nothing_to_ask_when_all_is_settled():
    document = printed("--scheme", "in-onorc")

    assert document["schemes"][0]["outcome"] == "met"
    assert document["next_question"] is None


def test_where_the_person_goes_is_not_read():
    assert printed() == printed(facts={**documents.FACTS, "going_to": "IN-TN"})


def test_a_fact_of_another_country_is_no_error():
    assert printed() == printed(facts={**documents.FACTS, "health_insurance_since": "2026-01-01"})


def test_lines_for_a_reader_say_what_is_missing():
    result = run("--country", "IN", "--facts", "-", "--scheme", "in-onorc", facts={"home": "IN-BR"})

    assert result.stdout.startswith("unknown in-onorc  One Nation One Ration Card (missing: ")


def test_texts_in_another_language():
    held = catalogue("IN", "hi")
    [onorc] = [scheme for scheme in held["schemes"] if scheme["id"] == "in-onorc"]
    result = run("--country", "IN", "--facts", "-", "--lang", "hi", "--scheme", "in-onorc")

    assert onorc["name"] in result.stdout


def test_what_cannot_be_true_on_that_day_is_refused_with_what_can():
    facts = {**documents.FACTS, "birth_date": "2026-11-24"}
    result = run("--country", "IN", "--facts", "-", facts=facts)

    assert result.exit_code == 2
    wanted = 'fact birth_date: found "2026-11-24", expected from 1906-11-22 to 2026-11-22'
    assert wanted in result.stderr
