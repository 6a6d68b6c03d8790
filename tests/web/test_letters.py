"""Letters from the server: what is missing is asked once, nothing is lost, nothing kept, and the file is the letter."""

import re

import pypdfium2
import pytest
from flask.testing import FlaskClient

from tests.web.test_diary import JOB

DAYS = [f"d|{29900001 + at}|j1|2026-11-{at + 2:02d}|full|0" for at in range(20)]
PAID = "m|29900100|m1|j1|2026-11-10|pay|300000|"
LINES = [JOB, *DAYS, PAID]
CLAIM = {
    "line": LINES,
    "job": "j1",
    "letter": "in-wage-claim",
    "name": "Sita Devi",
    "address": "Village Rampur\r\nGaya, Bihar",
    "employer_address": "Plot 5, Sector 7",
    "filer": "self",
}
RTI = {
    "letter": "in-rti",
    "place": "IN-KL",
    "name": "Anil",
    "address": "Kochi",
    "office_name": "Workers' board",
    "asked_for": "A worker's card",
    "below_line": "no",
}


def carried(page: str) -> dict[str, list[str]]:
    """What a phone sends for the file of the letter that a page shows: no lines of the diary."""
    hidden = re.findall(r'<input type="hidden" name="([a-z_]+)" value="([^"]*)"', page)
    data: dict[str, list[str]] = {}
    for name, value in [*hidden, ("do", "yes")]:
        if name not in ("line", "job"):
            data.setdefault(name, []).append(value)
    return data


def wrong(body: str) -> list[str]:
    return re.findall(r'id="([a-z_]+)-wrong"', body)


def test_what_is_missing_is_asked_once_and_in_its_place(client: FlaskClient) -> None:
    first = client.post("/diary/en/letter", data={"line": LINES, "job": "j1"}).text
    empty = {**CLAIM, "address": "", "employer_address": " ", "do": "write"}
    asked = client.post("/diary/en/letter", data=empty).text

    assert wrong(first) == []
    assert 'value="Ram"' in first
    assert wrong(asked) == ["address", "employer_address"]
    assert 'value="Sita Devi"' in asked
    assert 'value="dotted"' in asked
    assert 'name="owed_sum"' not in asked


def test_what_is_typed_stands_in_the_letter_as_text(client: FlaskClient) -> None:
    bad = {name: f"<b>{name}</b>" for name in ("name", "address", "employer_address", "employer")}
    for job in ("j1", ""):
        form = {**CLAIM, **bad, "job": job, "place": "IN-KL", "do": "yes"}
        shown = client.post("/diary/en/letter", data=form).text
        assert '<article class="mh-letter"' in shown
        for name in bad:
            assert f"&lt;b&gt;{name}&lt;/b&gt;" in shown, name
            assert f"<b>{name}" not in shown, name


def test_an_address_nobody_said_is_a_line_to_write_on(client: FlaskClient) -> None:
    lined = client.post(
        "/diary/en/letter", data={**CLAIM, "employer_address": "", "do": "dotted"}
    ).text

    assert wrong(lined) == []
    assert re.search(r"Address</th><td><bdi>_{10,}</bdi>", lined)


@pytest.mark.parametrize(
    ("job", "day", "said"),
    [
        ("piece|65000|Ram|||bricks|1000", "|420000", "₹650 for each 1000: bricks"),
        ("shift|80000|Ram||||8", "", "₹800 for a shift of 8 hours"),
        ("hour|7500|Ram||", "", "₹75 an hour"),
        ("month|1500000|Ram||", "", "₹15,000 a month"),
    ],
)
def test_pay_of_every_kind_stands_in_words_on_page_and_file(
    client: FlaskClient, job: str, day: str, said: str
) -> None:
    lines = [f"j|29900000|j1|2026-11-01||IN-DL|brick_kiln|unskilled|{job}"]
    lines += [f"{line}{day}" for line in DAYS]
    asked = {**CLAIM, "line": lines, "do": "yes"}
    page = client.post("/diary/en/letter", data=asked).text
    file = client.post("/diary/en/letter.pdf", data=carried(page))

    assert said in page
    assert file.content_type == "application/pdf"
    text = pypdfium2.PdfDocument(file.data)[0].get_textpage().get_text_range()
    assert "undefined" not in page + text
    assert said.partition(" ")[0] in text
    assert ("84000 bricks" in page) == ("piece" in job)


