"""Random rules, people and catalogues, from a seed: near every limit, now and then unusable."""

from random import Random
from typing import Any

PLACES = ["IN", "IN-BR", "IN-BR/gaya", "IN-KL", "IN-KL/ernakulam", "IN-KL/idukki", "NP", "NP-P1"]
DAYS = [
    "2007-11-21",
    "2008-02-29",
    "2008-11-22",
    "2008-11-23",
    "2026-02-28",
    "2026-05-22",
    "2027-01-01",
]
AS_OF = ["2026-11-22", "2026-02-28", "2024-02-29", "2026-12-31", "2027-01-01", "2019-06-01"]
WORK = ["construction", "garment", "domestic", "none"]
DOCS = ["aadhaar", "ration", "voter", "bank"]
NUMBERS = [-1, 0, 1, 2, 2.5, 3, 16, 17, 17.5, 18, 19, 40, 2008, 2009, 15000]
LEVELS = ["country", "subdivision", "district"]
CHANGES = ["by_time", "by_doing", "never"]

TYPES: dict[str, Any] = {
    "n": {
        "type": "number",
        "topic": "work",
        "bands": [[None, 2], [2, 17], [17, 40], [40, None]],
        "from": {"fact": "m", "parts": [1, 31]},
    },
    "m": {"type": "number", "topic": "work", "from": {"fact": "n", "times": [1, 31]}},
    "birth_year": {"type": "number", "topic": "person"},
    "born": {"type": "date", "topic": "person"},
    "joined": {"type": "date", "topic": "work", "only_if": {"fact": "work", "in": WORK[:2]}},
    "card": {"type": "bool", "topic": "papers", "where": "Look in the drawer."},
    "tax": {"type": "bool", "topic": "papers", "only_if": {"not": {"fact": "card", "is": True}}},
    "work": {"type": "choice", "values": WORK, "topic": "work", "weight": 2},
    "docs": {"type": "choices", "values": DOCS, "topic": "papers"},
    "home": {"type": "place", "topic": "place"},
    "here": {"type": "place", "topic": "place"},
    "age": {"type": "number", "derive": {"years_since": "born", "year": "birth_year"}},
    "months": {"type": "number", "derive": {"months_since": "joined"}},
    "days": {"type": "number", "derive": {"days_since": "joined"}},
    "moved": {
        "type": "bool",
        "derive": {
            "condition": {"not": {"fact": "home", "same_as": "here", "level": "subdivision"}}
        },
    },
    "abroad": {
        "type": "bool",
        "derive": {
            "condition": {
                "all": [
                    {"fact": "moved", "is": True},
                    {"not": {"fact": "home", "same_as": "here", "level": "country"}},
                ]
            }
        },
    },
}
for at, declared in enumerate(TYPES.values()):
    declared["changes"] = CHANGES[at % 3]
PARAMETERS: dict[str, Any] = {
    "least": [{"from": "2020-01-01", "value": 17}, {"from": "2027-01-01", "value": 16.5}],
    "most": [
        {"from": "2026-01-01", "value": 40, "verified": False},
        {"from": "2026-12-01", "value": None},
    ],
    "start": [
        {"from": "2000-01-01", "value": "2008-11-22"},
        {"from": "2027-01-01", "value": "2026-05-22"},
    ],
}
DEFINITIONS: dict[str, Any] = {
    "worker": {
        "any": [{"fact": "work", "in": ["construction", "garment"]}, {"fact": "card", "is": True}]
    },
    "young": {"all": [{"fact": "age", "under": 40}, {"not": {"use": "worker"}}]},
}
CATALOGUE = {"facts": TYPES, "parameters": PARAMETERS, "definitions": DEFINITIONS}
ODD_FACTS = [
    ("n", "5"),
    ("n", True),
    ("n", {}),
    ("n", {"min": 3, "max": 1}),
    ("card", 1),
    ("work", "x"),
    ("docs", ["ration", "ration"]),
    ("home", "in"),
    ("born", "2023-02-29"),
    ("age", 20),
    ("wage", 5),
]
ODD_RULES: list[Any] = [
    None,
    {},
    {"all": 5},
    {"fact": "n"},
    {"fact": "x", "is": True},
    {"fact": "n", "is": "5"},
    {"use": "nobody"},
    {"at_least": -1, "of": []},
    {"fact": "n", "between": [5, 1]},
    {"fact": "card", "over": 1},
    {"fact": "n", "is": 1, "in": []},
    {"fact": "home", "within": "Kerala"},
]


def rule(chance: Random, depth: int = 3) -> Any:
    """A random condition, seldom one that cannot be used."""
    if chance.random() < 0.004:
        return chance.choice(ODD_RULES)
    kind = chance.choice(["leaf"] * 4 + ["all", "any", "all", "any", "not", "at_least", "use"])
    if depth == 0 or kind == "leaf":
        return leaf(chance)
    if kind == "use":
        return {"use": chance.choice(list(DEFINITIONS))}
    if kind == "not":
        return {"not": rule(chance, depth - 1)}
    parts = [rule(chance, depth - 1) for _ in range(chance.choice([0, 1, 2, 2, 3, 3, 4]))]
    if kind == "at_least":
        return {"at_least": chance.randint(0, 3), "of": parts}
    return {kind: parts}


