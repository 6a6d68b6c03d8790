"""Why one person gets another answer: what they told, and the conditions of the rule that decide it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from migrant_helper.catalogue.compare.parts import Part
from migrant_helper.catalogue.compare.people import (
    Both,
    is_asked,
    is_better,
    is_turn,
    stands_on,
    told,
)
from migrant_helper.catalogue.compare.pieces import Piece, pieces
from migrant_helper.catalogue.compare.rests import NOBODY
from migrant_helper.catalogue.compare.sentences import sentences
from migrant_helper.catalogue.compare.told import of_all
from migrant_helper.catalogue.compare.told import told as told_of
from migrant_helper.core.rules.decide import Screening, start
from migrant_helper.core.rules.explanations import Show, answer_text
from migrant_helper.core.rules.reasons import answer_of
from migrant_helper.core.rules.screening import outcomes

Facts = dict[str, Any]
# Nothing changed behind the words of a condition but perhaps its sources.
UNTOUCHED = ("source", "other")
NOT_ASKED = "not asked"
_NOT_TOLD = "not told"
# The name of a question that has one of these is no name of a thing that somebody may have.
_NO_THING = frozenset(
    ("a", "by", "done", "for", "in", "is", "linked", "living", "of", "on", "paid", "that", "to")
)
_BEHIND = {"asked": ("only_if",), "worked_out": ("derive", "from"), "answers": ("values",)}


@dataclass(frozen=True)
class Rule:
    """An entry's rule in two versions: what differs, and the conditions that both have."""

    both: Both
    differs: Sequence[Piece]
    kept: Sequence[Piece]
    show: Show

    @cached_property
    def every(self) -> list[Piece]:
        """All that may decide: what differs first."""
        return [*self.differs, *self.kept]

    @cached_property
    def sides(self) -> list[dict[str, Any]]:
        """A catalogue of each version in which every condition is an entry, called by its place."""
        made = []
        for side, held in enumerate((self.both.was, self.both.now)):
            placed = [(one.was, one.now)[side] for one in self.every]
            rules = [{"id": str(n), "rule": one.part.rule} for n, one in enumerate(placed) if one]
            made.append({**held, "schemes": rules})
        return made


@dataclass(frozen=True)
class Cause:
    """A difference that somebody's answer hangs on, and how it came out for that person before and
    now: "met", "unmet", "unknown", or None where the version has no such condition."""

    piece: Piece
    was: str | None
    now: str | None


def deciding(rule: Rule, facts: Facts, pair: tuple[str, str]) -> list[Cause]:
    """The differences that this person's answer hangs on: a new condition that does not hold, a way
    that is gone and held. Where there is none: the conditions that came out otherwise though their
    words stayed, or rest on another source; or the only difference there is. Empty where no
    difference alone decides."""
    every = rule.every
    was, now = (_held(rule, facts, side) for side in (0, 1))
    causes = [Cause(one, was.get(n), now.get(n)) for n, one in enumerate(every)]
    mine, rest = causes[: len(rule.differs)], causes[len(rule.differs) :]
    turned = [one for one in mine if _turns(one.piece, (one.was, one.now), pair)]
    telling = [one for one in turned if not one.piece.is_gate]
    other = [one for one in rest if one.was != one.now]
    resting = [] if is_turn(*pair) else [one for one in rest if _rests(one.piece)]
    found = telling or turned or other or resting
    if not found and not rule.differs:
        return [one for one in rest if reason(rule, one.piece, facts)["is"] not in UNTOUCHED]
    return found or (mine if len(mine) == 1 else [])


def _turns(piece: Piece, held: tuple[str | None, str | None], pair: tuple[str, str]) -> bool:
    """Whether this difference leads to the better answer, or to the worse one; `held` is how it comes
    out for the person before and now."""
    better, side = is_better(*pair), 0 if piece.now is None else 1
    if piece.kind == "changed":
        return held[0] != held[1] and piece.is_wider in (None, better)
    if piece.kind == "moved":
        return False
    one = piece.now or piece.was
    within = one.within if one else "all"
    raises = within in ("any", "at_least")
    tells = [
        "unmet" if within == "all" else "met",
        *(["unknown"] if pair[side] == "unknown" else []),
    ]
    return held[side] in tells and ((piece.kind == "new") == raises) == better


