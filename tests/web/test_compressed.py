"""Over the wire from `migrant-helper serve`: what it weighs, and what is not sent again."""

import gzip
import http.client
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import brotli
import pytest

from migrant_helper import paths
from tests.phone.phones import free_port

FIRST_PAGE = 14_000
# 130 kB for 40 entries; 30 more for what keeps them alive, the lines to show, and the way of money; the rest
# for what keeps a person safe (docs/decisions/0042) and what states add (0076).
OFFLINE = 186 * 1024
# The digits of a version alone move the worker by so much (tests/phone/test_weight.py).
DIGITS = 160
# What goes as it is fits into one packet of 1,400 bytes with the headers of its answer.
ONE_PACKET = 700
# The number a page gives to a person who has none yet.
FRESH = re.compile(rb'name="case" value="[0-9a-f]{16}"')
OPEN = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def coding(self) -> str | None:
        return self.headers.get("content-encoding")

    @property
    def opened(self) -> bytes:
        return FRESH.sub(b"", bytes(OPEN[self.coding](self.body)))


@dataclass(frozen=True)
class Wire:
    port: int

    def ask(
        self, path: str, accepts: str = "", form: str | None = None, *, how: str = "", tag: str = ""
    ) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(
            how or ("GET" if form is None else "POST"), path, skip_accept_encoding=True
        )
        sent = {"Accept-Encoding": accepts, "If-None-Match": tag}
        if form is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
            sent["Content-Length"] = str(len(form))
        for name, value in sent.items():
            if value:
                connection.putheader(name, value)
        connection.endheaders(form.encode() if form is not None else None)
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        body = answer.read()
        connection.close()
        return Answer(answer.status, headers, body)


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    made = Wire(free_port())
    program = str(Path(sys.executable).with_name("migrant-helper"))
    data = {"MIGRANT_HELPER_DATA": str(tmp_path_factory.mktemp("data"))}
    for command in (["db", "upgrade"], ["release", "sign"]):
        subprocess.run([program, *command], env=data, check=True, capture_output=True)
    process = subprocess.Popen([program, "serve", "--port", str(made.port)], env=data)
    for _ in range(300):
        try:
            made.ask("/healthz")
            break
        except OSError:
            time.sleep(0.1)
    yield made
    process.terminate()
    process.wait()


VERSIONS = json.loads((paths.BUILD / "versions.json").read_text("utf-8"))
SHELL = json.loads((paths.STATIC / "js/phone/shell.json").read_text("utf-8"))


def phone_files(lang: str) -> list[str]:
    names = VERSIONS["phone"]
    states = [f"{place}.{lang}" for place in ("IN-BR", "IN-KL")]
    # The last: who came to Kerala, whose words weigh most of all offices'.
    kept = [names[name] for name in (f"IN.{lang}", f"ui.{lang}", "words.ml")]
    kept += [
        f"/bundle/{file.name}"
        for one in states
        for file in (paths.BUILD / "bundle").glob(f"{one}.*.json")
    ]
    near = [f"/near/{place}.{lang}.json" for place in ("IN-BR", "IN-KL")]
    return [
        "/sw.js",
        "/release.json",
        "/static/app.js",
        VERSIONS["pictures"],
        VERSIONS["style"],
        *kept,
        *near,
    ]


@pytest.mark.parametrize("lang", ["en", "hi", "ne", "ur", "bn"])
@pytest.mark.parametrize("accepts", ["br", "gzip"])
def test_the_first_page_is_light(wire: Wire, lang: str, accepts: str) -> None:
    files = [f"/{lang}/", VERSIONS["style"]]
    assert sum(len(wire.ask(file, accepts).body) for file in files) <= FIRST_PAGE


def test_india_in_hindi_for_offline_use_is_light(wire: Wire) -> None:
    """What a phone holds after its first visits, with the answers for a home and a host state."""
    files = dict.fromkeys(["/hi/", *SHELL, *phone_files("hi")])
    weights = {file: len(wire.ask(file, "br").body) for file in files}
    zipped = sum(len(wire.ask(file, "gzip").body) for file in files)

    assert sum(weights.values()) <= OFFLINE + DIGITS, (weights, zipped)


