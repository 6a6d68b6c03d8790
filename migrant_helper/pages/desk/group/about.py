"""Whom a group claims against: read from the form, kept in its fields until the first person is written down.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.card.handed import made_of
from migrant_helper.core.cases.kinds import CODES
from migrant_helper.core.cases.together import group_of
from migrant_helper.core.cases.typed import typed
from migrant_helper.core.words.days import is_day
from migrant_helper.core.words.works import WORKS
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.parts.journey import is_id
from migrant_helper.pages.parts.page import Form, State, World, first

Row = dict[str, Any]
# By country the entry by which unpaid wages are claimed.
ENTRIES = {"IN": "in-wage-claim", "NP": "np-labour-wage-rights"}
# What the form has of a respondent; "not_known" says that nobody knows the address.
TEXTS = ("name", "firm", "address", "site")
FIELDS = (*TEXTS, "place", "work", "skill", "from", "to", "not_known", "home")
PREFIX = "r."


def group_in(state: State, desk: Desk, form: Form) -> Row | None:
    """The group that the form names; None for none that is here."""
    name = first(form, "group")
    return group_of(desk.cases, name, state.today) if is_id(name) else None


def told_of(form: Form) -> dict[str, str]:
    """What the form says of a respondent, as it was typed."""
    return {name: first(form, PREFIX + name) for name in FIELDS}


def fields_of(told: Mapping[str, str]) -> list[list[str]]:
    """The hidden fields that carry it."""
    return [[PREFIX + name, told[name]] for name in FIELDS if told[name] != ""]


def known_of(respondent: Mapping[str, Any]) -> dict[str, str]:
    """A respondent that is written down, as the form shows it."""
    kept = {name: str(respondent[name]) for name in FIELDS if name not in ("not_known", "home")}
    return {**kept, "not_known": "" if kept["address"] else "yes", "home": ""}


def begun_of(world: World, desk: Desk) -> dict[str, str]:
    """The empty form: the work where the organisation works, home as it was for the person before."""
    here = str(desk.who["place"]) if desk.who is not None else ""
    before: Mapping[str, str] = desk.last["answers"] if desk.last is not None else {}
    empty = dict.fromkeys(FIELDS, "")
    place = before.get("here", "").partition("/")[0] or here
    home = before.get("home", "").partition("/")[0]
    places: Mapping[str, Any] = world.ui["places"]
    return {
        **empty,
        "place": place if "-" in place and place in places else "",
        "home": home if home in places else "",
    }


def respondent_of(
    world: World, state: State, told: Mapping[str, str], group: str, before: int
) -> tuple[Row, list[str]]:
    """The data of the change "respondent", and what is wrong or lacks: "r.name" (who), "r.address" (neither told nor
    said to be unknown), "r.place", "r.day" (no day), "r.future", "r.order", "long", "aadhaar". `before` is when the one
    of before was told, 0 for none."""
    texts = {name: typed(told[name], "respondent", name) for name in TEXTS}
    wrongs = [texts[name][1] for name in TEXTS if texts[name][1] != ""]
    lacks = {
        "r.name": texts["name"][0] == "",
        "r.address": texts["address"][0] == "" and told["not_known"] != "yes",
        "r.place": told["place"][:2] not in ENTRIES or told["place"] not in world.ui["places"],
    }
    wrongs = [*[name for name in lacks if lacks[name]], *wrongs, *days_wrong(state, told)]
    now = made_of(state.today, state.minute)
    data = {
        "group": group,
        "told": max(now, before + 1),
        **{name: texts[name][0] for name in TEXTS},
        "place": told["place"],
        "work": told["work"] if told["work"] in WORKS else "",
        "skill": told["skill"] if told["skill"] in CODES["skill"] else "",
        "entry": ENTRIES.get(told["place"][:2], ""),
        "from": told["from"],
        "to": told["to"],
    }
    return data, list(dict.fromkeys(wrongs))


def days_wrong(state: State, told: Mapping[str, str]) -> list[str]:
    """What is wrong with the first and the last day of work."""
    begun, ended = told["from"], told["to"]
    if not is_day(begun) or not is_day(ended):
        return ["r.day"]
    if begun > state.today or ended > state.today:
        return ["r.future"]
    return ["r.order"] if ended < begun else []


def law_of(desk: Desk, respondent: Mapping[str, Any]) -> Mapping[str, Any]:
    """The law of pay of the place of work; empty tables where none is held."""
    none: Mapping[str, Any] = {"lowest": [], "rules": []}
    held: Mapping[str, Any] = desk.tables.get("pay", {})
    place: str = respondent["place"]
    found: Mapping[str, Any] = held.get(place[:2]) or none
    return found
