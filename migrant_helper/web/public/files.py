"""The files a phone fetches: the worker, the bundles, the manifest, scripts and icons; and the
page of all pictures, which is for reviewers."""

import json
import mimetypes
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, abort, request, send_from_directory

from migrant_helper.phone.bundle.small import SUFFIXES
from migrant_helper.store.releases.folders import BESIDE, Releases
from migrant_helper.web import compressed

FOREVER = "public, max-age=31536000, immutable"
KINDS = {".svg": "image/svg+xml", ".css": "text/css", ".json": "application/json"}
OF_PHONES = {".webmanifest": "application/manifest+json", ".js": "text/javascript", **KINDS}
SHORT = "public, max-age=300"
PIN = "/static/pin.js"
DESK = "/desk"
# The same at an address that the desk's worker answers for.
THREAD = f"{DESK}/pin.js"
# Of a script that runs in a thread of its own it is the policy there: it may compile WebAssembly, load
# nothing and ask nobody. In a page it is the page's that counts, which may not.
APART = "default-src 'none'; script-src 'wasm-unsafe-eval'; frame-ancestors 'none'"


def blueprint(build: Path, static: Path, releases: Releases) -> Blueprint:
    """What is in force for phones where something was signed, else what is built: `/release.json`, `/sw.js`,
    the notices and what is near always asked for anew, `/bundle/...` named by its content and kept, the
    rest for five minutes."""
    files = Blueprint("files", __name__)

    @files.get("/bundle/<name>")
    def bundle(name: str) -> Response:
        # A phone may still read from an older release, and this server's own pages from what is built.
        folders = [releases[number] / "bundle" for number in releases.numbers()]
        found = next((one for one in folders if (one / name).is_file()), build / "bundle")
        return sent(found, name, FOREVER, KINDS.get(Path(name).suffix))

    @files.get("/pictures")
    def pictures() -> Response:
        return sent(build, "pictures.html", SHORT, "text/html")

    @files.get(f"{DESK}/sw.js")
    def desk_worker() -> Response:
        return sent(build, "desk.js", "no-cache", "text/javascript")

    for endpoint, rule, folder, caching in of_rules(build, static):
        files.add_url_rule(rule, endpoint, of_phones(releases, folder, caching))
    return files


def of_rules(build: Path, static: Path) -> list[tuple[str, str, Path, str]]:
    """The files that a signed release may hold in another state: (endpoint, address, folder, caching)."""
    return [
        ("release", "/release.json", build, "no-cache"),
        ("worker", "/sw.js", build, "no-cache"),
        ("notices", "/notices/<name>", build / "notices", "no-cache"),
        ("near", "/near/<name>", build / "near", "no-cache"),
        ("issuers", "/issuers.json", build, "no-cache"),
        ("organisations", "/organisations.json", build, "no-cache"),
        ("manifest", "/manifest.webmanifest", static, SHORT),
        ("script", "/static/app.js", build, SHORT),
        ("pin", PIN, build, SHORT),
        ("desk_pin", THREAD, build, SHORT),
        ("desk_page", "/static/desk_page.js", build, SHORT),
        ("desk_photo", "/static/desk_photo.js", build, SHORT),
        ("desk_keys", "/static/desk_keys.js", build, SHORT),
        ("icon", "/static/icons/<name>", static / "icons", SHORT),
        ("desk_style", "/static/desk.css", static / "desk", SHORT),
        ("diary_style", "/static/diary.css", static / "diary", SHORT),
        ("employer_style", "/static/employer.css", static / "employer", SHORT),
    ]


def of_phones(releases: Releases, folder: Path, caching: str) -> Callable[..., Response]:
    """Answers with the file of the address: of the newest release where it has one, else of `folder`."""

    def answer(name: str | None = None) -> Response:
        held, address = releases.newest(), request.path[1:]
        is_held = held is not None and (held / address).is_file()
        file = held / address if held and is_held else folder / Path(address).name
        made = sent(file.parent, file.name, caching, OF_PHONES.get(file.suffix))
        mark = signatures(held / BESIDE).get(request.path) if held and name else None
        if mark:
            made.headers["Release-Signature"] = mark
        if request.path in (PIN, THREAD):
            made.headers["Content-Security-Policy"] = APART
        return made

    return answer


@lru_cache(maxsize=4)
def signatures(file: Path) -> dict[str, str]:
    """What is signed of what lies beside a release, by its address: a release never changes."""
    found: dict[str, str] = json.loads(file.read_text("ascii"))
    return found


def sent(folder: Path, name: str, caching: str, kind: str | None) -> Response:
    """The file with its caching rule, or the copy of it that the build compressed as the browser
    asks; 404 where it does not exist, and for a copy by its own name."""
    if name.endswith(tuple(SUFFIXES.values())):
        abort(404)
    chosen = compressed.coding(request.accept_encodings)
    small = f"{name}{SUFFIXES[chosen]}" if chosen else name
    is_small = chosen is not None and (folder / small).is_file()
    file = folder / (small if is_small else name)
    response = send_from_directory(
        folder,
        file.name,
        mimetype=kind or mimetypes.guess_type(name)[0],
        etag=tagged(file, file.stat().st_mtime_ns) if file.is_file() else False,
    )
    if chosen and is_small:
        response.content_encoding = chosen
    if any((folder / f"{name}{suffix}").is_file() for suffix in SUFFIXES.values()):
        response.vary.add("Accept-Encoding")
    response.headers["Cache-Control"] = caching
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@lru_cache(maxsize=256)
def tagged(file: Path, changed: int) -> str:
    """The tag of what the file holds since it `changed`."""
    del changed
    return compressed.tag(file.read_bytes())
