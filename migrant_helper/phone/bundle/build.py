"""Writes build/: the worker, the style, the templates and the bundles a phone keeps."""

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from migrant_helper.phone import worker
from migrant_helper.phone.bundle import apart, desk, scan
from migrant_helper.phone.bundle.contents import address_of, contents, phone_files, written
from migrant_helper.phone.bundle.folded import write_or_take_folded
from migrant_helper.phone.bundle.folders import folders
from migrant_helper.phone.bundle.letters import spoken as letters_spoken
from migrant_helper.phone.bundle.scripts import make_or_take
from migrant_helper.phone.bundle.site import (
    entry_module,
    pages_module,
    site_module,
    site_of,
)
from migrant_helper.phone.bundle.slim import records
from migrant_helper.phone.bundle.small import write_or_take_small
from migrant_helper.phone.pictures.sprite import Sprite
from migrant_helper.phone.scripts.make import sources as modules_of
from migrant_helper.phone.templates.compiled import Compiled, compile_all, sources_in
from migrant_helper.phone.templates.messages import for_phone
from migrant_helper.phone.ui import babel_name

Json = dict[str, Any]
OF_TEMPLATES = "js/phone/runtime.js"
# What a page runs, the second only where it asks for a PIN, the others at the desk.
SCRIPTS = ("app.js", "pin.js", desk.PAGE, desk.KEYS, desk.PHOTO)
# What the phone says by itself, without a page: static/js/phone/answer.js.
ABSENT = "public/absent.html"
PACKAGE = "migrant_helper"
RUNTIME = "js/core/python.js"


@dataclass(frozen=True)
class Sources:
    """What the front end is made from: folders, the interface by language, the catalogues by
    country and language, the pictures and the page that shows them all in a style, and the
    server's own texts by language, as .mo files; the notices by language; the districts and the
    addresses of offices by language and place; the tables of the field desk, which the server and the
    desk's worker read; the law of pay and the letters by language, which the diary reads, and the duties of
    employers, which their door reads; what commands read, by the name of its file."""

    root: Path
    templates: Path
    uis: Mapping[str, Json]
    catalogues: Mapping[tuple[str, str], Json]
    sprite: Sprite
    sheet: Callable[[str], str]
    spoken: Mapping[str, bytes] = field(default_factory=dict)
    notices: Mapping[str, list[Json]] = field(default_factory=dict)
    near: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    desk: Json = field(default_factory=dict)
    pay: Mapping[str, Json] = field(default_factory=dict)
    letters: Mapping[str, Json] = field(default_factory=dict)
    duties: Mapping[str, Json] = field(default_factory=dict)
    compiled: Json = field(default_factory=dict)

    @property
    def static(self) -> Path:
        """The folder of the scripts, styles and icons."""
        return self.root / "static"


def build(sources: Sources, out: Path) -> Json:
    """Writes everything into `out` and returns what versions.json says: {"version" (of the code),
    "style" (its address), "bundles": {"IN.hi": path, "ui.hi": path} for the server, "phone": the same for phones,
    "beside": one name for the notices and what is near, "pictures": the address of their file,
    "languages", "countries"}.

    `out` is replaced as a whole, and left as it was when something cannot be used: TemplateRefused,
    ScriptRefused or BuildFailed is raised then.
    """
    making = out.with_name(out.name + ".making")
    shutil.rmtree(making, ignore_errors=True)
    try:
        versions = _make(sources, making, out)
        shutil.rmtree(out, ignore_errors=True)
        making.rename(out)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return versions


def _make(sources: Sources, out: Path, before: Path) -> Json:
    modules = out / "modules"
    modules.mkdir(parents=True)
    make_scripts(sources, out, before)
    css = worker.style(sources.root, sheets(sources.static / "css"))
    _write(modules / "pages.js", pages_module(sources.static))
    front = worker.Front(sources.root, out / "js")
    code = worker.bundled(front, modules / "pages.js", "esm")
    href = style_address(css)
    templates = {**sources_in(sources.templates), "style.href": href}
    compiled = compile_for_phone(templates, _from(modules, sources.static / OF_TEMPLATES), code)
    of_desk = desk.make(front, templates, sources.uis, compiled)
    uis = {lang: for_phone(ui, compiled.messages, code) for lang, ui in sources.uis.items()}
    bundles = write_bundles(replace(sources, uis=uis), out / "bundle")
    lines = write_words(sources, out)
    write_looks(sources, css, out)
    versions = {
        "version": _version(sources, compiled.module + of_desk.templates.module, out / "js"),
        "style": href,
        "bundles": write_whole(sources, out / "server"),
        "phone": bundles,
        "beside": _digest(lines),
        "pictures": sources.sprite.address,
        "languages": sorted(sources.uis),
        "countries": list(dict.fromkeys(country for country, _ in sources.catalogues)),
    }
    _write(modules / "templates.js", compiled.module)
    site = site_of(sources.static, versions, sources.uis)
    _write(modules / "site.js", site_module(site))
    _write(modules / "entry.js", entry_module(_from(modules, sources.static / "worker.js")))
    scripts = {name: sources.static / name for name in SCRIPTS} | {"sw.js": modules / "entry.js"}
    write_or_take_folded(front, scripts, out, before)
    own = desk.write(front, of_desk, {**site, "tables": sources.desk}, out, before)[0]
    scan.write(front, [href, sources.sprite.address], out, before)
    told = folders(sources.uis, sources.pay, letters_of(sources), sources.duties)
    workers = apart.write_all(told, front, templates, site, (out, before))
    named = [own, *workers, *sorted((out / "bundle").iterdir()), *lines, out / "pictures.html"]
    write_or_take_small([*(out / name for name in scripts), *named], out, before)
    _write(out / "versions.json", written(versions))
    return versions


