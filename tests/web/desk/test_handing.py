"""A case from one organisation to another on one service: given on, opened with a yes, answered, declined; and what
hostile phones say of it. On SQLite and PostgreSQL."""

import re
from typing import Any

from migrant_helper.actions.cards import issue
from migrant_helper.actions.codes import Keeping, keep_card
from migrant_helper.actions.desk import cases, handing
from migrant_helper.core.card.codes import codes_of
from migrant_helper.core.card.handed import made_of
from migrant_helper.core.cases.case import folded
from migrant_helper.core.words.days import add_days
from migrant_helper.store.desk import keys
from migrant_helper.store.keys import load
from migrant_helper.web.desk.handing import key_of
from migrant_helper.web.now import today
from migrant_helper.web.site import Site
from tests.web.desk.conftest import Office
from tests.web.desk.handed import CASE, YES, case_at, given, of_case, press, registered


def test_a_case_is_opened_with_a_yes_said_by_its_issuer_and_the_first_hears_of_it(
    office: Office,
) -> None:
    registered(office)
    code = given(office)

    status, text = press(office, "other-worker", "open", code=code, do="read")
    assert status == 200
    assert "Said by Ajeevika" in text
    assert "Sunita" not in text
    for lacks in ({**YES, "keep": ""}, {**YES, "name": ""}):
        status, text = press(office, "other-worker", "open", code=code, **lacks)
        assert status == 422
    assert of_case(office, "other-worker") == []

    status, text = press(office, "other-worker", "open", code=code, once="cd" * 8, **YES)
    assert status == 200
    assert "Taken over from Ajeevika" in text
    theirs = folded(of_case(office, "other-worker"))
    assert theirs["name"] == "Sunita D"
    assert theirs["consent"]["for"] == ["keep"]
    assert theirs["steps"]["in-bocw.proof-before"]["issuer"] == "Ajeevika"
    assert theirs["picks"] == ["in-bocw"]
    [answer] = folded(of_case(office, "worker"))["answered"]
    assert (answer["issuer"], answer["what"]) == ("Other", "taken")

    # The paper answer says the same, and is not another one.
    back = re.search(r'mh-digits">([^<]+)<', text)
    assert back
    assert (
        "brought this answer before" in press(office, "worker", "open", code=back[1], do="read")[1]
    )
    assert len(folded(of_case(office, "worker"))["answered"]) == 1
    assert "Other took it over on" in press(office, "worker", "case", case=CASE)[1]


def test_replayed_older_and_newer_cards(office: Office, site: Site) -> None:
    registered(office)
    made = made_of(add_days(today("+05:30"), -1), 100)
    first = case_at(office, made, site, {"proof-before": "todo"})
    press(office, "other-worker", "open", code=first, once="cd" * 8, **YES)
    before = of_case(office, "other-worker")

    assert "opened here before" in press(office, "other-worker", "open", code=first, **YES)[1]
    older = case_at(office, made - 1, site, {"proof-before": "done"})
    assert "counts no more" in press(office, "other-worker", "open", code=older, **YES)[1]
    assert of_case(office, "other-worker") == before

    newer = case_at(office, made + 1, site, {"proof-before": "done"})
    assert (
        "newer than what you have"
        in press(office, "other-worker", "open", code=newer, do="read")[1]
    )
    press(office, "other-worker", "open", code=newer, do="take", once="ce" * 8)
    held = folded(of_case(office, "other-worker"))
    assert [one["made"] for one in held["claims"]] == [made, made + 1]
    assert held["steps"]["in-bocw.proof-before"]["state"] == "done"


def test_an_erased_case_is_opened_again_with_a_new_yes_alone_and_under_another_id(
    office: Office,
) -> None:
    registered(office)
    code = given(office)
    press(office, "other-worker", "open", code=code, once="cd" * 8, **YES)
    with office.service.begin() as session:
        gone = [{"case": CASE, "kind": "erased", "data": {}}]
        cases.write(session, office.service, office.members["other-worker"], gone)

    text = press(office, "other-worker", "open", code=code, do="read")[1]
    assert "was deleted here" in text
    assert press(office, "other-worker", "open", code=code, do="take", name="x")[0] == 422
    press(office, "other-worker", "open", code=code, once="ce" * 8, new="0123456789abcdef", **YES)
    assert [one["kind"] for one in of_case(office, "other-worker")] == ["erased"]
    again = folded(of_case(office, "other-worker", "0123456789abcdef"))
    assert [one["of"] for one in again["claims"]] == [CASE]
    assert "opened here before" in press(office, "other-worker", "open", code=code, do="read")[1]


