"""Words of the interface that a page needs as text, in the page's language.

Mirrored by static/js/pages/words.js.
"""

from migrant_helper.pages.page import Ui


def say(ui: Ui, text: str, **values: str) -> str:
    """The interface text in the page's language with its named places filled: say(ui, "%(n)s days", n="3")."""
    words: str = ui["messages"].get(text, text)
    for name, value in values.items():
        words = words.replace(f"%({name})s", value)
    return words


def reason_words(ui: Ui) -> dict[str, str]:
    """The words `core.reasons` builds a reason from, by its keys."""
    return {
        "at_least": say(ui, "%(value)s or more"),
        "at_most": say(ui, "%(value)s or less"),
        "over": say(ui, "more than %(value)s"),
        "under": say(ui, "less than %(value)s"),
        "between": say(ui, "%(low)s to %(high)s"),
        "not": say(ui, "not: %(rule)s"),
        "or": say(ui, "%(first)s or %(second)s"),
        "and": say(ui, "%(first)s and %(second)s"),
        "within": say(ui, "in %(place)s"),
        "same_as": say(ui, "the same as: %(fact)s"),
        "yes": say(ui, "Yes"),
        "no": say(ui, "No"),
        "none": say(ui, "None of these"),
        "unknown": say(ui, "You do not know"),
        "not_asked": say(ui, "Not asked yet"),
    }
