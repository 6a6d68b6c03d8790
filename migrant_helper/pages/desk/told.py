"""What a page that everybody has says of the open case: the fields of where the person is now.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.cases.journey import LISTS
from migrant_helper.pages.parts.page import Form, Page

Fields = list[list[str]]
# Fields that some pages show themselves, and so carry in no hidden field.
_OWN = ("pick", "tick")


def told(page: Page, form: Form) -> Fields | None:
    """The answers as the page carries them on, its choices as they came; None for a page that carries no
    journey."""
    context: Mapping[str, Any] = page.context
    if "hidden" not in context:
        return None
    carried: Fields = [[one[0], one[1]] for one in context["hidden"]]
    names = [one[0] for one in carried]
    here = [one for one in carried if one[0] not in _OWN]
    came = [name for name in (*_OWN, *LISTS) if name in _OWN or name not in names]
    return [*here, *[[name, value] for name in came for value in form.get(name, ())]]
