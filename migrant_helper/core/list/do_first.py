"""What to do first: at most three actions over all entries that are somebody's, each with why.

On the phone as well; kept the same by tests/vectors/first.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.list.order import travels
from migrant_helper.core.list.papers import ANY_HOUR, brought
from migrant_helper.core.list.stages import stages_of
from migrant_helper.core.list.whose import is_alone, is_for_family
from migrant_helper.core.words.days import add_days

Row = Mapping[str, Any]

MOST = 3
MOST_MATTERS = 5
# A right that ends within so many days goes before one that is only worth more.
LAPSE_DAYS = 90

# Who does a step with the person, where the entry holds none of their own for now.
HELPERS = ("cso", "service-centre")
_GRADES = ("child", "safety", "freed", "harm", "owed", "cut", "lapses", "unlocks", "worth")
_TROUBLES = ("child", "safety", "freed", "harm", "owed", "cut")
# Money that somebody owes: to who was freed from bondage, for an injury or a death, pay, or what was cut from it.
_OWED = ("freed", "harm", "owed", "cut")
_DANGERS = ("child", "safety")
_TO_BE_CONFIRMED = 2
NEVER = "~"  # sorts after every day


def do_first(
    made: Row, schemes: Mapping[str, Row], facts: Row, pressing: Mapping[str, str]
) -> list[dict[str, Any]]:
    """At most three {"scheme", "why", "step", "also", "along"}, the first to do first.

    `made` is a `checklist.checklist` of the entries to choose from, `schemes` their entries by id, `pressing` says
    which are about a "child" in danger, about "safety", who was "freed", money for "harm", pay that is "owed" or
    what is "cut" from it and kept. Of each entry that is the person's (met), the first step still to do at their
    stage, by them or their family; of what `pressing` names else by one of HELPERS. For harm the claim too.

    0. What only keeps something for later (a number, a name) stands alone or not at all, where no money is owed; so
       does what is done at once in a trouble that was not told, where another was; not at all where none was, nor a
       number against such a trouble. What follows another step of its entry waits until one is done.
    1. A child in danger, safety, then what is due to who was freed, money for harm, pay owed, what was cut from it,
       then what ends within 90 days (the soonest first), then what makes a paper that two or more others ask for
       (the most first), then the rest. What the family at home does is first of all in danger alone, else after one
       of their own.
    2. Nothing is bought or paid into where somebody owes them money, nor while a child is in danger. Among equals:
       what is not bought before one, what they can do themselves before what only the family at home can, what
       somebody checked before what nobody did, an office before what can be done at home (in danger the order of
       `pressing`), then what matters more, one to be confirmed two less where nobody owes it, then by id.
    3. One action a visit, and one for safety and one for money owed: an entry of the same visit or the same trouble
       stands in `also`; what the same visit does and matters most, in `along`, too.
    `why` is {"because": one of _GRADES, "on": day or None, "count": entries that ask for the paper or 0}.
    """
    steps = _first_steps(made, schemes, stages_of(facts), pressing)
    entries = {entry["scheme"]: entry for entry in made["entries"]}
    rows = [
        {
            **_why(made, schemes, step, pressing),
            "entry": entries[step["scheme"]],
            "step": step,
            "familys": is_for_family(facts, step),
        }
        for step in steps
        if entries[step["scheme"]]["eligible"] == "met" and not _waits(step, schemes, pressing)
    ]
    alone = is_alone(facts)
    ranked = sorted(rows, key=lambda row: _rank(row, row["step"], schemes, pressing, alone))
    return _actions(_own_first(ranked, schemes) if alone else ranked, schemes)


def _waits(step: Row, schemes: Mapping[str, Row], pressing: Mapping[str, str]) -> bool:
    """Whether it is done at once where no trouble was told, or keeps a number against one that was not, is paid
    into while money is owed, or costs something while a child is in danger."""
    sensitive = bool(schemes[step["scheme"]].get("sensitive"))
    late = sensitive and step["where"] in ANY_HOUR and step["scheme"] not in pressing
    is_owed = any(grade in _OWED for grade in pressing.values())
    said = _said(step, schemes)
    is_number = late and (said == "spare" or (said == "at_once" and len(pressing) == 0))
    costs = "child" in pressing.values() and step.get("fee") not in (0, None)
    return is_number or costs or (is_owed and _is_paid_into(step, schemes))


def _own_first(ranked: Sequence[Row], schemes: Mapping[str, Row]) -> list[Row]:
    """The same rows, one of their own that is not bought first where the family's would be and nobody is in
    danger."""
    own = [
        row
        for row in ranked
        if not row["familys"] and row["step"]["haste"] < 2
        if not _is_bought(row["step"], schemes)
    ]
    if not own or ranked[0]["because"] in _DANGERS or not ranked[0]["familys"]:
        return list(ranked)
    return [own[0], *[row for row in ranked if row is not own[0]]]


def _actions(ranked: Sequence[Row], schemes: Mapping[str, Row]) -> list[dict[str, Any]]:
    """The first rows as actions, the others joined to these where they can be."""
    actions: list[dict[str, Any]] = []
    for row in ranked:
        step = row["step"]
        same = _same(actions, row["because"], step)
        if same is not None:
            _join(same, schemes[step["scheme"]], step)
        elif len(actions) < MOST and (step["haste"] < 2 or not actions):
            actions.append(
                {
                    "scheme": step["scheme"],
                    "why": {"because": row["because"], "on": row["on"], "count": row["count"]},
                    "step": step,
                    "also": [],
                    "along": [],
                }
            )
    return actions


def _same(actions: Sequence[dict[str, Any]], because: str, step: Row) -> dict[str, Any] | None:
    """The action that is about the same trouble, or leads the same person to the same office."""
    for action in actions:
        told = because in _TROUBLES and action["why"]["because"] == because
        if told or _one_visit(action, step):
            return action
    return None


def _join(action: Mapping[str, Any], scheme: Row, step: Row) -> None:
    if step["scheme"] != action["scheme"]:
        action["also"].append(step["scheme"])
    if scheme["matters"] == MOST_MATTERS and _one_visit(action, step):
        action["along"].append(step["scheme"])


def _one_visit(action: Row, step: Row) -> bool:
    one = action["step"]
    same: bool = one["who"] == step["who"] and one["where"] == step["where"]
    return bool(step["travel"]) and same


def _first_steps(
    made: Row, schemes: Mapping[str, Row], stages: Sequence[str], pressing: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Of each entry the first step to do, as a trip has it, with "travel" and "haste" (see `_haste`): the
    hastiest, their own before a helper's, then in the order of `stages`, at each one that somebody
    has to go somewhere for before what can be done in any free hour. Of money for harm the next one
    at another place too, after what is done at once."""
    own = [step for trip in made["trips"] for step in trip["steps"]]
    helped = helped_steps(made, schemes, pressing)
    steps = [
        {**step, "travel": travel, "haste": _haste(step, schemes, pressing)}
        for some in (own, helped)
        for stage in stages
        for travel in (True, False)
        for step in some
        if step["when"] == stage and travels(step) is travel
        if not step["done"] and step["if"] == "met"
    ]
    found: dict[str, list[dict[str, Any]]] = {}
    for step in sorted(steps, key=lambda one: one["haste"]):
        rows = found.setdefault(step["scheme"], [])
        then = pressing.get(step["scheme"]) == "harm" and step["haste"] == 1
        if not rows or (then and len(rows) == 1 and _leads_on(rows[0], step)):
            rows.append(step)
    return [step for rows in found.values() for step in rows]


