"""The pages over HTTP: every address in every language, by GET and by POST."""

import json

import pytest
from flask.testing import FlaskClient

from migrant_helper import paths
from tests.browser.corpus import ANSWERS, LANGUAGES
from tests.pages.reader import read_document

ROUTES = json.loads((paths.STATIC / "js/phone/routes.json").read_text("utf-8"))
PATHS = [row["path"].replace("*", "in-onorc") for row in ROUTES] + ["c"]
FORM = dict(ANSWERS)
# Only made from a list: nothing is there to open.
POSTED = {"card/code"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
def test_every_address_answers_in_its_language(client: FlaskClient, path: str, lang: str) -> None:
    answers = [client.post(f"/{lang}/{path}", data=FORM)]
    if path not in POSTED:
        answers.append(client.get(f"/{lang}/{path}"))
    for answer in answers:
        assert answer.status_code in (200, 422)
        if answer.headers["Content-Type"].startswith("text/html"):
            assert f'<html lang="{lang}" dir="{"rtl" if lang == "ur" else "ltr"}">' in answer.text


@pytest.mark.parametrize("path", ["check", "results", "move", "checklist", "checklist.ics"])
def test_a_page_that_needs_answers_is_the_start_without_them(
    client: FlaskClient, path: str
) -> None:
    answer = client.get(f"/hi/{path}")

    assert answer.status_code == 200
    assert 'id="f-home"' in answer.text


def test_the_dates_come_as_a_file_for_the_calendar(client: FlaskClient) -> None:
    answer = client.post("/hi/checklist.ics", data=FORM)

    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="migrant-helper.ics"'
    assert answer.text.startswith("BEGIN:VCALENDAR\r\n")


def test_every_button_of_every_page_leads_somewhere(client: FlaskClient) -> None:
    """Followed from the start through all that can be reached, each address once."""
    waiting, seen = ["/hi/"], set()
    while waiting:
        path = waiting.pop()
        seen.add(path)
        answer = client.post(path, data=FORM)
        assert answer.status_code in (200, 422), path
        if answer.headers["Content-Type"].startswith("text/html"):
            actions = {button.action for button in read_document(answer.text).buttons}
            waiting += sorted(actions - seen - set(waiting))
    languages = {path.split("/")[1] for path in seen}

    assert set(LANGUAGES) <= languages
    assert len([path for path in seen if path.startswith("/hi/schemes/")]) > 10
