"""The next person: their name, and what they agree to; place and language stay as they were for the person
before. Without their yes nothing is written down.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.household import begun_by, districts, joined
from migrant_helper.core.words.days import add_months
from migrant_helper.pages.desk.desk import Desk, desk_page, writing
from migrant_helper.pages.parts.journey import is_id
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import countries, place_name

# The words that were agreed to, by number: the page has them. New words are a new number.
WORDS = "1"
PURPOSES = ("share", "evidence")
MONTHS = ("3", "12", "24")


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The form; with do=open the case as changes, or what is missing. With do=family, and as long as the
    form names its case (`with`), one more of the family of the open case."""
    is_own = is_id(first(form, "new"))
    is_family = desk.case is not None and (
        first(form, "do") == "family" or first(form, "with") != ""
    )
    family = desk.case if is_family else None
    before = family or desk.last
    kept = told_of(form) if is_own else kept_of(world, desk, before)
    name = " ".join([word for word in first(form, "name").split(" ") if word]) if is_own else ""
    agreed = first(form, "keep") == "yes"
    missing = [what for what, lacks in (("name", name == ""), ("keep", not agreed)) if lacks]
    case = first(form, "new") if is_own else state.fresh_id
    opens = first(form, "do") == "open" and is_own
    told = first(form, "months")
    months = told if told in MONTHS else "12"
    named = [["case", family["id"]], ["with", family["id"]]] if family is not None else []
    own = {
        "name": name[:80],
        "phone": first(form, "phone")[:20] if is_own else "",
        "purposes": [one for one in form.get("for", ()) if one in PURPOSES],
        "months": months,
        "missing": missing if opens else [],
        "family": family["name"] if family is not None else "",
        "countries": countries(world),
        "kept": kept,
        "kept_words": words_of(world, kept),
        "hidden": [["new", case], *named],
    }
    made = desk_page(world, state, desk, "person", own, 422 if opens and missing else 200)
    if not opens or missing:
        return made
    until = add_months(state.today, int(months))
    return writing(made, opened(desk, own, case, until, family), "check")


def opened(
    desk: Desk,
    own: Mapping[str, Any],
    case: str,
    until: str,
    family: Mapping[str, Any] | None,
) -> list[dict[str, Any]]:
    """The changes that open the case: who, what they agreed to, where they are with what their household
    shares, and that the two cases are of one."""
    kept: Mapping[str, str] = own["kept"]
    data = {
        "name": own["name"],
        "phone": own["phone"],
        "camp": kept["camp"],
        "lang": kept["lang"],
    }
    consent = {"for": ["keep", *own["purposes"]], "until": until, "words": WORDS}
    begun = begun_by(family, desk.tables.get("household", []), kept)
    near = districts(family or desk.last, kept)
    whole = {**begun, "lists": {"district": near} if near else {}}
    changes = [
        {"kind": "opened", "case": case, "data": data},
        {"kind": "consent", "case": case, "data": consent},
        {"kind": "journey", "case": case, "data": whole},
    ]
    return [*changes, *joined(case, family["id"])] if family is not None else changes


def told_of(form: Form) -> dict[str, str]:
    """Place, language and camp as the form has them."""
    return {
        "home": first(form, "f.home"),
        "here": first(form, "f.here"),
        "camp": first(form, "camp")[:60],
        "lang": first(form, "lang")[:8],
    }


def kept_of(world: World, desk: Desk, before: Mapping[str, Any] | None) -> dict[str, str]:
    """The same as they were for the person before; for the first one where the organisation works, and the
    language of the page."""
    if before is None:
        place = str(desk.who["place"]) if desk.who is not None else ""
        here = place if "-" in place else ""
        return {"home": "", "here": here, "camp": "", "lang": world.ui["lang"]}
    answers: Mapping[str, str] = before["answers"]
    return {
        "home": answers.get("home", ""),
        "here": answers.get("here", ""),
        "camp": before["camp"],
        "lang": before["lang"],
    }


def words_of(world: World, kept: Mapping[str, str]) -> dict[str, Any]:
    """What is kept, in words: {"home", "here", "lang" (of the person, in itself), "whole": whether the
    questions can begin}."""
    places: dict[str, Any] = world.ui["places"]
    names = [one["name"] for one in world.ui["languages"] if one["tag"] == kept["lang"]]
    home, here = place_name(places, kept["home"]), place_name(places, kept["here"])
    is_whole = home != "" and here != ""
    return {"home": home, "here": here, "lang": names[0] if names else "", "whole": is_whole}
