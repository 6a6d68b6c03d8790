"""What the worker of the desk is made of: the pages that everybody has and the desk's own, in the desk's
frame. Nothing of it reaches the worker that everybody has, nor a release."""

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
from migrant_helper.phone.templates.messages import Message, for_phone

Json = dict[str, Any]
ROUTES = "js/desk/routes.json"
# The script that the desk's pages run besides everybody's, the worker's, and the desk's style.
PAGE, WORKER, STYLE = "desk_page.js", "desk.js", "desk.css"
# What the pages of coming in run, which the server alone answers; and the page of photos.
KEYS, PHOTO = "desk_keys.js", "desk_photo.js"
# Pages that no route names.
ALWAYS, OWN_ALWAYS = "missing", "locked"
# Templates that the worker answers with by itself, without a page.
ALONE = ("public/absent.html", "desk/again.html", "desk/away.html")
# Of everybody's shell what the desk has no use for; and what makes a passphrase a key.
LEFT_OUT, PIN = ("/manifest.webmanifest",), "/static/pin.js"
# Whose cases are believed: of a release, and for the desk alone.
ORGANISATIONS = "/organisations.json"
# As web/desk/base.py has it: what stands in for everybody's.
INSTEAD = {
    "base.html": "desk/base.html",
    "components/entry.html": "components/named.html",
    "public/missing.html": "desk/missing.html",
}


@dataclass(frozen=True)
class Made:
    """The desk's templates, and what its pages say besides everybody's, by language: {"texts", "messages"}."""

    templates: Compiled
    words: Mapping[str, Json]


def make(
    front: worker.Front, templates: Mapping[str, str], uis: Mapping[str, Json], everybody: Compiled
) -> Made:
    """The templates in the desk's frame and their words, beside those of `everybody`; writes the modules of
    the pages and of the templates into the build's folder."""
    modules, static = front.made.parent / "modules", front.root / "static"
    routes = json.loads((static / ROUTES).read_text("utf-8"))
    pages = modules / "desk_pages.js"
    pages.write_text(pages_module(routes), "utf-8")
    code = worker.bundled(front, pages, "esm")
    runtime = Path(os.path.relpath(static / "js/phone/runtime.js", modules)).as_posix()
    # A page that is a file has no template.
    named = [f"desk/{name}.html" for name in answered(routes)[1]]
    own = [name for name in named if name in templates]
    found = compiled(templates, runtime, (code, own), everybody.messages)
    (modules / "desk_templates.js").write_text(found.module, "utf-8")
    known = len(everybody.messages)
    spoken = {lang: for_phone(ui, found.messages, code) for lang, ui in uis.items()}
    return Made(
        found,
        {
            lang: {"texts": ui["texts"][known:], "messages": ui["messages"]}
            for lang, ui in spoken.items()
        },
    )


def write(front: worker.Front, made: Made, site: Json, out: Path, before: Path) -> list[Path]:
    """Writes the words and the worker, which knows them by their hashes: `site` is what everybody's worker
    was built with, and the `tables` of catalogue/compile/desk.py. The files."""
    modules, static = out / "modules", front.root / "static"
    words = write_words(made.words, out / "bundle")
    own = {address: target((out / address[1:]).read_bytes()) for address in words.values()}
    for script in (PAGE, PHOTO):
        own[f"/static/{script}"] = target((out / script).read_bytes())
    own[f"/static/{STYLE}"] = target((static / "desk" / STYLE).read_bytes())
    routes = json.loads((static / ROUTES).read_text("utf-8"))
    whole = {**site, "routes": routes, "own": own, "words": words}
    whole["shell"] = [one for one in site["shell"] if one not in LEFT_OUT] + [PIN, ORGANISATIONS]
    whole["headers"] = {**site["headers"], "Cache-Control": "no-store"}
    start = literal(Path(os.path.relpath(static / WORKER, modules)).as_posix())
    lines = (
        f"import {{ start }} from {start};",
        'import { own, pages } from "./desk_pages.js";',
        'import { templates } from "./desk_templates.js";',
        f"const site = {json.dumps(whole, ensure_ascii=False)};",
        "start(self, { ...site, templates, pages, desk: own });",
    )
    entry = modules / "desk_entry.js"
    entry.write_text("\n".join(lines), "utf-8")
    write_or_take_folded(front, {WORKER: entry}, out, before)
    return [out / WORKER, *(out / address[1:] for address in words.values())]


def answered(routes: Sequence[Json]) -> tuple[list[str], list[str]]:
    """The names of the pages that the desk's worker answers: everybody's, and the desk's own."""
    here = [row for row in routes if not row.get("network_only")]
    shared = {ALWAYS, *(row["page"] for row in here if row.get("shared"))}
    own = {OWN_ALWAYS, *(row["page"] for row in here if not row.get("shared"))}
    return sorted(shared), sorted(own)


def pages_module(routes: Sequence[Json]) -> str:
    """The module of those pages, by name: `pages` and `own`."""
    lines, held = [], []
    for kind, folder, names in zip(("pages", "own"), ("", "desk/"), answered(routes), strict=True):
        for name in names:
            file = literal(f"../js/pages/{folder}{name}.js")
            lines.append(f"import * as {kind}_{plain(name)} from {file};\n")
        rows = ", ".join(f"{literal(name)}: {kind}_{plain(name)}" for name in names)
        held.append(f"export const {kind} = {{ {rows} }};\n")
    return "".join([*lines, *held])


def plain(name: str) -> str:
    """A page's name as part of one of JavaScript's."""
    return name.replace("/", "_")


def compiled(
    templates: Mapping[str, str],
    runtime: str,
    named: tuple[str, Sequence[str]],
    known: Sequence[Message],
) -> Compiled:
    """The templates that code or a list `named`, in the desk's frame; their messages begin with those that
    are `known`, by the same numbers."""
    code, own = named
    framed = in_frame(templates)
    of_code = [name for name in framed if f'"{name}"' in code]
    reached = compile_all(framed, runtime).reached([*of_code, *own, *ALONE])
    return compile_all({name: framed[name] for name in sorted(reached)}, runtime, known)


def in_frame(templates: Mapping[str, str]) -> dict[str, str]:
    """The templates as the desk has them."""
    return {**templates, **{name: templates[own] for name, own in INSTEAD.items()}}


def write_words(held: Mapping[str, Json], folder: Path) -> dict[str, str]:
    """Writes them, each named by its content; the addresses by language."""
    addresses = {}
    for lang, data in held.items():
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        name = f"desk.{lang}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.json"
        (folder / name).write_text(text, "utf-8")
        addresses[lang] = f"/bundle/{name}"
    return addresses


def target(data: bytes) -> Json:
    """By what a phone tells that it got this file: as of a release's."""
    return {"length": len(data), "hashes": {"sha256": hashlib.sha256(data).hexdigest()}}