def test_what_cannot_be_is_asked_back_and_nothing_is_lost(client: FlaskClient) -> None:
    bad = {
        **CLAIM,
        "line": [],
        "job": "",
        "place": "IN-DL",
        "employer": "R" * 81,
        "worked_from": "2099-01-01",
        "owed_sum": "twelve thousand",
        "filer": "nobody",
    }
    for order in ("write", "dotted", "yes"):
        asked = client.post("/diary/en/letter", data={**bad, "do": order}).text
        assert wrong(asked) == ["employer", "worked_from", "owed_sum", "filer"], order
        for kept in ("R" * 81, "2099-01-01", "twelve thousand", "Sita Devi"):
            assert f'value="{kept}"' in asked, kept
    backwards = {**bad, "worked_from": "2026-11-05", "worked_to": "2026-11-04", "do": "yes"}
    assert "worked_to" in wrong(client.post("/diary/en/letter", data=backwards).text)


def test_the_letter_stands_in_both_languages_before_it_can_be_printed(client: FlaskClient) -> None:
    read = client.post("/diary/bn/letter", data={**CLAIM, "do": "write"}).text
    found = client.post("/diary/bn/letter", data={**CLAIM, "do": "yes"}).text

    assert re.findall(r'<article class="mh-letter" lang="(\w+)"', read) == ["bn", "hi"]
    assert "letter.pdf" not in read
    assert 'data-component="print"' not in read
    assert "letter.pdf" in found
    assert 'data-component="print"' in found


def test_a_sum_stays_the_range_that_it_is(client: FlaskClient) -> None:
    shown = client.post("/diary/en/letter", data={**CLAIM, "do": "write"}).text

    assert re.search(r"Still owed to me: between ₹[\d,]+ and ₹[\d,]+\.", shown)
    assert "It is owed for work since 2 November 2026." in shown


def test_nothing_is_claimed_that_nobody_said(client: FlaskClient) -> None:
    plain = {**CLAIM, "line": [], "job": "", "place": "IN-KL", "employer": "Ram", "do": "write"}
    shown = client.post("/diary/en/letter", data=plain).text

    assert "I do not know the exact sum. Please work it out with me." in shown
    for never in ("Still owed to me", "The first day", "Section 43", "₹", "day book"):
        assert never not in shown.split("</article>")[0], never


def test_the_file_is_the_letter_and_is_kept_nowhere(client: FlaskClient) -> None:
    """As from a phone: without the lines, with what they come to."""
    page = client.post("/diary/hi/letter", data={**CLAIM, "do": "yes"}).text
    answer = client.post("/diary/hi/letter.pdf", data=carried(page))
    text = pypdfium2.PdfDocument(answer.data)[0].get_textpage().get_text_range()

    assert answer.content_type == "application/pdf"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="letter.pdf"'
    assert "Sita Devi" in text
    assert re.findall(r"₹1[\d,]+", page)[0] in text


@pytest.mark.parametrize("change", [{"do": "write"}, {"letter": "x"}, {"place": "XX"}])
def test_what_was_not_found_true_is_no_file(client: FlaskClient, change: dict[str, str]) -> None:
    answer = client.post("/diary/en/letter.pdf", data={**RTI, "do": "yes", **change})

    assert answer.content_type.startswith("text/html")


def test_a_script_without_a_font_is_said_and_the_letter_is_there(client: FlaskClient) -> None:
    answer = client.post("/diary/en/letter.pdf", data={**RTI, "name": "முருகன்", "do": "yes"})

    assert 'role="alert"' in answer.text
    assert "முருகன்" in answer.text


def test_every_letter_is_offered_and_none_that_is_not_held(client: FlaskClient) -> None:
    listed = client.get("/diary/hi/letters").text
    named = re.findall(r'name="letter" value="([a-z-]+)"', listed)

    assert len(named) == 10
    for name in named:
        page = client.post("/diary/hi/letter", data={"letter": name})
        assert page.status_code == 200
        assert f'name="letter" value="{name}"' in page.text
    assert 'name="letter" value="in-rti"' in client.post("/diary/hi/letter").text
    assert client.get("/diary/xx/letter.pdf").status_code == 404
    assert client.post("/diary/xx/letter.pdf").status_code == 404
