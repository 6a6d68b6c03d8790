"""The diary where no phone keeps it: the same pages, the lines in hidden fields. Nothing of it is kept here."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Blueprint

from migrant_helper.pages.diary.diary import Diary, book
from migrant_helper.pages.parts.page import Form, Page, Ui
from migrant_helper.web.now import day_and_minute, now
from migrant_helper.web.public import apart
from migrant_helper.web.site import Site

FOLDER = apart.Folder("diary")
_MINUTE = 60


def blueprint(site: Site, build: Path, static: Path, laws: Mapping[str, Any]) -> Blueprint:
    """`/diary/<lang>/...` and its worker; `laws` by language are those of catalogue/load.py's `pay`."""

    def answer(module: Any, ui: Ui, form: Form, path: str) -> Page:
        page: Page = module.page(told(ui, laws[ui["lang"]], form, path), form)
        return page

    return apart.blueprint(FOLDER, site, build, static, answer)


def told(ui: Ui, law: Mapping[str, Any], form: Form, path: str) -> Diary:
    """What a page is made from, where the lines are those of the form."""
    today, _ = day_and_minute(ui["places"]["IN"]["zone"])
    diary = Diary(ui, law, today, int(now().timestamp()) // _MINUTE)
    if path != "paper":
        return diary
    return Diary(ui, law, today, diary.minute, mark=mark_of(book(diary, form).texts))


def mark_of(texts: Any) -> str:
    """The SHA-256 of all lines, one under the other, in hex; "" for none."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest() if texts else ""
