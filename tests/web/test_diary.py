"""The diary where no phone keeps it: the lines go along in the form, and nothing of them is kept here."""

import re

from flask.testing import FlaskClient

from migrant_helper.web.public.diary import mark_of

SPOKEN = ("en", "hi", "bn", "ne", "ur")
JOB = "j|29900000|j1|2026-11-01||IN-DL|construction|unskilled|day|60000|Ram||"
DAY = "d|29900001|j1|2026-11-02|full|0"


def lines(body: str) -> list[str]:
    return re.findall(r'name="line" value="([^"]*)"', body)


def test_lines_go_along_from_page_to_page(client: FlaskClient) -> None:
    first = client.post("/diary/en/", data={"do": "full"})
    held = lines(first.text)
    second = client.post("/diary/en/owed", data={"line": [*held, JOB, DAY]})

    assert [line.split("|")[4] for line in held] == ["full"]
    assert {JOB, DAY, *held} == set(lines(second.text))
    assert "₹1,420" in second.text
    assert first.headers["Cache-Control"] == second.headers["Cache-Control"] == "no-store"


def test_every_page_in_every_language_is_there_and_no_other(client: FlaskClient) -> None:
    pages = ("", "day", "money", "job", "owed", "paper", "letters", "letter", "kept", "clear")
    found = {client.get(f"/diary/{lang}/{page}").status_code for lang in SPOKEN for page in pages}

    assert found == {200}
    for wrong in ("/diary/xx/", "/diary/en/week", "/diary/en/day/x"):
        assert client.get(wrong).status_code == 404
    assert client.get("/diary/").status_code == 302


def test_the_mark_is_that_of_all_lines_in_their_order(client: FlaskClient) -> None:
    shown = client.post("/diary/en/paper", data={"line": [DAY, JOB, "x"]}).text

    assert mark_of([JOB, DAY]) in shown
    assert mark_of([]) == ""
    assert "Lines that could not be read and do not count: 1" in shown


def test_what_is_wrong_is_asked_back_in_its_place(client: FlaskClient) -> None:
    wrong = {
        "money": [{"what": "pay", "amount": "three"}, {"what": "pay", "amount": "12.50"}],
        "day": [{"on": "2099-01-01", "part": "full"}, {"part": ""}],
        "job": [
            {"place": "", "amount": "600", "per": "day"},
            {"place": "IN-DL", "amount": "6"},
            {"place": "IN-DL", "from": "2026-11-05", "to": "2026-11-04"},
            {"place": "IN-DL", "from": "2099-01-01"},
        ],
    }
    for page, forms in wrong.items():
        for fields in forms:
            shown = client.post(f"/diary/en/{page}", data={**fields, "do": "write", "line": [JOB]})
            assert 'role="alert"' in shown.text, fields
            assert lines(shown.text) == [JOB]
    kept = client.post("/diary/en/money", data={"do": "write", "what": "pay", "amount": "three"})
    assert 'value="three"' in kept.text


def test_the_door_stands_at_the_start_and_not_on_anothers_phone(client: FlaskClient) -> None:
    door = 'href="/diary/en/"'

    assert door in client.get("/en/").text
    assert door in client.post("/en/urgent", data={"trouble": "unpaid"}).text
    assert door not in client.post("/en/urgent", data={"trouble": "unpaid", "borrowed": "1"}).text


def test_a_sum_sent_again_by_back_is_once_and_another_sum_is_another(client: FlaskClient) -> None:
    came = "m|29900002|m1|j1|2026-11-03|pay|50000|"
    again = {"do": "write", "number": "m1", "what": "pay", "on": "2026-11-03", "line": [JOB, came]}
    said = [{"amount": "500"}, {"amount": "700"}, {"amount": "700", "edit": "1"}]
    found = [
        {line.split("|")[2] for line in lines(client.post("/diary/en/money", data=form).text)}
        for form in ({**again, **more} for more in said)
    ]

    assert found == [{"j1", "m1"}, {"j1", "m1", "m2"}, {"j1", "m1"}]


def test_a_line_was_written_on_the_day_it_was_at_the_place(client: FlaskClient) -> None:
    """18:20 in UTC: ten minutes before midnight in India, five after it in Nepal."""
    told = ["d|29894060|j1|2026-11-01|full|0", "d|29894060|j2|2026-11-01|full|0"]
    nepal = JOB.replace("|j1|", "|j2|").replace("IN-DL", "NP-P3")
    shown = client.post("/diary/en/paper", data={"line": [JOB, nepal, *told]}).text

    assert re.findall(r"<td>([^<]*[23]/11/2026\)?)</td>", shown) == [
        "2/11/2026",
        "2083/7/17 (3/11/2026)",
    ]


def test_the_key_that_sends_a_form_writes_what_was_typed_or_asks_it_back(
    client: FlaskClient,
) -> None:
    """The keyboard presses the first button of a form, which nobody sees."""
    piece = JOB.replace("|day|60000|", "|piece|1250|") + "|shirts|1"
    typed = {
        "job": {"contractor": "Sita", "site": "Gaya", "unit": "shirts", "amount": "620"},
        "money": {"amount": "3,1,4"},
        "day": {"on": "2026-11-03", "count": "2.555", "over": "3", "until": "2026-11-05"},
    }
    for page, fields in typed.items():
        asked = client.post(f"/diary/en/{page}", data={"do": "show", "line": [piece]}).text
        key = re.findall(r'<button hidden [^>]*value="([^"]*)"', asked)
        seen = re.findall(r'<button class="mh-go mh-go--first" name="do" value="([^"]*)"', asked)
        shown = client.post(f"/diary/en/{page}", data={**fields, "do": key, "line": [piece]}).text

        assert key == seen == ["write"], page
        assert 'role="alert"' in shown
        assert all(f'value="{one}"' in shown for one in fields.values()), page
    assert '<option value="3" selected>1.5' in shown


def test_a_sum_that_cannot_be_read_is_told_beside_its_field(client: FlaskClient) -> None:
    fields = {"do": "write", "what": "pay", "amount": "12345678901234567890"}
    text = client.post("/diary/en/money", data=fields).text

    _, _, rest = text.partition('name="amount"')
    assert rest.partition(">")[2].startswith('<p class="mh-error" role="alert">Write the sum')
    assert text.count("mh-error") == 1


def test_a_hearing_travels_in_the_page_where_nothing_is_kept(client: FlaskClient) -> None:
    """With its calendar file; one that is over is not asked for."""
    told = {"do": "write", "day": "2090-12-24", "time": "9:30", "office": "Labour | office"}
    text = client.post("/diary/en/hearing", data=told).text
    [line] = re.findall('name="line" value="(h[|][^"]*)"', text)
    assert line.endswith("|h1|2090-12-24|09:30|Labour  office||yes")
    assert "Hearing: 24 December 2090" in text

    file = client.post("/diary/en/hearings.ics", data={"line": line})
    assert file.headers["Content-Disposition"] == 'attachment; filename="migrant-helper.ics"'
    assert "DTSTART;VALUE=DATE:20901224" in file.text
    again = client.post("/diary/en/hearing", data={**told, "line": line}).text
    assert len(re.findall('value="h[|]', again)) == 1
    past = client.post("/diary/en/hearing", data={**told, "day": "2020-01-01"}).text
    assert "The day of the hearing is not there, or is over." in past
