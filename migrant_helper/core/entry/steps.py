"""The steps of an entry as one person meets them: which apply, who carries them, what they cost.

On the phone as well; kept the same by tests/vectors/steps.json.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from migrant_helper.core.rules.decide import Screening, start
from migrant_helper.core.rules.screening import verdict
from migrant_helper.core.rules.shapes import Verdict
from migrant_helper.core.rules.truth import WORDS
from migrant_helper.core.words.kept import Kept, kept
from migrant_helper.core.words.texts import in_force

Row = Mapping[str, Any]
# What a condition, by its name, comes to for this person on this day: "met", "unmet" or "unknown".
Decide = Callable[[str], str]
# The same, with what is missing.
Tell = Callable[[str], Verdict]

_MOST_CATALOGUES = 32
_conditions: list[Kept] = []

STAGES = ("apply", "before", "arrival", "there", "return")


def decider(catalogue: Row, facts: Row, on: str) -> Decide:
    """Decides the conditions that stand in the catalogue's entries, each by its name (see
    `name_of`): `only_if` of papers, steps, deadlines and lines of a counter, `held` and the `if` of the outcomes of a
    move.
    """
    screening = _screened(catalogue, facts, on)
    return lambda name: WORDS[screening.state[screening.plan.row_of[name].slot]]


def teller(catalogue: Row, facts: Row, on: str) -> Tell:
    """As `decider`, with the facts that would settle what is unknown."""
    screening = _screened(catalogue, facts, on)
    return lambda name: verdict(screening, screening.plan.row_of[name])


def _screened(catalogue: Row, facts: Row, on: str) -> Screening:
    asked: Row = kept(
        _conditions, _MOST_CATALOGUES, [catalogue], "", lambda: _conditions_of(catalogue)
    )
    return start(asked, facts, on)


def name_of(scheme: Row, part: str, at: int) -> str:
    """What the condition of the `at`-th row of an entry's "steps", "deadlines", "documents",
    "counter", "held" or "outcomes" is called.
    """
    return f"{scheme['id']} {part} {at}"


def _conditions_of(catalogue: Row) -> dict[str, Any]:
    """The catalogue with a scheme for each condition in place of its own."""
    rules = []
    for scheme in catalogue["schemes"]:
        lists = {
            "documents": [row.get("only_if") for row in scheme.get("documents") or ()],
            "steps": [row.get("only_if") for row in scheme.get("steps") or ()],
            "deadlines": [row.get("only_if") for row in scheme.get("deadlines") or ()],
            "counter": [row.get("only_if") for row in scheme.get("counter") or ()],
            "held": [scheme["portability"].get("held")],
            "outcomes": [row["if"] for row in scheme["portability"].get("outcomes") or ()],
        }
        for part, conditions in lists.items():
            for at, condition in enumerate(conditions):
                if condition:
                    rules.append({"id": name_of(scheme, part, at), "rule": condition})
    return {**catalogue, "schemes": rules}


def steps_of(
    scheme: Row, offices: Mapping[str, Row], decide: Decide, on: str
) -> list[dict[str, Any]]:
    """The entry's steps that apply, by stage and then in the entry's order.

    Each {"scheme", "name", "step", "code", "when", "do", "who", "where", "office", "find", "fee",
    "takes", "if", "source", "verified"}. `office` and `find` are the texts of the office, `fee` is
    0, a text, or None when nobody knows; `if` is "unknown" for a step whose `only_if` cannot be
    settled yet. A step whose `only_if` is unmet is left out.
    """
    made = enumerate(scheme.get("steps") or ())
    rows = [_row(scheme, offices, (at, step), decide, on) for at, step in made]
    applying = [row for row in rows if row["if"] != "unmet"]
    return sorted(applying, key=lambda row: STAGES.index(row["when"]))


def staged(rows: Sequence[Row], stages: Mapping[str, str]) -> list[dict[str, Any]]:
    """The steps whose stage is a key of `stages`, at the stage that it names, in order of stages.

    `{"apply": "arrival", "there": "there"}`: what it takes to apply is done on arrival.
    """
    kept = [{**row, "when": stages[row["when"]]} for row in rows if row["when"] in stages]
    return sorted(kept, key=lambda row: STAGES.index(row["when"]))


def _row(
    scheme: Row, offices: Mapping[str, Row], listed: tuple[int, Row], decide: Decide, on: str
) -> dict[str, Any]:
    at, step = listed
    office = offices.get(step["where"]) or {}
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
        "if": decide(name_of(scheme, "steps", at)) if step.get("only_if") else "met",
        "source": step.get("source"),
        "verified": step["verified"],
    }


def _fee(scheme: Row, fee: Any, on: str) -> Any:
    if not isinstance(fee, str):
        return fee
    found = in_force(scheme.get("amounts") or {}, fee, on)
    return None if found is None else found["text"]
