"""The passage that a row rests on is chosen, or named by an editor, and found again word for word."""

import pytest

from migrant_helper.catalogue.watch import passages
from migrant_helper.catalogue.watch.answer import Answer
from migrant_helper.catalogue.watch.cited import Cited, cited
from migrant_helper.catalogue.watch.look import first
from migrant_helper.catalogue.watch.pages import of_html
from tests.catalogue.watch.site import html

FEE = "Nobody pays a fee at the counter."
DAYS = "A mason has to have worked 90 days in the year before, in one state or in several of them."
SUM = "Families receive Rs. 2,00,000 when a registered worker dies in an accident at the site."
LONG = "The board met in the old town hall, heard nine speakers and a song, and rose late in the evening."
PAGE = of_html(html(LONG, FEE, DAYS, SUM))


@pytest.mark.parametrize(
    ("row", "begins"),
    [
        ("200000 INR", "families receive rs 200000"),
        ("You worked 90 days as a mason in a year.", "a mason has to"),
        ("Nobody pays a fee at this counter.", "nobody pays a fee"),
        ("यहाँ कुछ और लिखा है", "the board met in"),
    ],
)
def test_the_passage_nearest_to_a_row_is_chosen(row: str, begins: str) -> None:
    assert [one["begins"] for one in passages.chosen(PAGE, [row])] == [begins]


def test_each_row_has_its_own_and_none_is_kept_twice() -> None:
    found = passages.chosen(PAGE, ["200000 INR", "90 days, mason, year", "worker dies: 200000"])

    assert [one["begins"] for one in found] == ["a mason has to", "families receive rs 200000"]


def test_no_more_than_four_words_of_it_are_kept() -> None:
    [found] = passages.chosen(PAGE, ["200000"])

    assert set(found) == {"begins", "words", "hash"}
    assert len(found["begins"].split()) == passages.BEGINS


def test_an_editor_names_a_passage_by_its_ends() -> None:
    found = passages.between("A mason has … one state", PAGE)

    assert found is not None
    assert found["words"] == 15
    assert passages.found(found, PAGE)
    assert passages.between("A mason has … ten states", PAGE) is None


def test_what_is_named_goes_before_what_would_be_chosen(folder) -> None:
    folder.change("official: true, read", 'official: true, passage: "A mason … of them.", read')
    one = cited(folder.source())["https://example.org/order"]
    look = first(one, Answer(one.url, 200, html(LONG, FEE, DAYS, SUM)), "2026-11-29")

    assert [each["begins"] for each in look.keep["passages"]] == ["a mason has to"]
    assert first(one, Answer(one.url, 200, html(LONG)), "2026-11-29").why == "vanished"
    assert folder.found("sources") == folder.found("reading") == []


def test_a_page_is_cited_with_all_rows_that_rest_on_it(folder) -> None:
    found = cited(folder.source())

    assert list(found) == [f"https://example.org/{name}" for name in ("ceiling", "grain", "order")]
    assert "Up to 200000 a year." in found["https://example.org/grain"].rows
    assert found["https://example.org/ceiling"].rows == ["15000 INR"]
    assert found["https://example.org/order"].entries == ["schemes/in/grain.yaml"]
    assert Cited("x", rows=["a"]).needs != Cited("x", rows=["b"]).needs