def letters_of(sources: Sources) -> dict[str, Json]:
    """The letters by language, with the tables of each."""
    return {lang: letters_spoken(own, sources.uis[lang]) for lang, own in sources.letters.items()}


def make_scripts(sources: Sources, out: Path, before: Path) -> None:
    """Makes the scripts of `core/` and `pages/`, or takes those of the build before."""
    found = modules_of(sources.root, PACKAGE, ("core", "pages"))
    runtime = sources.static / RUNTIME
    make_or_take(found, sources.root, runtime, out=out, package=PACKAGE, before=before)


def compile_for_phone(sources: dict[str, str], runtime: str, code: str) -> Compiled:
    """The templates that the pages' `code` names, with all they use; the others (of pages that
    need a network) are only checked."""
    checked = compile_all(sources, runtime)
    named = [name for name in sources if f'"{name}"' in code]
    reached = checked.reached([*named, ABSENT])
    return compile_all({name: sources[name] for name in reached}, runtime)


def sheets(folder: Path) -> list[Path]:
    """The style sheets in their order: base.css first, then by name."""
    return sorted(folder.glob("*.css"), key=lambda file: (file.name != "base.css", file.name))


def write_looks(sources: Sources, css: str, out: Path) -> None:
    """Writes the style and the pictures beside the bundles, with the licence of these, and the page that shows
    them all."""
    pictures = sources.sprite
    _write(out / "pictures.html", sources.sheet(css))
    _write(out / style_address(css).removeprefix("/"), css)
    _write(out / "bundle" / pictures.file, pictures.text)
    _write(out / "pictures.LICENSE", pictures.licence)


def style_address(css: str) -> str:
    """Where the style lies, named by its content."""
    return f"/bundle/style.{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"


def write_bundles(sources: Sources, folder: Path) -> dict[str, str]:
    """Address of what a phone downloads by its name; each is named by its content. Those of states are named
    by their countries' files instead."""
    folder.mkdir(parents=True)
    addresses = {}
    for name, text in phone_files(sources.uis, sources.catalogues).items():
        address = address_of(name, text)
        _write(folder / address.rpartition("/")[2], text)
        if "-" not in name:
            addresses[name] = address
    return addresses


def write_whole(sources: Sources, folder: Path) -> dict[str, str]:
    """Path, from the front end's folder, of what the server reads by its name: the same data. Beside it
    the records, "records.IN.hi", which are read when one is asked for."""
    folder.mkdir(parents=True)
    for (country, lang), one in sources.catalogues.items():
        _write(folder / f"records.{country}.{lang}.json", written(records(one)))
    held = contents(sources.uis, sources.catalogues)
    for name, data in held.items():
        _write(folder / f"{name}.json", written(data))
    _write(folder / "desk.json", written(sources.desk))
    apart_laws = {"pay": sources.pay, "letters": letters_of(sources), "duties": sources.duties}
    for name, laws in apart_laws.items():
        for lang, law in laws.items():
            _write(folder / f"{name}.{lang}.json", written(law))
    return {name: f"/server/{name}.json" for name in held}


def write_words(sources: Sources, out: Path) -> list[Path]:
    """Writes the server's own texts, what commands read, the notices and what is near; the files of these two."""
    write_each(sources.compiled, out / "compiled")
    write_spoken(sources.spoken, out / "translations")
    return [*write_notices(sources, out / "notices"), *write_near(sources, out / "near")]


def write_each(named: Mapping[str, Any], folder: Path) -> None:
    """Writes each as JSON under its name."""
    folder.mkdir()
    for name, data in named.items():
        _write(folder / f"{name}.json", written(data))


def write_notices(sources: Sources, folder: Path) -> list[Path]:
    """Writes the notices of each language where server and phone read them, and returns the files: no
    part of the version, so that a new one brings nothing else anew."""
    folder.mkdir()
    files = {lang: folder / f"{lang}.json" for lang in sources.uis}
    for lang, file in files.items():
        _write(file, written(sources.notices.get(lang, [])))
    return list(files.values())


def write_near(sources: Sources, folder: Path) -> list[Path]:
    """Writes the districts of each place, with the addresses there, as `write_notices` does those."""
    folder.mkdir()
    held = {
        folder / f"{place}.{lang}.json": here
        for lang, places in sources.near.items()
        for place, here in places.items()
    }
    for file, here in held.items():
        _write(file, written(here))
    return list(held)


def write_spoken(spoken: Mapping[str, bytes], folder: Path) -> None:
    """Writes the server's own texts, by language, where Flask-Babel looks for them."""
    for lang, texts in spoken.items():
        file = folder / babel_name(lang) / "LC_MESSAGES" / "messages.mo"
        file.parent.mkdir(parents=True)
        file.write_bytes(texts)


def _version(sources: Sources, templates: str, scripts: Path) -> str:
    """One name for code, templates and the words in them. The bundles are no part of it: which go with
    which code says the release (docs/decisions/0036), and one that changed brings no code anew."""
    static = [file for file in sorted(sources.static.rglob("*")) if file.is_file()]
    made = [file for file in sorted(scripts.rglob("*")) if file.is_file()]
    return _digest([*static, sources.root / "package-lock.json", *made], templates)


def _digest(files: list[Path], text: str = "") -> str:
    digest = hashlib.sha256(text.encode())
    for file in files:
        digest.update(f"{file.name}\0{file.stat().st_size}\0".encode() + file.read_bytes())
    return digest.hexdigest()[:12]


def _from(folder: Path, file: Path) -> str:
    return Path(os.path.relpath(file, folder)).as_posix()


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
