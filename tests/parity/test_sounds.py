"""Texts of every script, sound and broken, have the same keys and find the same in both languages."""

import json
import random
import subprocess
from pathlib import Path

from migrant_helper.catalogue import load
from migrant_helper.core.entry.found import found
from migrant_helper.core.words.sound import sounds

ROOT = Path(__file__).resolve().parents[2]
VECTORS = json.loads((ROOT / "tests/vectors/search.json").read_text("utf-8"))
RANGES = (
    *((0x20, 0x7F), (0x80, 0x250), (0x300, 0x370), (0x600, 0x700), (0x900, 0xA00), (0x9D0, 0xA80)),
    *((0x2000, 0x2070), (0x41, 0x7B), (0x905, 0x940), (0x985, 0x9C0), (0x1F300, 0x1F600)),
)
TEXTS = 4000


def by_chance(chance: random.Random) -> str:
    """Signs of one to three ranges, or a typing with one sign changed."""
    if chance.random() < 0.3:
        text = chance.choice(chance.choice(VECTORS["typed"])["typed"])
        at = chance.randrange(len(text))
        return text[:at] + chr(chance.randrange(*chance.choice(RANGES))) + text[at + 1 :]
    ranges = chance.sample(RANGES, chance.randint(1, 3))
    return "".join(
        chr(chance.randrange(*chance.choice(ranges))) for _ in range(chance.randint(0, 24))
    )


def test_keys_and_entries_are_the_same() -> None:
    chance = random.Random(11)
    schemes = load.catalogue("IN", "ur")["schemes"]
    kept = [{name: one[name] for name in ("id", "find", "matters")} for one in schemes]
    near = ["in-br-pravasi-anudan"]
    texts = [by_chance(chance) for _ in range(TEXTS)]
    given = json.dumps({"texts": texts, "schemes": kept, "near": near})
    command = ["node", str(ROOT / "tests/parity/sounds.mjs")]
    made = subprocess.run(command, input=given, capture_output=True, text=True, check=True)

    answers = json.loads(made.stdout)

    assert sum(bool(row[1]) for row in answers) > TEXTS / 20
    for text, answer in zip(texts, answers, strict=True):
        assert answer == [sounds(text), found(text, kept, near)], ascii(text)
