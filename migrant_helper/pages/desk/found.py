"""What the pages of money and of a refusal found for a case, written into it as a code.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.settled import settles
from migrant_helper.core.entry.counter import called
from migrant_helper.pages.parts.page import Catalogue, Page, World

Row = Mapping[str, Any]


def found_on(world: World, page: Page, case: Row) -> dict[str, Any] | None:
    """The data of the change "found" that a page says anew of a case: which cause the money has, or what
    the office said; None where it found nothing, or what stands there already and is not settled since."""
    told = found_in(world, page)
    if told is None:
        return None
    known = case["found"].get(told["entry"])
    is_known = (
        known is not None and known["what"] == told["what"] and known["cause"] == told["cause"]
    )
    return None if is_known and not settles(case, known) else told


def found_in(world: World, page: Page) -> dict[str, Any] | None:
    """{"entry", "what", "cause"} of a page that leads to a cause or to a line to show."""
    context: Row = page.context
    if page.template == "public/money.html" and context["cause"] and context["entry"]:
        causes: Row = world.ui["money"]["causes"]
        names = [name for name in causes if causes[name] == context["cause"]]
        return {"entry": context["entry"]["id"], "what": "money", "cause": names[0]}
    if page.template == "public/refused.html" and context["line"]:
        line: Row = context["line"]
        return {"entry": line["about"], "what": "refused", "cause": line["line"]}
    return None


def words_of(world: World, catalogue: Catalogue, case: Row, entry: str) -> dict[str, Any] | None:
    """What was found for an entry, in words: {"what", "says", "do", "lang"}; None where nothing was, or it is
    not held any more, or what came since settles it."""
    found = case["found"].get(entry)
    if found is None or settles(case, found):
        return None
    if found["what"] == "money":
        causes: Row = world.ui["money"]["causes"]
        if found["cause"] not in causes:
            return None
        cause: Row = causes[found["cause"]]
        lang: str = world.ui["lang"]
        return {"what": "money", "says": cause["text"], "do": cause["act"], "lang": lang}
    row = called(catalogue["schemes"], found["cause"])
    if row is None:
        return None
    lang = row["scheme"]["lang"]
    return {"what": "refused", "says": row["says"], "do": row["complain"], "lang": lang}
