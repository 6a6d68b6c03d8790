"""What a page that everybody has says of the open case: the fields of where the person is now.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from migrant_helper.core.cases.journey import LISTS, PREFIX
from migrant_helper.core.list.slips import steps_in
from migrant_helper.core.list.trips import named_step
from migrant_helper.pages.desk.desk import seed_of, whose
from migrant_helper.pages.parts.page import Form, Page, State, first

Fields = list[list[str]]
# Fields that some pages show themselves, and so carry in no hidden field.
_OWN = ("pick", "tick")
_SHOWN = (*_OWN, "picked")


def told(page: Page, form: Form) -> Fields | None:
    """The answers as the page carries them on, with those that stand in inputs of its own, its choices as they
    came, and what its button has ticked; None for a page that carries no journey."""
    context: Mapping[str, Any] = page.context
    if "hidden" not in context or page.template == "public/card.html":
        return None
    carried: Fields = [[one[0], one[1]] for one in context["hidden"]]
    names = [one[0] for one in carried]
    here = [one for one in carried if one[0] not in _OWN]
    came = [name for name in _SHOWN if name in _OWN or name not in names]
    chosen = [[name, value] for name in came for value in form.get(name, ())]
    return [*here, *shown_by(page, form, names), *chosen, *ticked(page, form)]


def shown_by(page: Page, form: Form, names: Sequence[str]) -> Fields:
    """Answers that stand in inputs of the page: both ends on the start, days on the list."""
    inputs: list[str] = []
    if page.template == "public/home.html":
        inputs = [f"{PREFIX}home", f"{PREFIX}here"]
    elif page.template == "public/checklist.html":
        inputs = [f"{PREFIX}{row['fact']}" for row in page.context["asked"]]
    found = [[name, first(form, name)] for name in inputs if name not in names]
    return [one for one in found if one[1] != ""]


def ticked(page: Page, form: Form) -> Fields:
    """The steps that the button of the list has done, with those that say the same."""
    if page.template != "public/checklist.html":
        return []
    known = form.get("tick", ())
    done = [named_step(step) for step in steps_in(page.context["made"]) if step["done"]]
    return [["tick", step] for step in done if step not in known]


def alone(form: Form) -> Form:
    """The form of somebody who is asked without anything being written down: of no case, with both places."""
    if first(form, "do") != "alone":
        return form
    ends = {name: form[name] for name in form if name.startswith(PREFIX)}
    return {**ends, "do": ["show"]}


def of_case(page: Page, state: State, case: Mapping[str, Any] | None, form: Form) -> Page:
    """A page that everybody has, in the desk's frame: whose case it is of, or that nothing of it is written down
    (`unwritten`); and the entry of the case that it leads back to (`follows`, "" for none)."""
    hidden: Sequence[Sequence[str]] = page.context.get("hidden", [])
    asks = any(field[0] == f"{PREFIX}home" for field in hidden)
    follows = followed(page, form) if case is not None else ""
    named = {"whose": whose(case), "seed": seed_of(state), "unwritten": case is None and asks}
    back = {"follows": follows, "hidden": [*hidden, ["entry", follows]]} if follows else {}
    return replace(page, context={**page.context, **named, **back})


def followed(page: Page, form: Form) -> str:
    """The entry about which an office said no, or whose money did not come: what the page came to, else the one that
    led there."""
    context: Mapping[str, Any] = page.context
    if page.template == "public/money.html":
        return str(context["entry"]["id"]) if context["entry"] else first(form, "entry")
    if page.template == "public/refused.html":
        return str(context["line"]["about"]) if context["line"] else first(form, "entry")
    return ""


def left_behind(form: Form) -> Fields | None:
    """What stood on the page of everybody's that was left by this form: its ticks and choices are written down
    whichever button was pressed. None where the page left was one of the desk's (they have an id of
    their own), or held no journey."""
    if "once" in form or "case" not in form or f"{PREFIX}home" not in form:
        return None
    names = [name for name in form if name.startswith(PREFIX) or name in (*_OWN, *LISTS)]
    return [[name, value] for name in names for value in form[name]]
