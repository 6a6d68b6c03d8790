"""The files a phone fetches: the worker, the bundles, the manifest, scripts and icons; and the
page of all pictures, which is for reviewers."""

import mimetypes
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, abort, request, send_from_directory

from migrant_helper.phone.bundle.small import SUFFIXES
from migrant_helper.web import compressed

FOREVER = "public, max-age=31536000, immutable"
KINDS = {".svg": "image/svg+xml", ".css": "text/css", ".json": "application/json"}
SHORT = "public, max-age=300"
# Of a script that runs in a thread of its own it is the policy there: it may compile WebAssembly, load
# nothing and ask nobody. In a page it is the page's that counts, which may not.
APART = "default-src 'none'; script-src 'wasm-unsafe-eval'; frame-ancestors 'none'"


def blueprint(build: Path, static: Path) -> Blueprint:
    """`/sw.js`, the notices and what is near always asked for anew, `/bundle/...` named by its content
    and kept, the rest for five minutes."""
    files = Blueprint("files", __name__)

    @files.get("/sw.js")
    def worker() -> Response:
        return sent(build, "sw.js", "no-cache", "text/javascript")

    @files.get("/bundle/<name>")
    def bundle(name: str) -> Response:
        return sent(build / "bundle", name, FOREVER, KINDS.get(Path(name).suffix))

    @files.get("/notices/<name>")
    def notices(name: str) -> Response:
        return sent(build / "notices", name, "no-cache", "application/json")

    @files.get("/near/<name>")
    def near(name: str) -> Response:
        return sent(build / "near", name, "no-cache", "application/json")

    @files.get("/pictures")
    def pictures() -> Response:
        return sent(build, "pictures.html", SHORT, "text/html")

    @files.get("/manifest.webmanifest")
    def manifest() -> Response:
        return sent(static, "manifest.webmanifest", SHORT, "application/manifest+json")

    @files.get("/static/app.js")
    def script() -> Response:
        return sent(build, "app.js", SHORT, "text/javascript")

    @files.get("/static/pin.js")
    def pin() -> Response:
        response = sent(build, "pin.js", SHORT, "text/javascript")
        response.headers["Content-Security-Policy"] = APART
        return response

    @files.get("/static/icons/<name>")
    def icon(name: str) -> Response:
        return sent(static / "icons", name, SHORT, None)

    return files


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
