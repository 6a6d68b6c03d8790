"""A case of one organisation that may be given on, and what people of both press."""

import re
from typing import Any

from migrant_helper.actions.desk import cases, handing
from migrant_helper.core.card.codes import codes_of
from migrant_helper.core.card.handed import HANDED_DAYS, address, issued_of
from migrant_helper.core.words.days import add_days
from migrant_helper.web.desk.handing import key_of
from migrant_helper.web.site import Site
from tests.pages.desk import folk
from tests.web.desk.conftest import Office

CASE = folk.SUNITA
YES = {"name": "Sunita D", "keep": "yes", "do": "take"}


def press(office: Office, who: str, path: str, **fields: str) -> tuple[int, str]:
    """What the desk answers somebody who pressed a button."""
    headers = {"Cookie": f"desk={office.tokens[who]}", "Sec-Fetch-Site": "same-origin"}
    answer = office.client.post(f"/desk/en/{path}", data=fields, headers=headers)
    return answer.status_code, answer.text


def registered(office: Office) -> None:
    """A case of the first organisation with a list, which may be given on."""
    rows = folk.opened(until="2099-11-01")
    rows[1]["data"]["for"] = ["keep", "share"]
    rows.append(
        folk.change("step", {"step": "in-bocw.proof-before", "state": "done", "why": ""}, at=9)
    )
    rows.append(folk.sent("in-bocw", "sent", "2026-11-03", reference="R/1 77"))
    with office.service.begin() as session:
        cases.write(session, office.service, office.members["worker"], rows)


def given(office: Office, who: str = "worker") -> str:
    """The code of the case, made now."""
    status, text = press(office, who, "give", case=CASE, do="make", once="ab" * 8)
    assert status == 200
    found = re.search(r'mh-digits">([^<]+)<', text)
    assert found, text
    return found[1]


def of_case(office: Office, who: str, case: str = CASE) -> list[dict[str, Any]]:
    with office.service.read() as session:
        own = office.members[who].organisation
        return cases.of_case(session, office.service, own, case)


def case_at(office: Office, made: int, site: Site, steps: dict[str, str]) -> str:
    """A code of the same case by the first organisation, of another minute."""
    key = key_of(office.service, office.organisation)
    codes = codes_of(site.catalogue(country, "en") for country in site.countries)
    entry = {"scheme": "in-bocw", "steps": steps, "deadlines": []}
    case = {"id": CASE, "lang": "hi", "country": "IN", "entries": [entry]}
    until = add_days(issued_of(made), HANDED_DAYS)
    dated = {"issued": issued_of(made), "expires": until, "revision": made % 1440}
    return handing.sign_case({**case, **dated}, codes, key, address("http://localhost"))
