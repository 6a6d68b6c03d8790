"""What a page is made from and what it returns.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

TYPE_HTML = "text/html; charset=utf-8"

Form = Mapping[str, Sequence[str]]
Catalogue = dict[str, Any]
Ui = dict[str, Any]


@dataclass(frozen=True)
class World:
    """What is known to a page: the interface in one language, the catalogues loaded for it, and the
    notices in that language (see catalogue/compile/notices.py); `near` by place its districts and the
    addresses there (see catalogue/compile/near.py), for the places a page needs them of; `words` are
    the lines to show in the languages of offices, `{lang: {"<entry>.<id>": text}}`, None for a language
    that is not on this phone yet; `publishers` those of each entry's sources,
    `{entry: {number: {"publisher", "year" ("" for unknown), "read"}}}`, None where they are not on this phone
    yet, and on a page that names none; `absent` are the states whose own
    entries the page needs and this phone does not have yet."""

    ui: Ui
    catalogues: dict[str, Catalogue]
    words: Mapping[str, Mapping[str, str] | None] = field(default_factory=dict)
    notices: Sequence[dict[str, Any]] = ()
    near: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    publishers: Mapping[str, Mapping[str, Mapping[str, str]]] | None = None
    absent: Sequence[str] = ()


@dataclass(frozen=True)
class State:
    """What differs from one request to the next. `kept` is None where nothing can be kept (the
    server); `full` is true after a phone could not keep what it was told to; `signed` is what the
    key holder made or found of a card: {"text", "svg", "status"} when signed, a verdict when
    read; `asks_day` is true where the clock cannot be believed and the day has to be told first;
    `unread` is how many kept journeys this phone cannot open any more; `minute` is that of the day;
    `host` is ours, on the pages that read a card; `borrowed` is true on a phone that is not the person's
    own; `pin` is true where a PIN is open, and what is kept is what lies under it."""

    path: str
    today: str
    fresh_id: str
    kept: Sequence[dict[str, Any]] | None = None
    signed: dict[str, Any] | None = None
    full: bool = False
    asks_day: bool = False
    unread: int = 0
    minute: int = 0
    host: str = ""
    borrowed: bool = False
    pin: bool = False


@dataclass(frozen=True)
class Page:
    """A page's answer: rendered from `template` with `context`, or `body` as it stands."""

    status: int
    template: str
    context: dict[str, Any]
    changes: tuple[dict[str, Any], ...] = field(default=())
    body: str | None = None
    type: str = TYPE_HTML
    attachment: str | None = None


def first(form: Form, name: str) -> str:
    """The first value of a field, trimmed; "" where it is absent."""
    values = form.get(name, ())
    return values[0].strip(" \t\r\n") if values else ""
