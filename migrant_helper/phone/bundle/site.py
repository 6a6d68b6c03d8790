"""The modules that everybody's worker is put together from: its pages, what it was built with, its entry."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from migrant_helper.phone.templates.expressions import literal

Json = dict[str, Any]
# What static/js/phone calls of a page, besides `page` of any other.
PARTS = {"card": ("page", "caseOf"), "slip": ("page", "caseOf")}


def pages_module(static: Path) -> str:
    """The module of the pages that the phone answers, by name: of each only what PARTS names, so
    that the rest need not be kept by name."""
    routes = _read(static / "js/phone/routes.json")
    answered = [row.get("offline") if row.get("network_only") else row["page"] for row in routes]
    names = sorted({"missing", "opened", *filter(None, answered)})
    lines, held = [], []
    for name in names:
        parts = [f"{part} as {name}_{part}" for part in PARTS.get(name, ("page",))]
        own = [f"{part}: {name}_{part}" for part in PARTS.get(name, ("page",))]
        file = literal(f"../js/pages/{name}.js")
        lines.append(f"import {{ {', '.join(parts)} }} from {file};\n")
        held.append(f"{name}: {{ {', '.join(own)} }}")
    return f"{''.join(lines)}export const pages = {{ {', '.join(held)} }};\n"


def site_of(static: Path, versions: Json, uis: Mapping[str, Json]) -> Json:
    """What a worker is built with: `site` of static/js/phone/situation.js, without templates and pages."""
    return {
        "version": versions["version"],
        "languages": versions["languages"],
        "countries": versions["countries"],
        "begins": {lang: uis[lang]["begins"] for lang in versions["languages"]},
        "routes": [_short(row) for row in _read(static / "js/phone/routes.json")],
        "headers": _read(static / "js/phone/headers.json"),
        "shell": [*_read(static / "js/phone/shell.json"), versions["pictures"], versions["style"]],
        "limit": _read(static / "js/phone/limits.json")["form_bytes"],
    }


def site_module(site: Json) -> str:
    """The module of that."""
    head = 'import { pages } from "./pages.js";\nimport { templates } from "./templates.js";\n'
    return f"{head}export const site = {{ ...{compact(site)}, templates, pages }};\n"


def _short(route: Json) -> Json:
    """A route without its page where that is called as the path."""
    return {key: value for key, value in route.items() if key != "page" or value != route["path"]}


def entry_module(worker: str) -> str:
    """The module that starts the worker whose file lies there."""
    lines = f'import {{ start }} from {literal(worker)};\nimport {{ site }} from "./site.js";\n'
    return f"{lines}start(self, site);\n"


def _read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def compact(data: Any) -> str:
    """JSON as short as it can be written."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
