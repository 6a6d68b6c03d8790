"""What is believed of what a desk hands on: forged, over-long, of the wrong organisation, of a phone that was taken
off the list or whose time is over, and by clocks that are wrong."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from migrant_helper.actions.desk import handing
from migrant_helper.actions.desk.handing import Believed
from migrant_helper.core.card.carried import NOTHING, Carried, Sent, carried_from
from migrant_helper.core.card.codes import payload
from migrant_helper.core.card.cose import protected_header, sealed, to_sign
from migrant_helper.core.card.digits import digits, from_digits
from migrant_helper.core.card.handed import (
    MAX_BYTES,
    MAX_DIGITS,
    Certificate,
    address,
    answer_payload,
    case_payload,
)
from migrant_helper.store.desk import keys
from migrant_helper.store.keys import CardKey, card_key

TODAY = "2026-11-22"
VECTORS = json.loads((Path(__file__).parents[2] / "vectors/handed.json").read_text("utf-8"))
HOST = "mh.example.org"
ADDRESS = address(f"https://{HOST}")
CODES: Any = {"in-onorc": {"code": 7, "steps": {"apply": 1, "ask": 2}, "deadlines": {}}}
CASE = {
    "id": "00000000000000c1",
    "lang": "hi",
    "country": "IN",
    "entries": [{"scheme": "in-onorc", "steps": {"apply": "done"}, "deadlines": []}],
    "issued": TODAY,
    "expires": "2026-12-22",
    "revision": 600,
}


def fresh() -> CardKey:
    return card_key(ec.generate_private_key(ec.SECP256R1()))


class Desk:
    """An organisation with its key in a folder, and one of its phones."""

    def __init__(self, folder: Path, today: str = TODAY) -> None:
        self.folder = folder
        self.key = keys.key_of(folder, "00000000000000a1", "Ajeevika")
        self.phone = fresh()
        self.vouched = self.vouch(today)

    def vouch(self, today: str) -> Certificate:
        made = handing.certify(self.key, self.phone.x + self.phone.y, date.fromisoformat(today))
        return Certificate(made["key"], made["until"], bytes.fromhex(made["signature"]))

    def case(
        self, case: Any = CASE, vouched: Certificate | None = None, carried: Carried = NOTHING
    ) -> str:
        return self.signed(case_payload(payload(case, CODES), carried, vouched or self.vouched))

    def signed(self, content: bytes, key: CardKey | None = None, kid: str = "") -> str:
        protected = protected_header(bytes.fromhex(kid or self.key.kid))
        signature = (key or self.phone).sign(to_sign(protected, content))
        return ADDRESS + digits(sealed(protected, content, signature))

    def read(self, text: str, today: str = TODAY) -> Any:
        return handing.read(text, self.believed, today)

    @property
    def believed(self) -> Believed:
        return handing.believed_of(self.folder, CODES, [HOST], "")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize("case", VECTORS["reads"], ids=lambda case: str(case["name"]))
def test_what_is_read_is_worth_the_same_here_as_on_the_phone(case: Any) -> None:
    known = {
        name: VECTORS[name] for name in ("organisations", "withdrawn", "codes", "hosts", "own")
    }
    assert handing.read(case["text"], Believed(**known), case["today"]) == case["is"]


def test_a_phone_that_its_organisation_vouches_for_is_believed_and_so_is_the_organisation(
    desk: Desk,
) -> None:
    for text in (desk.case(), handing.sign_case(CASE, CODES, desk.key, ADDRESS)):
        for written in (text, text.partition("#")[2]):
            found = desk.read(written)
            assert (found["valid"], found["what"], found["issuer"]) == (True, "case", "Ajeevika")
            assert found["case"] == CASE
            assert found["about"] == CASE["id"]
    about = {"of": CASE["id"], "made": 1_523_000, "on": TODAY}
    answer = desk.signed(answer_payload(CASE["id"], 1_523_000, TODAY, desk.vouched))
    for text in (answer, handing.sign_answer(about, desk.key, ADDRESS)):
        found = desk.read(text)
        assert (found["valid"], found["what"], found["made"]) == (True, "answer", 1_523_000)
        assert (found["about"], found["on"]) == (CASE["id"], TODAY)


def test_what_was_changed_by_one_bit_is_refused(desk: Desk) -> None:
    whole = from_digits(desk.case().partition("#")[2]) or b""
    for at in range(len(whole)):
        bad = bytes([*whole[:at], whole[at] ^ 1, *whole[at + 1 :]])
        found = desk.read(digits(bad))
        assert found is None or not found["valid"], at


def test_another_s_signature_certificate_or_name_is_refused(desk: Desk, tmp_path: Path) -> None:
    thief, stranger = fresh(), Desk(tmp_path / "theirs")
    content = case_payload(payload(CASE, CODES), NOTHING, desk.vouched)
    own = Certificate(thief.x + thief.y, desk.vouched.until, desk.vouched.signature)
    longer = Certificate(desk.vouched.key, "2030-01-01", desk.vouched.signature)
    mine = case_payload(payload(CASE, CODES), NOTHING, own)
    told = [
        desk.read(desk.signed(content, thief)),
        desk.read(desk.signed(mine, thief)),
        desk.read(desk.case(vouched=longer)),
        desk.read(stranger.case()),
        desk.read(
            stranger.signed(
                case_payload(payload(CASE, CODES), NOTHING, stranger.vouched), kid=desk.key.kid
            )
        ),
    ]
    assert [one["refused"] for one in told] == [
        "signature",
        "signature",
        "signature",
        "unknown_issuer",
        "signature",
    ]


def test_a_phone_taken_off_the_list_one_whose_time_was_over_and_an_organisation_that_left(
    desk: Desk,
) -> None:
    days = {"2026-12-20": "2027-01-19", "2026-12-21": "2027-01-20", "2027-01-05": "2027-02-04"}
    signed = {
        day: desk.read(desk.case({**CASE, "issued": day, "expires": until}), day)["refused"]
        for day, until in days.items()
    }
    assert signed == {"2026-12-20": "", "2026-12-21": "lapsed", "2027-01-05": "lapsed"}
    assert desk.read(desk.case(CASE), "2026-12-21")["valid"]
    keys.withdraw(desk.folder, {desk.phone.x[:16]: "2026-12-20"})
    assert desk.read(desk.case())["refused"] == "withdrawn"
    assert desk.read(handing.sign_case(CASE, CODES, desk.key, ADDRESS))["valid"]
    assert keys.leave(desk.folder, "00000000000000a1")
    assert desk.read(desk.case())["refused"] == "unknown_issuer"


def test_clocks_that_are_wrong(desk: Desk) -> None:
    text = desk.case()
    assert desk.read(text, "2026-11-21")["valid"]
    assert desk.read(text, "2026-11-20")["refused"] == "not_yet_valid"
    assert desk.read(text, "2026-12-22")["valid"]
    assert desk.read(text, "2026-12-23")["refused"] == "expired"
    answer = desk.signed(answer_payload(CASE["id"], 1, TODAY, desk.vouched))
    assert desk.read(answer, "2026-11-20")["refused"] == "not_yet_valid"


def test_what_is_too_long_of_another_host_or_no_note(desk: Desk) -> None:
    text = desk.case()
    assert desk.read("1" * (MAX_DIGITS + 1))["refused"] == "too_long"
    assert desk.read("1" * 5000)["refused"] == "too_long"
    assert desk.read(text.replace(HOST, "mh.example.com"))["refused"] == "other_host"
    assert desk.read(text[:-1])["refused"] in ("digits", "inflated")
    assert desk.read("hello") is None
    assert desk.read(f"https://{HOST}/c#{text.partition('#')[2]}") is None


def test_the_largest_case_fits(desk: Desk) -> None:
    steps = {f"#{at}": "todo" for at in range(1, 7)}
    entries = [{"scheme": f"#{at}", "steps": steps, "deadlines": []} for at in range(1, 13)]
    due = [{"id": f"#{at}", "on": "2026-12-01"} for at in range(1, 8)]
    entries = [{**one, "deadlines": due if at < 4 else []} for at, one in enumerate(entries)]
    text = desk.case({**CASE, "entries": entries})
    number = text.partition("#")[2]
    assert len(from_digits(number) or b"") <= MAX_BYTES
    assert len(number) <= MAX_DIGITS
    assert desk.read(text)["valid"]
