"""One's own number: started again, seen and erased on a page, with a code; and nothing told to a stranger."""

import re
from pathlib import Path

import pytest

from migrant_helper.core.reminders.phones import Phone
from migrant_helper.messaging.senders import Sender, Senders
from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries.call_table import Call, CallState
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.actions.parts import SERVICE
from tests.web.conftest import Service, serving
from tests.web.test_reminders import LANGUAGES, Fields, ask, post

TYPED = {"number": "98123 45678", "region": "IN"}


def asked(service: Service, wish: str, lang: str = "en", **more: str) -> list[tuple[str, str]]:
    """The hidden fields of the page that asks for the code."""
    page = post(service, f"/{lang}/number", **{**TYPED, "do": wish, **more})
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    return Fields(page.text).found


def given(service: Service, fields: list[tuple[str, str]], lang: str = "en") -> str:
    code = parts.code_of(service.engine, dict(fields)["request"])
    return post(service, f"/{lang}/number", *fields, code=code, do="confirm").text


def stopped(service: Service) -> None:
    with begin(service.engine) as session:
        contact = contacts.keep(session, SERVICE.sealer, Phone(parts.E164, "IN"))
        contacts.silence(session, contact, parts.NOW)


def test_who_said_stop_starts_again_without_the_old_message(
    service: Service, dated: tuple[str, str]
) -> None:
    stopped(service)
    page = given(service, asked(service, "start"))

    assert "You can ask for reminders with this number again." in page
    assert ask(service, dated).status_code == 200
    assert len(parts.bodies(service.engine)) == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_kept_is_shown_in_words(
    service: Service, dated: tuple[str, str], lang: str
) -> None:
    ask(service, dated, lang)
    page = given(service, asked(service, "see", lang), lang)

    assert re.search(r"<strong>[^<]*2026[^<]*</strong>", page)
    assert page.count("<li") >= 2


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (CallState.WAITING, "You rang. We ring back soon."),
        (CallState.OVER, "You rang, and we rang back."),
        (CallState.FAILED, "You rang. As far as we know, no call back reached you."),
        (CallState.DOUBT, "You rang. As far as we know, no call back reached you."),
    ],
)
def test_that_somebody_rang_is_shown_too(service: Service, state: CallState, words: str) -> None:
    with begin(service.engine) as session:
        contact = contacts.keep(session, SERVICE.sealer, Phone(parts.E164, "IN"))
        moments = dict.fromkeys(("rang_at", "due_at", "last_at"), parts.NOW)
        session.add(
            Call(
                id="a" * 32,
                contact_hash=contact.hash,
                country="IN",
                lang="en",
                state=state,
                **moments,
            )
        )
    page = given(service, asked(service, "see"))

    assert words in page
    assert "We keep nothing else of this number." not in page


def test_what_is_kept_is_erased(service: Service, dated: tuple[str, str]) -> None:
    ask(service, dated)
    page = given(service, asked(service, "erase"))

    assert "We have deleted all that we kept of this number." in page
    assert parts.rows(service.engine) == []
    with read(service.engine) as session:
        assert session.query(Contact).all() == []


def test_a_wrong_code_shows_nothing(service: Service, dated: tuple[str, str]) -> None:
    ask(service, dated)
    fields = asked(service, "see")
    page = post(service, "/en/number", *fields, code="x", do="confirm")

    assert page.status_code == 422
    assert "This code is not right." in page.text
    assert "20 December" not in page.text


@pytest.mark.parametrize("wish", ["start", "see", "erase"])
def test_the_page_tells_a_stranger_nothing(
    service: Service, dated: tuple[str, str], wish: str
) -> None:
    stopped(service)
    ask(service, dated, number="98123 45670")
    ids = r'value="[0-9a-f]{32}"|ends in [0-9]{4}\.'
    pages = {
        re.sub(ids, "", post(service, "/en/number", number=number, region="IN", do=wish).text)
        for number in ("98123 45678", "98123 45670", "97123 45678")
    }

    assert len(pages) == 1


@pytest.mark.parametrize("number", ["", "12", "9" * 9000, "<script>alert(1)</script>"])
def test_what_is_no_number_is_said(service: Service, number: str) -> None:
    page = post(service, "/en/number", number=number, region="IN", do="see")

    assert page.status_code == 422
    assert "We cannot send to this number." in page.text
    assert "<script>alert" not in page.text


def test_nothing_is_read_from_an_address(service: Service, dated: tuple[str, str]) -> None:
    ask(service, dated)
    fields = dict(asked(service, "erase"))
    code = parts.code_of(service.engine, fields["request"])
    page = service.client.get(f"/en/number?request={fields['request']}&code={code}&do=confirm")

    assert 'name="number"' in page.text
    assert len(parts.rows(service.engine)) == 2


def test_a_country_that_is_closed_is_told_before_a_number_is_asked_for(
    dated: tuple[str, str], site: Site, tmp_path: Path
) -> None:
    senders = Senders({"NP": Sender("MIGHLP")})
    days = [("entry", dated[0]), ("due", f"{dated[0]}.{dated[1]}.2026-12-20")]
    with serving(site, tmp_path, senders=senders) as closed:
        india, nepal = (
            post(closed, "/en/remind/code", *days, region=country, do="number")
            for country in ("IN", "NP")
        )

    assert (india.status_code, nepal.status_code) == (422, 200)
    assert "We cannot send messages to numbers of this country." in india.text
    assert 'name="number"' not in india.text
    assert 'name="region"' in india.text
    assert 'name="number"' in nepal.text
