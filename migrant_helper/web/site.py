"""What the public pages are served from: routes, interfaces, catalogues, templates, headers. Made
once, by app.py."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment

from migrant_helper.pages.parts.page import Catalogue, Form, Ui
from migrant_helper.pages.parts.states import states_needed, whole_of


@dataclass(frozen=True)
class Route:
    """A path below a language and the page that answers it; `network_only` ones the phone leaves
    to the server."""

    path: str
    page: str
    network_only: bool = False
    offline: str = ""

    def matches(self, path: str) -> bool:
        """True for the path itself, or for any one name below it where the route ends in "/*"."""
        if self.path.endswith("/*"):
            start = self.path[:-1]
            return path.startswith(start) and path != start and "/" not in path[len(start) :]
        return path == self.path


@dataclass(frozen=True)
class Site:
    """The parts the public pages share. `environments` renders by language what the phone renders
    too, `server` in the language of the request what it does not; `catalogue` reads that of a country without its
    states, or of one state, in a language; `notices` by language; `near` what lies
    in a place, in a language."""

    routes: tuple[Route, ...]
    uis: Mapping[str, Ui]
    environments: Mapping[str, Environment]
    server: Environment
    catalogue: Callable[[str, str], Catalogue]
    words: Mapping[str, Mapping[str, str]]
    publishers: Mapping[str, Mapping[str, Mapping[str, str]]]
    countries: tuple[str, ...]
    headers: Mapping[str, str]
    notices: Mapping[str, list[dict[str, Any]]]
    near: Callable[[str, str], dict[str, Any] | None]

    def route(self, path: str) -> Route | None:
        """The route of a path below the language; None where no page answers it."""
        return next((route for route in self.routes if route.matches(path)), None)

    def catalogue_for(self, country: str, lang: str, path: str, forms: Sequence[Form]) -> Catalogue:
        """A country's catalogue with the states that these forms of a page name."""
        central = self.catalogue(country, lang)
        return self._joined(central, lang, states_needed(central, path, forms))

    def whole(self, country: str, lang: str) -> Catalogue:
        """A country's catalogue with every state."""
        central = self.catalogue(country, lang)
        return self._joined(central, lang, sorted(central.get("states", {})))

    def _joined(self, central: Catalogue, lang: str, names: Sequence[str]) -> Catalogue:
        return whole_of(central, [self.catalogue(name, lang) for name in names])

    def json(self, data: Any) -> str:
        """Compact JSON text, as the bundles are written."""
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def loader_of(shared: Environment) -> BaseLoader:
    """Where the templates of an environment are read from."""
    if shared.loader is None:
        raise TypeError("an environment without a loader has no templates")
    return shared.loader


def read_routes(file: Path) -> tuple[Route, ...]:
    """The routes of static/js/phone/routes.json, which the phone's worker reads too."""
    return tuple(Route(**row) for row in json.loads(file.read_text(encoding="utf-8")))


def read_headers(file: Path) -> dict[str, Any]:
    """The headers every page carries."""
    headers: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return headers
