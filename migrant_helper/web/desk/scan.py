"""The page that reads a card with the camera, in the desk's frame: what it reads is opened at the desk."""

from flask import Response

from migrant_helper.actions.desk.sign_in import Who
from migrant_helper.actions.service import Service
from migrant_helper.pages.parts.page import Form
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.public.scan import Opens, shown

# Of the desk's page that opens a case from a code.
PATH, FIELD, ORDER = "open", "code", "read"


def answer(desk: DeskSite, service: Service, somebody: Who, lang: str, form: Form) -> Response:
    """The page; it says nothing of any case."""
    del service, somebody, form
    opens = Opens(f"{desk.site.uis[lang]['base']}/{PATH}", FIELD, ORDER)
    return shown(desk.site, desk.scanner, lang, opens)