def leaf(chance: Random) -> dict[str, Any]:
    """A leaf over any fact with any operator that fits it, with or without a checked source."""
    fact = chance.choice(list(TYPES))
    found = {"fact": fact, **_operator(chance, TYPES[fact]["type"])}
    if chance.random() < 0.7:
        verified = chance.random() < 0.7
        found.update({"source": 1 if verified else None, "verified": verified})
    if chance.random() < 0.1:
        found["untold"] = "unmet"
    return found


def _operator(chance: Random, kind: str) -> dict[str, Any]:
    match kind:
        case "bool":
            return {"is": chance.random() < 0.5}
        case "choice":
            return chance.choice(
                [{"is": chance.choice(WORK)}, {"in": chance.sample(WORK, chance.randint(0, 3))}]
            )
        case "choices":
            listed = chance.sample(DOCS, chance.randint(0, 2))
            return chance.choice(
                [
                    {"includes": chance.choice(DOCS)},
                    {"includes_any": listed},
                    {"includes_all": listed},
                ]
            )
        case "place":
            other = {"same_as": chance.choice(["home", "here"]), "level": chance.choice(LEVELS)}
            return chance.choice([{"within": chance.choice(PLACES)}, other])
    values = NUMBERS if kind == "number" else DAYS
    names = ["least", "most"] if kind == "number" else ["start"]
    operator = chance.choice(["is", "at_least", "at_most", "over", "under", "between", "in"])
    if operator == "between":
        low, high = sorted(chance.sample(values, 2))
        return {
            "between": [low, {"parameter": names[-1]}] if chance.random() < 0.2 else [low, high]
        }
    if operator == "in" and kind == "number":
        return {"in": chance.sample(values, chance.randint(0, 3))}
    operator = "is" if operator == "in" else operator
    return {
        operator: {"parameter": chance.choice(names)}
        if chance.random() < 0.2
        else chance.choice(values)
    }


def person(chance: Random, odd: float = 0.0) -> dict[str, Any]:
    """Random facts: some absent, some not known, some ranges and coarse places; seldom an unusable
    one.
    """
    asked = chance.random()
    facts = {}
    for fact, declared_as in TYPES.items():
        if "derive" not in declared_as and chance.random() < asked:
            facts[fact] = None if chance.random() < 0.1 else value(chance, declared_as["type"])
    if chance.random() < odd:
        facts.update([chance.choice(ODD_FACTS)])
    return facts


def value(chance: Random, kind: str) -> Any:
    """A random known value of one type."""
    match kind:
        case "bool":
            return chance.random() < 0.5
        case "choice":
            return chance.choice(WORK)
        case "choices":
            return chance.sample(DOCS, chance.randint(0, 4))
        case "place":
            return chance.choice(PLACES)
        case "date":
            return chance.choice(DAYS)
    if chance.random() < 0.6:
        return chance.choice(NUMBERS)
    low, high = sorted([chance.choice(NUMBERS), chance.choice(NUMBERS)])
    return chance.choice([{"min": low, "max": high}, {"min": low}, {"max": high}])


def catalogue(chance: Random) -> dict[str, Any]:
    """A catalogue of sound rules with statuses and weights."""
    schemes = [
        {
            "id": f"s{number:02}",
            "rule": _top(chance),
            "matters": chance.randint(1, 5),
            **_status(chance),
        }
        for number in range(chance.randint(1, 25))
    ]
    return {**CATALOGUE, "schemes": schemes}


def _top(chance: Random) -> dict[str, Any]:
    kind = chance.choice(["all"] * 6 + ["any", "leaf", "not", "at_least"])
    parts = [
        leaf(chance) if chance.random() < 0.7 else _group(chance)
        for _ in range(chance.randint(1, 5))
    ]
    alone: dict[str, Any] = {
        "leaf": parts[0],
        "not": {"not": parts[0]},
        "at_least": {"at_least": 2, "of": parts},
    }
    return alone.get(kind) or {kind: parts}


def _group(chance: Random) -> dict[str, Any]:
    parts = [leaf(chance) for _ in range(chance.randint(1, 3))]
    return chance.choice(
        [
            {"any": parts},
            {"not": {"any": parts}},
            {"all": parts},
            {"use": "young"},
            {"at_least": 2, "of": parts},
        ]
    )


def _status(chance: Random) -> dict[str, Any]:
    if chance.random() < 0.5:
        return {}
    days = sorted(chance.sample(["2020-01-01", "2026-01-01", "2026-11-22", "2027-01-01"], 2))
    words = ["open", "open", "closed", "doubtful"]
    return {
        "status": [
            {
                "from": day,
                "is": chance.choice(words),
                "source": 1,
                "verified": chance.random() < 0.5,
            }
            for day in days
        ]
    }