def _rests(piece: Piece) -> bool:
    return len({one.part.borne for one in (piece.was, piece.now) if one}) > 1


def answers(rule: Rule, facts: Facts, decide: Sequence[Piece]) -> list[dict[str, str]]:
    """What the person told: {"label", "answer"}, first what stands in these conditions; both answers
    where one version does not ask what the other does, or works it out otherwise."""
    both, show = rule.both, rule.show
    was, now = (start(side, told(side, facts, both.on), both.on) for side in (both.was, both.now))
    found: dict[str, dict[str, str]] = {}
    for fact in _facts(rule, facts, decide):
        held = [
            _answer(one, fact, show, both.on)
            for one in (was, now)
            if fact in one.plan.catalogue["facts"]
        ]
        text = held[0] if len(set(held)) == 1 else f"before {held[0]}, now {held[-1]}"
        if text not in (NOT_ASKED, _NOT_TOLD):
            label = (both.now if fact in both.now["facts"] else both.was)["facts"][fact]["label"]
            found[fact] = {"label": str(label), "answer": text}
    return list(found.values())


def _facts(rule: Rule, facts: Facts, decide: Sequence[Piece]) -> list[str]:
    """What to tell of somebody, in order; what is worked out of an answer stands for it."""
    first = [fact for one in decide for fact in one.facts()]
    for one in decide:
        first += _on(rule.both, str(reason(rule, one, facts)["fact"])) if one.kind == "same" else []
    whole = [fact for piece in (*rule.differs, *rule.kept) for fact in piece.facts()]
    made = {
        inner: fact
        for fact in whole
        if "derive" in rule.both.now["facts"].get(fact, {})
        for inner in stands_on(rule.both.now, fact)
    }
    plain = [fact for fact in [*first, *whole] if fact in facts or fact in made.values()]
    more = [made.get(fact, fact) for fact in facts if facts[fact] is not None]
    return list(dict.fromkeys([*first, *plain, *more]))


def _on(both: Both, fact: str) -> list[str]:
    return sorted(stands_on(both.now, fact)) if fact in both.now["facts"] else []


def reason(rule: Rule, piece: Piece, facts: Facts) -> dict[str, Any]:
    """What changed for a person behind the words of a condition: {"is", "fact", "question", "was",
    "now", "open", "waits", "counts"}. A question is "asked" (of other people: of whom, before and now; None for of
    everybody), "asked_more" (of these too), has other "answers" (those that are gone, and new), is
    "worked_out" (otherwise), or it is the "source" (before and now), or "other" where none of these
    changed. "open": it is not known if it is asked, for want of the answers to `waits`; "asks": whether the
    person is asked now; "counts": as what somebody counts who is not."""
    for kind, keys in _BEHIND.items():
        for fact, was, now in _behind(rule.both, piece.facts()):
            if any(was.get(key) != now.get(key) for key in keys) and (
                kind == "worked_out" or _is_touched(rule.both, facts, fact)
            ):
                found: dict[str, Any] = {
                    "fact": fact,
                    "question": str(now["label"]),
                    **_sides(rule, kind, was, now),
                }
                asks = is_asked(
                    rule.both.now, told(rule.both.now, facts, rule.both.on), fact, rule.both.on
                )
                is_open = _is_open(rule.both, facts, fact)
                waits = _waits(rule.both, facts, fact) if is_open else ()
                found |= {"open": is_open, "asks": asks}
                return {**found, "waits": waits, "counts": counts(now)}
    return _resting(piece)


def _resting(piece: Piece) -> dict[str, Any]:
    """From which sources to which; "other" where these are the same."""
    was, now = (_sources(one.part) if one else None for one in (piece.was, piece.now))
    kind = "source" if was != now or _rests(piece) else "other"
    told = {"was": was, "now": now, "question": None, "fact": None}
    return {**told, "is": kind, "open": False, "asks": None, "waits": (), "counts": None}


