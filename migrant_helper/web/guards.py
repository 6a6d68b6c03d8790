"""Who may post what changes something: a page of ours, and no page of another site."""

from collections.abc import Callable, Collection
from urllib.parse import urlsplit

from flask import abort, request
from werkzeug.datastructures import Headers

from migrant_helper.web.site import Site


def own_pages_only(site: Site, public_url: str) -> Callable[[], None]:
    """A check before each request: a POST that only the server can carry out (`network_only`) is
    answered 403 when it comes from a page of another site.

    Webhooks are signed and checked in `machine/`; every other POST changes nothing here.
    """
    ours = urlsplit(public_url).netloc

    def check() -> None:
        asked = request.method == "POST" and _changes(site, request.path)
        if asked and not from_own_page(request.headers, {ours, request.host}):
            abort(403)

    return check


def from_own_page(headers: Headers, hosts: Collection[str]) -> bool:
    """True unless the browser says that another site's page asks: by `Sec-Fetch-Site` or, in one
    too old for it, by `Origin` (not one of `hosts`, or "null"). A program sends neither."""
    site = headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("Origin")
    return origin is None or urlsplit(origin).netloc in hosts


def _changes(site: Site, path: str) -> bool:
    route = site.route(path.split("/", 2)[-1])
    return route is not None and route.network_only