def test_a_case_that_is_declined_is_known_to_the_first(office: Office) -> None:
    registered(office)
    code = given(office)

    asked = press(office, "other-worker", "open", code=code, do="read")[1]
    assert 'value="decline:full">We have no time now' in asked
    waits = press(office, "worker", "case", case=CASE)[1]
    assert "no answer yet" in waits
    assert "Read their answer" in waits
    text = press(office, "other-worker", "short", code=code, do="decline:full")[1]
    assert "you cannot take it" in text
    assert of_case(office, "other-worker") == []
    [answer] = folded(of_case(office, "worker"))["answered"]
    assert (answer["issuer"], answer["what"], answer["why"]) == ("Other", "declined", "full")
    told = press(office, "worker", "case", case=CASE)[1]
    assert "Other could not take it over" in told
    assert "they have no time now" in told
    assert "Read their answer" not in told
    assert "Others could not take it over: 1" in press(office, "worker", "")[1]
    # Who says what is next has read it.
    press(office, "worker", "case", case=CASE, do="next", what="We go on", next="", once="ef" * 8)
    assert "Others could not take it over: 1" not in press(office, "worker", "")[1]


def test_an_answer_without_a_reason_that_is_held_has_none(office: Office) -> None:
    registered(office)
    code = given(office)

    press(office, "other-worker", "short", code=code, do="decline:<b>")

    [answer] = folded(of_case(office, "worker"))["answered"]
    assert "why" not in answer


def test_a_case_that_was_erased_hears_no_answer(office: Office) -> None:
    registered(office)
    code = given(office)
    with office.service.begin() as session:
        gone = [{"case": CASE, "kind": "erased", "data": {}}]
        cases.write(session, office.service, office.members["worker"], gone)

    press(office, "other-worker", "short", code=code, do="decline")
    press(office, "other-worker", "open", code=code, once="cd" * 8, **YES)

    assert [one["kind"] for one in of_case(office, "worker")] == ["erased"]


def test_the_short_code_of_a_worker_opens_their_card_at_the_desk(
    office: Office, site: Site
) -> None:
    codes = codes_of(site.catalogue(country, "en") for country in site.countries)
    entry = {"scheme": "in-bocw", "steps": {"proof-before": "done"}, "deadlines": []}
    day = today("+05:30")
    until = str(int(day[:4]) + 1) + day[4:]
    case = {"id": CASE, "lang": "hi", "country": "IN", "entries": [entry], "issued": day}
    text = issue({**case, "expires": until, "revision": 1}, codes, load(office.service.keys), "")
    keeping = Keeping(card=text, expires="2099-01-01", sent=[], address="x", once="")
    with office.service.begin() as session:
        kept = keep_card(session, office.service, keeping, now=office.service.now())
    shown = press(office, "other-worker", "short", code=kept.code, do="read")[1]  # type: ignore[union-attr]
    assert "Said by Migrant Helper" in shown
    wrong = press(office, "other-worker", "short", code="0000 0000 0000 0000", do="read")[1]
    assert "No card lies under this code" in wrong


def test_what_a_phone_says_another_said_is_held_to_the_card(office: Office) -> None:
    registered(office)
    code = given(office)
    press(office, "other-worker", "open", code=code, once="cd" * 8, **YES)
    [true] = [one for one in of_case(office, "other-worker") if one["kind"] == "claimed"]
    lies: list[dict[str, Any]] = [
        {"issuer": "The Labour Office"},
        {"of": "00" * 8},
        {"made": true["data"]["made"] + 1},
        {"steps": {"in-bocw.proof-before": "todo"}},
        {"entries": {"in-onorc": True}},
        {"card": true["data"]["card"][:-3] + "000"},
        {"card": "7"},
        {"kid": "00000000"},
    ]
    push = [
        {**true, "id": f"{at:032x}", "data": {**true["data"], **lie}} for at, lie in enumerate(lies)
    ]
    told = office.exchange("other-worker", [*push, {**true, "id": "e" * 32}])
    assert told["taken"] == ["e" * 32]
    assert set(told["refused"].values()) == {"claim"}
    assert len(told["refused"]) == len(lies)


def test_two_phones_that_open_one_card_are_one_case_and_one_answer(office: Office) -> None:
    registered(office)
    code = given(office)
    press(office, "other-worker", "open", code=code, once="cd" * 8, **YES)
    rows = of_case(office, "other-worker")
    twice = [{**one, "id": f"{at:032x}"} for at, one in enumerate(rows)]
    assert office.exchange("other-worker", twice)["refused"] == {}
    held = folded(of_case(office, "other-worker"))
    assert held["name"] == "Sunita D"
    assert held["picks"] == ["in-bocw"]
    told = [one for one in of_case(office, "worker") if one["kind"] == "answered"]
    assert len(told) == 1


def test_a_phone_s_key_is_vouched_for_and_withdrawn_with_its_member(office: Office) -> None:
    phone = "ab" * 64
    asked = {"for": "", "push": [], "after": 0, "device": phone}
    made = office.ask("worker", asked).json
    assert made
    certificate = made["certificate"]
    assert certificate["key"] == phone
    assert certificate["kid"] == key_of(office.service, office.organisation).kid
    assert office.exchange("worker")["certificate"] is None
    assert office.ask("worker", {**asked, "device": "AB" * 64}).status_code == 400
    assert keys.withdrawn(office.service.keys) == []
    with office.service.begin() as session:
        now = office.service.now()
        handing.withdraw(session, office.service.keys, office.members["worker"].id, now=now)
    assert keys.withdrawn(office.service.keys) == [phone[:16]]
