"""Who may post what changes something: a page of ours, and no page of another site."""

import logging
from collections.abc import Callable, Collection
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

from flask import abort, request
from werkzeug.datastructures import Headers

from migrant_helper.web.site import Site

FORWARDED = "X-Forwarded-For"
UNTOLD = (
    f"requests come with {FORWARDED} and MIGRANT_HELPER_TRUSTED_PROXIES is 0: all count as one address, and its "
    "limits close the door for everybody; set it to the number of proxies"
)
log = logging.getLogger("migrant_helper.web")


def own_pages_only(site: Site, public_url: str, more: Collection[str] = ()) -> Callable[[], None]:
    """A check before each request: a POST that only the server can carry out (`network_only`) is
    answered 403 when it is meant for another host than `public_url` and `more` name, or comes from
    a page of another site.

    Webhooks are signed and checked in `machine/`; every other POST changes nothing here.
    """
    ours = {urlsplit(public_url).netloc.lower(), *more}

    def check() -> None:
        if request.method != "POST" or not _changes(site, request.path):
            return
        host = request.host.lower()
        if not is_own_host(host, ours) or not from_own_page(request.headers, {host, *ours}):
            abort(403)

    return check


def is_own_host(host: str, ours: Collection[str]) -> bool:
    """Whether a request for `host` is meant for us: by a name of ours, or on this machine itself. A
    service that is found by a number and not by a name (a laptop in a camp) is so by any number:
    no name of somebody else leads to one."""
    number = number_of(host)
    return host in ours or (
        number is not None and (number.is_loopback or any(map(number_of, ours)))
    )


def number_of(host: str) -> IPv4Address | IPv6Address | None:
    """The IP address that a host is, with a port or without; None for a name."""
    with suppress(ValueError):
        name = urlsplit(f"//{host}").hostname or ""
        return ip_address("127.0.0.1" if name == "localhost" else name)
    return None


def from_own_page(headers: Headers, hosts: Collection[str]) -> bool:
    """True unless the browser says that another site's page asks: by `Sec-Fetch-Site` or, in one
    too old for it, by `Origin`, and without that by `Referer` (none of `hosts`, or "null"). A
    program sends none of them."""
    site = headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    told = headers.get("Origin", headers.get("Referer"))
    if told is None:
        return True
    with suppress(ValueError):
        return urlsplit(told).netloc.lower() in hosts
    return False


def _changes(site: Site, path: str) -> bool:
    route = site.route(path.split("/", 2)[-1])
    return route is not None and route.network_only


class Forwarded:
    """Notices that a proxy stands before the server and no setting says so: every visitor would come from one
    address, and the limits of an address would be those of the whole country."""

    def __init__(self) -> None:
        self._seen = False

    def look(self) -> None:
        """A check before each request, said once in the log."""
        if self._seen or not _is_near(request.remote_addr) or FORWARDED not in request.headers:
            return
        self._seen = True
        log.warning("%s", UNTOLD)

    def told(self) -> str:
        """The warning, "" while there is none."""
        return UNTOLD if self._seen else ""


def _is_near(address: str | None) -> bool:
    """A proxy is on this machine or in its network; from elsewhere anybody may write such a header."""
    try:
        return not address or not ip_address(address).is_global
    except ValueError:
        return True
