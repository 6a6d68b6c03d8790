"""One look at one page: whether what rests on it still stands there."""

import hashlib
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from migrant_helper.catalogue.watch import pages, passages
from migrant_helper.catalogue.watch.answer import Answer
from migrant_helper.catalogue.watch.cited import Cited
from migrant_helper.catalogue.watch.pages import Page

Kept = dict[str, Any]
# A page that asks for a password and says less than this is a login.
_OF_A_LOGIN = 150
NO_ANSWER = "no answer yet"
NO_TEXT = "no text to read: only whether it answers"
BYTES = "a file without text: only whether it is the same file"
NO_READER = "a PDF, and pypdfium2 is missing: run make .venv/test"


@dataclass(frozen=True)
class Look:
    """`why` it is to be confirmed (a word of doubts.WHY), or ""; what to keep for the next look, None for what
    was kept before; `note`: how far the page can be watched, "" for word by word."""

    why: str = ""
    keep: Kept | None = None
    note: str = ""


def first(one: Cited, answer: Answer, day: str) -> Look:
    """The first look: chooses what to look for. A page that never let us in cannot have changed, so
    it is told and not doubted; one that is plainly not there is."""
    if _dead(answer):
        return Look("dead")
    if _shut(answer):
        return Look(note=f"{NO_ANSWER} ({answer.status})" if answer.status else NO_ANSWER)
    page = _page(answer)
    if page is None:
        return Look(keep=_kept(one, answer, day, {"bytes": _hash(answer)}), note=BYTES)
    if _elsewhere(one.url, answer, page):
        return Look("elsewhere")
    return Look("dead") if page.missing else _chosen(one, page, answer, day)


def again(one: Cited, kept: Kept, answer: Answer, day: str) -> Look:
    """A later look: what stood there once has to stand there now."""
    if answer.status == 304:
        return Look(note=_note(kept))
    if _shut(answer):
        return Look("dead" if _dead(answer) else "silent")
    if "bytes" in kept:
        return Look("" if _hash(answer) == kept["bytes"] else "changed", note=BYTES)
    page = _page(answer)
    if page is None:
        unread = answer.body.startswith(b"%PDF") and not pages.reads_pdf()
        return Look(note=NO_READER) if unread else Look("changed")
    return _compared(one, kept, page, answer, day)


def _chosen(one: Cited, page: Page, answer: Answer, day: str) -> Look:
    named = [passages.between(each, page) for each in one.passages]
    if None in named:
        return Look("vanished")
    held = named or passages.chosen(page, one.rows)
    keep = _kept(one, answer, day, {"passages": held} if held else {})
    return Look(keep=keep, note=_note(keep))


def _compared(one: Cited, kept: Kept, page: Page, answer: Answer, day: str) -> Look:
    worded = "passages" in kept
    lost = [each for each in kept.get("passages", []) if not passages.found(each, page)]
    if (lost or not worded) and _elsewhere(one.url, answer, page):
        return Look("elsewhere")
    if lost:
        return Look("changed" if any(passages.begun(each, page) for each in lost) else "vanished")
    if kept["needs"] != one.needs or not worded:
        return first(one, answer, day)
    return Look(keep={**kept, **_for_next_time(answer)})


def conditional(one: Cited, kept: Kept | None) -> dict[str, str]:
    """The headers that spare a page which is as it was; none where there is something to choose."""
    if not kept or kept["needs"] != one.needs:
        return {}
    given = {"If-None-Match": kept.get("etag", ""), "If-Modified-Since": kept.get("modified", "")}
    return {name: value for name, value in given.items() if value}


def _dead(answer: Answer) -> bool:
    return answer.gone or answer.status in (404, 410)


def _shut(answer: Answer) -> bool:
    return answer.status == 0 or answer.status >= 400


def _elsewhere(url: str, answer: Answer, page: Page) -> bool:
    """Whether it led to a start page or a login."""
    asked, led = (urlsplit(each).path.strip("/") for each in (url, answer.url))
    return (bool(asked) and not led) or (page.asks and len(page.words) < _OF_A_LOGIN)


def _page(answer: Answer) -> Page | None:
    if answer.body.startswith(b"%PDF"):
        return pages.of_pdf(answer.body)
    return None if b"\0" in answer.body[:1024] else pages.of_html(answer.body, answer.charset)


def _hash(answer: Answer) -> str:
    return hashlib.sha256(answer.body).hexdigest()[:16]


def _kept(one: Cited, answer: Answer, day: str, held: dict[str, Any]) -> Kept:
    return {"taken": day, "needs": one.needs, **_for_next_time(answer), **held}


def _for_next_time(answer: Answer) -> dict[str, str]:
    given = {"etag": answer.etag, "modified": answer.modified}
    return {name: value for name, value in given.items() if value}


def _note(kept: Kept) -> str:
    if "bytes" in kept:
        return BYTES
    return "" if "passages" in kept else NO_TEXT
