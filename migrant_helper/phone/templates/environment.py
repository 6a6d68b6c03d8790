"""Jinja on the server, held to what the phone can do too."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any, Protocol

from jinja2 import BaseLoader, BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
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


_LOOP = frozenset({"index", "first", "last", "length"})


class Texts(Protocol):
    """Where the texts of templates come from; their places are not filled yet."""

    def text(self, message: str, context: str = "") -> str:
        """The translation of a message, or the message."""

    def counted(self, one: str, many: str, num: int) -> str:
        """The form of a message for `num` things."""


@dataclass(frozen=True)
class HeldTexts:
    """The texts of one language that the phone has too: `messages` maps msgid to text, or to a list
    of plural forms, which `rule` chooses from."""

    messages: Mapping[str, Any]
    rule: Callable[[int], int]

    def text(self, message: str, context: str = "") -> str:
        """The translation of a message, or the message."""
        key = f"{context}\x04{message}" if context else message
        return str(self.messages.get(key, message))

    def counted(self, one: str, many: str, num: int) -> str:
        """The form of a message for `num` things."""
        forms = self.messages.get(one)
        return str(forms[self.rule(num)]) if forms else (one if num == 1 else many)


class _Compiled(BytecodeCache):
    """What a template was compiled to, which is the same in each language: held for the text that it had
    last, by all environments that know the same filters."""

    def __init__(self) -> None:
        self.held: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives the bucket what is held of its text."""
        checksum, code = self.held.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Holds what the bucket was compiled to."""
        self.held[bucket.key] = (bucket.checksum, bucket.code)


_OF_PHONE, _OF_SERVER = _Compiled(), _Compiled()


def environment(templates: Path | BaseLoader, ui: Ui) -> Environment:
    """Jinja for one language, held to the filters and tests that the phone has: `ui["messages"]`
    maps msgid to text, or to a list of plural forms.

    Templates see `ui` everywhere, in imported macros too.
    """
    made = bare_environment(templates, HeldTexts(ui["messages"], RULES[ui["plural"]]))
    for table, allowed in ((made.filters, FILTERS), (made.tests, TESTS | {"in"})):
        for name in set(table) - allowed:
            del table[name]
    made.globals["ui"] = ui
    made.bytecode_cache = _OF_PHONE
    return made


def bare_environment(templates: Path | BaseLoader, texts: Texts) -> Environment:
    """Jinja that reads and prints as the phone does, with the message functions in every template.

    Whatever is printed must be str, int or Markup; anything else raises TypeError, a missing name
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
        bytecode_cache=_OF_SERVER,
    )
    made.filters.update(items=_items, map=_map, length=_length)
    made.globals = _message_functions(texts)
    return made


def _message_functions(texts: Texts) -> dict[str, object]:
    def gettext(message: str, /, **values: Any) -> Markup:
        return fill(texts.text(message), values)

    def pgettext(context: str, message: str, /, **values: Any) -> Markup:
        return fill(texts.text(message, context), values)

    def ngettext(one: str, many: str, num: int, /, **values: Any) -> Markup:
        if type(num) is not int:
            raise TypeError(f"ngettext counts whole things, not {num!r}")
        return fill(texts.counted(one, many, num), {"num": num, **values})

    return {"_": gettext, "gettext": gettext, "pgettext": pgettext, "ngettext": ngettext}


def fill(message: str, values: Mapping[str, Any]) -> Markup:
    """A trusted message with its `%(name)s` places filled and escaped; `%%` is a percent sign."""

    def place(match: re.Match[str]) -> str:
        return escape(printable(values[match.group(1)])) if match.group(1) else "%"

    # Translations are trusted HTML: phone/ui.py refuses any sign of HTML that English lacks.
    return Markup(PLACE.sub(place, message))  # noqa: S704


def _items(value: dict[str, Any]) -> list[tuple[str, Any]]:
    """Pairs in order. JavaScript moves keys such as "12" to the front, so they are refused."""
    if any(_INDEX.fullmatch(key) for key in value):
        raise TypeError(f"items of a dict with numbers for keys: {list(value)}")
    return list(value.items())


def _map(value: Iterable[Any], attribute: str) -> list[Any]:
    return [item[attribute] for item in value]


def _length(value: Any) -> int:
    return len(value)
