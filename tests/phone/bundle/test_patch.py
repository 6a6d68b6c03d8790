"""What changed of a bundle, as a phone puts it together again: the text as it was, by every byte."""

import json
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.phone.bundle.packed import packed
from migrant_helper.phone.bundle.patch import differences, patch

ROOT = Path(__file__).parents[3]
RUN = """
import { readFileSync } from "node:fs";
import { patched } from "%s";
const pairs = JSON.parse(readFileSync("pairs.json", "utf8"));
console.log(JSON.stringify(pairs.map(([old, change]) => patched(old, JSON.parse(change)))));
"""
SENTENCE = "राशन की दुकान पर जाएँ और अपना कार्ड दिखाएँ।"


def text(data: Any) -> str:
    return json.dumps(packed(data), ensure_ascii=False, separators=(",", ":"))


def bundle(built: Path, name: str) -> str:
    versions = json.loads((built / "versions.json").read_text("utf-8"))
    return (built / versions["phone"][name][1:]).read_text("utf-8")


def test_a_phone_makes_the_next_version_of_what_changed(built: Path, tmp_path: Path) -> None:
    """Of another language too, whose letters are swapped otherwise, and of signs beyond 16 bits."""
    rows = {"rows": [{"text": f"{SENTENCE} {number}", "at": number} for number in range(50)]}
    more = {"rows": [{"text": "🙂 नया।", "at": 1.5}, *rows["rows"][10:], *rows["rows"][:10]]}
    texts = [bundle(built, name) for name in ("IN.hi", "IN.ur", "NP.hi", "ui.hi", "words.ml")]
    texts += [text(rows), text(more), text({})]
    pairs = [(old, new) for old in texts for new in (texts[0], *texts[-3:])]
    made = [(old, patch(old, new)) for old, new in pairs]
    (tmp_path / "pairs.json").write_text(json.dumps(made), "utf-8")
    file = tmp_path / "run.mjs"
    file.write_text(RUN % (ROOT / "static/js/phone/patched.js").as_posix(), "utf-8")
    done = subprocess.run(
        ["node", file.name], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert [new for _, new in pairs] == json.loads(done.stdout)


@pytest.mark.parametrize("seed", range(20))
def test_the_steps_lead_from_any_text_to_any(seed: int) -> None:
    chance = random.Random(seed)
    blocks = ["".join(chance.choices("abक", k=chance.randint(1, 60))) for _ in range(20)]
    old, new = ("".join(chance.choices(blocks, k=30)) for _ in range(2))
    at, made = 0, ""
    for skip, copy, added in differences(old, new):
        at += skip
        assert 0 <= at <= at + copy <= len(old)
        made += old[at : at + copy] + added
        at += copy

    assert made == new


def test_one_sentence_more_is_a_small_change() -> None:
    """Also where it has a letter that was not there, so that others are swapped."""
    words = random.Random(7).choices(SENTENCE.split(), k=5000)
    lines = [" ".join(words[at : at + 10]) for at in range(0, 5000, 10)]
    rows: list[Any] = [{"text": line, "at": line[0]} for line in lines]
    old = text({"rows": rows})
    rows.insert(250, {"text": "एक नया वाक्य।", "at": "क"})

    assert len(patch(old, text({"rows": rows}))) < 300 < 20_000 < len(old)
