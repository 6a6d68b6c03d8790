"""What a letter rests on, and what its page says before it is printed: by the day, and without a slot."""

import re

import pytest
from flask.testing import FlaskClient

from migrant_helper.catalogue import load
from tests.web.test_diary import JOB

LANGUAGES = ("en", "hi", "ne", "ur", "bn")
SOURCE = load.source()
PLACES = {"IN": "IN-KL", "NP": "NP-P3"}
WHO = {
    "name": "Asha",
    "address": "Gaya",
    "employer": "Ram",
    "employer_address": "Plot 5",
    "filer": "self",
}
HURT = {
    **WHO,
    "letter": "in-injury-notice",
    "place": "IN-KL",
    "hurt": "other",
    "hurt_name": "Mohan",
    "accident_place": "Kochi",
    "accident_how": "He fell",
}
WORK = {**WHO, "letter": "np-wage-complaint", "place": "NP-P3", "work": "factory"}
SLIP = {
    **WHO,
    "letter": "in-labour-grievance",
    "place": "IN-KL",
    "trouble": "slip",
    "what_happened": "None",
}


def page_of(
    client: FlaskClient, form: dict[str, str], order: str = "write", lang: str = "en"
) -> str:
    return client.post(f"/diary/{lang}/letter", data={**form, "do": order}).text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", sorted(SOURCE.letters))
def test_no_slot_reaches_a_page(client: FlaskClient, name: str, lang: str) -> None:
    letter = SOURCE.letters[name].data
    labels = {one: row.get("labels", {}) for one, row in SOURCE.registry("letter-fields").items()}
    asked = [row["id"] for row in letter["fields"]]
    chosen = {one: list(labels[one])[-1] for one in asked if labels[one]}
    form = {"letter": name, "place": PLACES[letter["country"]], **chosen}

    for order in ("show", "dotted"):
        assert (
            "{" not in page_of(client, form, order, lang).split("<main", 1)[1].split("</main>")[0]
        )


@pytest.mark.parametrize(
    ("day", "law", "other", "is_late"),
    [
        ("2025-11-20", "Section 21 of the Employee", "Rule 58", False),
        ("2025-11-21", "Rule 58", "Section 21 of the Employee", False),
        ("2022-01-01", "Section 21 of the Employee", "Rule 58", True),
    ],
)
def test_an_accident_has_the_law_of_its_day(
    client: FlaskClient, day: str, law: str, other: str, is_late: bool
) -> None:
    text = page_of(client, {**HURT, "accident_day": day})

    assert law in text
    assert other not in text
    assert "Mohan was hurt at work" in text
    assert ("File all the same" in text) == is_late
    assert ("The claim comes late." in text) == is_late


@pytest.mark.parametrize(
    ("day", "is_told"), [("", True), ("2026-11-28", True), ("2024-01-01", False)]
)
def test_the_employer_is_written_to_before_the_office(
    client: FlaskClient, day: str, is_told: bool
) -> None:
    text = page_of(client, {**WORK, "employer_told": day}, "yes")

    assert ("First you write to the employer." in text) == is_told
    assert "under section 114" in text
    assert "I did this work: work in a factory." in text
    assert 'data-component="print"' in text


def test_an_office_of_a_state_is_told_no_order_of_the_centre(client: FlaskClient) -> None:
    text = page_of(client, SLIP)
    article = "".join(re.findall("<article.*?</article>", text, re.DOTALL))

    assert "SAMADHAN" not in article
    assert "central order" not in article
    assert "Section 50 of the Code on Wages 2019" in article
    assert "Section 6(1)(f) of the OSH Code" in article
    assert "Section 50" not in page_of(client, {**SLIP, "trouble": "hours"})


@pytest.mark.parametrize(("phone", "is_wrong"), [("98765abc", True), ("+९१ ९८७६५ ४३२१०", False)])
def test_a_phone_that_cannot_be_called_is_asked_back(
    client: FlaskClient, phone: str, is_wrong: bool
) -> None:
    assert ('id="phone-wrong"' in page_of(client, {**SLIP, "phone": phone})) == is_wrong


@pytest.mark.parametrize(
    ("work", "is_asked"), [("IN-DL|construction", False), ("IN-SK|fishing", True)]
)
def test_where_no_lowest_pay_is_held_the_office_is_asked_for_it(
    client: FlaskClient, work: str, is_asked: bool
) -> None:
    job = JOB.replace("IN-DL|construction", work)
    lines = [job, "d|29900001|j1|2026-11-02|full|0"]
    text = page_of(client, {**WHO, "letter": "in-wage-claim", "job": "j1", "line": lines})  # type: ignore[dict-item]

    assert ("Is the lowest pay in force for this work more?" in text) == is_asked
    assert ("We do not hold the lowest pay" in text.split("<article")[0]) == is_asked


def test_what_the_office_gets_ends_with_the_letter(client: FlaskClient) -> None:
    text = page_of(client, {**SLIP, "place": "IN-BR"}, "yes", "hi")

    assert "mh-print" not in text
    assert "mh-screen mh-quiet" in text


ASKED = {
    "name": "Asha",
    "address": "Gaya",
    "office_name": "Block office",
    "asked_for": "Ration card",
    "below_line": "no",
    "reason": "It is mine",
}


@pytest.mark.parametrize(
    ("name", "below", "letter", "fee"),
    [
        ("in-rti", "no", "Please answer within 30 days", "The fee is ₹10 at offices"),
        ("in-rti", "yes", "Please answer within 30 days", ""),
        ("np-rti", "no", "or within 15 days of this letter", "A page of usual size costs Rs 5"),
    ],
)
def test_who_asks_for_information_reads_what_it_costs_and_when_it_is_due(
    client: FlaskClient, name: str, below: str, letter: str, fee: str
) -> None:
    place = PLACES[SOURCE.letters[name].data["country"]]
    form = {**ASKED, "letter": name, "place": place, "below_line": below}
    text = page_of(client, form)

    assert letter in text
    assert "What the letter rests on" in text
    assert fee in text
    assert ("The fee is ₹10" in text) == (fee.startswith("The fee"))


def test_the_employer_is_asked_for_pay_before_the_office_is(client: FlaskClient) -> None:
    """With the days of the act, and to nobody who keeps them from leaving."""
    form = {**WHO, "letter": "np-wage-demand", "place": "NP-P3", "work": "factory"}
    text = page_of(client, form)

    assert "Ram, Plot 5" in text
    assert "Please call me to a talk about it within 7 days" in text
    assert "if there is no agreement 15 days after this letter" in text
    assert "Are you kept from leaving? Then give this letter to nobody." in text
    # No office takes it.
    assert "Which office" not in text
    assert "np-wage-demand" in client.post("/diary/en/letters").text
