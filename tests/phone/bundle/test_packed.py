"""What a phone downloads is, unpacked there, what the server reads."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.phone.bundle.packed import packed, swapped

UNPACK = """
import { readFileSync } from "node:fs";
import { joined, unpacked } from "./static/js/phone/packed.js";
const raw = (file) => JSON.parse(readFileSync(file, "utf8"));
const whole = (files) => {
  const [own, beside] = files.split(",").map(raw);
  // A state beside its country, or a country beside what the countries share.
  if (/-[^/]*,/.test(files)) return unpacked(own, beside);
  return beside ? joined(unpacked(own), unpacked(beside).shared) : unpacked(own);
};
process.stdout.write(JSON.stringify(process.argv.slice(1).map(whole)));
"""


def on_the_phone(*bundles: list[Path]) -> list[Any]:
    """What each file, joined with the one it shares with other countries, is there."""
    files = [",".join(map(str, parts)) for parts in bundles]
    command = ["node", "--input-type=module", "-e", UNPACK, *files]
    made = subprocess.run(command, capture_output=True, check=True, timeout=60)
    answers: list[Any] = json.loads(made.stdout)
    return answers


def test_every_bundle_is_on_the_phone_what_the_server_has(built: Path) -> None:
    versions = json.loads((built / "versions.json").read_text("utf-8"))
    names = [name for name in versions["bundles"] if not name.startswith("ui.")]
    beside = {".": "ui", "-": "IN"}
    parts = [
        [name, f"{beside[name[2]]}.{name[-2:]}"] if name[2] in beside else [name] for name in names
    ]
    # Those of states are named by their countries' files.
    small = [
        [next((built / "bundle").glob(f"{one}.????????.json")) for one in both] for both in parts
    ]

    whole = [(built / versions["bundles"][name].removeprefix("/")) for name in names]
    expected = [file.read_text("utf-8") for file in whole]
    found = on_the_phone(*small)

    assert expected == [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in found]


def test_texts_objects_lists_and_plain_values_come_back(tmp_path: Path) -> None:
    data = {
        "a": [
            "x y",
            "",
            "x",
            [],
            {},
            {"b": "p/q"},
            {"b": None},
            " ",
            "नाम",
            "\U0001f33e\U0001f33e",
        ],
        "again": [
            ".5",
            "x y",
            "p/q",
            "नाम",
            "नाम की लंबी पंक्ति, दो बार।",
            "नाम की लंबी पंक्ति, दो बार।",
        ],
        "numbered": {"1": {"b": "x y"}, "3": {"b": 0}, "4": "z"},
        "c": {"d": True, "e": 0, "f": -1, "g": [[1], ["in two words"]]},
    }
    file = tmp_path / "packed.json"
    file.write_text(json.dumps(packed(data)), "utf-8")

    assert on_the_phone([file]) == [data]


def test_what_can_be_told_from_the_rest_is_left_out_and_comes_back(tmp_path: Path) -> None:
    rows = [
        {"source": 1, "verified": True},
        {"source": None, "verified": False},
        {"source": None, "verified": True},
        {"source": [1, 2], "verified": True},
        {"values": ["a", "b"], "labels": {"a": "One", "b": "Two"}},
        {"values": ["a", "b"], "labels": {"b": "Two"}},
        {"values": ["a", "b"], "pictures": {"a": "one", "b": "two"}},
    ]
    made = packed(rows)
    file = tmp_path / "packed.json"
    file.write_text(json.dumps(made), "utf-8")

    called = made["names"].split("\n")
    shapes = [
        [key if isinstance(key, str) else called[key] for key in keys] for keys in made["shapes"]
    ]
    assert shapes == [
        ["source"],
        ["source", "verified"],
        ["values", "labels"],
        ["b"],
        ["values", "pictures"],
    ]
    assert json.dumps(made["columns"]).count("two") == 1
    assert on_the_phone([file]) == [rows]


def test_like_stands_beside_like_under_its_key_or_with_what_is_the_only_one_of_its_name() -> None:
    made = packed({"x": {"at": 1}, "y": {"at": 2}, "z": [3]})

    assert dict(zip(made["names"].split("\n"), made["columns"], strict=True)) == {
        "*": [[0]],
        "**": [[1], [1], [-2]],
        "at": [1, 2],
        "***": [3],
    }


def test_texts_of_one_key_stand_together() -> None:
    made = packed([{"do": "Go on.", "name": "A b"}, {"do": "Stay here.", "name": "C d"}])

    assert made["plain"].split("\n") == ["Go on.", "Stay here.", "A b", "C d"]


@pytest.mark.parametrize("key", ["", "a*", "a#", "a\nb"])
def test_a_key_that_reads_as_a_column_s_name_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="rename it"):
        packed({key: 1})


def test_frequent_letters_take_the_place_of_signs_that_are_not_used() -> None:
    text, pairs = swapped("ककख Z")

    assert text.isascii()
    assert len(text) == 5
    assert "Z" in text
    assert set(pairs[1::2]) == {"क", "ख"}


def test_an_ascii_text_stays_as_it_is() -> None:
    assert swapped("as it is") == ("as it is", "")


def test_a_row_with_a_source_has_to_say_whether_it_is_verified() -> None:
    with pytest.raises(ValueError, match="whether it is verified"):
        packed([{"source": 1}])


def test_a_text_in_two_lines_is_refused() -> None:
    with pytest.raises(ValueError, match="write one line"):
        packed({"a": "x\ny"})


def test_what_is_packed_like_another_comes_back_beside_it(tmp_path: Path) -> None:
    like = packed(
        {"a": [{"name": "नाम", "x": 1}, {"name": "गाँव", "x": 2}], "n": {"1": {"x": "y z"}}}
    )
    data = {
        "a": [{"name": "काम", "x": 3, "own": "नाम"}],
        "b": {"own": {"x": None}},
        "c": [{"x": "y z"}],
    }
    own = packed(data, like)
    files = tmp_path / "a-b.json", tmp_path / "like.json"
    for file, one in zip(files, (own, like), strict=True):
        file.write_text(json.dumps(one), "utf-8")

    assert on_the_phone(list(files)) == [data]
    assert "name" not in own["names"].split("\n")
    assert own["letters"] == ""
