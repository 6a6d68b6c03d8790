"""A phone that is not theirs, over HTTP: what each answer says, and what no page of that visit holds."""

import re

import pytest
from flask.testing import FlaskClient

from tests.browser.corpus import Look, looks

LOOKS = [
    look
    for look in looks("12")
    if look.fields is not None and look.status < 400 and look.path != "c"
]
MODE = ("borrowed", "1")
# What leads to a page outside of the visit, to a file, or to what the phone keeps.
LEADS_OUT = re.compile(
    r'href="/[^"]*/(?:stop|sources)|/schemes/|\.ics"|/kept"|data-component="(?:share|file|persist)"'
)
TITLE = re.compile("<title>(.*?)</title>")


def asked(client: FlaskClient, look: Look, *more: tuple[str, str]) -> tuple[int, str, str]:
    """Status, Cache-Control and text of a page, in English."""
    form: dict[str, list[str]] = {}
    for name, value in [*more, *(look.fields or [])]:
        form.setdefault(name, []).append(value)
    path = look.path
    if more and path.startswith("schemes/"):
        form["look"] = [path.removeprefix("schemes/")]
        path = "entry"
    answer = client.post(f"/en/{path}", data=form)
    return answer.status_code, answer.headers["Cache-Control"], answer.text


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_a_page_of_such_a_visit_is_stored_nowhere_and_names_nothing(
    client: FlaskClient, look: Look
) -> None:
    status, stored, text = asked(client, look, MODE)

    assert (status, stored) == (look.status, "no-store")
    assert TITLE.findall(text) == ["Page"]
    assert LEADS_OUT.findall(text) == []
    assert text.count('name="borrowed" value="1"') >= text.count("<form")
    _, elsewhere, own = asked(client, look)
    # What a short code opens, or what is kept of a number, is stored nowhere, whosever phone it is.
    assert elsewhere == (
        "no-store" if look.path in ("card/code", "number") else "private, max-age=0"
    )
    assert TITLE.findall(own) != ["Page"]


@pytest.mark.parametrize(
    "value", ["0", "no", "<&>\"'", "\x00\u202e", "__proto__", "1" * 5000, "🌾"]
)
def test_whatever_is_written_there_is_read_as_the_careful_way(
    client: FlaskClient, value: str
) -> None:
    results = next(look for look in LOOKS if look.name == "results")
    careful = asked(client, results, MODE)

    assert asked(client, results, ("borrowed", value)) == careful
    assert asked(client, results, ("borrowed", value), ("borrowed", "")) == careful
    assert asked(client, results, ("borrowed", " "))[1] == "private, max-age=0"


@pytest.mark.parametrize("entry", ["in-gone", "__proto__", "../../x", "\x00", "np-ssf-formal"])
def test_an_entry_that_is_not_held_is_said_at_the_neutral_address(
    client: FlaskClient, entry: str
) -> None:
    answer = client.post("/en/entry", data={"borrowed": "1", "look": entry})

    assert answer.status_code == (200 if entry == "np-ssf-formal" else 404)
    assert TITLE.findall(answer.text) == ["Page"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_neutral_address_opened_by_itself_is_the_start(client: FlaskClient) -> None:
    assert 'id="f-home"' in client.get("/en/entry").text
