"""Pictures of cards, from the server and from the phone, read by an independent decoder."""

import io
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric import ec
from PIL import Image

from migrant_helper.actions.cards import issue, verify
from migrant_helper.actions.pictures import QUIET, matrix, png, svg
from migrant_helper.catalogue import load
from migrant_helper.core.card.codes import codes_of, payload
from migrant_helper.store.keys import card_key

ROOT = Path(__file__).parents[2]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "cards.json").read_text())
ADDRESS = "https://mh.example.org/c#"
TODAY = "2026-11-22"
KEY = card_key(ec.derive_private_key(int(VECTORS["private"], 16), ec.SECP256R1()))
CODES = codes_of(load.catalogue(country, "en") for country in load.countries())
PHONE = """
import { signOffline } from "./static/js/phone/signing.js";
import { matrix, svg } from "./static/js/phone/picture.js";
import { readFileSync } from "node:fs";
const { kase, text, address } = JSON.parse(readFileSync(0, "utf8"));
const signed = text || (await signOffline(kase, {}, address));
process.stdout.write(JSON.stringify({ text: signed, rows: matrix(signed), svg: svg(signed) }));
"""


def full_case() -> dict[str, Any]:
    """Twelve entries of six steps, two deadlines each, with high codes."""
    entry = {
        "steps": {f"#{code}": "not_needed" for code in range(1, 7)},
        "deadlines": [{"id": f"#{code}", "on": "2030-01-01"} for code in (1, 2)],
    }
    entries = [{"scheme": f"#{300 * at}", **entry} for at in range(1, 13)]
    return {**VECTORS["cases"][0]["case"], "entries": entries}


def on_the_phone(**given: Any) -> dict[str, Any]:
    """What the phone's own code signs and draws."""
    node = shutil.which("node")
    assert node, "the tests need node on the PATH"
    done = subprocess.run(
        [node, "--input-type=module", "-e", PHONE],
        input=json.dumps({"address": ADDRESS, **given}),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    return dict(json.loads(done.stdout))


def version(rows: list[list[bool]]) -> int:
    return (len(rows) - 2 * QUIET - 17) // 4


def decoded(pixels: np.ndarray[Any, Any]) -> str:
    # Among all formats one picture in 1,500 holds a Codabar of four letters as well.
    (found,) = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormat.QRCode)
    assert found.ec_level == "Q"
    return str(found.text)


def pixels(rows: list[list[bool]]) -> np.ndarray[Any, Any]:
    light = np.array([[0 if dark else 255 for dark in row] for row in rows], dtype=np.uint8)
    return np.kron(light, np.ones((4, 4), dtype=np.uint8))


def drawn(picture: str) -> np.ndarray[Any, Any]:
    """The pixels of an SVG that is made of bars one unit high."""
    size = int(re.findall(r'viewBox="0 0 (\d+) ', picture)[0])
    rows = [[False] * size for _ in range(size)]
    bars = re.findall(r"M(\d+),(\d+)h(\d+)v1h-\d+z", picture.split('fill="#000"')[1])
    for x, y, width in (map(int, bar) for bar in bars):
        rows[y][x : x + width] = [True] * width
    return pixels(rows)


@pytest.fixture(scope="module")
def full() -> str:
    return issue(full_case(), {}, KEY, ADDRESS)


@pytest.fixture(scope="module")
def holders() -> dict[str, Any]:
    return on_the_phone(kase=full_case())


def test_the_full_case_signed_by_the_service_fits_version_13(full: str) -> None:
    assert len(ADDRESS) == 25
    assert version(matrix(full)) <= 13


def test_the_full_case_signed_on_the_phone_fits_version_16(holders: dict[str, Any]) -> None:
    assert version(holders["rows"]) <= 16


def worst_case() -> dict[str, Any]:
    """Twelve entries of the catalogue, those that cost most, six steps and one deadline of each: of
    the highest codes, and of the next where an entry has fewer."""
    schemes = [
        one for country in load.countries() for one in load.catalogue(country, "en")["schemes"]
    ]
    entries = []
    for scheme in schemes:
        steps = sorted(scheme["steps"], key=lambda step: step["code"])[-6:]
        days = sorted(scheme["deadlines"], key=lambda row: row["code"])[-1:]
        highest = max(step["code"] for step in steps)
        more = [f"#{highest + at}" for at in range(1, 7 - len(steps))]
        entries.append(
            {
                "scheme": scheme["id"],
                "steps": dict.fromkeys([*(step["id"] for step in steps), *more], "todo"),
                "deadlines": [{"id": row["id"], "on": "2027-03-31"} for row in days]
                or [{"id": "#15", "on": "2027-03-31"}],
                "doubt": "soon_likely",
            }
        )
    entries.sort(key=lambda entry: -len(payload({**base(), "entries": [entry]}, CODES)))
    return {**base(), "entries": entries[:12]}


def base() -> dict[str, Any]:
    return {**VECTORS["cases"][0]["case"], "revision": 1439}


def test_the_worst_twelve_of_the_catalogue_fit_their_versions() -> None:
    case = worst_case()
    ours = matrix(issue(case, CODES, KEY, ADDRESS))
    theirs = matrix(issue(case, CODES, None, ADDRESS))

    assert {(len(one["steps"]), len(one["deadlines"])) for one in case["entries"]} == {(6, 1)}
    assert [len(case["entries"]), version(ours) <= 13, version(theirs) <= 16] == [12, True, True]


def test_what_the_phone_signs_the_service_reads(holders: dict[str, Any]) -> None:
    found = verify(holders["text"], {}, VECTORS["issuers"], TODAY, VECTORS["hosts"])

    assert (found["status"], found["issuer"]) == ("holder", None)
    assert found["case"] == full_case()


def test_pictures_of_the_server_are_read_back(full: str) -> None:
    with Image.open(io.BytesIO(png(full))) as image:
        shown = np.array(image.convert("L"))

    assert decoded(pixels(matrix(full))) == full
    assert decoded(drawn(svg(full))) == full
    assert decoded(shown) == full


def test_pictures_of_the_phone_are_read_back(holders: dict[str, Any]) -> None:
    assert decoded(pixels(holders["rows"])) == holders["text"]
    assert decoded(drawn(holders["svg"])) == holders["text"]


@pytest.mark.parametrize("digits", [1, 3, 50, 100, 103, 110, 400, 513, 515, 707, 1500])
def test_the_phone_draws_in_the_version_that_the_server_does(digits: int) -> None:
    text = ADDRESS + ("9876543210" * 150)[:digits]
    phone = on_the_phone(text=text)

    assert decoded(pixels(phone["rows"])) == text
    assert version(phone["rows"]) == version(matrix(text))


def test_a_picture_has_a_quiet_zone_of_four(full: str) -> None:
    rows = np.array(matrix(full))

    assert QUIET == 4
    assert not rows[:4].any()
    assert not rows[-4:].any()
    assert not rows[:, :4].any()
    assert not rows[:, -4:].any()
    assert rows[4, 4:11].all()


def test_digits_alone_are_drawn_as_well() -> None:
    assert decoded(pixels(matrix("000123"))) == "000123"
    assert decoded(pixels(on_the_phone(text="000123")["rows"])) == "000123"


def test_an_address_with_a_code_is_read_back() -> None:
    address = "https://desk.example.org/desk/hi/pair#0A1B2C3D4E5F6G7H"

    assert decoded(pixels(matrix(address))) == address
    assert decoded(drawn(svg(address))) == address
