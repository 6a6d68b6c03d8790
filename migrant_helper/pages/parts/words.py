"""Words of the interface that a page needs as text, in the page's language.

On the phone as well.
"""

from migrant_helper.core.rules.explanations import WORDS
from migrant_helper.pages.parts.page import Ui


def say(ui: Ui, text: str, **values: str) -> str:
    """The interface text in the page's language with its named places filled: say(ui, "%(n)s
    days", n="3")."""
    words: str = ui["messages"].get(text, text)
    for name, value in values.items():
        words = words.replace(f"%({name})s", value)
    return words


def reason_words(ui: Ui) -> dict[str, str]:
    """The words of `core.explanations`, in the page's language; units without a word keep the bare
    number."""
    return {key: say(ui, text) for key, text in WORDS.items()}
