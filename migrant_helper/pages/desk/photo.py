"""Photos of papers: kept where the person asked for it, never otherwise.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.due import consent_of
from migrant_helper.core.cases.journey import fields_of
from migrant_helper.core.cases.moments import day_of
from migrant_helper.core.words.dates import shown
from migrant_helper.pages.desk.acts import Told, one, with_case
from migrant_helper.pages.desk.case import page as case_page
from migrant_helper.pages.desk.desk import Desk, desk_page, whose, with_ids, writing
from migrant_helper.pages.desk.shown import catalogue_of, listed, paper_row, paper_rows
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World, first

Row = dict[str, Any]
# Of one case.
MOST = 12


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The photos of the open case and what makes another; the case where their yes is over, today's list where
    none is open."""
    if desk.case is None or consent_of(desk.case, state.today) == "over":
        return case_page(world, state, desk, form)
    case, catalogue = desk.case, catalogue_of(world, state)
    drafts, problem = said(case, form)
    photos: list[Mapping[str, Any]] = case["photos"]
    own = {
        "whose": whose(case),
        "case": {"id": case["id"], "name": case["name"]},
        "photos": [
            {
                "photo": photo["photo"],
                "paper": paper_row(catalogue, photo["paper"])["name"],
                "day": shown(day_of(photo["at"]), world.ui["dates"]),
            }
            for photo in photos
        ],
        "papers": paper_rows(catalogue, case, listed(world, state, case)),
        "may_add": len(photos) < MOST,
        "hidden": fields_of(case),
        "asks": asked_of(catalogue, case, first(form, "do")),
        "problem": problem,
    }
    made = desk_page(world, state, desk, "photo", own, 422 if problem else 200)
    if not drafts:
        return made
    return writing(made, with_ids(with_case(drafts, case), form, state), "photo")


def asked_of(catalogue: Catalogue, case: Mapping[str, Any], do: str) -> Row | None:
    """The photo of which it is asked whether it goes: {"photo", "paper"}; None for none."""
    photos: list[Mapping[str, Any]] = case["photos"]
    about = do.removeprefix("sure:")
    found = [one for one in photos if do.startswith("sure:") and one["photo"] == about]
    if not found:
        return None
    return {"photo": about, "paper": paper_row(catalogue, found[0]["paper"])["name"]}


def said(case: Mapping[str, Any], form: Form) -> Told:
    """What the pressed button says: a photo kept, of which paper, since they asked; or one deleted."""
    do, _, about = first(form, "do").partition(":")
    photos: list[Mapping[str, Any]] = case["photos"]
    held = [photo for photo in photos if photo["photo"] == about]
    if do == "gone" and held:
        return one("photo", {"paper": held[0]["paper"], "photo": about, "kept": False})
    if do != "photo":
        return [], ""
    paper = first(form, "of")[:60]
    if first(form, "asked") == "" or paper == "":
        return [], "asked"
    if len(photos) >= MOST:
        return [], "many"
    return one("photo", {"paper": paper, "photo": first(form, "photo")[:64], "kept": True})
