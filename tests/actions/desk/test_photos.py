"""Photos of papers, in both databases: taken after their change, plain alone, sealed, gone with their case."""

import io
import random
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import Engine, select

from migrant_helper.actions.consents import end_over
from migrant_helper.actions.desk import cases, photos
from migrant_helper.actions.desk.jpeg import LARGEST, is_plain
from migrant_helper.actions.desk.photos import Became
from migrant_helper.actions.resealing import reseal
from migrant_helper.store.desk.tables import Member, Photo
from migrant_helper.store.session import begin, read
from tests.actions.desk import parts
from tests.actions.desk.parts import CASE
from tests.actions.parts import NOW

UNTIL = "2026-12-31"


def picture(side: int = 200, seed: int = 7, **how: Any) -> bytes:
    """A JPEG of noise, as a canvas writes it."""
    noise = random.Random(seed).randbytes(side * side * 3)
    made = io.BytesIO()
    Image.frombytes("RGB", (side, side), noise).save(made, "JPEG", **{"quality": 20, **how})
    return made.getvalue()


def placed() -> Image.Exif:
    """Where and when a picture was taken."""
    exif = Image.Exif()
    exif[0x0110] = "A camera"
    exif.get_ifd(0x8825).update({1: "N", 2: (23.0, 1.0, 30.0), 3: "E", 4: (72.0, 34.0, 0.0)})
    return exif


PLAIN = picture()
NAME = sha256(PLAIN).hexdigest()


def change(number: int, by: str, kind: str, at: int = 0, **data: Any) -> dict[str, Any]:
    about = {"id": f"{number:032x}", "kind": kind, "data": data}
    return {**parts.opened(by), **about, "at": int(NOW.timestamp()) + at}


def named(number: int, by: str, name: str = NAME, at: int = 0, **data: Any) -> dict[str, Any]:
    whole = {"paper": "aadhaar", "photo": name, "kept": True, **data}
    return change(number, by, "photo", at, **whole)


def told(engine: Engine, member: Member, *changes: dict[str, Any]) -> None:
    with begin(engine) as session:
        taken = cases.take(session, parts.service(engine), member, changes)
    assert taken.refused == {}


def sent(engine: Engine, member: Member, data: bytes = PLAIN, at: datetime = NOW) -> Became:
    name = sha256(data).hexdigest()
    return photos.keep(parts.service(engine, at), member, CASE, name, data)


def held(engine: Engine, member: Member, at: datetime = NOW) -> bytes | None:
    with read(engine) as session:
        return photos.photo_of(session, parts.service(engine, at), member, CASE, NAME)


def rows(engine: Engine) -> list[bytes]:
    with read(engine) as session:
        return list(session.scalars(select(Photo.sealed)))


@pytest.fixture
def asha(engine: Engine) -> Member:
    """Who opened CASE, with a yes that is good."""
    member = parts.joined(engine, parts.organisation(engine), "asha")[0]
    yes = {"for": ["keep"], "until": UNTIL, "words": "1"}
    told(engine, member, parts.opened(member.id), change(2, member.id, "consent", **yes))
    return member


def test_a_photo_is_kept_once_its_case_names_it_and_again_is_once(
    engine: Engine, asha: Member
) -> None:
    before = sent(engine, asha)
    told(engine, asha, named(3, asha.id))

    assert before == Became.WAITS
    assert [sent(engine, asha), sent(engine, asha)] == [Became.KEPT] * 2
    assert held(engine, asha) == PLAIN
    assert len(rows(engine)) == 1


def test_it_lies_sealed_and_is_sealed_anew(engine: Engine, asha: Member) -> None:
    told(engine, asha, named(3, asha.id))
    sent(engine, asha)
    [sealed] = rows(engine)

    assert b"JFIF" not in sealed
    assert PLAIN[40:60] not in sealed
    assert reseal(engine, parts.service(engine).sealer).unreadable == 0


def test_another_organisation_has_none_of_it(engine: Engine, asha: Member) -> None:
    told(engine, asha, named(3, asha.id))
    sent(engine, asha)
    other = parts.joined(engine, parts.organisation(engine, "Other"), "bina")[0]

    assert held(engine, other) is None
    assert sent(engine, other) == Became.WAITS


@pytest.mark.parametrize("how", ["photo", "case", "yes"])
def test_it_goes_with_its_word_its_case_and_the_yes(engine: Engine, asha: Member, how: str) -> None:
    told(engine, asha, named(3, asha.id))
    sent(engine, asha)
    match how:
        case "photo":
            told(engine, asha, named(4, asha.id, at=1, kept=False))
        case "case":
            told(engine, asha, change(4, asha.id, "erased", 1))
        case "yes":
            later = NOW + timedelta(days=60)
            assert sent(engine, asha, at=later) == Became.WAITS
            assert held(engine, asha, at=later) is None
            assert end_over(parts.service(engine, later), now=later) == 1

    assert rows(engine) == []
    assert sent(engine, asha) == Became.WAITS


def test_a_case_holds_twelve_and_a_member_sends_no_more_than_a_day_needs(
    engine: Engine, asha: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = [picture(8, seed) for seed in range(13)]
    names = [sha256(one).hexdigest() for one in every]
    told(engine, asha, *[named(3 + at, asha.id, name, at) for at, name in enumerate(names)])

    assert [sent(engine, asha, one) for one in every] == [Became.KEPT] * 12 + [Became.WAITS]
    monkeypatch.setattr(photos, "A_DAY", 13)
    assert sent(engine, asha) == Became.OFTEN


def test_what_its_name_does_not_say_is_not_kept(engine: Engine, asha: Member) -> None:
    told(engine, asha, named(3, asha.id))
    other = picture(9)

    assert photos.keep(parts.service(engine), asha, CASE, NAME, other) == Became.UNFIT


@pytest.mark.parametrize(
    "data",
    [
        picture(exif=placed()),
        picture(comment=b"here"),
        picture(xmp=b"<x:xmpmeta/>"),
        PLAIN + picture(exif=placed()),
        PLAIN + b"\0",
        # Its first part is three bytes longer: a small picture of its own could stand there.
        PLAIN[:4] + b"\0\x13" + PLAIN[6:20] + b"abc" + PLAIN[20:],
        PLAIN[:-2],
        PLAIN[:300],
        PLAIN[:2] + b"\xff\xd9",
        b"",
        b"\xff\xd8",
        b"\xff\xd8\xff\xe0\x00\x00" + PLAIN[20:],
        b"GIF89a" + PLAIN,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture(1700),
        picture(600, quality=95),
    ],
)
def test_what_is_no_plain_photo_is_refused(data: bytes) -> None:
    assert not is_plain(data)


def test_a_photo_of_a_canvas_is_plain() -> None:
    assert is_plain(PLAIN)
    assert is_plain(picture(progressive=True))
    assert is_plain(picture(320, icc_profile=b"a profile"))
    assert len(picture(600, quality=95)) > LARGEST


def test_no_bytes_are_so_broken_that_they_are_not_answered() -> None:
    drawn = random.Random(7)
    for _ in range(2000):
        data = bytearray(PLAIN[: drawn.randrange(len(PLAIN))])
        for _ in range(3):
            data[drawn.randrange(len(data) or 1) : drawn.randrange(len(data) + 1)] = b"\xff"
        is_plain(bytes(data))
