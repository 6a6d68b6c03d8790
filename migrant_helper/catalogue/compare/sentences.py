"""The rule of an entry as sentences, one for each thing that has to hold, and which of them changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from migrant_helper.catalogue.compare.parts import Part, lines_of, part_of
from migrant_helper.core.rules.explanations import Show
from migrant_helper.pages.parts.conditions import spread

Catalogue = dict[str, Any]
Condition = dict[str, Any]
Lines = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Sentence:
    """One part of a rule, as a tree, and its lines: those that stand inside another a step deeper."""

    part: Part
    lines: Lines

    @property
    def facts(self) -> set[str]:
        """What it asks about."""
        return {leaf.fact for leaf in self.part.leaves()}

    @property
    def text(self) -> str:
        """All lines in one: "one of these (Work: Yes; …)"."""
        return self.part.text


@dataclass(frozen=True)
class Change:
    """A sentence of the rule before and now; None where there was none, or is none."""

    was: Sentence | None
    now: Sentence | None

    def lines(self) -> list[tuple[str, int, str]]:
        """Every line with its depth and whether it is "gone", "new" or in "both"."""
        was, now = ((one.lines if one else ()) for one in (self.was, self.now))
        found: list[tuple[str, int, str]] = []
        for kind, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
            if kind == "equal":
                found += [("both", *line) for line in was[a:b]]
            else:
                found += [("gone", *line) for line in was[a:b]]
                found += [("new", *line) for line in now[c:d]]
        return found


def sentences(catalogue: Catalogue, rule: Condition, show: Show, on: str) -> list[Sentence]:
    """All that must hold, in the order of the rule."""
    found = []
    for part in _parts(catalogue, rule, negated=False):
        rows = _flat(spread(part, catalogue["definitions"]))
        tree = part_of(catalogue, rows, show, on)
        found.append(Sentence(tree, tuple(lines_of(tree))))
    return found


def changes(was: Sequence[Sentence], now: Sequence[Sentence]) -> list[Change]:
    """Sentences that are not in the other list; those of the same facts are one that changed."""
    before, after = {one.text for one in was}, {one.text for one in now}
    gone = [one for one in was if one.text not in after]
    new = [one for one in now if one.text not in before]
    found = []
    for one in gone:
        same = next((other for other in new if other.facts == one.facts), None)
        same = same or next((other for other in new if other.facts & one.facts), None)
        new = [other for other in new if other is not same]
        found.append(Change(one, same))
    return found + [Change(None, one) for one in new]


def _parts(catalogue: Catalogue, rule: Condition, *, negated: bool) -> list[Condition]:
    """The rule as a list of which each must hold, shared definitions written out."""
    if "use" in rule:
        return _parts(catalogue, catalogue["definitions"][rule["use"]], negated=negated)
    if "not" in rule:
        return _parts(catalogue, rule["not"], negated=not negated)
    inner = rule.get("any" if negated else "all")
    if inner is not None:
        return [one for part in inner for one in _parts(catalogue, part, negated=negated)]
    return [{"not": rule} if negated else rule]


def _flat(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without "all of these" right inside another, or "one of these": their rows stand in the outer."""
    found: list[dict[str, Any]] = []
    inside: list[tuple[str, int]] = []  # of each step the head, and how far its rows move out
    for row in rows:
        inside = inside[: row["depth"]]
        out = inside[-1][1] if inside else 0
        outer = inside[-1][0] if inside else ""
        is_same = row["kind"] == outer and outer in ("all", "any")
        if not is_same:
            found.append({**row, "depth": row["depth"] - out})
        if "node" not in row:
            inside.append((row["kind"], out + is_same))
    return found
