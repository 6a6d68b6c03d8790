"""The letters that can be written, by country; in each what it is for.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.letters.letter import letters_for
from migrant_helper.pages.diary.diary import Book, Diary, book, diary_page
from migrant_helper.pages.parts.page import Form, Page


def page(diary: Diary, form: Form) -> Page:
    """The letters of each country; those of the country of the last job first."""
    return offered(diary, book(diary, form))


def offered(diary: Diary, known: Book) -> Page:
    """The same of a diary that was read."""
    jobs: Sequence[Mapping[str, Any]] = known.ledger["jobs"]
    last = str(jobs[-1]["place"])[:2] if jobs else ""
    spoken = diary.spoken[str(diary.ui["lang"])]
    found = [
        {
            "name": diary.ui["places"][code]["name"],
            "open": last in ("", code),
            "letters": [
                {"id": one["id"], "title": one["title"], "kind": one["kind"]}
                for one in letters_for(spoken, code)
            ],
        }
        for code in sorted(diary.law, key=lambda code: code != last)
    ]
    return diary_page(diary, known, "letters", {"countries": found})
