"""A person with a phone, by chance: opens pages, answers, changes their mind, presses buttons."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.pages.reader import TYPED, Button, Control, Document
from tests.pages.shown import ROUTES, SPOKEN, TODAY, Shown, show

Fields = dict[str, list[str]]
# What a hostile or broken browser adds: inherited names, derived facts, wrong shapes, odd signs.
GARBAGE = (
    ("f.__proto__", "1"),
    ("f.constructor", "true"),
    ("f.", "x"),
    ("f.age", "5"),
    ("f.moved_state", "true"),
    ("f.home", "IN-ZZ"),
    ("f.home", "IN-KL/ernakulam"),
    ("f.here", "?"),
    ("f.here", "in-kl"),
    ("f.going_to", "NP-P1"),
    ("f.monthly_income", "1e9"),
    ("f.monthly_income", "15000..10000"),
    ("f.monthly_income", "12345.50"),
    ("f.monthly_income", "9" * 40),
    ("f.bank_account", "yes"),
    ("f.who_moved", "self,self"),
    ("f.who_moved", "-"),
    ("f.birth_date", "2023-02-29"),
    ("f.birth_date", "१९९६-०४-०५"),
    ("f.event_date", "9999-12-31"),
    ("f.event_date", "0001-01-01"),
    ("skip", "__proto__"),
    ("skip", "toString"),
    ("trail", "constructor"),
    ("trail", "no_such_fact"),
    ("pick", "__proto__"),
    ("pick", "in-gone"),
    ("pick", "np-social-security"),
    ("tick", "in-onorc.__proto__"),
    ("tick", "."),
    ("picked", "1"),
    ("picked", "2"),
    ("case", "00112233445566AA"),
    ("case", "ffeeddccbbaa9988"),
    ("q", "__proto__"),
    ("q", "age"),
    ("q", "which_papers"),
    ("of", "bank_account"),
    ("of", "__proto__"),
    ("v", "bank_account"),
    ("trail", "which_papers"),
    ("do", "none"),
    ("do", "change:constructor"),
    ("do", "change:age"),
    ("do", "change:birth_date"),
    ("do", "back"),
    ("do", "keep"),
    ("do", "forget:"),
    ("do", "__proto__"),
    ("country", "NP"),
    ("country", "__proto__"),
    ("by", "paper:__proto__"),
    ("by", "paper:aadhaar"),
    ("by", "place:IN-TN"),
    ("words", "राशन mazdori"),
    ("trouble", "constructor"),
    ("trouble", "held"),
    ("about", "toString"),
    ("about", "np-social-security"),
    ("entry", "in-onorc"),
    ("entry", "np-social-security"),
    ("entry", "__proto__"),
    ("step", "in-onorc.__proto__.done"),
    ("step", "in-onorc.toString.done"),
    ("step", "a.b.c.d"),
    ("due", "in-onorc.constructor.2026-12-01"),
    ("due", "in-onorc.x.2026-02-30"),
    ("v", "<script>alert(1)</script>"),
    ("v", "\u00a0 \u2009"),
    ("v", "12.500"),
    ("v", "१२,००,०००"),
    ("v", "\U0001f33e" * 30),
    ("v", "?"),
    ("v.day", "31"),
    ("v.month", "2"),
    ("v.year", "२०२४"),
    ("v.min", "5"),
    ("no such field \u202e", "\x00\x1f"),
)
WORDS = (
    "23",
    "15000",
    "1,00,000",
    "0",
    "",
    " 7 ",
    "-4",
    "abc",
    "२५",
    "12.5",
    "10000..",
    "31",
    "2",
    "1996",
    "2026",
)


ONWARD = ("results", "checklist", "move", "card", "signed", "checklist.ics")
SIDEWAYS = ("urgent", "kept", "clear", "privacy", "wrong")


@dataclass
class Walker:
    """One person; `kept` is what the phone keeps, None on the server. Gives every request made."""

    chance: random.Random
    kept: list[dict[str, Any]] | None
    lang: str = ""
    path: str = ""
    fields: Fields = field(default_factory=dict)
    before: Document | None = None

    def requests(self, count: int) -> Iterator[tuple[str, str, Fields, dict[str, Any], Shown]]:
        """(language, path, fields, what else the state holds, the page shown) of `count` requests."""
        self.lang = self.chance.choice(SPOKEN)
        for _ in range(count):
            borrowed = "borrowed" in self.fields
            given = {
                "kept": None if self.kept is None or borrowed else list(self.kept),
                "borrowed": borrowed,
                "today": TODAY,
                "signed": self.signed(),
            }
            shown = show(self.path, self.fields, lang=self.lang, **given)
            yield self.lang, self.path, self.fields, given, shown
            self.apply(shown.page.changes)
            self.press(self.in_hand(shown))

    def in_hand(self, shown: Shown) -> Document:
        """The page to go on from: of a file, and mostly of a page aside, the one before it."""
        aside = self.path in SIDEWAYS and self.chance.random() < 0.7
        if self.before is None or not (aside or shown.page.body is not None):
            self.before = shown.document
        return self.before

    def signed(self) -> dict[str, str] | None:
        """A card signed by somebody, on the pages that show one."""
        if not self.path.startswith("card") or self.chance.random() < 0.2:
            return None
        status = "issuer" if self.path == "card/signed" else "holder"
        return {
            "text": "https://card.example/c#123",
            "svg": '<svg viewBox="0 0 1 1"/>',
            "status": status,
        }

    def apply(self, changes: Any) -> None:
        """Keeps and forgets as the phone's store does."""
        held = self.kept
        if held is None:
            return
        for change in changes:
            gone = change.get("id", change.get("case", {}).get("id"))
            held = [case for case in held if change["kind"] != "clear" and case["id"] != gone]
            held = [change["case"], *held] if change["kind"] == "keep" else held
        self.kept = held

    def press(self, document: Document) -> None:
        """Fills the page's fields and presses a button; this is the next request."""
        held = {f"/{lang}/{route.path.removesuffix('*')}" for lang in SPOKEN for route in ROUTES}
        buttons = [
            button
            for button in document.buttons
            if button.action in held or button.action.rpartition("/")[0].endswith("/schemes")
            if not button.action.endswith(("/remind", "/stop", "/wrong/send", "/code"))
        ]
        button = self.chance.choices(buttons, [weight(each) for each in buttons])[0]
        self.fill_in([control for control in document.controls if control.kind != "hidden"])
        self.fields = document.fields(button.form, button)
        _, self.lang, self.path = button.action.split("/", 2)
        if self.chance.random() < 0.15:
            self.spoil()

    def fill_in(self, controls: list[Control]) -> None:
        """What the person does with the fields of a page: of a choice mostly one."""
        radios = [control for control in controls if control.kind == "radio"]
        for control in radios:
            control.sent = False
        if radios and self.chance.random() < 0.9:
            self.chance.choice(radios).sent = True
        for control in controls:
            self.fill(control, 0.15 if radios else 0.85)

    def fill(self, control: Control, likely: float) -> None:
        """What the person does with one field that is no choice of one."""
        if control.kind == "checkbox":
            control.sent = self.chance.random() < 0.4
        elif control.kind == "select" and (control.value == "" or self.chance.random() < 0.2):
            control.value = self.chance.choice(control.choices)
        elif control.kind in TYPED and self.chance.random() < likely:
            control.value = self.typed(control)

    def typed(self, control: Control) -> str:
        """What the person writes into a field."""
        if control.kind == "date":
            return a_day(self.chance)
        by_name = {"v.day": "7", "v.year": "2024"}
        return (
            by_name.get(control.name, "")
            if self.chance.random() < 0.6 and control.name in by_name
            else self.chance.choice(WORDS)
        )

    def spoil(self) -> None:
        """Adds or replaces some fields as no page of ours would."""
        for name, value in self.chance.sample(GARBAGE, self.chance.randint(1, 3)):
            before = self.fields.get(name, []) if self.chance.random() < 0.5 else []
            self.fields[name] = [*before, value]


