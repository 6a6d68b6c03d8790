"""Whose word a camp's laptop is, and whom it believes: one list for both, which travels."""

import json
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric import ec

from migrant_helper.actions.desk import handing
from migrant_helper.core.card.carried import NOTHING
from migrant_helper.core.card.codes import payload
from migrant_helper.core.card.cose import protected_header, sealed, to_sign
from migrant_helper.core.card.digits import digits
from migrant_helper.core.card.handed import Certificate, Note, case_payload, read_note
from migrant_helper.store.desk import keys, members
from migrant_helper.store.keys import card_key
from tests.cli.desk.camps import Machine, joined

CASE = {
    "id": "00000000000000c1",
    "lang": "hi",
    "country": "IN",
    "entries": [{"scheme": "#7", "steps": {"#1": "done"}, "deadlines": []}],
    "revision": 600,
}


def handed(machine: Machine) -> str:
    """A case given on by a phone that the machine vouches for; its code, whatever the host."""
    with machine.service.read() as session:
        found = members.organisation_named(session, "Ajeevika")
    assert found
    folder, today = machine.service.keys, datetime.now(UTC).date()
    key = keys.key_of(folder, found.id, found.name)
    phone = card_key(ec.generate_private_key(ec.SECP256R1()))
    last = keys.last_day(folder, key.kid)
    made = handing.certify(key, phone.x + phone.y, today, last)
    vouched = Certificate(made["key"], made["until"], bytes.fromhex(made["signature"]))
    days = {"issued": today.isoformat(), "expires": (today + timedelta(days=30)).isoformat()}
    content = case_payload(payload({**CASE, **days}, {}), NOTHING, vouched)
    head = protected_header(bytes.fromhex(made["kid"]))
    return digits(sealed(head, content, phone.sign(to_sign(head, content))))


def worth(machine: Machine, code: str) -> tuple[str, str, bool]:
    """Why a machine refuses a code, else whose it is, and whether it is its own."""
    folder = machine.service.keys
    with machine.service.read() as session:
        found = members.organisation_named(session, "Ajeevika")
    kid = keys.key_of(folder, found.id, found.name).kid if found else ""
    day = datetime.now(UTC).date().isoformat()
    told = handing.read(code, handing.believed_of(folder, {}, [], kid), day)
    assert told
    return told["refused"], told["issuer"] or "", told["ours"]


def test_what_a_camp_hands_on_is_its_organisation_s_and_it_believes_whom_its_server_believes(
    home: Machine, laptop: Machine
) -> None:
    home.invited("asha")
    home.start()
    joined(home, laptop, "--days", "10")
    camp, own = handed(laptop), handed(home)

    for machine in (home, laptop):
        assert worth(machine, camp) == ("", "Ajeevika", True)
        assert worth(machine, own) == ("", "Ajeevika", True)
    # Its phones are vouched for until the camp's last day and no longer.
    [row] = [one for one in keys.organisations(home.service.keys) if "until" in one]
    note = read_note(camp, [])
    assert isinstance(note, Note)
    assert note.certificate
    assert (note.kid, note.certificate.until) == (row["kid"], row["until"])
    listed = json.loads(keys.listed(laptop.service.keys))
    assert listed["organisations"] == json.loads(keys.listed(home.service.keys))["organisations"]

    # What the server hears of others reaches the laptop by its next exchange, and a withdrawn phone does.
    today = datetime.now(UTC).date()
    theirs = keys.key_of(home.service.keys, "0" * 16, "Prayas")
    last = (today + timedelta(days=28)).isoformat()
    keys.withdraw(home.service.keys, {note.certificate.key[:16]: last}, today)
    laptop.run("camp", "sync", "--json")
    assert theirs.kid in {one["kid"] for one in keys.organisations(laptop.service.keys)}
    assert worth(laptop, camp)[0] == worth(home, camp)[0] == "withdrawn"
    keys.leave(home.service.keys, "0" * 16)
    laptop.run("camp", "sync", "--json")
    assert theirs.kid not in {one["kid"] for one in keys.organisations(laptop.service.keys)}

    other = handed(laptop)
    assert worth(home, other)[0] == ""
    home.run("camp", "end", "Kilns", "--org", "Ajeevika", "--stolen")
    assert worth(home, other)[0] == "unknown_issuer"
    laptop.run("camp", "leave")
    assert worth(laptop, own) == ("", "Ajeevika", False)
