"""The pages "remind me" and "stop", as a browser without JavaScript meets them."""

import re
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from werkzeug.test import TestResponse

from migrant_helper import paths
from migrant_helper.core.reminders.consent import CONSENT_VERSION
from migrant_helper.store.reminder_tables import Contact, Kind, Message, State
from migrant_helper.store.session import begin
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.actions.parts import SERVICE
from tests.web.conftest import Service, serving

DAY = "2026-12-20"
NUMBER = {"number": "98123 45678", "region": "IN"}
YES = {"consent": "reminders-1"}
LANGUAGES = ("en", "hi", "bn", "ne", "ur")


class Fields(HTMLParser):
    """The hidden fields of a page, as a browser would post them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        given = dict(attrs)
        if tag == "input" and given.get("type") == "hidden":
            self.found.append((given["name"], given["value"]))


def post(service: Service, path: str, *fields: tuple[str, str], **more: str) -> TestResponse:
    form: dict[str, list[str]] = {}
    for name, value in (*fields, *more.items()):
        form.setdefault(name, []).append(value)
    return service.client.post(path, data=form)


def list_with(dated: tuple[str, str], day: str = DAY) -> list[tuple[str, str]]:
    scheme, deadline = dated
    return [("entry", scheme), ("due", f"{scheme}.{deadline}.{day}")]


def ask(service: Service, dated: tuple[str, str], lang: str = "hi", **more: str) -> TestResponse:
    fields = {**NUMBER, **YES, "do": "ask", **more}
    return post(service, f"/{lang}/remind/code", *list_with(dated), **fields)


def code_in_outbox(service: Service) -> str:
    body = parts.bodies(service.engine, Message.kind == Kind.CODE)[-1]
    found = re.search(r"\d{6}", body)
    assert found
    return found[0]


def reminders(service: Service) -> list[Message]:
    return list(parts.rows(service.engine, Message.kind == Kind.REMINDER))


def test_from_the_list_over_the_code_to_the_outbox(
    service: Service, dated: tuple[str, str]
) -> None:
    asking = ask(service, dated)
    carried = Fields(asking.text).found
    done = post(service, "/hi/remind/code", *carried, code=code_in_outbox(service), do="confirm")

    assert (asking.status_code, done.status_code) == (200, 200)
    assert len(reminders(service)) == 1
    assert (reminders(service)[0].last_at).date().isoformat() == DAY


def test_the_form_shows_the_days_and_what_is_consented_to(
    service: Service, dated: tuple[str, str], site: Site
) -> None:
    days = post(service, "/en/remind", *list_with(dated), do="show").text
    page = post(service, "/en/remind/code", *list_with(dated), region="IN", do="number").text

    assert "20 December 2026" in days
    assert 'name="number"' not in days
    assert 'name="consent" value="reminders-1"' in page
    assert 'name="names" value="yes">' in page


def test_answers_travel_no_further_than_the_first_page(
    service: Service, dated: tuple[str, str]
) -> None:
    answers = [("f.home", "IN-BR"), ("f.here", "IN-KL"), ("f.monthly_income", "9000")]
    page = post(service, "/en/remind", *answers, *list_with(dated), do="show").text

    assert "f." not in "".join(name for name, _ in Fields(page).found)


def test_the_country_of_where_one_is_is_chosen_first(
    service: Service, dated: tuple[str, str]
) -> None:
    page = post(service, "/en/remind", ("f.here", "NP"), *list_with(dated), do="show").text

    assert '<option value="NP" selected>' in page


@pytest.mark.parametrize(
    "fields",
    [
        [],
        [("entry", "in-unknown"), ("due", f"in-unknown.x.{DAY}")],
        [("due", f"in-bocw.x.{DAY}")],
        [("due", "rubbish")],
    ],
)
def test_without_a_day_there_is_nothing_to_ask_for(
    service: Service, fields: list[tuple[str, str]]
) -> None:
    page = post(service, "/en/remind", *fields, do="show")
    answer = post(service, "/en/remind/code", *fields, **NUMBER, **YES, do="ask")

    assert "There is no day to remind you of." in page.text
    assert answer.status_code == 422
    assert parts.rows(service.engine) == []


def test_the_days_are_worked_out_from_the_answers_of_the_checklist(service: Service) -> None:
    answers = [("f.home", "IN-BR"), ("f.here", "IN-KL"), ("picked", "1"), ("pick", "in-pmgkay")]
    page = post(service, "/en/remind", *answers, do="show")

    assert 'name="due" value="in-pmgkay.last-free-month.2028-12-31" checked' in page.text


@pytest.mark.parametrize("day", ["2026-11-21", "2026-13-01", "tomorrow", "٢٠٢٦-١٢-٢٠"])
def test_a_day_that_is_over_or_none_is_not_reminded_of(
    service: Service, dated: tuple[str, str], day: str
) -> None:
    answer = post(service, "/en/remind/code", *list_with(dated, day), **NUMBER, **YES, do="ask")

    assert answer.status_code == 422


@pytest.mark.parametrize(("verified", "status"), [(True, 200), (False, 422)])
def test_an_unverified_deadline_sends_nothing(
    site: Site, tmp_path: Path, verified: bool, status: int
) -> None:
    """None is held, so one is made: a row that nobody has checked any more."""
    held = deepcopy(site.catalogue("IN", "en"))
    entry = next(one for one in held["schemes"] if one["id"] == "in-pmsby")
    row = next(one for one in entry["deadlines"] if one["id"] == "premium-due")
    row["verified"] = verified
    with serving(replace(site, catalogue=lambda *_: held), tmp_path) as service:
        assert ask(service, ("in-pmsby", "premium-due")).status_code == status
        assert len(parts.rows(service.engine)) == int(verified)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"number": "12"}, "We cannot send to this number."),
        ({"number": ""}, "We cannot send to this number."),
        ({"number": "9" * 9000}, "We cannot send to this number."),
        ({"number": "<script>alert(1)</script>"}, "We cannot send to this number."),
        ({"consent": ""}, "Tick that you want the messages."),
        ({"consent": "reminders-0"}, "Tick that you want the messages."),
    ],
)
def test_what_cannot_be_used_is_said_and_the_form_is_kept(
    service: Service, dated: tuple[str, str], changes: dict[str, str], words: str
) -> None:
    answer = ask(service, dated, "en", **changes)

    assert answer.status_code == 422
    assert words in answer.text
    assert "<script>alert" not in answer.text
    assert ("entry", dated[0]) in Fields(answer.text).found


def test_a_wrong_code_is_said_and_can_be_tried_again(
    service: Service, dated: tuple[str, str]
) -> None:
    carried = Fields(ask(service, dated, "en").text).found
    wrong = post(service, "/en/remind/code", *carried, code="x", do="confirm")
    right = post(
        service,
        "/en/remind/code",
        *Fields(wrong.text).found,
        code=code_in_outbox(service),
        do="confirm",
    )

    assert (wrong.status_code, right.status_code) == (422, 200)
    assert "This code is not right." in wrong.text
    assert len(reminders(service)) == 1


def test_a_number_that_had_its_codes_is_answered_as_before_and_sent_nothing(
    service: Service, dated: tuple[str, str]
) -> None:
    """A refusal would tell a stranger that this number asked today."""
    answers = [ask(service, dated, "en") for _ in range(5)]

    sent = parts.rows(service.engine, Message.state == State.WAITING)
    assert [each.status_code for each in answers] == [200] * 5
    assert len({re.sub(r'value="[0-9a-f]{32}"', "", each.text) for each in answers}) == 1
    assert len(sent) == 3


def test_the_language_switch_keeps_days_and_request(
    service: Service, dated: tuple[str, str]
) -> None:
    carried = [pair for pair in Fields(ask(service, dated, "en").text).found if pair[0] != "do"]
    page = post(service, "/ur/remind/code", *carried, do="show")

    assert 'dir="rtl"' in page.text
    assert carried == [pair for pair in Fields(page.text).found if pair[0] != "do"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_there_in_every_language(
    service: Service, dated: tuple[str, str], lang: str
) -> None:
    asking = ask(service, dated, lang, names="yes")
    carried = Fields(asking.text).found
    done = post(
        service, f"/{lang}/remind/code", *carried, code=code_in_outbox(service), do="confirm"
    )
    stop = service.client.get(f"/{lang}/stop")

    assert [page.status_code for page in (asking, done, stop)] == [200] * 3
    assert all(f'<html lang="{lang}"' in page.text for page in (asking, done, stop))


def test_no_number_or_code_stands_in_an_address_or_a_cookie(
    service: Service, dated: tuple[str, str]
) -> None:
    page = ask(service, dated, "en")

    assert 'method="post"' in page.text
    assert "Set-Cookie" not in page.headers
    assert "98123" not in page.text


def test_after_start_the_number_can_ask_again(service: Service, dated: tuple[str, str]) -> None:
    code = SERVICE.stop_code(parts.E164)
    post(service, "/en/stop", number="98123 45678", code=code, do="stop")
    ask(service, dated)
    waiting = Message.state == State.WAITING
    silent = len(parts.rows(service.engine, waiting))
    post(service, "/en/stop", number="98123 45678", code=code, do="start")
    ask(service, dated)

    assert (silent, len(parts.rows(service.engine, waiting))) == (0, 1)


def test_a_stopped_number_is_answered_like_any_other(
    service: Service, dated: tuple[str, str]
) -> None:
    parts.confirmed(service.engine)
    with begin(service.engine) as session:
        session.execute(update(Contact).values(stopped_at=parts.NOW, sealed=None))
    service.at += timedelta(days=1)

    stopped, other = ask(service, dated, "en"), ask(service, dated, "en", number="98123 45679")

    ids = r'name="request" value="[0-9a-f]{32}"|ends in [0-9]{4}\.'
    assert re.sub(ids, "", stopped.text) == re.sub(ids, "", other.text)
    assert len(re.findall(ids, stopped.text)) == 2


@pytest.mark.parametrize("path", ["/xx/remind", "/xx/remind/code", "/xx/stop"])
def test_a_language_we_do_not_have_is_not_found(service: Service, path: str) -> None:
    assert service.client.get(path).status_code == 404


def test_a_changed_consent_has_a_new_version() -> None:
    """What somebody agreed to is kept by its version alone. A new sentence here: a new
    CONSENT_VERSION, and a new row; the old rows say what older consents meant."""
    texts = {
        "reminders-1": [
            (
                "Send me messages about these days. Keep my number until the last one has arrived, "
                "or until I stop them."
            ),
            "The messages may say what each day is about. Whoever sees my phone could read it.",
        ]
    }
    page = (paths.TEMPLATES / "server/remind_number.html").read_text(encoding="utf-8")

    asked = re.findall(r'type="checkbox".*?_\("(.*?)"\)', page)

    assert texts[CONSENT_VERSION] == asked
