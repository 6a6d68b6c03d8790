"""The door for urgent trouble, open before any question: the safe number first, then the entry.

Mirrored by static/js/pages/urgent.js.
"""

from typing import Any

from migrant_helper.pages import journey as journeys
from migrant_helper.pages.frame import frame
from migrant_helper.pages.page import Form, Page, State, World, first
from migrant_helper.pages.together import scheme_of

TROUBLES: dict[str, tuple[str, ...]] = {
    "hurt": ("in-employee-compensation", "in-esic", "np-labour-wage-rights", "np-ssf-formal"),
    "unpaid": (
        "in-labour-grievance",
        "in-wage-claim",
        "in-nalsa-legal-aid",
        "np-labour-wage-rights",
    ),
    "held": ("in-bonded-labour", "in-nalsa-legal-aid", "np-labour-wage-rights"),
    "violence": ("in-women-181", "in-nalsa-legal-aid", "np-ssa-single-women"),
    "child": ("in-childline-1098",),
}

# What somebody may have answered, and the trouble it tells of, the gravest first.
SIGNS: tuple[tuple[str, str, str], ...] = (
    ("free_to_leave", "no", "held"),
    ("free_to_leave", "afraid_to_say", "held"),
    ("event", "violence", "violence"),
    ("event", "child_lost", "child"),
    ("event", "work_injury", "hurt"),
)


def trouble_in(facts: dict[str, Any]) -> str:
    """The trouble that the answers tell of, a key of TROUBLES; "" for none. The page then offers the
    door for it, without a word of what was answered."""
    for fact, value, trouble in SIGNS:
        told = facts.get(fact)
        if value == told or (isinstance(told, list) and value in told):
            return trouble
    return ""


def page(world: World, state: State, form: Form) -> Page:
    """The kinds of trouble; once one is named (`trouble`), its numbers to call and the entries
    that help."""
    journey = journeys.read(world, form, state.fresh_id)
    trouble = first(form, "trouble")
    known = trouble if trouble in TROUBLES else ""
    entries = [
        entry for entry in (scheme_of(world, name) for name in TROUBLES.get(known, ())) if entry
    ]
    context = frame(
        world,
        state,
        journey,
        troubles=list(TROUBLES),
        trouble=known,
        calls=calls(entries),
        entries=[
            {"id": entry["id"], "name": entry["name"], "lang": entry["lang"]} for entry in entries
        ],
    )
    return Page(200, "public/urgent.html", context)


def calls(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each number of the entries once, those somebody has checked first."""
    lines: dict[str, dict[str, Any]] = {}
    for entry in entries:
        for line in entry["helplines"]:
            lines.setdefault(line["number"], {**line, "lang": entry["lang"]})
    return sorted(lines.values(), key=lambda line: not line["verified"])
