"""The next person: their name, and what they agree to. Without their yes nothing is written down.

On the phone as well.
"""

from migrant_helper.core.words.days import add_months
from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.parts.page import Form, Page, State, World, first

# The words that were agreed to, by number: the page has them. New words are a new number.
WORDS = "1"
PURPOSES = ("share", "evidence")
MONTHS = ("3", "12", "24")


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The form; with do=open the case as changes, or what is missing."""
    name = " ".join([word for word in first(form, "name").split(" ") if word])
    agreed = first(form, "keep") == "yes"
    missing = [what for what, lacks in (("name", name == ""), ("keep", not agreed)) if lacks]
    case = first(form, "new")
    opens = first(form, "do") == "open" and len(case) == 16
    told = first(form, "months")
    months = told if told in MONTHS else "12"
    own = {
        "name": name[:80],
        "phone": first(form, "phone")[:20],
        "camp": first(form, "camp")[:60],
        "purposes": [one for one in form.get("for", ()) if one in PURPOSES],
        "months": months,
        "missing": missing if opens else [],
        "hidden": [["new", case if opens else state.fresh_id]],
    }
    made = desk_page(world, state, desk, "person", own, 422 if opens and missing else 200)
    if not opens or missing:
        return made
    until = add_months(state.today, int(months))
    data = {part: own[part] for part in ("name", "phone", "camp")}
    consent = {"for": ["keep", *own["purposes"]], "until": until, "words": WORDS}
    opened = {"kind": "opened", "case": case, "data": {**data, "lang": world.ui["lang"]}}
    changes = (opened, {"kind": "consent", "case": case, "data": consent})
    return Page(made.status, made.template, made.context, changes)