def weight(button: Button) -> float:
    """Most go on; few leave for another language or another part."""
    if button.value in ("answer", "start"):
        return 60
    page = button.action.rpartition("/")[2]
    return 12 if page in ONWARD and button.value != "answer" else 0.5


def a_day(chance: random.Random) -> str:
    """A day somewhere near."""
    return f"20{chance.randint(20, 28)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"


def walks(
    seed: int, count: int, length: int
) -> Iterator[tuple[str, str, Fields, dict[str, Any], Shown]]:
    """The requests of `count` people, every second one on a phone that can keep."""
    for number in range(count):
        walker = Walker(random.Random(seed * 1000 + number), [] if number % 2 else None)
        yield from walker.requests(length)


def a_person(chance: random.Random, facts: dict[str, Any]) -> Fields:
    """Random answers to most of these facts, as a form carries them."""
    fields: Fields = {}
    for name, fact in facts.items():
        if "derive" not in fact and chance.random() < 0.7:
            fields[f"f.{name}"] = ["?" if chance.random() < 0.1 else an_answer(chance, fact)]
    return fields


def an_answer(chance: random.Random, fact: dict[str, Any]) -> str:
    """A value of the fact's type, as text."""
    match fact["type"]:
        case "bool":
            return chance.choice(["true", "false"])
        case "choice":
            return str(chance.choice(fact["values"]))
        case "choices":
            return ",".join(chance.sample(fact["values"], chance.randint(0, 2))) or "-"
        case "place":
            states = (
                "IN-BR",
                "IN-KL",
                "IN-BR",
                "IN-KL",
                "IN-TN",
                "NP-P1",
                "NP-P7",
                "IN-KL/ernakulam",
            )
            return chance.choice(states)
        case "date":
            return a_day(chance)
    low = chance.choice([0, 1, 2, 17, 18, 40, 60, 90, 9000, 15000, 1990])
    return chance.choice([f"{low}", f"{low}..", f"..{low}", f"{low}..{low + 5}", f"{low}.5"])
