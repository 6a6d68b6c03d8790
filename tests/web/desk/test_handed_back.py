"""What goes with a case from one organisation to another, what becomes of it at the first, and the way back. On SQLite
and PostgreSQL."""

import re
from typing import Any

from migrant_helper.actions.desk import cases
from migrant_helper.core.card.handed import made_of
from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.due import group_of, is_for_today
from migrant_helper.core.cases.numbers import Around, numbers
from migrant_helper.core.words.days import add_days
from migrant_helper.web.now import today
from migrant_helper.web.site import Site
from tests.pages.desk import folk
from tests.web.desk.conftest import Office
from tests.web.desk.handed import CASE, YES, case_at, given, of_case, press, registered


def test_where_home_and_work_are_and_what_was_sent_goes_with_the_case(office: Office) -> None:
    registered(office)
    text = press(office, "worker", "give", case=CASE)[1]
    for told in ("Bihar → Gujarat", "Sent in, 3 November 2026, <bdi>R/1 77</bdi>", "What stays"):
        assert told in text
    code = given(office)
    text = press(office, "other-worker", "open", code=code, do="read")[1]
    for told in ("Bihar → Gujarat", "<bdi>R/1 77</bdi>", "They work in Rajasthan now"):
        assert told in text
    press(office, "other-worker", "open", code=code, once="cd" * 8, **YES)
    theirs = folded(of_case(office, "other-worker"))
    assert theirs["answers"] == {"home": "IN-BR", "here": "IN-GJ"}
    sent = theirs["applications"]["in-bocw"]
    assert (sent["state"], sent["reference"], sent["issuer"]) == ("sent", "R/1 77", "Ajeevika")
    assert sent["days"] == {"sent": "2026-11-03"}
    shown = press(office, "other-worker", "follow", case=CASE, entry="in-bocw")[1]
    assert "<bdi>R/1 77</bdi> · Said by Ajeevika" in shown
    counted = numbers([theirs], Around(today("+05:30"), 0, {}))
    assert dict(counted["stages"])["sent"] == 1

    # Nobody makes more of the card than it says.
    [true] = [one for one in of_case(office, "other-worker") if one["kind"] == "claimed"]
    told_ones = true["data"]["sent"]
    lies: list[dict[str, Any]] = [
        {"home": "IN-OD"},
        {"here": "IN-KL"},
        {"sent": [{**told_ones[0], "amount": 900}]},
        {"sent": [*told_ones, {**told_ones[0], "entry": "in-onorc"}]},
    ]
    push = [
        {**true, "id": f"{at:032x}", "data": {**true["data"], **lie}} for at, lie in enumerate(lies)
    ]
    less = {name: true["data"][name] for name in true["data"] if name not in ("home", "sent")}
    told = office.exchange("other-worker", [*push, {**true, "id": "e" * 32, "data": less}])
    assert told["taken"] == ["e" * 32]
    assert set(told["refused"].values()) == {"claim"}


def test_who_came_here_since_works_here(office: Office) -> None:
    registered(office)
    code = given(office)
    press(office, "other-worker", "open", code=code, moved="yes", once="cd" * 8, **YES)
    assert folded(of_case(office, "other-worker"))["answers"] == {"home": "IN-BR", "here": "IN-RJ"}


def test_a_case_goes_to_another_and_comes_back(office: Office) -> None:
    registered(office)
    taken = {**YES, "for": "share"}
    press(office, "other-worker", "open", code=given(office), once="cd" * 8, **taken)
    day = today("+05:30")

    def stands(who: str) -> tuple[str, str | None]:
        case = folded(of_case(office, who))
        return group_of(case, {}, day), case["closed"]

    first = folded(of_case(office, "worker"))
    assert stands("worker") == ("closed", "handed")
    assert stands("other-worker") == ("waiting", None)
    assert not is_for_today(first, {}, day)
    counted = numbers([first], Around(day, 0, {}))
    assert dict(counted["stages"])["handed"] == 1
    assert counted["people"] == []
    page = press(office, "worker", "case", case=CASE)[1]
    assert "Another organisation goes on with it" in page

    # It comes back with what became of it, and is open again; the other's is closed.
    told = {"entry": "in-bocw", "state": "granted", "why": "", "on": day, "amount": 0}
    with office.service.begin() as session:
        member = office.members["other-worker"]
        data = {**told, "reference": "R/1 77"}
        draft = {"case": CASE, "kind": "application", "data": data}
        cases.write(session, office.service, member, [draft])
    back = given(office, "other-worker")
    assert "newer than what you have" in press(office, "worker", "open", code=back, do="read")[1]
    text = press(office, "worker", "open", code=back, do="take", once="ce" * 8)[1]
    assert "Taken over from Other" in text
    assert stands("worker") == ("waiting", None)
    assert stands("other-worker") == ("closed", "handed")
    again = folded(of_case(office, "worker"))
    assert again["name"] == "Sunita <Devi>"
    assert again["applications"]["in-bocw"]["issuer"] == "Other"
    assert again["answers"] == {**folk.ANSWERS}
    answer = re.search(r'mh-digits">([^<]+)<', text)
    assert answer
    shown = press(office, "other-worker", "open", code=answer[1], do="read")[1]
    assert "brought this answer before" in shown
    # Opened again by hand, the same answer does not close it.
    press(office, "other-worker", "case", case=CASE, do="close", end="", once="cf" * 8)
    press(office, "other-worker", "open", code=answer[1], do="read")
    assert stands("other-worker") == ("waiting", None)


def test_who_sends_later_than_the_other_hears_all_the_same(office: Office, site: Site) -> None:
    """The phone that gave the case on was away for longer than the one that took it over."""
    made = made_of(add_days(today("+05:30"), -1), 100)
    code = case_at(office, made, site, {"proof-before": "todo"})
    told = press(office, "other-worker", "short", code=code, do="decline")[1]
    assert "did not send its case yet" in told
    press(office, "other-worker", "open", code=code, once="cd" * 8, **YES)
    by = office.members["worker"].id
    given_on = folk.change("handed", {"made": made, "until": "2099-01-01"}, at=50)
    rows = [{**one, "by": by} for one in [*folk.opened(until="2099-11-01"), given_on]]

    for _ in range(2):
        assert office.exchange("worker", rows)["refused"] == {}
        first = folded(of_case(office, "worker"))
        assert [(one["issuer"], one["what"]) for one in first["answered"]] == [("Other", "taken")]
        assert first["closed"] == "handed"
