"""Which countries' catalogues a page needs, known from its path and form alone; in which languages the
offices read, of the places that a form names; and whose districts are shown.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.rules.facts.held import held_place
from migrant_helper.pages.parts.page import Form, Ui, first

PLACES = ("f.home", "f.here", "f.going_to", "f.event_place", "f.work_place", "f.card_place")
ENDS = ("f.home", "f.here")
HERE = 1
# Pages that show lines in the words of offices.
WITH_LINES = ("refused", "card")
ENGLISH = "en"
# Not asked, none, not known.
_NO_TROUBLE = ("", "-", "?")


def countries(begins: str, path: str, form: Form, held: list[str]) -> list[str]:
    """The countries to load, in order, out of those `held`: the page's own, those of a card's
    entries, then home, here, where the person goes and where
    something happened, and India where pay is owed for work there (but for the questions, which
    would become more with an answer); if none is known, `begins`, that of most readers of the
    language."""
    wanted = [own(path, form)]
    wanted += [entry[:2].upper() for entry in form.get("entry", ())]
    wanted += [first(form, name)[:2] for name in PLACES]
    if path != "check" and _is_owed_in_india(form):
        wanted.append("IN")
    found = list(dict.fromkeys(country for country in wanted if country in held))
    return found or [begins]


def _is_owed_in_india(form: Form) -> bool:
    return first(form, "f.india_work") == "true" and first(form, "f.pay_problem") not in _NO_TROUBLE


def own(path: str, form: Form) -> str:
    """The country of the entry that a page or a report is about, or that the list of entries was
    asked for (`country`); "" for any other page."""
    room, _, name = path.partition("/")
    if room in ("schemes", "sources") and name:
        return name[:2].upper()
    if path == "entry":
        return first(form, "look")[:2].upper()
    if path.startswith("wrong"):
        return first(form, "about")[:2].upper()
    return first(form, "country")[:2] if path == "schemes" else ""


def office_languages(ui: Ui, path: str, form: Form, held: Sequence[str]) -> list[str]:
    """Of the languages `held` apart those to have for the offices of the form's places: of each place the
    first that its offices read, nothing where that is the page's; English where none is, and on a page that shows
    a line to whoever has not told where they are."""
    told = [first(form, name).partition("/")[0] for name in PLACES]
    places = [ui["places"][code] for code in told if code in ui["places"]]
    wanted = [read_at(place, ui["lang"], held) for place in places]
    if path in WITH_LINES and told[HERE] not in ui["places"]:
        wanted.append(ENGLISH)
    return [lang for lang in dict.fromkeys(wanted) if lang in held and lang != ui["lang"]]


def read_at(place: Mapping[str, Any], lang: str, held: Sequence[str]) -> str:
    """The first language that the offices of a place read and that is `lang` or held; English for none."""
    for one in place.get("offices", ()):
        if one == lang or one in held:
            return str(one)
    return ENGLISH


def near_places(ui: Ui, path: str, form: Form) -> list[str]:
    """The places whose districts a page needs, of home and here: on the page that asks for a district
    all, else those of which one was told."""
    told = [value.partition("/")[0].partition(":")[2] for value in form.get("district", ())]
    found = []
    for name in ENDS:
        place = held_place(first(form, name).partition("/")[0], ui["places"])
        if place is not None and "-" in place and (path == "where" or place in told):
            found.append(place)
    return list(dict.fromkeys(found))


def fields_of(case: dict[str, Any]) -> Form:
    """What a kept journey holds, as a form."""
    form: dict[str, list[str]] = {}
    for name, value in case["fields"]:
        form[name] = [*form.get(name, []), value]
    return form


def of_kept(kept: Sequence[dict[str, Any]], held: list[str]) -> list[str]:
    """The countries of `held` that the places of these kept journeys lie in."""
    forms = [fields_of(case) for case in kept]
    told = [first(form, name)[:2] for form in forms for name in PLACES]
    return [country for country in held if country in told]
