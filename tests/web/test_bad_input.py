"""Whatever comes in: a clear page, the right status, and nothing of the person's lost."""

import time
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.pages.reader import read_document

PLACES = {"f.home": "IN-BR", "f.here": "IN-KL", "case": "0123456789abcdef"}
LIMIT = 64 * 1024


def check(client: FlaskClient, page: str = "check", **fields: str) -> TestResponse:
    """The page for somebody who gave home and here, and these fields as well."""
    given = {name.replace("__", "."): text for name, text in fields.items()}
    return client.post(f"/en/{page}", data={**PLACES, "do": "show", **given})


def carried(answer: TestResponse) -> dict[str, list[str]]:
    """What the page would post on."""
    return read_document(answer.text).fields("case")


def raw(client: FlaskClient, body: bytes, path: str = "/en/check") -> TestResponse:
    return client.post(path, data=body, content_type="application/x-www-form-urlencoded")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("f.bank_account", "perhaps"),
        ("f.ration_card", "gold"),
        ("f.who_moved", "wife,nobody"),
        ("f.birth_date", "2023-02-29"),
        ("f.birth_year", "1e9"),
        ("f.monthly_income", "15000..10000"),
        ("f.monthly_income", "9" * 400),
        ("f.going_to", "in-kl"),
    ],
)
def test_an_unusable_fact_is_asked_again_and_the_others_stay(
    client: FlaskClient, field: str, text: str
) -> None:
    answer = client.post("/en/check", data={**PLACES, "f.tb_treatment": "true", field: text})

    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert carried(answer)["f.home"] == ["IN-BR"]
    assert carried(answer)["f.tb_treatment"] == ["true"]
    assert field not in carried(answer)


def test_an_unusable_fact_is_named_on_the_results(client: FlaskClient) -> None:
    answer = check(client, "results", f__bank_account="perhaps")

    assert (answer.status_code, "We could not read your answer to" in answer.text) == (200, True)


@pytest.mark.parametrize("fact", ["__proto__", "constructor", "toString", "age", "", "no_such"])
@pytest.mark.parametrize("page", ["check", "results", "move", "checklist", "card", "kept"])
def test_a_forged_fact_is_no_fact(client: FlaskClient, page: str, fact: str) -> None:
    answer = client.post(f"/en/{page}", data={**PLACES, f"f.{fact}": "true"})

    assert answer.status_code == 200


@pytest.mark.parametrize("field", ["skip", "trail", "pick", "tick", "q", "do", "trouble", "about"])
@pytest.mark.parametrize("text", ["__proto__", "change:__proto__", "forget:../..", "<script>", "."])
def test_a_forged_field_changes_no_page(client: FlaskClient, field: str, text: str) -> None:
    for page in ("check", "results", "checklist", "urgent", "wrong", "schemes"):
        answer = client.post(f"/en/{page}", data={**PLACES, field: text})

        assert answer.status_code == 200
        assert "<script>" not in answer.text


def test_a_form_of_64_kilobytes_is_read_and_one_byte_more_is_refused(client: FlaskClient) -> None:
    body = urlencode({**PLACES, "v": ""}).encode()
    full = body + b"x" * (LIMIT - len(body))

    assert raw(client, full).status_code == 200
    refused = raw(client, full + b"x")
    assert refused.status_code == 413
    assert "too much for one page" in refused.text
    assert "xxx" not in refused.text


def test_too_many_fields_are_answered_within_five_seconds(client: FlaskClient) -> None:
    names = "".join(f"&f.{number:x}=" for number in range(8_000))
    start = time.monotonic()

    assert raw(client, (urlencode(PLACES) + names).encode()).status_code == 200
    assert raw(client, (urlencode(PLACES) + "&a=" * 20_000).encode()).status_code == 200
    assert time.monotonic() - start < 5


def test_more_than_a_thousand_parts_of_a_multipart_form_are_refused(client: FlaskClient) -> None:
    part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'

    answer = client.post(
        "/en/check",
        data=part * 1200 + "--x--\r\n",
        content_type="multipart/form-data; boundary=x",
    )

    assert answer.status_code == 413


@pytest.mark.parametrize("lang", ["xx", "EN", "hi-IN", "constructor", "..", "%2e%2e", "ہندی"])
def test_an_unknown_language_is_no_page_in_english(client: FlaskClient, lang: str) -> None:
    answer = client.get(f"/{lang}/check")

    assert answer.status_code == 404
    assert '<html lang="en"' in answer.text


