"""`migrant-helper card`: exit status, output and what it says about unusable input."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest
import zxingcpp
from click.testing import CliRunner, Result
from PIL import Image
from referencing import Registry, Resource

from migrant_helper.cli.card import card
from migrant_helper.cli.serving.release import release

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
CASE: dict[str, Any] = {
    "id": "0123456789abcdef",
    "lang": "hi",
    "country": "IN",
    "entries": [{"scheme": "in-onorc", "steps": {"#3": "todo"}, "deadlines": []}],
    "issued": "2026-11-22",
    "expires": "2027-11-22",
    "revision": 875,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIGRANT_HELPER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PUBLIC_URL", "https://mh.example.org")
    (tmp_path / "case.json").write_text(json.dumps(CASE))
    return tmp_path


def run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(card, arguments, input=stdin, catch_exceptions=False)


def issued(folder: Path) -> str:
    return run("issue", "--case", str(folder / "case.json")).stdout.strip()


def schema(name: str) -> Any:
    resources = [
        (path.name, Resource.from_contents(json.loads(path.read_text())))
        for path in SCHEMAS.glob("card-*.json")
    ]
    whole = json.loads((SCHEMAS / name).read_text())
    return jsonschema.Draft202012Validator(whole, registry=Registry().with_resources(resources))


def test_a_case_is_signed_and_read_back_by_address_or_digits(folder: Path) -> None:
    text = issued(folder)
    for given in (text, text.partition("#")[2]):
        result = run("verify", given, "--as-of", "2026-11-22", "--json")
        verdict = json.loads(result.stdout)

        assert result.exit_code == 0
        assert text.startswith("https://mh.example.org/c#")
        assert (verdict["valid"], verdict["status"]) == (True, "issuer")
        assert verdict["case"]["id"] == CASE["id"]
        schema("card-verdict.json").validate(verdict)


def test_a_refused_card_exits_with_1_and_its_reason(folder: Path) -> None:
    text = issued(folder)
    late = run("verify", text, "--as-of", "2027-11-23", "--json")
    plain = run("verify", text[:-3] + "000")

    assert (late.exit_code, json.loads(late.stdout)["refused"]) == (1, "expired")
    schema("card-verdict.json").validate(json.loads(late.stdout))
    assert plain.exit_code == 1
    assert plain.stdout.startswith("refused: ")


def test_text_and_case_come_through_standard_input(folder: Path) -> None:
    text = json.loads(run("issue", "--case", "-", "--json", stdin=json.dumps(CASE)).stdout)["text"]

    assert run("verify", "-", "--as-of", "2026-11-22", stdin=text + "\n").exit_code == 0


def test_a_png_and_an_svg_are_drawn(folder: Path) -> None:
    case = str(folder / "case.json")
    text = run("issue", "--case", case, "--png", str(folder / "card.png")).stdout.strip()
    run("issue", "--case", case, "--svg", str(folder / "card.svg"))
    with Image.open(folder / "card.png") as image:
        pixels = np.array(image.convert("L"))
    (found,) = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormat.QRCode)

    assert found.text == text
    assert (folder / "card.svg").read_text().startswith("<svg ")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not JSON"),
        ("", "not JSON"),
        ('{"id": 1, "id": 2}', "id stands twice"),
        ("[" * 100_000, "not JSON"),
        ("null", "at case: expected an object with the keys id, lang, country"),
        (json.dumps({**CASE, "name": "Sita"}), "at case: expected an object with the keys"),
        (json.dumps({**CASE, "expires": "soon"}), "at expires: expected a day 1 to 1095 days"),
        (json.dumps({**CASE, "entries": [7]}), "at entries[0]: expected an object"),
    ],
)
def test_an_unusable_case_exits_with_2_and_names_the_place(
    folder: Path, content: str, said: str
) -> None:
    (folder / "case.json").write_text(content)
    result = run("issue", "--case", str(folder / "case.json"))

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "case.json" in result.stderr


def test_a_missing_file_two_pictures_and_a_bad_setting_exit_with_2(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = str(folder / "case.json")
    missing = run("issue", "--case", str(folder / "none.json"))
    both = run("issue", "--case", case, "--svg", "a.svg", "--png", "a.png")
    nowhere = run("issue", "--case", case, "--svg", str(folder / "none" / "a.svg"))
    (folder / "data" / "card-key.pem").write_text("broken")
    broken = run("verify", "000")
    monkeypatch.setenv("PUBLIC_URL", "nonsense")
    setting = run("issue", "--case", case)

    assert {each.exit_code for each in (missing, both, nowhere, broken, setting)} == {2}
    assert "none.json" in missing.stderr
    assert "card-key.pem" in broken.stderr
    assert "PUBLIC_URL" in setting.stderr


def test_a_retired_key_signs_no_more_but_its_cards_stay_good(folder: Path) -> None:
    old = issued(folder)
    retired = json.loads(run("retire", "--as-of", "2026-12-31", "--json").stdout)
    new = issued(folder)

    assert retired["retired"] == "2026-12-31"
    assert run("verify", old, "--as-of", "2027-01-01").exit_code == 0
    assert retired["kid"] not in run("verify", new, "--as-of", "2027-01-01").stdout


def test_a_retired_key_is_told_to_phones_at_once(folder: Path) -> None:
    runner = CliRunner()
    before = json.loads(run("retire", "--json").stdout)
    assert runner.invoke(release, ["sign"]).exit_code == 0
    after = json.loads(run("retire", "--json").stdout)
    told = json.loads((folder / "data/releases/2/issuers.json").read_bytes())

    assert (before["release"], after["release"]) == (None, 2)
    assert told == json.loads(run("issuers").stdout)
    assert [one["kid"] for one in told["issuers"]][1:] == [before["kid"], after["kid"]]
