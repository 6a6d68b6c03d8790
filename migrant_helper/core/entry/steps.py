"""The steps of an entry as one person meets them: which apply, who carries them, what they cost.

On the phone as well; kept the same by tests/vectors/steps.json.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from migrant_helper.core.rules.screening import screen
from migrant_helper.core.words.texts import in_force

Row = Mapping[str, Any]
# What a condition comes to for this person on this day: {"outcome", "missing"}.
Decide = Callable[[Row], Row]

STAGES = ("apply", "before", "arrival", "there", "return")


def decider(catalogue: Row, facts: Row, on: str) -> Decide:
    """Decides the conditions that stand in the catalogue's entries: `only_if` of their steps and
    deadlines, `if` of their outcomes. They are all decided together, once, when one is asked for.
    """
    conditions = [each for scheme in catalogue["schemes"] for each in _conditions(scheme)]
    found: dict[int, Row] = {}

    def decide(condition: Row) -> Row:
        if not found:
            rules = [{"id": f"{at:06d}", "rule": rule} for at, rule in enumerate(conditions)]
            results = screen({**catalogue, "schemes": rules}, facts, on)
            found.update(zip(map(id, conditions), results, strict=True))
        return found[id(condition)]

    return decide


def _conditions(scheme: Row) -> list[Row]:
    rows = [*(scheme.get("steps") or ()), *(scheme.get("deadlines") or ())]
    outcomes = scheme["portability"].get("outcomes") or ()
    return [row["only_if"] for row in rows if row.get("only_if")] + [row["if"] for row in outcomes]


def steps_of(
    scheme: Row, offices: Mapping[str, Row], decide: Decide, on: str
) -> list[dict[str, Any]]:
    """The entry's steps that apply, by stage and then in the entry's order.

    Each {"scheme", "name", "step", "code", "when", "do", "who", "where", "office", "find", "fee",
    "takes", "if", "source", "verified"}. `office` and `find` are the texts of the office, `fee` is
    0, a text, or None when nobody knows; `if` is "unknown" for a step whose `only_if` cannot be
    settled yet. A step whose `only_if` is unmet is left out.
    """
    rows = [_row(scheme, offices, step, decide, on) for step in scheme.get("steps") or ()]
    applying = [row for row in rows if row["if"] != "unmet"]
    return sorted(applying, key=lambda row: STAGES.index(row["when"]))


def staged(rows: Sequence[Row], stages: Mapping[str, str]) -> list[dict[str, Any]]:
    """The steps whose stage is a key of `stages`, at the stage that it names, in order of stages.

    `{"apply": "arrival", "there": "there"}`: what it takes to apply is done on arrival.
    """
    kept = [{**row, "when": stages[row["when"]]} for row in rows if row["when"] in stages]
    return sorted(kept, key=lambda row: STAGES.index(row["when"]))


def _row(
    scheme: Row, offices: Mapping[str, Row], step: Row, decide: Decide, on: str
) -> dict[str, Any]:
    office = offices.get(step["where"]) or {}
    condition = step.get("only_if")
    return {
        "scheme": scheme["id"],
        "name": scheme["name"],
        "step": step["id"],
        "code": step["code"],
        "when": step["when"],
        "do": step["do"],
        "who": step["who"],
        "where": step["where"],
        "office": office.get("name"),
        "find": office.get("find"),
        "fee": _fee(scheme, step.get("fee"), on),
        "takes": step.get("takes"),
        "if": decide(condition)["outcome"] if condition else "met",
        "source": step.get("source"),
        "verified": step["verified"],
    }


def _fee(scheme: Row, fee: Any, on: str) -> Any:
    if not isinstance(fee, str):
        return fee
    found = in_force(scheme.get("amounts") or {}, fee, on)
    return None if found is None else found["text"]
