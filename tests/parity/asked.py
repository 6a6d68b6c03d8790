"""What a phone may be asked at the desk: its own pages for cases, buttons and fields by chance."""

import random
from collections.abc import Iterator
from typing import Any

from migrant_helper.core.cases.handed import claim_of
from migrant_helper.core.cases.kinds import CODES
from tests.pages.desk import folk
from tests.pages.shown import LANGUAGES, TODAY
from tests.parity import together
from tests.parity.cases import DIGITS

Request = dict[str, Any]
PAGES = (
    "today",
    "case",
    "case",
    "offices",
    "others",
    "follow",
    "follow",
    "photo",
    "person",
    "how",
    "locked",
    "handing/give",
    "handing/open",
    "handing/open",
    "handing/back",
    "handing/back",
    "handing/back",
    *together.PAGES,
)
ENTRIES = ("in-wage-claim", "in-bocw", "in-vb-g-ram-g", "np-ssa-senior-citizen", "in-gone")
DAYS = (TODAY, "2026-12-31", "2027-10-20", "2028-02-29")
DOES = (
    "show",
    "note",
    "next",
    "visited",
    "seen",
    "applied",
    "close",
    "agreed",
    "narrowed",
    "erase",
    "erased",
    "family",
    "open",
    "stamp",
    "stage:sent",
    "why:in-bocw.register",
    "done:in-bocw.register",
    "stuck:in-bocw.register:machine",
    "stuck:in-bocw.register:toString",
    "make",
    "agree",
    "read",
    "take",
    "take",
    "__proto__",
)
MANY = 640
OF_PHOTOS = ("show", "photo", "photo", "note", f"gone:{'7' * 64}")
# 2026-11-20, a quarter past one.
MADE = 1_521_435


def changes(chance: random.Random, case: str) -> list[folk.Change]:
    """A case by chance."""
    picks = chance.sample(ENTRIES[:4], 2)
    told = {name: text for name, text in folk.ANSWERS.items() if chance.random() < 0.8}
    ends = chance.choice(
        [{"home": "IN-BR", "here": "IN-GJ"}, {"home": "NP-P5", "here": "IN-DL"}, {}]
    )
    until = chance.choice(["2027-11-01", "2026-12-01", "2026-11-01"])
    found = folk.opened(
        case, chance.choice(["Sunita <Devi>", "सुनीता", "नाम"]), until, {**told, **ends}, picks
    )
    for at in range(chance.randint(0, 12)):
        kind, data = chance.choice([*told_by(chance), *together.told_by(chance) * 2])
        found.append(
            folk.change(
                kind,
                data,
                case=case,
                at=60 + at * folk.DAY,
                by=chance.choice([folk.ASHA, folk.RAVI]),
            )
        )
    return found


def told_by(chance: random.Random) -> list[tuple[str, dict[str, Any]]]:
    """What may be said of a case."""
    entry = chance.choice(ENTRIES)
    stage = chance.choice(CODES["stage"])
    return [
        ("note", {"text": chance.choice(["<b>&", "आज", "x"])}),
        ("visit", {"office": chance.choice(["labour-office", "gone"]), "on": "2026-11-02"}),
        ("paper", {"paper": chance.choice(["aadhaar", "gone"]), "seen": chance.random() < 0.7}),
        ("photo", {"paper": "aadhaar", "photo": "7" * 64, "kept": chance.random() < 0.8}),
        ("next", {"on": chance.choice(["", "2026-11-20", "2027-01-02"]), "what": "bank"}),
        (
            "household",
            {"with": chance.choice([folk.RAMESH, DIGITS]), "same": chance.random() < 0.8},
        ),
        ("closed", {"why": chance.choice(CODES["closed"])}),
        ("handed", {"made": chance.choice([MADE, MADE + 1]), "until": "2026-12-20"}),
        ("claimed", {**claim_of(verdict(chance), "7"), "of": chance.choice([folk.SUNITA, DIGITS])}),
        (
            "answered",
            {
                "issuer": "Other <x>",
                "kid": "0a0b0c0d",
                "made": MADE,
                "what": chance.choice(["taken", "declined"]),
                "on": "2026-11-21",
                "why": chance.choice(CODES["declined"]),
            },
        ),
        (
            "found",
            {"entry": entry, "what": "money", "cause": chance.choice(["not-applied", "gone"])},
        ),
        ("found", {"entry": "in-wage-claim", "what": "refused", "cause": "in-wage-claim.x"}),
        (
            "step",
            {
                "step": "in-bocw.register",
                "state": "stuck",
                "why": chance.choice(CODES["stuck"][1:]),
            },
        ),
        (
            "application",
            {
                "entry": entry,
                "state": stage,
                "why": chance.choice(CODES["refused"][1:]) if stage == "refused" else "",
                "reference": chance.choice(["", "R/1 <x>"]),
                "on": chance.choice(["2026-11-03", "2026-08-31"]),
                "amount": chance.choice([0, 4000]),
            },
        ),
    ]


