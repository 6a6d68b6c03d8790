"""The diary where no phone keeps it: the same pages, the lines in hidden fields. Nothing is written down here."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Blueprint, Response

from migrant_helper.actions import pdf
from migrant_helper.pages.diary.diary import Diary, book
from migrant_helper.pages.diary.letter import read_letter
from migrant_helper.pages.diary.letter import sheets as sheets_of
from migrant_helper.pages.parts.page import Form, Page, Ui
from migrant_helper.web.now import day_and_minute, now
from migrant_helper.web.public.apart import apart
from migrant_helper.web.public.apart import blueprint as blueprint_of
from migrant_helper.web.public.pages import form_of_request, not_found
from migrant_helper.web.site import Site

NAME = "diary"
LETTER = "letter"
# The page of the PIN is everybody's, in the diary's frame.
INSTEAD = {"base.html": "diary/base.html"}
_MINUTE = 60


def blueprint(
    site: Site, build: Path, static: Path, laws: Mapping[str, Any], letters: Mapping[str, Any]
) -> Blueprint:
    """`/diary/<lang>/...` and its worker; `laws` and `letters` by language are those of catalogue/load.py's `pay` and
    `letters`."""

    def answer(module: Any, ui: Ui, form: Form, path: str) -> Page:
        page: Page = module.page(told(ui, laws[ui["lang"]], letters, form, path), form)
        return page

    pages = apart(NAME, site, static, answer, INSTEAD)
    public = blueprint_of(pages, site, build)

    @public.post("/<lang>/letter.pdf")
    def letter(lang: str) -> Response:
        if lang not in pages.uis:
            return not_found(site)
        form = form_of_request()
        diary = told(pages.uis[lang], laws[lang], letters, form, LETTER)
        found = read_letter(diary, form)
        sheets = sheets_of(diary, *found) if found is not None else []
        made = pdf.made(sheets, build / pdf.FONTS) if sheets else None
        if made is None:
            return pages.shown(lang, LETTER, {**form, "unsent": ["script"]})
        response = Response(made, content_type="application/pdf")
        response.headers["Cache-Control"] = "no-store"
        response.headers["Content-Disposition"] = 'attachment; filename="letter.pdf"'
        return response

    return public


def told(
    ui: Ui, law: Mapping[str, Any], letters: Mapping[str, Any], form: Form, path: str
) -> Diary:
    """What a page is made from, where the lines are those of the form."""
    today, _ = day_and_minute(ui["places"][ui["begins"]]["zone"])
    diary = Diary(ui, law, today, int(now().timestamp()) // _MINUTE, spoken=letters)
    if path != "paper":
        return diary
    return Diary(ui, law, today, diary.minute, mark=mark_of(book(diary, form).texts))


def mark_of(texts: Any) -> str:
    """The SHA-256 of all lines, one under the other, in hex; "" for none."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest() if texts else ""
