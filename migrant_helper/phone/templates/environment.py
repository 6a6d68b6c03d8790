"""Jinja on the server, held to what the phone can do too."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from migrant_helper.phone.templates.plurals import RULES
from migrant_helper.phone.templates.subset import FILTERS, PLACE, TESTS, printable

Ui = Mapping[str, Any]
_INDEX = re.compile(r"0|[1-9][0-9]*")


class SharedEnvironment(Environment):
    """Reads dicts by key and lists by index only, as JavaScript does: never a method."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value under a key, or an undefined value."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The value under a key or at an index, or an undefined value."""
        keyed = isinstance(obj, dict) and type(argument) is str
        listed = isinstance(obj, list | tuple) and type(argument) is int
        if type(obj).__name__ == "LoopContext" and argument in _LOOP:
            return getattr(obj, argument)
        try:
            return obj[argument] if keyed or listed else self.undefined(obj=obj, name=argument)
        except LookupError:
            return self.undefined(obj=obj, name=argument)


_LOOP = frozenset({"index", "index0", "revindex", "revindex0", "first", "last", "length"})


def environment(templates: Path | BaseLoader, ui: Ui) -> Environment:
    """Jinja for one language: `ui["messages"]` maps msgid to text, or to a list of plural forms.

    Templates see `ui` and the message functions everywhere, in imported macros too. Whatever is
    printed must be str, int or Markup; anything else raises TypeError, a missing name
    UndefinedError.
    """
    loader = FileSystemLoader(templates) if isinstance(templates, Path) else templates
    made = SharedEnvironment(
        loader=loader,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=printable,
        auto_reload=False,
    )
    for table, allowed in ((made.filters, FILTERS), (made.tests, TESTS | {"in"})):
        for name in set(table) - allowed:
            del table[name]
    made.filters.update(items=_items, map=_map, length=_length)
    messages = ui["messages"]
    made.globals = {
        "ui": ui,
        "_": partial(_gettext, messages),
        "gettext": partial(_gettext, messages),
        "pgettext": partial(_pgettext, messages),
        "ngettext": partial(_ngettext, messages, RULES[ui["plural"]]),
    }
    return made


def fill(message: str, values: Mapping[str, Any]) -> Markup:
    """A trusted message with its `%(name)s` places filled and escaped; `%%` is a percent sign."""

    def place(match: re.Match[str]) -> str:
        return escape(printable(values[match.group(1)])) if match.group(1) else "%"

    # Translations are trusted HTML: phone/ui.py refuses any sign of HTML that English lacks.
    return Markup(PLACE.sub(place, message))  # noqa: S704


def _gettext(messages: Mapping[str, Any], message: str, /, **values: Any) -> Markup:
    return fill(messages.get(message, message), values)


def _pgettext(messages: Mapping[str, Any], context: str, message: str, /, **values: Any) -> Markup:
    return fill(messages.get(f"{context}\x04{message}", message), values)


def _ngettext(
    messages: Mapping[str, Any],
    rule: Callable[[int], int],
    one: str,
    many: str,
    num: int,
    /,
    **values: Any,
) -> Markup:
    if type(num) is not int:
        raise TypeError(f"ngettext counts whole things, not {num!r}")
    forms = messages.get(one)
    text = forms[rule(num)] if forms else (one if num == 1 else many)
    return fill(text, {"num": num, **values})


def _items(value: dict[str, Any]) -> list[tuple[str, Any]]:
    """Pairs in order. JavaScript moves keys such as "12" to the front, so they are refused."""
    if any(_INDEX.fullmatch(key) for key in value):
        raise TypeError(f"items of a dict with numbers for keys: {list(value)}")
    return list(value.items())


def _map(value: Iterable[Any], attribute: str) -> list[Any]:
    return [item[attribute] for item in value]


def _length(value: Any) -> int:
    return len(value)
