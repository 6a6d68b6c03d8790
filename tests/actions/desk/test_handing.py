"""What is believed of what a desk hands on: forged, over-long, of the wrong organisation, of a phone that was taken
off the list or whose time is over, and by clocks that are wrong."""

import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from migrant_helper.actions.desk import handing
from migrant_helper.actions.desk.handing import Believed
from migrant_helper.core.card.carried import NOTHING, STAGES, WHYS, Carried, Sent
from migrant_helper.core.card.cbor import encode
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
    fits,
)
from migrant_helper.core.cases.kinds import CODES as CODES_OF
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


SENT = Sent(7, "refused", "papers", TODAY, "2026-11-01", 0, "R/1 77")
MORE = Carried("IN-BR", "IN-GJ", [SENT, Sent(9, "received", "", "2023-05-01", "", 4000, "")])


def test_what_goes_with_a_case_is_read_as_it_was_told(desk: Desk) -> None:
    signed = handing.sign_case(CASE, CODES, desk.key, ADDRESS, MORE)
    for text in (desk.case(carried=MORE), signed):
        found = desk.read(text)
        assert found["case"] == CASE
        told = found["carried"]
        assert (told["home"], told["here"]) == ("IN-BR", "IN-GJ")
        assert [one["entry"] for one in told["sent"]] == ["in-onorc", "#9"]
        for one, sent in zip(told["sent"], MORE.sent, strict=True):
            assert {**one, "code": sent.code, "entry": ""} == {**asdict(sent), "entry": ""}
    # What an older desk made, and reads: nothing but the card.
    assert desk.read(desk.case())["carried"] == {"home": "", "here": "", "sent": []}
    assert (tuple(CODES_OF["stage"]), tuple(CODES_OF["refused"])) == (STAGES, WHYS)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({0: 7}, "version"),
        ({0: 4, 4: "IN-BR"}, "malformed"),
        ({0: 6}, "malformed"),
        ({0: 6, 4: "IN-BR", 10: 1}, "malformed"),
        ({0: 6, 4: "Bihar"}, "malformed"),
        ({0: 6, 4: 1}, "malformed"),
        ({0: 6, 6: []}, "malformed"),
        ({0: 6, 6: [7, 0, 0, 1000, 0, 0]}, "malformed"),
        ({0: 6, 6: [7, 6, 0, 1000, 0, 0, ""]}, "malformed"),
        ({0: 6, 6: [7, 0, 9, 1000, 0, 0, ""]}, "malformed"),
        ({0: 6, 6: [7, 0, 0, 1000, -1, 0, ""]}, "malformed"),
        ({0: 6, 6: [7, 0, 0, 70000, 0, 0, ""]}, "malformed"),
        ({0: 6, 6: [7, 0, 0, 1000, 0, -1, ""]}, "malformed"),
        ({0: 6, 6: [7, 0, 0, 1000, 0, 0, "x" * 41]}, "malformed"),
        ({0: 6, 6: [7, 0, 0, 1000, 0, 0, 1]}, "malformed"),
        ({0: 6, 6: [0, 0, 0, 1000, 0, 0, ""]}, "malformed"),
        ({0: 6, 6: [1, 0, 0, 1000, 0, 0, ""] * 13}, "malformed"),
        ({0: 6, 6: [1, 0, 0, 1000, 0, 0, ""] * 2}, ""),
    ],
)
def test_what_goes_with_a_case_is_refused_where_no_desk_writes_it(
    desk: Desk, fields: Any, why: str
) -> None:
    content = encode({**fields, 1: payload(CASE, CODES)})
    assert desk.read(desk.signed(content, desk.key))["refused"] == why


def test_what_is_vouched_for_by_a_camp_ends_with_it_and_nothing_lasts_longer_than_a_month(
    desk: Desk,
) -> None:
    known = desk.believed
    [own] = known.organisations
    until = replace(known, organisations=[{**own, "until": "2026-11-21"}])
    for text in (desk.case(), handing.sign_case(CASE, CODES, desk.key, ADDRESS)):
        assert handing.read(text, until, TODAY)["refused"] == "lapsed"  # type: ignore[index]
    later = replace(known, organisations=[{**own, "until": TODAY}])
    assert handing.read(desk.case(), later, TODAY)["valid"]  # type: ignore[index]
    assert desk.read(desk.case({**CASE, "expires": "2026-12-23"}))["refused"] == "malformed"
    # An answer that says it is older than it is, by a phone whose word is over for a month.
    answer = desk.signed(answer_payload(CASE["id"], 1, TODAY, desk.vouched))
    days = {day: desk.read(answer, day)["refused"] for day in ("2027-01-19", "2027-01-20")}
    assert days == {"2027-01-19": "", "2027-01-20": "lapsed"}


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
    keys.withdraw(desk.folder, {desk.phone.x[:16]: "2026-12-20"}, date.fromisoformat(TODAY))
    assert desk.read(desk.case())["refused"] == "withdrawn"
    assert desk.read(handing.sign_case(CASE, CODES, desk.key, ADDRESS))["valid"]
    assert keys.leave(desk.folder, "00000000000000a1")
    assert desk.read(desk.case())["refused"] == "unknown_issuer"


def test_who_was_withdrawn_leaves_the_list_once_nothing_of_theirs_can_be_good(
    tmp_path: Path,
) -> None:
    first, day = "a" * 16, date(2026, 11, 22)
    keys.withdraw(tmp_path, {first: "2026-12-20"}, day)
    # Their last code was of the last day of the certificate, and good for a month.
    keys.withdraw(tmp_path, {"b" * 16: "2027-02-20"}, date(2027, 1, 19))
    assert keys.withdrawn(tmp_path) == [first, "b" * 16]
    keys.withdraw(tmp_path, {"c" * 16: "2027-02-20"}, date(2027, 1, 20))
    assert keys.withdrawn(tmp_path) == ["b" * 16, "c" * 16]


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
    largest = {**CASE, "entries": entries}
    card = payload(largest, CODES)
    few = [Carried("IN-BR", "IN-GJ", [SENT] * count) for count in range(12)]
    room = [one for one in few if fits(card, one)]
    assert 0 < len(room) < len(few)
    for carried in (NOTHING, room[-1]):
        text = desk.case(largest, carried=carried)
        number = text.partition("#")[2]
        assert len(from_digits(number) or b"") <= MAX_BYTES
        assert len(number) <= MAX_DIGITS
        assert desk.read(text)["valid"]
    assert (
        len(from_digits(desk.case(largest, carried=few[-1]).partition("#")[2]) or b"") > MAX_BYTES
    )
