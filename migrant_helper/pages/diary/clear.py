"""The diary is deleted from this phone, after a question.

On the phone as well.
"""

from migrant_helper.pages.diary.diary import Book, Diary, book, diary_page
from migrant_helper.pages.parts.page import Form, Page, first


def page(diary: Diary, form: Form) -> Page:
    """Asks first; "clear" deletes every line."""
    known = book(diary, form)
    if first(form, "do") != "clear":
        return diary_page(diary, known, "clear", {"count": len(known.texts), "cleared": False})
    gone = Book([], {"jobs": [], "days": [], "money": [], "hearings": [], "gone": []}, 0)
    asked = diary_page(diary, gone, "clear", {"count": 0, "cleared": True})
    return Page(asked.status, asked.template, asked.context, ({"kind": "clear"},))
