"""What of the catalogue the pages read, and what stays with the server."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.card.codes import codes_of
from migrant_helper.core.words.texts import ready
from migrant_helper.phone.bundle.slim import RECORD, office_words, publishers, slim

LANGUAGES = load.languages()
COUNTRIES = load.countries()
DAY = "2026-11-22"
PUBLISHERS = publishers(load.catalogue(country, "en") for country in COUNTRIES)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


@pytest.mark.parametrize("country", COUNTRIES)
def test_no_address_and_no_record_goes_along(country: str) -> None:
    made = slim(load.catalogue(country, "en"))

    assert [text for text in texts(made) if re.search(r"https?://", text)] == []
    assert [one["id"] for one in made["schemes"] if set(RECORD) & set(one)] == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_source_keeps_whether_it_is_official_the_rest_lies_apart(
    country: str,
) -> None:
    whole = load.catalogue(country, "en")["schemes"]

    for one, other in zip(whole, slim(load.catalogue(country, "en"))["schemes"], strict=True):
        assert sorted(one["sources"], key=int) == list(other["sources"])
        for number, source in other["sources"].items():
            row = one["sources"][number]
            assert source == {"official": row["official"]}
            apart = {
                "publisher": row["publisher"],
                "year": (row["date"] or "")[:4],
                "read": row["read"],
            }
            assert PUBLISHERS[one["id"]][number] == apart


def test_a_server_that_reads_what_was_built_has_every_code_of_a_card() -> None:
    whole = [load.catalogue(country, "en") for country in COUNTRIES]

    assert codes_of(map(slim, whole)) == codes_of(whole)


def read(row: dict[str, Any]) -> tuple[Any, ...]:
    """What a page reads of an amount."""
    return row.get("from"), row.get("text"), "by" in row


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", COUNTRIES)
def test_every_text_says_the_same_though_amounts_are_called_by_letters(
    country: str, lang: str
) -> None:
    whole = load.catalogue(country, lang)

    for one, other in zip(whole["schemes"], slim(whole)["schemes"], strict=True):
        expected, found = ready(one, DAY, "unknown"), ready(other, DAY, "unknown")
        for part in (
            "brief",
            "summary",
            "gives",
            "documents",
            "deadlines",
            "helplines",
            "portability",
        ):
            assert expected[part] == found[part]
        assert [[read(row) for row in rows] for rows in expected["amounts"].values()] == [
            [read(row) for row in rows] for rows in found["amounts"].values()
        ]
        for step, same in zip(expected["steps"], found["steps"], strict=True):
            assert {**step, "fee": ""} == {**same, "fee": ""}
            fee, short = expected["amounts"].get(step["fee"]), found["amounts"].get(same["fee"])
            assert [read(row) for row in fee or ()] == [read(row) for row in short or ()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_local_name_stands_beside_names_of_another_language_only(lang: str) -> None:
    schemes = slim(load.catalogue("IN", lang))["schemes"]

    assert [one["id"] for one in schemes if one.get("local", {}).get("lang") == one["lang"]] == []


def test_more_amounts_than_letters_are_refused() -> None:
    catalogue = load.catalogue("IN", "en")
    scheme = {**catalogue["schemes"][0], "amounts": {f"a{number}": [] for number in range(27)}}

    with pytest.raises(ValueError, match="more than 26 amounts"):
        slim({**catalogue, "schemes": [scheme]})


def test_sources_stand_by_their_numbers_as_a_phone_has_them() -> None:
    catalogue = load.catalogue("IN", "en")
    scheme = catalogue["schemes"][0]
    mixed = dict(sorted(scheme["sources"].items(), key=lambda one: -int(one[0])))
    made = slim({**catalogue, "schemes": [{**scheme, "sources": mixed}]})["schemes"][0]

    assert list(made["sources"]) == sorted(mixed, key=int)


def test_a_sum_in_an_office_s_words_is_read_the_right_way_round() -> None:
    """Between Urdu words a sign of rupees stands behind its figure, unless a mark says otherwise."""
    words = office_words([load.catalogue("IN", "en")])

    fee = "in-aadhaar-address.fee"
    assert "\N{LEFT-TO-RIGHT MARK}₹75" in words["ur"][fee]
    assert "₹75" in words["mr"][fee]
    assert "\N{LEFT-TO-RIGHT MARK}" not in words["mr"][fee]
