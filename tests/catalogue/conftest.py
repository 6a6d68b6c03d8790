"""A small catalogue in a folder of its own, to be changed by each test."""
# ruff: noqa: E501 - rows of YAML stand on one line, as in schemes/

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from migrant_helper.catalogue.grammar import forms, read
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint import rules
from migrant_helper.catalogue.lint.finding import Finding
from migrant_helper.pages.parts.ways import TOLD

SCHEME = """\
id: in-grain
code: 1
name: {en: "Grain card", local: {hi: "राशन कार्ड"}}
short: "Grain"
brief: "Grain in any state"
kind: food
jurisdiction: IN
authority: "Food department"
matters: 5
household: true
status:
  - {from: 2022-06-22, is: open, source: 1}
checked: 2026-11-22
check_again: 2027-02-22
confidence: high
summary: "Get grain in any state."
gives:
  - {text: "Up to {sum} a year.", source: [1, 2]}
rule:
  all:
    - {fact: card, in: [one, two], source: 1}
    - {use: in-here, source: 2}
    - {fact: monthly_income, at_most: {parameter: in-ceiling}, source: null}
documents:
  - {id: card, need: required, note: "A photo is enough.", source: null}
first_for: [freed, child, refused, cut]
steps:
  - {id: draw, code: 1, when: arrival, do: "Go to the shop.", who: worker, where: shop, fee: 0, source: 1}
  - {id: complain, code: 2, when: there, do: "Complain.", who: cso, where: shop, fee: null, source: null, only_if: {fact: card, is: one}}
amounts:
  sum: {value: 200000, unit: INR, source: 1}
  sleep: {value: 6, unit: months, source: 2}
  ceiling: {parameter: in-ceiling}
deadlines:
  - {id: use-it, code: 1, text: "Use the card once in {sleep}, if you earn under {ceiling}.", date: {after: last_drawn, months: 6}, lead_days: 30, source: 2}
lapses:
  - {id: unused, by: use, text: "Use it once in {sleep}.", see: "Ask the shop.", revive: "Ask again.", meanwhile: "No grain.", deadline: use-it, source: 2}
counter:
  - {id: other-state, office: shop, says: "Not here.", show: "Section 3 of the Grain Act 2013 says: in any state.", complain: "Write to the shop.", helpline: in-1967, source: 2}
claim: {offices: [{text: "At any shop.", source: 1}], who: [{text: "Anybody.", source: 1}], paper: [{text: "The card.", source: 1}], afar: [{text: "By telephone.", source: null}]}
portability:
  within_country: portable
  why: "Nothing has to be moved."
  source: 1
helplines: [in-1967]
sources:
  1: {publisher: "Paper", title: "Grain", date: 2022-06-22, url: "https://example.org/grain", official: false, read: 2026-11-22}
  2: {publisher: "Office", title: "Order", date: null, url: "https://example.org/order", official: true, read: 2026-11-22}
examples:
  - {name: "Has it", on: 2026-11-22, facts: {card: one, here: IN-KL, monthly_income: 100}, outcome: met}
  - {name: "Has none", on: 2026-11-22, facts: {card: none}, outcome: unmet}
  - {name: "Cannot tell", on: 2026-11-22, facts: {card: null, here: IN-KL, monthly_income: 1}, outcome: unknown, missing: [card]}
"""

FACTS = """\
- {id: home, type: place, topic: place, changes: never, label: "Home", ask: "Where is home?", why: "To help.", where: "On a paper."}
- {id: here, type: place, topic: place, changes: never, label: "Here", ask: "Where are you?", why: "To help.", where: "Ask."}
- {id: card, type: choice, values: [none, one, two], topic: papers, changes: by_doing, label: "Card", ask: "Which card?", why: "To help.", where: "On the card.", labels: {none: "None", one: "One", two: "Two"}}
- {id: monthly_income, type: number, bounds: {least: 0}, topic: work, changes: never, label: "Pay", ask: "How much?", why: "To help.", where: "On the slip.", bands: {IN: [[null, 100], [101, null]], NP: [[null, 9], [10, null]]}}
- {id: last_drawn, type: date, bounds: {years: [-40, 0]}, topic: papers, changes: never, label: "Last drawn", ask: "When?", why: "To help.", where: "On the slip."}
- {id: moved, type: bool, topic: place, changes: by_doing, label: "Moved", derive: {condition: {not: {fact: home, same_as: here, level: subdivision}}}}
- {id: idle, type: bool, topic: work, changes: never, label: "Idle", ask: "Idle?", why: "To help.", where: "Ask."}
"""