def _leads_on(first: Row, step: Row) -> bool:
    """Whether a step follows, at another place, what is done at once."""
    return bool(first["haste"] == 0 and step["where"] != first["where"])


def helped_steps(
    made: Row, schemes: Mapping[str, Row], pressing: Mapping[str, str]
) -> list[Mapping[str, Any]]:
    """The steps of what presses that one of HELPERS does with the person, who does them alone where nobody
    helps; not those that follow another step of their entry while none is done."""
    own = [step for trip in made["trips"] for step in trip["steps"]]
    steps = [step for one in made["carried"] if one["who"] in HELPERS for step in one["steps"]]
    begun = [step["scheme"] for step in [*own, *steps] if step["done"]]
    return [
        step
        for step in steps
        if step["scheme"] in pressing
        and (step["scheme"] in begun or _said(step, schemes) != "then")
    ]


def _said(step: Row, schemes: Mapping[str, Row]) -> str:
    """The `haste` that its entry gives a step, "" for none."""
    rows: Sequence[Row] = schemes[step["scheme"]].get("steps") or ()
    said = [str(row["haste"]) for row in rows if row["id"] == step["step"] and "haste" in row]
    return said[0] if said else ""


def _haste(step: Row, schemes: Mapping[str, Row], pressing: Mapping[str, str]) -> int:
    """0 for what is done at once in the danger told, 2 for what is late: what its entry says is done at
    once in another, or to spare. Whoever is owed money writes down who owes it now. Else 1."""
    said, grade = _said(step, schemes), pressing.get(step["scheme"])
    if said == "at_once" and grade is not None and grade != "owed":
        return 0
    return 2 if said in ("at_once", "spare") and grade not in _OWED else 1


