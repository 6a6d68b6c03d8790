"""What waits to be looked at again bears nothing: everywhere as if nobody had checked it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from migrant_helper import paths
from migrant_helper.catalogue.compile import country as compiler
from migrant_helper.catalogue.compile import money
from migrant_helper.catalogue.compile.confirmed import confirmed
from migrant_helper.catalogue.grammar import doubts, read
from migrant_helper.catalogue.stats import stats
from migrant_helper.catalogue.words.translations import Translator
from migrant_helper.core.rules.screening import screen

ORDER, GRAIN = "https://example.org/order", "https://example.org/grain"


def doubt(folder, *urls: str) -> None:
    rows = [f"- {{url: {url}, since: 2026-12-06, why: changed}}\n" for url in urls]
    folder.write("confirm.yaml", "".join(rows) or "[]\n")


def entry(folder) -> dict[str, Any]:
    [found] = compiler.catalogue(confirmed(folder.source()), "IN", Translator("en"))["schemes"]
    return found


def test_a_row_that_rests_on_it_alone_is_as_if_nobody_had_checked_it(folder) -> None:
    doubt(folder, ORDER)

    found = entry(folder)

    assert [(row["source"], row["verified"]) for row in found["deadlines"]] == [(None, False)]
    assert found["amounts"]["sleep"][0]["verified"] is False
    assert found["lapses"][0]["verified"] is found["counter"][0]["verified"] is False
    assert ORDER not in [record["url"] for record in found["sources"].values()]


def test_a_row_keeps_the_others_it_has(folder) -> None:
    doubt(folder, ORDER)
    assert [(row["source"], row["verified"]) for row in entry(folder)["gives"]] == [([1], True)]

    doubt(folder, ORDER, GRAIN)
    assert [(row["source"], row["verified"]) for row in entry(folder)["gives"]] == [(None, False)]


def test_a_figure_of_the_law_and_a_rule_rest_on_it_no_more(folder) -> None:
    doubt(folder, "https://example.org/ceiling", ORDER)

    made = compiler.catalogue(confirmed(folder.source()), "IN", Translator("en"))

    assert [row["verified"] for row in made["parameters"]["in-ceiling"]] == [False]
    assert made["schemes"][0]["amounts"]["ceiling"][0]["verified"] is False


def test_without_doubts_nothing_changes(folder) -> None:
    source = folder.source()

    assert confirmed(source) is source


@pytest.fixture(scope="module")
def whole() -> read.CatalogueSource:
    return read.strictly(paths.SCHEMES, paths.TRANSLATIONS)


def with_doubts(source: read.CatalogueSource, urls: set[str]) -> read.CatalogueSource:
    marks = [{"url": url, "since": "2026-12-06", "why": "dead"} for url in sorted(urls)]
    registries = {**source.registries, "confirm": read.DataFile("schemes/confirm.yaml", marks)}
    return confirmed(replace(source, registries=registries))


def test_who_has_it_likely_has_it_once_nothing_bears_the_rule(whole) -> None:
    sources = whole.schemes["in-pmgkay"].data["sources"]

    def to_confirm(numbers: str) -> tuple[str, bool]:
        doubted = with_doubts(whole, {sources[number]["url"] for number in numbers})
        made = compiler.catalogue(doubted, "IN", Translator("en"))
        [found] = screen(made, {"ration_card": "aay"}, "2026-11-22", schemes=["in-pmgkay"])
        return found["outcome"], found["confirm"]

    assert [to_confirm(numbers) for numbers in ("", "4", "451")] == [
        ("met", False),
        ("met", False),
        ("met", True),
    ]


def test_with_every_source_in_doubt_nothing_is_checked_in_any_country(whole) -> None:
    files = (*whole.schemes.values(), *whole.registries.values(), *whole.parameters.values())
    urls = {record["url"] for file in files for record in doubts.records(file.data)}
    doubted = with_doubts(whole, urls)

    assert len(urls) > 500
    for country in doubted.countries():
        made = compiler.catalogue(doubted, country, Translator("hi"))
        # Of whom a fact is asked is our own sense of order.
        checked = {name: part for name, part in made.items() if name != "facts"}
        assert '"verified": true' not in json.dumps(checked)
        assert '"grade": "other"' not in json.dumps(checked)
    told = [*compiler.helplines(doubted, Translator("en")).values()]
    told += money.money(doubted, Translator("en"))["causes"].values()
    assert not any(row["verified"] for row in told)
    grades = stats(doubted)["grades"]
    assert {count for found in grades.values() for count in (found["official"], found["other"])} == {0}  # fmt: skip
