"""What the worker of pages that stand apart is made of: the pages and templates, and in each language one file with the
interface and the law that they read. Nothing of it reaches another worker, nor a release."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from migrant_helper.phone import worker
from migrant_helper.phone.bundle.folded import write_or_take_folded
from migrant_helper.phone.templates.compiled import Compiled, compile_all
from migrant_helper.phone.templates.expressions import literal
from migrant_helper.phone.templates.messages import for_phone

Json = dict[str, Any]


@dataclass(frozen=True)
class Folder:
    """Pages below /<name>, by the routes of static/js/<name>/routes.json, with the worker static/<name>.js; of the
    interface `left_out` is what none of them asks for. `instead` are templates of everybody's with those that stand in
    their place here, `also` the templates of everybody's pages that are answered here too."""

    name: str
    left_out: Sequence[str]
    instead: Sequence[tuple[str, str]] = ()
    also: Sequence[str] = ()

    @property
    def root(self) -> str:
        """Where they lie, in any language."""
        return f"/{self.name}"

    @property
    def worker(self) -> str:
        """The file of their worker."""
        return f"{self.name}.js"

    @property
    def shell(self) -> tuple[str, ...]:
        """What every page needs besides the style and the pictures."""
        return ("/static/app.js", f"/static/{self.name}.css", "/static/icons/icon.svg")

    def ui(self, ui: Json) -> Json:
        """The interface with the folder's addresses, without what it has no use for."""
        kept = {name: value for name, value in ui.items() if name not in self.left_out}
        return {**kept, "root": self.root, "base": f"{self.root}/{ui['lang']}"}

    def in_frame(self, templates: Mapping[str, str]) -> dict[str, str]:
        """The templates as the folder has them."""
        return {**templates, **{name: templates[own] for name, own in self.instead}}


@dataclass(frozen=True)
class Said:
    """What a folder speaks of in one language: the interface, the law, and by name what lies in files `beside`."""

    ui: Json
    law: Json
    beside: Mapping[str, Json] = field(default_factory=dict)


def write_all(
    told: Sequence[tuple[Folder, Mapping[str, Said]]],
    front: worker.Front,
    templates: Mapping[str, str],
    site: Json,
    places: tuple[Path, Path],
) -> list[Path]:
    """Writes the workers of the folders; their files. See `write`."""
    return [write(folder, front, templates, said, site, places) for folder, said in told]


def write(
    folder: Folder,
    front: worker.Front,
    templates: Mapping[str, str],
    said: Mapping[str, Said],
    site: Json,
    places: tuple[Path, Path],
) -> Path:
    """Writes the worker, and the files of each language, which it knows by their names; the worker's. `said` is
    what it speaks of by language, `site` what everybody's worker was built with; `places` are where the build goes and
    where the one before lies."""
    out, before = places
    modules, static = out / "modules", front.root / "static"
    routes = json.loads((static / f"js/{folder.name}/routes.json").read_text("utf-8"))
    pages = [row["page"] for row in routes]
    code = _pages(folder, front, modules, pages)
    # A page that is a file of another kind has no template.
    named = [name for page in pages if (name := f"{folder.name}/{page}.html") in templates]
    found = _compiled(folder.in_frame(templates), static, modules, [*folder.also, *named])
    (modules / f"{folder.name}_templates.js").write_text(found.module, "utf-8")
    uis = {lang: for_phone(folder.ui(one.ui), found.messages, code) for lang, one in said.items()}
    whole = {
        **_beside(out / "bundle", said),
        "routes": routes,
        "files": {
            lang: _named(out / "bundle", f"{folder.name}.{lang}", {"ui": uis[lang], "law": one.law})
            for lang, one in said.items()
        },
        "shell": [*folder.shell, *_looks(site["shell"])],
        "headers": {**site["headers"], "Cache-Control": "no-store"},
        "limit": site["limit"],
    }
    entry = modules / f"{folder.name}_entry.js"
    entry.write_text(_entry(folder, static / folder.worker, modules, whole), "utf-8")
    write_or_take_folded(front, {folder.worker: entry}, out, before)
    return out / folder.worker


def _pages(folder: Folder, front: worker.Front, modules: Path, names: Sequence[str]) -> str:
    """Writes the module of the pages; its code with all that they use."""
    pages = modules / f"{folder.name}_pages.js"
    pages.write_text(pages_module(folder, names), "utf-8")
    return worker.bundled(front, pages, "esm")


def _compiled(
    templates: Mapping[str, str], static: Path, modules: Path, named: Sequence[str]
) -> Compiled:
    """The templates of the pages, with all they use."""
    runtime = Path(os.path.relpath(static / "js/phone/runtime.js", modules)).as_posix()
    reached = compile_all(templates, runtime).reached(named)
    return compile_all({name: templates[name] for name in sorted(reached)}, runtime)


def _entry(folder: Folder, source: Path, modules: Path, site: Json) -> str:
    """The module that starts the worker."""
    start = literal(Path(os.path.relpath(source, modules)).as_posix())
    lines = (
        f"import {{ start }} from {start};",
        f'import {{ pages }} from "./{folder.name}_pages.js";',
        f'import {{ templates }} from "./{folder.name}_templates.js";',
        f"const site = {json.dumps(site, ensure_ascii=False)};",
        "start(self, { ...site, templates, pages });",
    )
    return "\n".join(lines)


def pages_module(folder: Folder, names: Sequence[str]) -> str:
    """The module of the pages, by name."""
    held = sorted(set(names))
    lines = [
        f'import {{ page as {name} }} from "../js/pages/{folder.name}/{name}.js";\n'
        for name in held
    ]
    return f"{''.join(lines)}export const pages = {{ {', '.join(held)} }};\n"


def _looks(shell: Sequence[str]) -> list[str]:
    """The style and the pictures, named by their content."""
    return [address for address in shell if address.startswith("/bundle/")]


def _beside(out: Path, said: Mapping[str, Said]) -> dict[str, dict[str, str]]:
    """Writes the files beside; their addresses by name and language."""
    names = {name for one in said.values() for name in one.beside}
    return {
        name: {lang: _named(out, f"{name}.{lang}", one.beside[name]) for lang, one in said.items()}
        for name in sorted(names)
    }


def _named(out: Path, start: str, data: Json) -> str:
    """Writes a file that is named by its content; its address."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    name = f"{start}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.json"
    (out / name).write_text(text, "utf-8")
    return f"/bundle/{name}"