def _why(
    made: Row, schemes: Mapping[str, Row], step: Row, pressing: Mapping[str, str]
) -> dict[str, Any]:
    """Why an entry comes when it does: {"because", "on", "count"}. In danger for a step that is about the
    danger alone."""
    scheme = step["scheme"]
    on = lapse(made, scheme)
    count = _unlocks(made, schemes, scheme)
    grade = pressing.get(scheme, "")
    if grade == "harm" and not step["haste"]:
        grade = "safety"
    if grade in _OWED or (grade and not step["haste"]):
        return {"because": grade, "on": on, "count": count}
    if on is not None:
        return {"because": "lapses", "on": on, "count": count}
    return {"because": "unlocks" if count else "worth", "on": None, "count": count}


def lapse(made: Row, scheme: str) -> str | None:
    """The first day within LAPSE_DAYS on which something of the entry ends, of a list's "as_of" and
    "deadlines"."""
    last = add_days(made["as_of"], LAPSE_DAYS)
    days = [
        row["on"]
        for row in made["deadlines"]
        if row["scheme"] == scheme and row["if"] == "met" and row["on"] is not None
    ]
    near = [day for day in days if made["as_of"] <= day <= last]
    return min(near) if near else None


def _unlocks(made: Row, schemes: Mapping[str, Row], scheme: str) -> int:
    """How many other entries ask for a paper that this one makes; 0 where only one does."""
    own: Sequence[str] = schemes[scheme]["makes"]
    asking = [
        entry["scheme"]
        for entry in made["entries"]
        if entry["scheme"] != scheme
        and any(
            name in own for names in brought(made["documents"], [entry["scheme"]]) for name in names
        )
    ]
    return len(asking) if len(asking) > 1 else 0


def _worth(entry: Row, schemes: Mapping[str, Row]) -> int:
    """What an entry matters; what may turn out not to be theirs is worth less of a walk."""
    matters: int = schemes[entry["scheme"]]["matters"]
    return matters - _TO_BE_CONFIRMED if entry["confirm"] else matters


def _is_bought(step: Row, schemes: Mapping[str, Row]) -> bool:
    """Whether it is an insurance that costs something to join."""
    kind = schemes[step["scheme"]].get("kind")
    return kind == "insurance" and step.get("fee") not in (0, None)


def _is_paid_into(step: Row, schemes: Mapping[str, Row]) -> bool:
    """The same, or a pension that one pays into oneself."""
    begins = step["when"] == "apply" and step["where"] in ("bank", "checklist")
    return _is_bought(step, schemes) or (begins and schemes[step["scheme"]]["kind"] == "pension")


def _rank(
    row: Row, step: Row, schemes: Mapping[str, Row], pressing: Mapping[str, str], alone: bool
) -> tuple[Any, ...]:
    entry = row["entry"]
    return (
        step["haste"] > 1,
        _GRADES.index(row["because"]),
        0 if step["haste"] else list(pressing).index(entry["scheme"]),
        row["on"] or NEVER,
        -row["count"],
        _is_bought(step, schemes),
        alone and row["familys"],
        not step["verified"],
        step["where"] in ANY_HOUR,
        -(
            schemes[entry["scheme"]]["matters"]
            if row["because"] in _OWED
            else _worth(entry, schemes)
        ),
        entry["scheme"],
    )
