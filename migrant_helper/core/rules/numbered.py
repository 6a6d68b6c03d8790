"""Numbers the parts of a catalogue's rules while a plan is made: each different one once.

Parts that ask the same share one number (a "slot"), in whichever scheme they stand: a definition,
an exclusion that forty schemes have in common, a leaf. Slots stand in an order in which parts come
before what they are part of.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.core.rules.derived import since, sources
from migrant_helper.core.rules.operands import resolved
from migrant_helper.core.rules.operators import OPERATORS
from migrant_helper.core.rules.parameters import days_after, entry_on
from migrant_helper.core.rules.shapes import Catalogue, Condition, Fact, Parameters
from migrant_helper.core.rules.tree import ASKED, UNTOLD, Leaf, Part, Rule, Step, combined, step_of
from migrant_helper.core.rules.truth import Truth
from migrant_helper.core.words.plain import plain

# Of `same_as`: its slot, both facts, the level.
Pair = tuple[int, str, str, str]


@dataclass(eq=False)
class Numbering:
    """What is numbered so far. `blank`: the state of each slot when nothing is known; `reads`: the
    facts that can change it; `leaves`: one for each leaf's slot, as it was first met.
    """

    catalogue: Catalogue
    on: str
    blank: list[Truth] = field(default_factory=list)
    reads: list[frozenset[str]] = field(default_factory=list)
    leaves: dict[int, Leaf] = field(default_factory=dict)
    by_fact: dict[str, list[int]] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    dated: dict[str, list[str]] = field(default_factory=dict)
    derived: dict[str, int] = field(default_factory=dict)
    slots: dict[str, int] = field(default_factory=dict)
    guarded: set[str] = field(default_factory=set)
    untold: dict[str, int | None] = field(default_factory=dict)


@dataclass(eq=False)
class _Writing:
    """A rule while its parts are listed, and the places of what stands in it more than once."""

    numbering: Numbering
    rule: list[Part] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)


def rule_of(numbering: Numbering, condition: Condition) -> Rule:
    """The condition as a list of parts, each numbered."""
    writing = _Writing(numbering)
    _place(writing, condition, negated=False)
    return tuple(writing.rule)


def _place(writing: _Writing, condition: Condition, *, negated: bool) -> int:
    """Lists a condition after its parts; its place."""
    if "fact" in condition:
        return _leaf(writing, condition, negated)
    if "use" in condition:
        return _used(writing, condition["use"], negated)
    kind = next(kind for kind in ("all", "any", "not", "at_least") if kind in condition)
    inside = negated != (kind == "not")
    parts = [condition["not"]] if kind == "not" else condition["of" if kind == "at_least" else kind]
    places = [_place(writing, part, negated=inside) for part in parts]
    needs = int(condition["at_least"]) if kind == "at_least" else 0
    slots = [writing.rule[place].slot for place in places]
    slot = _group_slot(writing.numbering, kind, needs, slots)
    return _listed(writing, Part(slot, kind, needs, tuple(places), negated, None))


def _listed(writing: _Writing, part: Part) -> int:
    writing.rule.append(part)
    return len(writing.rule) - 1


def _used(writing: _Writing, name: str, negated: bool) -> int:
    key = f"not {name}" if negated else f"use {name}"
    if key not in writing.places:
        definition = writing.numbering.catalogue["definitions"][name]
        writing.places[key] = _place(writing, definition, negated=negated)
    return writing.places[key]


def _leaf(writing: _Writing, rule: Condition, negated: bool) -> int:
    numbering = writing.numbering
    leaf = leaf_on(numbering.catalogue, rule, numbering.on)
    fact = numbering.catalogue["facts"][leaf.fact]
    if "derive" in fact and since(fact["derive"]) is None:
        place = _derived(writing, leaf, negated)
        if rule.get("untold") != "unmet":
            return place
        slot = _inner(numbering, "asked", UNTOLD, [writing.rule[place].slot])
        return _listed(writing, Part(slot, "asked", UNTOLD, (place,), negated, None))
    slot = _leaf_slot(numbering, leaf)
    place = _listed(writing, Part(slot, "leaf", 0, (), negated, leaf))
    guards = guards_of(numbering.catalogue["facts"], leaf.fact, leaf.operator, leaf.operand)
    needs = UNTOLD if rule.get("untold") == "unmet" else ASKED
    if not guards and needs == ASKED:
        return place
    places = [place, _guard(writing, guards, negated)] if guards else [place]
    slot = _inner(numbering, "asked", needs, [writing.rule[each].slot for each in places])
    if needs == UNTOLD:
        _put_untold(numbering, leaf, writing.rule[places[-1]].slot if guards else None)
    return _listed(writing, Part(slot, "asked", needs, tuple(places), negated, None))


def _put_untold(numbering: Numbering, leaf: Leaf, guard: int | None) -> None:
    asked = sources(numbering.catalogue["facts"][leaf.fact]) or [leaf.fact]
    numbering.guarded.update(asked)
    numbering.untold.setdefault(asked[0], guard)


def guards_of(
    declared: Mapping[str, Fact], name: str, operator: str, operand: Any
) -> dict[str, Condition]:
    """Of the facts that a leaf asks for, the conditions under which they are asked at all."""
    names = [name, operand] if operator == "same_as" else [name, *sources(declared[name])]
    return {each: declared[each]["only_if"] for each in names if "only_if" in declared[each]}


def _guard(writing: _Writing, guards: Mapping[str, Condition], negated: bool) -> int:
    """Lists once whether these facts are asked at all; its place."""
    key = f"{'not ' if negated else ''}asked {' '.join(guards)}"
    if key not in writing.places:
        conditions = list(guards.values())
        whole = conditions[0] if len(conditions) == 1 else {"all": conditions}
        writing.numbering.guarded.update(guards)
        writing.places[key] = _place(writing, whole, negated=negated)
    return writing.places[key]


def leaf_on(catalogue: Catalogue, rule: Condition, on: str) -> Leaf:
    """A leaf of the catalogue as it is on a day."""
    name = rule["fact"]
    operator = next(key for key in rule if key in OPERATORS)
    operand = rule[operator]
    ends = operand if operator == "between" else [operand]
    verified = rule.get("verified") is True
    derive = catalogue["facts"][name].get("derive")
    timed = derive is not None and since(derive) is not None
    names = [end["parameter"] for end in ends if isinstance(end, dict)]
    if not names:
        return Leaf(name, operator, operand, rule, (), verified, timed)
    parameters: Parameters = catalogue["parameters"]
    entries = [entry_on(parameters[each], on) for each in names]
    checked = all(entry is None or entry.get("verified") is not False for entry in entries)
    values = [resolved(end, parameters, on) for end in ends]
    value = values if operator == "between" else values[0]
    changes = any(days_after(parameters[each], on) for each in names)
    return Leaf(name, operator, value, rule, tuple(names), verified and checked, timed or changes)


def _derived(writing: _Writing, leaf: Leaf, negated: bool) -> int:
    numbering, name = writing.numbering, leaf.fact
    key = f"fact {name}"
    if key not in writing.places:
        derive = numbering.catalogue["facts"][name]["derive"]
        writing.places[key] = _place(writing, derive["condition"], negated=False)
    inside = writing.places[key]
    slot = derivation(numbering, name, writing.rule[inside].slot)
    if not leaf.operand:
        slot = _inner(numbering, "not", 0, [slot])
    return _listed(writing, Part(slot, "derived", 0, (inside,), negated, leaf))


def derivation(numbering: Numbering, name: str, condition: int) -> int:
    """The slot of its own that a derived fact has beside that of its condition."""
    if name not in numbering.derived:
        numbering.derived[name] = len(numbering.blank)
        numbering.steps.append(step_of(len(numbering.blank), "all", 0, [condition]))
        _slot(numbering, frozenset({*numbering.reads[condition], name}), Truth.UNKNOWN)
    return numbering.derived[name]


def _leaf_slot(numbering: Numbering, leaf: Leaf) -> int:
    level: str = leaf.rule.get("level") or ""
    key = f"{leaf.fact} {leaf.operator} {level} {_text(leaf.operand)}"
    if key in numbering.slots:
        return numbering.slots[key]
    fact = numbering.catalogue["facts"][leaf.fact]
    if leaf.operator == "same_as":
        slot = _slot(numbering, frozenset([leaf.fact, leaf.operand]), Truth.UNKNOWN)
        numbering.pairs.append((slot, leaf.fact, leaf.operand, level))
    else:
        asked = sources(fact)
        if asked:
            numbering.dated[leaf.fact] = asked
        slot = _slot(numbering, frozenset([leaf.fact, *asked]), Truth.UNKNOWN)
        numbering.by_fact.setdefault(leaf.fact, []).append(slot)
    numbering.leaves[slot] = leaf
    numbering.slots[key] = slot
    return slot


def _text(operand: Any) -> str:
    """What an operand is told by: 1 and 1.0 are the same, 1 and "1" are never of one fact."""
    if isinstance(operand, list):
        texts = [_text(item) for item in operand]
        return "".join([f"{len(text)}:{text}" for text in texts])
    if isinstance(operand, bool) or not isinstance(operand, int | float):
        return str(operand)
    return plain(operand)


def none_of_them(numbering: Numbering) -> int:
    """The slot of `any` of nothing, which is unmet."""
    return _inner(numbering, "any", 0, [])


def _group_slot(numbering: Numbering, kind: str, needs: int, slots: Sequence[int]) -> int:
    if kind not in ("all", "any"):
        return _inner(numbering, kind, needs, slots)
    distinct = list(dict.fromkeys(slots))
    return distinct[0] if len(distinct) == 1 else _inner(numbering, kind, needs, distinct)


def _inner(numbering: Numbering, kind: str, needs: int, slots: Sequence[int]) -> int:
    key = f"{kind} {needs} {' '.join([str(slot) for slot in slots])}"
    if key not in numbering.slots:
        if not slots or (kind == "at_least" and needs == 0):
            numbering.slots[key] = _slot(numbering, frozenset(), combined(kind, needs, []))
        else:
            numbering.steps.append(step_of(len(numbering.blank), kind, needs, slots))
            reads = frozenset(name for slot in slots for name in numbering.reads[slot])
            numbering.slots[key] = _slot(numbering, reads, Truth.UNKNOWN)
    return numbering.slots[key]


def _slot(numbering: Numbering, reads: frozenset[str], truth: Truth) -> int:
    numbering.blank.append(truth)
    numbering.reads.append(reads)
    return len(numbering.blank) - 1
