"""The files a phone fetches: the worker, the bundles, the manifest, scripts and icons; and the
page of all pictures, which is for reviewers."""

from pathlib import Path

from flask import Blueprint, Response, send_from_directory

FOREVER = "public, max-age=31536000, immutable"
SHORT = "public, max-age=300"


def blueprint(build: Path, static: Path) -> Blueprint:
    """`/sw.js` always asked for anew, `/bundle/...` named by its content and kept, the rest for
    five minutes."""
    files = Blueprint("files", __name__)

    @files.get("/sw.js")
    def worker() -> Response:
        return sent(build, "sw.js", "no-cache", "text/javascript")

    @files.get("/bundle/<name>")
    def bundle(name: str) -> Response:
        kind = "image/svg+xml" if name.endswith(".svg") else "application/json"
        return sent(build / "bundle", name, FOREVER, kind)

    @files.get("/pictures")
    def pictures() -> Response:
        return sent(build, "pictures.html", SHORT, "text/html")

    @files.get("/manifest.webmanifest")
    def manifest() -> Response:
        return sent(static, "manifest.webmanifest", SHORT, "application/manifest+json")

    @files.get("/static/app.js")
    def script() -> Response:
        return sent(build, "app.js", SHORT, "text/javascript")

    @files.get("/static/icons/<name>")
    def icon(name: str) -> Response:
        return sent(static / "icons", name, SHORT, None)

    return files


def sent(folder: Path, name: str, caching: str, kind: str | None) -> Response:
    """The file with its caching rule; 404 where it does not exist."""
    response = send_from_directory(folder, name, mimetype=kind, etag=True)
    response.headers["Cache-Control"] = caching
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
