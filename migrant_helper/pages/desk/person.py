"""The next person: their name, their home, and what they agree to; where they are, camp and language stay as they
were for the person before. Without their yes nothing is written down.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.household import begun_by, districts, joined
from migrant_helper.core.cases.typed import WRONG, typed
from migrant_helper.core.words.days import add_months
from migrant_helper.pages.desk.desk import Desk, desk_page, whose, with_ids, writing
from migrant_helper.pages.parts.journey import is_id
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import countries, place_name

# The words that were agreed to, by number: the page has them. New words are a new number.
WORDS = "1"
PURPOSES = ("share", "evidence")
MONTHS = ("3", "12", "24")


def key_of(form: Form) -> str:
    """What the case is called that this form opens: it says so itself, or the page that led to it; "" where neither
    does. The same form, or going back and on again, leads to the same case."""
    own, seed = first(form, "new"), first(form, "seed")
    if is_id(own):
        return own
    return seed if is_id(seed) else ""


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The form; with do=open the case as changes, or what is missing. With do=family, and as long as the
    form names its case (`with`), one more of the family of the open case. What opened somebody already opens
    nobody else: the page asks whom it is about."""
    is_own = is_id(first(form, "new"))
    is_family = desk.case is not None and (
        first(form, "do") == "family" or first(form, "with") != ""
    )
    family = desk.case if is_family else None
    kept = told_of(form) if is_own else kept_of(world, desk, family or desk.last)
    if family is not None and not is_own:
        kept = {**kept, "home": family["answers"].get("home", "")}
    own = {
        **said(form, is_own=is_own),
        "again": None,
        "family": family["name"] if family is not None else "",
        "countries": countries(world),
        "kept": kept,
        "kept_words": words_of(world, kept),
    }
    opens = first(form, "do") == "open" and is_own
    known = desk.opened
    if known is not None and not (opens and known["name"] == own["name"]):
        return asked_again(world, state, desk, own)
    case = state.fresh_id if desk.used and known is None else key_of(form) or state.fresh_id
    named = [["case", family["id"]], ["with", family["id"]]] if family is not None else []
    own["hidden"] = [["new", case], *named]
    lacks = len(own["missing"]) > 0
    own["missing"] = own["missing"] if opens else []
    made = desk_page(world, state, desk, "person", own, 422 if opens and lacks else 200)
    if not opens or lacks:
        return made
    until = add_months(state.today, int(own["months"]))
    changes = opened(desk, own, case, until, family)
    return writing(made, with_ids(changes, form, state), "check")


def said(form: Form, *, is_own: bool) -> dict[str, Any]:
    """What was typed and ticked, and what is missing or wrong of it once the case is to be opened: "name",
    "keep", "long", "aadhaar"."""
    name, wrong_name = typed(first(form, "name") if is_own else "", "opened", "name")
    phone, wrong_phone = typed(first(form, "phone") if is_own else "", "opened", "phone")
    wrong_camp = typed(first(form, "camp") if is_own else "", "opened", "camp")[1]
    wrongs = [wrong_name, wrong_phone, wrong_camp]
    lacks = {"name": name == "", "keep": first(form, "keep") != "yes"}
    # What somebody before agreed to stands in the page that led here, and is nobody else's.
    agreed = form.get("for", ()) if is_own else ()
    told = first(form, "months") if is_own else ""
    return {
        "name": name,
        "phone": phone,
        "purposes": [one for one in agreed if one in PURPOSES],
        "months": told if told in MONTHS else "12",
        "missing": [
            *[what for what, is_so in lacks.items() if is_so],
            *[wrong for wrong in WRONG if wrong in wrongs],
        ],
    }


def asked_again(world: World, state: State, desk: Desk, own: dict[str, Any]) -> Page:
    """Somebody was written down by this form already: on to their case, or to another person, for whom what was
    typed stays."""
    kept: Mapping[str, str] = own["kept"]
    fields = {
        "f.home": kept["home"],
        "f.here": kept["here"],
        "camp": kept["camp"],
        "lang": kept["lang"],
        "name": own["name"],
        "phone": own["phone"],
    }
    hidden = [["new", state.fresh_id], *[[name, value] for name, value in fields.items() if value]]
    whole = {**own, "again": whose(desk.opened), "missing": [], "hidden": hidden}
    return desk_page(world, state, desk, "person", whole)


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
        "camp": typed(first(form, "camp"), "opened", "camp")[0],
        "lang": first(form, "lang")[:8],
    }


def kept_of(world: World, desk: Desk, before: Mapping[str, Any] | None) -> dict[str, str]:
    """The same as they were for the person `before`, but for the home, which is everybody's own; for the first one
    where the organisation works, and the language of the page."""
    if before is None:
        place = str(desk.who["place"]) if desk.who is not None else ""
        here = place if "-" in place else ""
        return {"home": "", "here": here, "camp": "", "lang": world.ui["lang"]}
    answers: Mapping[str, str] = before["answers"]
    return {
        "home": "",
        "here": answers.get("here", ""),
        "camp": before["camp"],
        "lang": before["lang"],
    }


def words_of(world: World, kept: Mapping[str, str]) -> dict[str, Any]:
    """What is kept, in words: {"here", "lang" (of the person, in itself)}; "" for what is not told."""
    places: dict[str, Any] = world.ui["places"]
    names = [one["name"] for one in world.ui["languages"] if one["tag"] == kept["lang"]]
    here = place_name(places, kept["here"])
    return {"here": here, "lang": names[0] if names else ""}