def each(names: Iterable[str], picture: str) -> str:
    return f"{{{', '.join(f'{name}: {picture}' for name in names)}}}"


PICTURES = f"""\
healthicons: {{sack: objects/sack}}
drawn: [bus]
turns: [bus]
signs: {{move: bus}}
states: {{yours: sack, soon: sack, open: sack, not: sack}}
topics: {{place: bus, papers: sack, work: sack}}
kinds: {each(forms.KINDS, "sack")}
carriers: {each(forms.WHO, "sack")}
stages: {each(forms.WHEN, "bus")}
outcomes: {each(forms.OUTCOMES, "bus")}
troubles: {{hurt: bus}}
ways: {each(TOLD, "bus")}
entries: {{in-grain: bus}}
documents: {{card: sack}}
offices: {{shop: sack}}
ticks: {{}}
choices:
  card: {{none: bus, one: sack, two: sack}}
"""

FILES = {
    "facts.yaml": FACTS,
    "ticks.yaml": "[]\n",
    "documents.yaml": '- {id: card, name: "Ration card", short: "Card", get: "From the office."}\n',
    "offices.yaml": '- {id: shop, name: "Ration shop", short: "Shop"}\n',
    "places.yaml": '- {code: IN, name: "India", currency: INR, zone: "+05:30"}\n',
    "helplines.yaml": '- {id: in-1967, number: "1967", country: IN, text: "Ration line", source: null}\n',
    "districts.yaml": "IN-BR: {names: [gaya]}\n",
    "addresses.yaml": "[]\n",
    "definitions.yaml": "in-here: {all: [{fact: here, within: IN, source: null}]}\n",
    "pictures.yaml": PICTURES,
    "retired.yaml": "- {id: in-old, code: 9}\n",
    "money-questions.yaml": "[]\n",
    "money-causes.yaml": "[]\n",
    "not-held.yaml": "[]\n",
    "letter-fields.yaml": "[]\n",
    "letter-words.yaml": "[]\n",
    "confirm.yaml": "[]\n",
    "search.yaml": "in-grain: [rashan, anaj, khana]\n",
    "in/grain.yaml": SCHEME,
    "in/parameters.yaml": """\
in-ceiling:
  - {from: 2020-01-01, value: 15000, unit: INR, source: {publisher: "Gazette", title: "Ceiling", date: 2020-01-01, url: "https://example.org/ceiling", official: true, read: 2026-11-22}}
""",
}


@dataclass
class Folder:
    """The folder schemes/ of a test, beside its translations."""

    root: Path

    @property
    def schemes(self) -> Path:
        return self.root / "schemes"

    @property
    def translations(self) -> Path:
        return self.root / "translations"

    def write(self, name: str, text: str) -> None:
        path = self.schemes / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, old: str, new: str, name: str = "in/grain.yaml") -> None:
        """Replaces what must be there, so that no test passes because its text moved."""
        text = (self.schemes / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def translate(self, text: str, lang: str = "hi") -> None:
        path = self.translations / lang / "LC_MESSAGES" / "schemes.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def source(self) -> CatalogueSource:
        return read.everything(self.schemes, self.translations)

    def found(self, rule: str, as_of: str = "2026-11-22") -> list[Finding]:
        """Findings of one rule."""
        return list(rules()[rule](self.source(), as_of))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    for name, text in FILES.items():
        made.write(name, text)
    return made
