"""What leaves the phone for a card or for reminders: entries, steps and days, and no answer.

A form of its own holds it: `case`, `entry` (scheme ids), `step` ("<scheme>.<step>.<state>"), `due`
("<scheme>.<deadline>.<day>") and `sure` ("<scheme>.<doubt>.", how far it is theirs).

On the phone as well.
"""

from typing import Any

from migrant_helper.core.card.bits import DOUBTS
from migrant_helper.core.words.days import is_day
from migrant_helper.pages.parts.journey import is_id
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import Form, World, first


def fields(case: dict[str, Any]) -> list[list[str]]:
    """A card's case as fields of the take-away form."""
    rows = [["case", case["id"]]]
    for entry in case["entries"]:
        rows.append(["entry", entry["scheme"]])
        rows += [
            ["step", f"{entry['scheme']}.{step}.{done}"] for step, done in entry["steps"].items()
        ]
        rows += [
            ["due", f"{entry['scheme']}.{due['id']}.{due['on']}"] for due in entry["deadlines"]
        ]
        rows += [["sure", f"{entry['scheme']}.{entry['doubt']}."]] if "doubt" in entry else []
    return rows


def entries(world: World, form: Form) -> list[dict[str, Any]]:
    """The entries of a take-away form, with what is known of their steps and days; what no loaded
    catalogue knows is left out: [{"scheme", "steps": {id: state}, "deadlines": [{"id", "on"}], "doubt"?}]."""
    found: dict[str, dict[str, Any]] = {}
    for name in form.get("entry", ()):
        scheme = scheme_of(world, name)
        if scheme:
            steps = {step["id"]: "todo" for step in scheme["steps"]}
            found[name] = {"scheme": name, "steps": steps, "deadlines": [], "own": scheme}
    for text in form.get("step", ()):
        name, step, state = parts(text)
        if (
            name in found
            and step in found[name]["steps"]
            and state in ("todo", "done", "not_needed")
        ):
            found[name]["steps"][step] = state
    for text in form.get("due", ()):
        name, deadline, day = parts(text)
        if name in found and is_day(day) and deadline in deadlines_of(found[name]["own"]):
            found[name]["deadlines"].append({"id": deadline, "on": day})
    for text in form.get("sure", ()):
        name, doubt, _ = parts(text)
        if name in found and doubt in DOUBTS[1:]:
            found[name]["doubt"] = doubt
    return [{key: one[key] for key in one if key != "own"} for one in found.values()]


def parts(text: str) -> tuple[str, str, str]:
    """The three parts of a `step` or `due` field; ("", "", "") for anything else."""
    pieces = text.split(".")
    return (pieces[0], pieces[1], pieces[2]) if len(pieces) == 3 else ("", "", "")


def deadlines_of(scheme: dict[str, Any]) -> set[str]:
    """The ids of an entry's deadlines."""
    return {row["id"] for row in scheme["deadlines"]}


def case_id(form: Form, fresh_id: str) -> str:
    """The id the take-away form carries, else a fresh one."""
    own = first(form, "case")
    return own if is_id(own) else fresh_id
