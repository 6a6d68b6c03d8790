"""The templates of what only the server answers: Flask-Babel gives their texts and dates.

The others are spoken from the catalogues that the phone has too (docs/decisions/0008).
"""

from datetime import date

from flask_babel import format_date, get_translations
from jinja2 import BaseLoader, Environment

from migrant_helper.phone.templates.environment import bare_environment


class BabelTexts:
    """Texts in the language of the request. Their places are filled where templates do it."""

    def text(self, message: str, context: str = "") -> str:
        """The translation of a message, or the message."""
        held = get_translations()
        return str(held.upgettext(context, message) if context else held.ugettext(message))

    def counted(self, one: str, many: str, num: int) -> str:
        """The form of a message for `num` things."""
        return str(get_translations().ungettext(one, many, num))


def environment(loader: BaseLoader) -> Environment:
    """Jinja for every language, with all of Jinja's filters, and `day` for a date. Templates find
    `ui` in their page's context; a macro that needs it is imported `with context`."""
    made = bare_environment(loader, BabelTexts())
    made.filters["day"] = day
    return made


def day(on: str) -> str:
    """The day "2026-11-02" as its reader writes it: "2 November 2026". Digits are Latin in every
    language (docs/decisions/0002). Raises ValueError for what is no day."""
    return str(format_date(date.fromisoformat(on), "long"))