def requests() -> Iterator[Request]:
    """Pages and presses by chance."""
    chance = random.Random(20261201)
    names = (folk.SUNITA, folk.RAMESH, DIGITS)
    for _ in range(MANY):
        held = [changes(chance, name) for name in names[: chance.randint(1, 3)]]
        page = chance.choice(PAGES)
        form = {
            **together.fields(chance),
            "do": [order(chance, page)],
            "entry": [chance.choice(ENTRIES)],
            "once": ["00112233445566aa"],
            "new": [chance.choice(["00000000000000d1", "x"])],
            "with": [chance.choice(["", folk.SUNITA])],
            "name": [chance.choice(["", "  Anil  Kumar", "आशा"])],
            "keep": [chance.choice(["yes", ""])],
            "moved": [chance.choice(["yes", ""])],
            "note": [chance.choice(["", "called"])],
            "next": [chance.choice(["", "2026-12-24", "2026-02-30"])],
            "office": ["labour-office"],
            "of": [chance.choice(["aadhaar", ""])],
            "photo": ["8" * 64],
            "asked": [chance.choice(["yes", ""])],
            "visited": [chance.choice([TODAY, "2099-01-01"])],
            "paper": ["aadhaar", "ration-card"],
            "seen": chance.choice([[], ["aadhaar"]]),
            "stage": [chance.choice([*CODES["stage"], "toString"])],
            "refused": [chance.choice(["", "late"])],
            "amount": [chance.choice(["", "१२", "1.2", "Rs. 1,25,000"])],
            "end": [chance.choice(["", "done", "bored"])],
            "for": chance.choice([[], ["share"], ["share", "x"]]),
            "months": [chance.choice(["3", "24", "7"])],
            "f.home": [chance.choice(["IN-BR", ""])],
            "f.here": ["IN-KL"],
            "find": [chance.choice(["", "sunita", "9876", "zz"])],
        }
        yield {
            "page": page,
            "lang": chance.choice(LANGUAGES),
            "today": chance.choice(DAYS),
            "form": [
                [name, values] for name, values in form.items() if values and chance.random() < 0.8
            ],
            "changes": held,
            "done": chance.choice(["", "written"]),
            "signed": signed(chance, page),
            "phone": lock(chance) if page == "locked" else phone(chance, [*names, "00" * 8]),
        }


def order(chance: random.Random, page: str) -> str:
    """What is pressed."""
    if page == "photo":
        return chance.choice(OF_PHOTOS)
    if page == "follow":
        return chance.choice([*DOES, *together.DOES])
    return chance.choice(together.DOES if page in together.PAGES else DOES)


def verdict(chance: random.Random) -> dict[str, Any]:
    """What a code may have been found to be."""
    entry = {"scheme": "in-bocw", "steps": {"renew": "done", "#9": "todo"}, "deadlines": []}
    odd = {"scheme": "#77", "steps": {"#1": "todo"}, "deadlines": [], "doubt": "likely"}
    case = {
        "id": chance.choice([folk.SUNITA, folk.SUNITA, "00000000000000d9"]),
        "lang": "hi",
        "country": "IN",
        "entries": chance.choice([[entry], [entry, odd]]),
        "issued": "2026-11-20",
        "expires": "2026-12-20",
        "revision": 75,
    }
    sent = {
        "entry": chance.choice(["in-bocw", "in-wage-claim", "#77"]),
        "state": chance.choice(CODES["stage"]),
        "why": chance.choice(CODES["refused"]),
        "on": "2026-11-03",
        "sent": chance.choice(["", "2026-11-02"]),
        "amount": chance.choice([0, 4000]),
        "reference": chance.choice(["", "R/1 <x>"]),
    }
    carried = {
        "home": chance.choice(["", "IN-BR", "NP-P5", "XX-X"]),
        "here": chance.choice(["", "IN-GJ", "IN-DL"]),
        "sent": chance.choice([[], [sent]]),
    }
    is_answer, is_desk = chance.random() < 0.3, chance.random() < 0.7
    return {
        "valid": True,
        "refused": "",
        "what": "answer" if is_answer else "case",
        "desk": is_desk,
        "ours": chance.random() < 0.2,
        "issuer": "Other & co" if is_desk else chance.choice(["Migrant Helper", None]),
        "kid": "0a0b0c0d" if is_desk else None,
        "case": case,
        "carried": carried,
        "made": MADE + chance.choice([-1, 0, 0, 1]),
        "about": case["id"],
        "on": "2026-11-21" if is_answer else "",
        "erased": chance.random() < 0.3,
    }


def signed(chance: random.Random, page: str) -> dict[str, Any] | None:
    """What the key holder made or found for the pages of handing on."""
    if page == "handing/open":
        bad = {
            "valid": False,
            "refused": chance.choice(["expired", "withdrawn", "lapsed", "digits"]),
        }
        found = verdict(chance)
        return chance.choice([None, {**found, **bad}, found, found, found])
    if page in ("handing/give", "handing/back"):
        return chance.choice([None, {"text": "https://x/desk/#17", "svg": "<svg></svg>"}])
    return None


def phone(chance: random.Random, ids: list[str]) -> dict[str, Any] | None:
    whys = ("", "", "clock", "erased", "case", "data", "__proto__")
    waiting = [
        {"case": chance.choice(ids), "why": chance.choice(whys), "day": "2026-11-0" + str(day + 1)}
        for day in range(chance.choice([0, 1, 8]))
    ]
    rest = {
        "synced": chance.choice(["", "2026-11-20"]),
        "minute": "09:05",
        "net": chance.choice(["", "offline", "away", "busy", "out", "other", "failed", "full"]),
        "clock": chance.choice([0, 0, 400]),
        "ahead": chance.random() < 0.5,
        "photos": chance.choice([[], ids[:1], [*ids[:1], *ids]]),
        "coming": chance.random() < 0.3,
    }
    return chance.choice([None, {"waiting": waiting, **rest}])


def lock(chance: random.Random) -> dict[str, Any]:
    return {
        "unsent": chance.choice([0, 14]),
        "tries": chance.randint(0, 9),
        "wait": chance.choice([0, 1, 3600]),
        "erased": chance.choice([None, None, 0, 7]),
        "out": chance.random() < 0.3,
        "to": "/desk/en/case",
    }