@pytest.mark.parametrize(
    "place", ["XX", "IN-ZZ", "IN", "in-br", "IN-BR ", "<xmp>", "__proto__", "?"]
)
def test_an_unknown_place_is_asked_again(client: FlaskClient, place: str) -> None:
    answer = client.post("/en/check", data={**PLACES, "f.home": place, "do": "start"})

    assert answer.status_code in (200, 400)
    assert carried(answer)["f.here"] == ["IN-KL"]
    assert "<xmp>" not in answer.text


@pytest.mark.parametrize(
    "digits", ["1", "0" * 64, "9" * 5000, "12a4", "١٢٣", "-1", "https://example.org/c#12", "\x00"]
)
def test_unusable_digits_of_a_card_are_refused_in_a_sentence(
    client: FlaskClient, digits: str
) -> None:
    answer = client.post("/c", data={"digits": digits}, headers={"Accept-Language": "ur"})

    assert answer.status_code == 422
    assert '<html lang="ur" dir="rtl">' in answer.text
    assert 'role="alert"' in answer.text
    assert 'id="digits"' in answer.text


@pytest.mark.parametrize(
    "cookie", ["lang=ur", "session=eyJhIjoxfQ.x.y", "=;;\x7f=\xff", "a" * 9000]
)
def test_a_cookie_changes_nothing_and_none_is_ever_set(client: FlaskClient, cookie: str) -> None:
    for path in ("/hi/", "/hi/kept", "/hi/nowhere", "/"):
        plain = client.get(path)
        answer = client.get(path, headers={"Cookie": cookie})

        assert (answer.status_code, answer.headers.get("Location")) == (
            plain.status_code,
            plain.headers.get("Location"),
        )
        assert without_id(answer.text) == without_id(plain.text)
        assert "Set-Cookie" not in answer.headers


def without_id(page: str) -> str:
    """The page without the random id of a journey begun now."""
    head, _, rest = page.partition('name="case" value="')
    return head + rest[16:]


@pytest.mark.parametrize("path", ["/nowhere", "/en/nowhere", "/en/schemes/in-none", "/en/check/x"])
def test_an_unknown_page_says_so_and_leads_back(client: FlaskClient, path: str) -> None:
    answer = client.get(path, follow_redirects=True)

    assert answer.status_code == 404
    assert 'formaction="/en/"' in answer.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/hi/", "/hi/check", "/hi/remind", "/hi/stop", "/c"])
def test_a_wrong_method_is_refused(client: FlaskClient, method: str, path: str) -> None:
    assert client.open(path, method=method).status_code == 405


@pytest.mark.parametrize("path", ["/hi/", "/hi/check", "/hi/checklist.ics", "/c", "/sw.js"])
def test_head_is_get_without_the_body(client: FlaskClient, path: str) -> None:
    get, head = client.get(path), client.head(path)

    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["Content-Type"] == get.headers["Content-Type"]


@pytest.mark.parametrize("body", [b"\xff\xfe", b"%ff%fe", b"%ED%A0%80", b"\x80\x00\xc3"])
def test_bytes_that_are_no_utf_8_lose_nothing_else(client: FlaskClient, body: bytes) -> None:
    answer = raw(client, urlencode(PLACES).encode() + b"&do=answer&q=birth_year&v=" + body)

    assert answer.status_code == 400
    assert carried(answer)["f.home"] == ["IN-BR"]


def test_an_address_that_is_no_utf_8_is_no_page(client: FlaskClient) -> None:
    assert client.get("/en/schemes/%ff%fe").status_code == 404


@pytest.mark.parametrize("field", ["f.bank_account", "v", "case", "pick", "words", "\x00"])
def test_a_nul_is_a_sign_like_any_other(client: FlaskClient, field: str) -> None:
    for page in ("check", "results", "wrong"):
        answer = client.post(f"/en/{page}", data={**PLACES, field: "\x00"})

        assert answer.status_code in (200, 400)


def test_a_number_in_local_digits_is_the_number(client: FlaskClient) -> None:
    answer = check(client, do="answer", q="birth_year", v="१९९४")

    assert carried(answer)["f.birth_year"] == ["1994"]


def test_the_query_of_an_address_is_not_read(client: FlaskClient) -> None:
    answer = client.get("/en/results?f.home=IN-BR&f.here=IN-KL&do=show")

    assert "f.home" in answer.text
    assert "IN-BR" not in str(carried(answer).get("f.home"))
