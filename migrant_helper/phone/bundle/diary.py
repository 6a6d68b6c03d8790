"""What the worker of the diary is made of: its pages and templates, and in each language one file with the
interface and the law of pay. Nothing of it reaches another worker, nor a release."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from migrant_helper.phone import worker
from migrant_helper.phone.bundle.folded import write_or_take_folded
from migrant_helper.phone.templates.compiled import Compiled, compile_all
from migrant_helper.phone.templates.expressions import literal
from migrant_helper.phone.templates.messages import for_phone

Json = dict[str, Any]
ROUTES = "js/diary/routes.json"
WORKER = "diary.js"
# The page of the PIN is everybody's, in the diary's frame; as web/public/diary.py has it.
INSTEAD = {"base.html": "diary/base.html"}
PIN = "public/pin.html"
# Of the interface what no page of the diary asks for.
LEFT_OUT = ("urgent", "money", "doors")
ROOT = "/diary"
# What every page needs besides the style and the pictures.
SHELL = ("/static/app.js", "/static/diary.css", "/static/icons/icon.svg")


@dataclass(frozen=True)
class Said:
    """What the diary speaks of in one language: the interface, the law of pay, the letters."""

    ui: Json
    law: Json
    letters: Json


def write(
    front: worker.Front,
    templates: Mapping[str, str],
    said: Mapping[str, Said],
    site: Json,
    out: Path,
    before: Path,
) -> Path:
    """Writes the worker, and the files of each language, which it knows by their names; the worker's. `said` is what
    it speaks of by language, `site` what everybody's worker was built with."""
    modules, static = out / "modules", front.root / "static"
    routes = json.loads((static / ROUTES).read_text("utf-8"))
    code = _pages(front, modules, [row["page"] for row in routes])
    own = [f"diary/{row['page']}.html" for row in routes]
    named = [PIN, *(name for name in own if name in templates)]
    found = _compiled(in_frame(templates), static, modules, named)
    (modules / "diary_templates.js").write_text(found.module, "utf-8")
    folder = out / "bundle"
    files = {
        lang: _spoken(folder, lang, for_phone(own_ui(one.ui), found.messages, code), one.law)
        for lang, one in said.items()
    }
    letters = {lang: _named(folder, f"letters.{lang}", one.letters) for lang, one in said.items()}
    whole = {
        "routes": routes,
        "files": files,
        "letters": letters,
        "shell": [*SHELL, *_looks(site["shell"])],
        "headers": {**site["headers"], "Cache-Control": "no-store"},
        "limit": site["limit"],
    }
    entry = modules / "diary_entry.js"
    entry.write_text(_entry(static / WORKER, modules, whole), "utf-8")
    write_or_take_folded(front, {WORKER: entry}, out, before)
    return out / WORKER


def _pages(front: worker.Front, modules: Path, names: Sequence[str]) -> str:
    """Writes the module of the pages; its code with all that they use."""
    pages = modules / "diary_pages.js"
    pages.write_text(pages_module(names), "utf-8")
    return worker.bundled(front, pages, "esm")


def _compiled(
    templates: Mapping[str, str], static: Path, modules: Path, named: Sequence[str]
) -> Compiled:
    """The templates of the pages, with all they use."""
    runtime = Path(os.path.relpath(static / "js/phone/runtime.js", modules)).as_posix()
    reached = compile_all(templates, runtime).reached(named)
    return compile_all({name: templates[name] for name in sorted(reached)}, runtime)


def _entry(source: Path, modules: Path, site: Json) -> str:
    """The module that starts the worker."""
    start = literal(Path(os.path.relpath(source, modules)).as_posix())
    lines = (
        f"import {{ start }} from {start};",
        'import { pages } from "./diary_pages.js";',
        'import { templates } from "./diary_templates.js";',
        f"const site = {json.dumps(site, ensure_ascii=False)};",
        "start(self, { ...site, templates, pages });",
    )
    return "\n".join(lines)


def in_frame(templates: Mapping[str, str]) -> dict[str, str]:
    """The templates as the diary has them."""
    return {**templates, **{name: templates[own] for name, own in INSTEAD.items()}}


def own_ui(ui: Json) -> Json:
    """The interface with the diary's addresses, without what the diary has no use for."""
    kept = {name: value for name, value in ui.items() if name not in LEFT_OUT}
    return {**kept, "root": ROOT, "base": f"{ROOT}/{ui['lang']}"}


def pages_module(names: Sequence[str]) -> str:
    """The module of the pages, by name."""
    held = sorted(set(names))
    lines = [f'import {{ page as {name} }} from "../js/pages/diary/{name}.js";\n' for name in held]
    return f"{''.join(lines)}export const pages = {{ {', '.join(held)} }};\n"


def _looks(shell: Sequence[str]) -> list[str]:
    """The style and the pictures, named by their content."""
    return [address for address in shell if address.startswith("/bundle/")]


def _spoken(folder: Path, lang: str, ui: Json, law: Json) -> str:
    """Writes the file of a language; its address."""
    return _named(folder, f"diary.{lang}", {"ui": ui, "law": law})


def _named(folder: Path, start: str, data: Json) -> str:
    """Writes a file that is named by its content; its address."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    name = f"{start}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.json"
    (folder / name).write_text(text, "utf-8")
    return f"/bundle/{name}"
