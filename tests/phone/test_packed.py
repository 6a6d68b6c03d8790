"""What a phone downloads is, unpacked there, what the server reads."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.phone.packed import packed

UNPACK = """
import { readFileSync } from "node:fs";
import { unpacked } from "./static/js/phone/packed.js";
const read = (file) => unpacked(JSON.parse(readFileSync(file, "utf8")));
process.stdout.write(JSON.stringify(process.argv.slice(1).map(read)));
"""


def on_the_phone(*files: Path) -> list[Any]:
    command = ["node", "--input-type=module", "-e", UNPACK, *map(str, files)]
    made = subprocess.run(command, capture_output=True, check=True, timeout=60)
    answers: list[Any] = json.loads(made.stdout)
    return answers


def test_every_bundle_is_on_the_phone_what_the_server_has(built: Path) -> None:
    versions = json.loads((built / "versions.json").read_text("utf-8"))
    names = [name for name in versions["bundles"] if not name.startswith("ui.")]
    whole = [(built / versions["bundles"][name].removeprefix("/")) for name in names]
    small = [(built / versions["phone"][name].removeprefix("/")) for name in names]

    expected = [file.read_text("utf-8") for file in whole]
    found = on_the_phone(*small)

    assert expected == [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in found]


def test_texts_objects_lists_and_plain_values_come_back(tmp_path: Path) -> None:
    data = {
        "a": ["x y", "", "x", [], {}, {"b": "p/q"}, {"b": None}],
        "c": {"d": True, "e": 0, "f": -1, "g": [[1], ["in two words"]]},
    }
    file = tmp_path / "packed.json"
    file.write_text(json.dumps(packed(data)), "utf-8")

    assert on_the_phone(file) == [data]


def test_a_text_in_two_lines_is_refused() -> None:
    with pytest.raises(ValueError, match="write one line"):
        packed({"a": "x\ny"})
