"""What a page says, without what stands around every page."""

import pytest

from migrant_helper.catalogue.watch import pages
from migrant_helper.catalogue.watch.answer import Answer
from migrant_helper.catalogue.watch.cited import Cited
from migrant_helper.catalogue.watch.look import BYTES, NO_READER, NO_TEXT, again, first
from tests.catalogue.watch.site import html

URL = "https://office.test/order"


def pdf(text: str) -> bytes:
    """The smallest PDF with one line of text, or with none."""
    stream = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode() if text else b""
    font = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 200]/Contents 4 0 R/Resources{font}>>".encode(),
        f"<</Length {len(stream)}>>stream\n".encode() + stream + b"\nendstream",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += f"{number} 0 obj".encode() + part + b"endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = f"xref\n0 5\n0000000000 65535 f \n{table}trailer<</Size 5/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return body + tail.encode()


def look(kept, body: bytes):
    return again(Cited(URL), kept, Answer(URL, 200, body), "2026-12-06")


def begin(body: bytes):
    return first(Cited(URL), Answer(URL, 200, body), "2026-11-29")


def test_a_page_is_read_in_the_letters_that_it_says() -> None:
    text = "<p>मज़दूरी १५"

    for letters in ("utf-8", "utf-16"):
        assert pages.of_html(text.encode(letters), letters).words == ["मज़दूरी", "15"]
    assert pages.of_html("<meta charset=latin-1><p>à la".encode("latin-1")).words == ["à", "la"]
    assert pages.of_html(b"<p>plain", "no-such-letters").words == ["plain"]


def test_links_and_feet_are_no_paragraphs_but_are_on_the_page() -> None:
    page = pages.of_html(html("The ceiling is 5.", footer="Last updated"))

    assert page.paragraphs == [["the", "ceiling", "is", "5"]]
    assert {"visitors", "about"} <= set(page.words)


def test_a_page_whose_text_a_script_makes_is_watched_for_its_answer_alone() -> None:
    shell = b"<html><body><div id=app></div><script>let a = 'ten words and more'</script>"
    found = begin(shell)

    assert (found.why, found.note, "passages" in found.keep) == ("", NO_TEXT, False)
    assert look(found.keep, shell).why == ""
    assert look(found.keep, html("<input type=password>")).why == "elsewhere"
    assert "passages" in look(found.keep, html("Now the text is there, ten words and more of it.")).keep  # fmt: skip


LINE = "The wage ceiling is Rs 15,000 a month for everybody in the fund and in the state"


def test_a_pdf_is_read_by_its_text() -> None:
    found = begin(pdf(LINE))

    assert found.note == ""
    assert look(found.keep, pdf(LINE) + b"\n% made again on another day").why == ""
    assert look(found.keep, pdf(LINE.replace("15,000", "21,000"))).why == "changed"


def test_a_pdf_of_pictures_is_the_same_file_or_changed() -> None:
    found = begin(pdf(""))

    assert found.note == BYTES
    assert (look(found.keep, pdf("")).why, look(found.keep, pdf("") + b" ").why) == ("", "changed")


def test_a_pdf_that_was_read_is_not_doubted_where_nothing_reads_it(monkeypatch) -> None:
    found = begin(pdf(LINE))
    monkeypatch.setattr(pages, "find_spec", lambda name: None)

    assert look(found.keep, pdf(LINE)).note == NO_READER
    assert begin(pdf(LINE)).note == BYTES


@pytest.mark.parametrize("body", [b"\x89PNG\0\0\0", b"PK\3\4\0\0"])
def test_other_files_are_the_same_or_changed(body: bytes) -> None:
    found = begin(body)

    assert (look(found.keep, body).why, look(found.keep, body + b"1").why) == ("", "changed")
