"""Why one person gets another answer: what they told, and the sentences of the rule that decide it."""

from collections.abc import Sequence
from typing import Any

from migrant_helper.catalogue.compare.people import Both, stands_on, told
from migrant_helper.catalogue.compare.sentences import Change, Sentence, changes
from migrant_helper.core.rules.decide import Screening, start
from migrant_helper.core.rules.explanations import Show, answer_text
from migrant_helper.core.rules.reasons import answer_of
from migrant_helper.core.rules.screening import outcomes

Facts = dict[str, Any]
Parts = Sequence[Sentence]
# Answers that are needed to picture somebody, where the sentence that decides names no other.
_MOST = 6
NOT_ASKED = "not asked"
_BEHIND = {"asked": ("only_if",), "worked_out": ("derive", "from"), "answers": ("values",)}


def deciding(both: Both, facts: Facts, was: Parts, now: Parts) -> list[Change]:
    """The changed sentences that this person's answer hangs on: those that hold no longer or hold
    now; of a rule whose words stayed, the sentences that came out otherwise, or rest on another
    source. Else all that changed."""
    changed = changes(was, now)
    before, after = _held(both.was, facts, was, both.on), _held(both.now, facts, now, both.on)
    turned = [
        one
        for one in changed
        if (before[one.was.text] if one.was else "met")
        != (after[one.now.text] if one.now else "met")
    ]
    kept = {one.text: one for one in was}
    same = [Change(kept[one.text], one) for one in now if one.text in kept]
    other = [one for one in same if one.was and before[one.was.text] != after[one.was.text]]
    resting = [one for one in same if one.was and one.now and one.was.borne != one.now.borne]
    behind = [one for one in same if reason(both, one)["is"] != "source"]
    return turned or other or resting or changed or behind


def answers(both: Both, facts: Facts, decide: Sequence[Change], show: Show) -> list[dict[str, str]]:
    """What the person told that stands in these sentences: {"label", "answer"}; both answers where
    one version does not ask what the other does, or works it out otherwise."""
    was, now = (start(side, told(side, facts, both.on), both.on) for side in (both.was, both.now))
    found: dict[str, dict[str, str]] = {}
    for fact in [fact for one in decide for fact in one.facts()]:
        held = [
            _answer(one, fact, show) for one in (was, now) if fact in one.plan.catalogue["facts"]
        ]
        text = held[0] if len(set(held)) == 1 else f"before {held[0]}, now {held[-1]}"
        if text != NOT_ASKED:
            label = (both.now if fact in both.now["facts"] else both.was)["facts"][fact]["label"]
            found[fact] = {"label": str(label), "answer": text}
    return list(found.values())[:_MOST]


def reason(both: Both, one: Change) -> dict[str, str | None]:
    """What changed behind the words of a sentence: {"is", "question"}. A question is "asked" (of
    other people), has other "answers", is "worked_out" (otherwise), or it is the "source"."""
    facts = _behind(both, one.facts())
    for kind, keys in _BEHIND.items():
        for was, now in facts:
            if any(was.get(key) != now.get(key) for key in keys):
                return {"is": kind, "question": str(now["label"])}
    return {"is": "source", "question": None}


def _behind(both: Both, named: Sequence[str]) -> list[tuple[Facts, Facts]]:
    """These facts in both versions, then those that they stand on now, the nearest first."""
    order = list(named)
    for fact in order:
        further = sorted(stands_on(both.now, fact)) if fact in both.now["facts"] else []
        order += [name for name in further if name not in order]
    was, now = both.was["facts"], both.now["facts"]
    return [(was[fact], now[fact]) for fact in order if fact in was and fact in now]


def _answer(screening: Screening, fact: str, show: Show) -> str:
    declared = screening.plan.catalogue["facts"][fact]
    value = answer_of(screening, fact)
    if value is not None:
        return answer_text(declared, value, show)
    if "derive" in declared:
        return "not known"
    return "does not know" if fact in screening.facts else NOT_ASKED


def _held(catalogue: dict[str, Any], facts: Facts, parts: Parts, on: str) -> dict[str, str]:
    """How each sentence comes out for this person, by its text."""
    rules = [{"id": str(place), "rule": one.rule} for place, one in enumerate(parts)]
    found = outcomes({**catalogue, "schemes": rules}, told(catalogue, facts, on), on)
    return {one.text: found[str(place)] for place, one in enumerate(parts)}
