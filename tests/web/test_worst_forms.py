"""Whatever a form of 64 kB holds: no answer takes a second of the processor."""

import json
import time
from collections.abc import Callable, Iterator

import pytest
from flask.testing import FlaskClient

from migrant_helper import paths
from migrant_helper.catalogue import load

LIMIT = 64 * 1024
START = "f.home=NP-P1&f.here=IN-KL&picked=1&do=show&"
ROOM = LIMIT - len(START)
ROUTES = [
    row["path"].replace("*", "in-onorc")
    for row in json.loads((paths.STATIC / "js/phone/routes.json").read_text("utf-8"))
] + ["c", "sign"]
HELD = [entry for country in ("IN", "NP") for entry in load.catalogue(country, "en")["schemes"]]
IDS = [entry["id"] for entry in HELD]
STEPS = [f"{entry['id']}.{step['id']}.done" for entry in HELD for step in entry["steps"]]
FACTS = [
    each if isinstance(each, str) else each["id"]
    for country in ("IN", "NP")
    for each in load.catalogue(country, "en")["facts"]
]


def filled(make: Callable[[int], str]) -> str:
    """As many fields as go into a form."""
    fields: list[str] = []
    length = 0
    while length + len(field := make(len(fields))) < ROOM:
        fields.append(field)
        length += len(field) + 1
    return START + "&".join(fields)


def repeated(names: list[str], values: list[str]) -> Callable[[int], str]:
    return lambda at: f"{names[at % len(names)]}={values[at % len(values)]}"


KNOWN = ["pick", "tick", "entry", "due", "step", "skip", "trail", "part", "kept", "forget"]
SHAPES = {
    "thousands of names": filled(lambda at: f"{at:x}="),
    "thousands of facts": filled(lambda at: f"f.{at:x}=1"),
    "every fact, again and again": filled(repeated([f"f.{each}" for each in FACTS], ["true", "2"])),
    "every entry, again and again": filled(repeated(KNOWN, IDS)),
    "every entry picked": START + "&".join(f"pick={each}" for each in IDS),
    "every step, again and again": filled(repeated(["step", "done", "tick"], STEPS)),
    "what no field may hold": filled(repeated(KNOWN, [f"x{at:x}" for at in range(997)])),
    "one giant text": START + "q=" + "%E0%A4%95" * (ROOM // 9 - 1),
    "one giant word of words": START + "q=" + "ab+" * (ROOM // 3 - 1),
    "one giant number": START + "f.birth_year=" + "9" * (ROOM - 20),
    "one giant list": START + "f.who_moved=" + "a," * (ROOM // 2 - 10),
    "a deep name": START + "f" + ".a" * (ROOM // 2 - 5) + "=1",
    "a card of digits": START + "digits=" + "1" * (ROOM - 10),
    "one giant report": START + "about=in-onorc&words=" + "x" * (ROOM - 30),
}


def answers(client: FlaskClient, body: str) -> Iterator[tuple[str, int, float]]:
    """Page by page: its address, its status, and its seconds of the processor."""
    for route in ROUTES:
        begun = time.process_time()
        status = client.post(
            f"/hi/{route}", data=body, content_type="application/x-www-form-urlencoded"
        ).status_code
        yield route, status, time.process_time() - begun


@pytest.mark.parametrize("shape", SHAPES)
def test_no_form_takes_a_second_of_the_processor(client: FlaskClient, shape: str) -> None:
    assert len(SHAPES[shape]) <= LIMIT
    for route in ROUTES:  # what is worked out once is no form's fault
        client.post(f"/hi/{route}", data=START)

    found = list(answers(client, SHAPES[shape]))

    assert [each for each in found if each[1] >= 500] == []
    assert [each for each in found if each[2] >= 1] == []
