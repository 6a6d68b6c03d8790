"""The language of a request, as the pages and Flask-Babel are told it (docs/decisions/0008)."""

from collections.abc import Collection
from itertools import takewhile
from pathlib import Path

from babel import negotiate_locale
from flask import Flask, Response, after_this_request, request
from flask_babel import Babel
from werkzeug.datastructures import LanguageAccept

from migrant_helper.phone.ui import SOURCE, babel_name
from migrant_helper.web.nearest import nearest

DOMAIN = "messages"


def best(accepted: LanguageAccept, held: Collection[str]) -> str:
    """The held language the browser likes best; a region does not matter ("hi-IN" is "hi"). Where
    it names none ahead of English, the one nearest to what it names: phones add English to
    whatever their owner chose. English where none fits."""
    wanted = [tag.lower() for tag, quality in accepted if quality > 0]
    liked = list(takewhile(lambda tag: tag.split("-")[0] != SOURCE, wanted))
    near = [found for found in map(nearest, liked) if found]
    tries = (negotiate_locale(tags, held, sep="-") for tags in (liked, near, wanted))
    found = next(filter(None, tries), "")
    return {lang.lower(): lang for lang in held}.get(found, SOURCE)


def liked(held: Collection[str]) -> str:
    """The same for this request; its answer tells caches that it hangs on that."""
    after_this_request(_varying)
    return best(request.accept_languages, held)


def _varying(response: Response) -> Response:
    response.vary.add("Accept-Language")
    return response


def asked(held: Collection[str]) -> str:
    """The language of this request: of the held ones the one its address names ("/hi/…", "/desk/hi/…"),
    else the one its browser likes best."""
    rooms = request.path.split("/")[1:3]
    return next((room for room in rooms if room in held), "") or liked(held)


def add_babel(app: Flask, held: Collection[str], translations: Path) -> None:
    """Lets Flask-Babel speak the language of each request, from the .mo files in `translations`.
    Raises FileNotFoundError where one is missing: it would speak English without a word."""
    for lang in set(held) - {SOURCE}:
        file = translations / babel_name(lang) / "LC_MESSAGES" / f"{DOMAIN}.mo"
        if not file.is_file():
            raise FileNotFoundError(f"{file} is missing: run `migrant-helper build`")
    Babel(
        app,
        configure_jinja=False,
        default_locale=babel_name(SOURCE),
        default_domain=DOMAIN,
        default_translation_directories=str(translations),
        locale_selector=lambda: babel_name(asked(held)),
    )
