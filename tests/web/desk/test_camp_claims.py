"""What a camp's laptop says another organisation said is held to the card, as what a phone says is."""

import json
from pathlib import Path
from typing import Any

from migrant_helper.actions.desk import camps, people
from migrant_helper.actions.desk.camps import Joined, Wanted
from tests.actions.desk.camps import new_key
from tests.web.desk.conftest import Office
from tests.web.desk.test_handing import YES, given, of_case, press, registered


def test_a_camp_s_claims_are_held_to_the_card(office: Office, tmp_path: Path) -> None:
    registered(office)
    press(office, "other-worker", "open", code=given(office), once="cd" * 8, **YES)
    [true] = [one for one in of_case(office, "other-worker") if one["kind"] == "claimed"]
    worker, service = office.members["other-worker"], office.service
    with service.begin() as session:
        wanted = Wanted("Kilns", 10, [session.merge(worker)], whole=True)
        code = camps.allow(session, service, worker.organisation, wanted, by=people.OPERATOR).code
    camp = camps.join(service, code, new_key(), tmp_path, "x")
    assert isinstance(camp, Joined)
    lie: dict[str, Any] = {**true["data"], "issuer": "The Labour Office"}
    push = [{**true, "id": "d" * 32, "data": lie}, {**true, "id": "e" * 32}]

    answer = office.client.post(
        "/desk/camp/sync",
        data=json.dumps({"people": [], "push": push, "after": 0}),
        headers={"Authorization": f"Bearer {camp.token}"},
    )

    assert answer.status_code == 200, answer.text
    told = json.loads(answer.text)
    assert (told["taken"], told["refused"]) == (["e" * 32], {"d" * 32: "claim"})
