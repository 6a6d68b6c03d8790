"""Flask-Babel as the server has it, and with the pseudo-language."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from flask import Flask
from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment, FileSystemLoader

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.catalogue.strings import entries, mo
from migrant_helper.pages.parts.page import Page
from migrant_helper.phone.bundle.build import write_spoken
from migrant_helper.phone.ui import PSEUDO
from migrant_helper.web import server_templates
from migrant_helper.web.locale import add_babel

STYLE = "/bundle/style.css"


@cache
def app() -> Flask:
    """An application that speaks every language, and has no page."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    others = load.languages()[1:]
    spoken = {lang: mo.compiled(paths.TRANSLATIONS, lang) for lang in others}
    write_spoken({**spoken, PSEUDO: mo.pseudo(paths.TRANSLATIONS, entries.pseudo)}, folder)
    made = Flask(__name__)
    add_babel(made, [*load.languages(), PSEUDO], folder)
    return made


def loader() -> BaseLoader:
    """The templates, with the address of a style."""
    return ChoiceLoader([DictLoader({"style.href": STYLE}), FileSystemLoader(paths.TEMPLATES)])


@cache
def jinja() -> Environment:
    """The templates of what only the server answers."""
    return server_templates.environment(loader())


def rendered(page: Page, lang: str) -> str:
    """What the server sends for a page that it speaks alone."""
    with app().test_request_context(f"/{lang}/"):
        return jinja().get_template(page.template).render(page.context)