def _sources(part: Part) -> str:
    """What the condition rests on, each source once."""
    found = dict.fromkeys(text for leaf in part.leaves() for text in leaf.rests)
    return "; ".join(found) or NOBODY


def _is_open(both: Both, facts: Facts, fact: str) -> bool:
    """Whether the person's answers do not tell if they are asked for it now."""
    kept = told(both.now, facts, both.on)
    return outcomes(both.now["asking"], kept, both.on).get(fact) == "unknown"


def _waits(both: Both, facts: Facts, fact: str) -> tuple[str, ...]:
    """The questions without an answer that say whether the person is asked for it now."""
    kept, declared = told(both.now, facts, both.on), both.now["facts"]
    named = [one for one in sorted(stands_on(both.now, fact)) if one in declared]
    return tuple(str(declared[one]["label"]) for one in named if kept.get(one) is None)


def counts(fact: Facts) -> str:
    """As what somebody counts who is not asked."""
    label = str(fact["label"])
    if fact["type"] != "bool":
        return f"having given no answer to “{label}”"
    if _NO_THING & {*label.lower().split()}:
        return f"“{label}: No”"
    return f"having no {label if label[:2].isupper() else label[0].lower() + label[1:]}"


def _is_touched(both: Both, facts: Facts, fact: str) -> bool:
    """Whether one version asks the person for it, or takes the answer, and the other does not."""
    sides = [(side, told(side, facts, both.on)) for side in (both.was, both.now)]
    held = [
        (kept.get(fact), fact in kept or is_asked(side, kept, fact, both.on))
        for side, kept in sides
    ]
    return held[0] != held[1]


def _sides(rule: Rule, kind: str, was: Facts, now: Facts) -> dict[str, str | None]:
    if kind == "asked":
        return _whom(rule, was, now)
    if kind == "answers":
        return {"is": kind, "was": _more_answers(was, now), "now": _more_answers(now, was)}
    return {"is": kind, "was": None, "now": None}


def _more_answers(fact: Facts, other: Facts) -> str | None:
    """The answers that one version has and the other has not."""
    more = [value for value in fact.get("values", []) if value not in other.get("values", [])]
    return ", ".join(str(fact.get("labels", {}).get(value, value)) for value in more) or None


def _whom(rule: Rule, was: Facts, now: Facts) -> dict[str, str | None]:
    """Of whom a question is asked in each version (None for everybody), or of whom too."""
    both = rule.both
    parts = [
        [one.part for one in sentences(side, fact["only_if"], rule.show, both.on)]
        if "only_if" in fact
        else []
        for side, fact in ((both.was, was), (both.now, now))
    ]
    if all(parts):
        found = pieces(*parts)
        if all(one.kind == "new" and one.now and one.now.within == "any" for one in found):
            more = " or ".join(told_of(one.now.part) for one in found if one.now)
            return {"is": "asked_more", "was": None, "now": more}
    before, after = (of_all(side) or None for side in parts)
    return {"is": "asked", "was": before, "now": after}


def _behind(both: Both, named: Iterable[str]) -> list[tuple[str, Facts, Facts]]:
    """These facts in both versions, then those that they stand on now, the nearest first."""
    order = list(named)
    for fact in order:
        order += [name for name in _on(both, fact) if name not in order]
    was, now = both.was["facts"], both.now["facts"]
    return [(fact, was[fact], now[fact]) for fact in order if fact in was and fact in now]


def _answer(screening: Screening, fact: str, show: Show, on: str) -> str:
    catalogue = screening.plan.catalogue
    declared = catalogue["facts"][fact]
    value = answer_of(screening, fact)
    if value is not None:
        return answer_text(declared, value, show)
    if fact in screening.facts:
        return "does not know"
    asked = "derive" in declared or is_asked(catalogue, screening.facts, fact, on)
    return _NOT_TOLD if asked else NOT_ASKED


def _held(rule: Rule, facts: Facts, side: int) -> dict[int, str]:
    """How each condition comes out for this person in one version, by its place."""
    catalogue, on = (rule.both.was, rule.both.now)[side], rule.both.on
    found = outcomes(rule.sides[side], told(catalogue, facts, on), on)
    return {int(name): outcome for name, outcome in found.items()}
