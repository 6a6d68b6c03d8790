"""Which countries' catalogues a page needs, known from its path and form alone.

Mirrored by static/js/pages/needs.js.
"""

from migrant_helper.pages.page import Form, first

PLACES = ("f.home", "f.here", "f.going_to")
FIRST_COUNTRY = {"ne": "NP"}


def countries(lang: str, path: str, form: Form, held: list[str]) -> list[str]:
    """The countries to load, in order, out of those `held`: of an entry's page its own, the one asked for by `country`, of a card's entries theirs, then home, here and
    where the person goes; if none is known, the one most readers of the language live in (else India)."""
    wanted = [path.removeprefix("schemes/")[:2].upper()] if path.startswith("schemes/") else []
    asked = form.get("country", ())
    wanted += [asked[-1][:2]] if asked else []
    wanted += [entry[:2].upper() for entry in form.get("entry", ())]
    wanted += [first(form, name)[:2] for name in PLACES]
    found = list(dict.fromkeys(country for country in wanted if country in held))
    return found or [FIRST_COUNTRY.get(lang, "IN")]
