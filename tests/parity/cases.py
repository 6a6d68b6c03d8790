"""Cases made from a seed: every kind of change, in any order, by several people, some erased."""

import random
from typing import Any

from migrant_helper.core.cases.kinds import CODES, KINDS, MAY_LACK, SENT

NOW = 1_795_000_000
ME, OTHER = "0a" * 8, "0b" * 8
# Digits alone, as one id in two thousand is.
DIGITS = "1234567890123456"
ENTRIES = ("in-onorc", "in-bocw-registration", "in-e-shram", "in-gone")
NAMES = ("Sunita Devi", "محمد علی", "Ram <b>&\"'", "सुनीता", "Δ😀 Ng")
Change = dict[str, Any]


def some_cases(chance: random.Random, count: int) -> dict[str, list[Change]]:
    """The changes of as many cases, by the case's id."""
    ids = [f"{chance.getrandbits(64):016x}" for _ in range(count)]
    ids[1] = DIGITS
    return {case: changes_of(chance, case) for case in ids}


def changes_of(chance: random.Random, case: str) -> list[Change]:
    """Those of one case, the first that of its opening; two of the same second among them."""
    at = NOW - chance.randrange(5_000_000)
    kinds = ["opened", "consent", *chance.choices(sorted(set(KINDS) - {"erased"}), k=18)]
    if chance.random() < 0.1:
        kinds.append("erased")
    made = []
    for kind in kinds:
        made.append(change(chance, case, kind, at))
        if case.isdecimal():
            made[-1]["id"] = case + f"{len(made):016}"
        at += chance.choice([0, 1, 60, 90_000])
    tail = made[1:]
    chance.shuffle(tail)
    return [made[0], *tail]


def change(chance: random.Random, case: str, kind: str, at: int) -> Change:
    """One change of a kind."""
    lacks = MAY_LACK.get(kind, []) if chance.random() < 0.5 else []
    sorts = {name: sort for name, sort in KINDS[kind].items() if name not in lacks}
    data = {name: value(chance, name, sort) for name, sort in sorts.items()}
    return {
        "id": f"{chance.getrandbits(128):032x}",
        "case": case,
        "kind": kind,
        "at": at,
        "by": chance.choice([ME, ME, OTHER]),
        "data": data,
    }


def value(chance: random.Random, name: str, sort: str) -> Any:
    """What may stand there."""
    kind, _, rest = sort.partition(":")
    match kind:
        case "text" | "text+" | "said" | "said+" | "phone" | "name":
            return text(chance, name)[: int(rest)]
        case "one":
            return chance.choice(CODES[rest])
        case "some":
            return chance.sample(CODES[rest], chance.randint(1, len(CODES[rest])))
        case "day" | "day?":
            return f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        case "flag" | "count" | "case" | "hash" | "span" | "time":
            simple = {
                "flag": (True, False),
                "count": (0, 1, 5000, 2**40),
                "case": (DIGITS, "00" * 8),
                "span": ("", "450", "40-45"),
                "time": ("", "10:30"),
                "hash": (f"{chance.getrandbits(256):064x}",),
            }
            return chance.choice(simple[kind])
        case "texts":
            told = {"home": "IN-BR", "here": chance.choice(["IN-KL", "IN-GJ/surat", "NP-P1"])}
            return {**told, "ration_card": chance.choice(["", "phh", "none"])}
        case "lists":
            return {"skip": ["sex"], "picked": chance.choice([[], ["1"]])}
        case "sent":
            rows = range(chance.choice([0, 1, 3]))
            return [{part: value(chance, part, SENT[part]) for part in SENT} for _ in rows]
    if kind == "done":
        return {f"{entry}.apply": chance.choice(["todo", "done"]) for entry in ENTRIES[:2]}
    return {entry: chance.random() < 0.7 for entry in chance.sample(ENTRIES, 2)}


def text(chance: random.Random, name: str) -> str:
    """A text under this name."""
    if name in ("entry", "step"):
        return chance.choice(ENTRIES)
    if name == "cause":
        return chance.choice(["not-applied", "in-wage-claim.x", "gone"])
    if name == "lang":
        return chance.choice(["en", "hi", "ur"])
    if name == "phone":
        return chance.choice(["", "+91 98765 43210", "९८७६५ ४३२१०"])
    return chance.choice(NAMES)