@pytest.mark.parametrize("path", ["/hi/", *phone_files("hi")])
@pytest.mark.parametrize(
    ("accepts", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip, deflate", "gzip"),
        ("", None),
        ("deflate", None),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0, gzip;q=0", None),
        ("br;q=0, *", "gzip"),
        ("gzip, br;q=0.5", "gzip"),
        ("*;q=0", None),
    ],
)
def test_each_gets_what_it_can_read(
    wire: Wire, path: str, accepts: str, coding: str | None
) -> None:
    plain, answer = wire.ask(path), wire.ask(path, accepts)

    assert (answer.status, answer.coding) == (200, coding)
    assert answer.opened == plain.opened
    assert "accept-encoding" in answer.headers["vary"].lower()


@pytest.mark.parametrize("path", SHELL)
def test_what_is_not_compressed_is_too_small_to_matter(wire: Wire, path: str) -> None:
    answer = wire.ask(path, "br")

    assert answer.coding == "br" or len(answer.body) <= ONE_PACKET


@pytest.mark.parametrize(
    ("path", "varies"),
    [
        *((path, True) for path in ("/", "/stop", "/c", "/none/here", "/xx/c")),
        *((path, False) for path in ("/hi/", "/hi/none", "/hi/c", "/sw.js")),
    ],
)
def test_what_hangs_on_the_browser_s_language_says_so(wire: Wire, path: str, varies: bool) -> None:
    """Else a cache between would hand one person's language to all."""
    said = [name.strip().lower() for name in wire.ask(path, "br").headers["vary"].split(",")]

    assert ("accept-language" in said, "accept-encoding" in said) == (varies, True)


@pytest.mark.parametrize("path", phone_files("hi"))
@pytest.mark.parametrize("accepts", ["br", "gzip", ""])
def test_what_is_held_is_not_sent_again(wire: Wire, path: str, accepts: str) -> None:
    first = wire.ask(path, accepts)
    again = wire.ask(path, accepts, tag=first.headers["etag"])

    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "accept-encoding" in again.headers["vary"].lower()
    assert wire.ask(path, accepts, tag='"other"').status == 200


def test_each_coding_has_a_tag_of_its_own(wire: Wire) -> None:
    assert len({wire.ask("/sw.js", accepts).headers["etag"] for accepts in ("br", "gzip", "")}) == 3


def test_a_page_with_a_fresh_number_is_never_taken_for_the_one_held(wire: Wire) -> None:
    """Else two people on one phone would share a number."""
    first = wire.ask("/hi/", "br")

    assert wire.ask("/hi/", "br", tag=first.headers["etag"]).status == 200


@pytest.mark.parametrize("path", ["/sw.js", "/static/app.js"])
@pytest.mark.parametrize("accepts", ["br", "gzip", ""])
def test_head_says_what_get_sends(wire: Wire, path: str, accepts: str) -> None:
    got, head = wire.ask(path, accepts), wire.ask(path, accepts, how="HEAD")
    same = ("content-length", "content-encoding", "etag", "vary", "content-type")

    assert wire.ask("/hi/", accepts, how="HEAD").body == b""
    assert head.body == b""
    assert [head.headers.get(name) for name in same] == [got.headers.get(name) for name in same]


def test_an_answer_to_a_form_is_compressed_and_never_held(wire: Wire) -> None:
    form = urlencode([("home", "IN-BR"), ("here", "IN-KL")])
    plain, answer = wire.ask("/hi/check", "", form), wire.ask("/hi/check", "br", form)

    assert answer.coding == "br"
    assert answer.opened == plain.opened
    assert "etag" not in answer.headers


def test_no_answer_hangs_on_a_cookie(wire: Wire) -> None:
    """What makes compressing safe: a page holds no secret that its request did not bring."""
    form = urlencode([("home", "IN-BR"), ("here", "IN-KL")])
    for answer in (wire.ask("/hi/", "br"), wire.ask("/hi/check", "br", form)):
        assert "set-cookie" not in answer.headers
