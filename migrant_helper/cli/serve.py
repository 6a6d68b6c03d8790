"""`migrant-helper serve`: the web server, and what a phone on the local network needs to know."""

import os
import socket
from urllib.parse import urlsplit

import click
import qrcode

from migrant_helper import config
from migrant_helper.app import create_app
from migrant_helper.cli.serving import drain
from migrant_helper.store.keys import UnusableKey

PLAIN_HTTP = """A phone opens this address, but over plain http it gets no offline use, no install and
no cards made on the phone: browsers allow these on https or on this machine alone. For https put
the server behind a proxy that has a certificate (docs/deploy.md)."""
HERE = ("127.0.0.1", "localhost", "::1")


@click.command(epilog="Example: migrant-helper serve --host 0.0.0.0 --port 8000")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="0.0.0.0 for the local network"
)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def serve(host: str, port: int) -> None:
    """Serve the pages, until told to stop (SIGTERM, Ctrl-C): what is under way is answered."""
    try:
        # Cards and messages lead to where it serves, unless a name was told.
        settings = config.read({"PUBLIC_URL": address_of(host, port), **os.environ})
        app = create_app(settings)
    except FileNotFoundError as error:
        click.echo(f"cannot start: {error}; run `make build`", err=True)
        raise SystemExit(2) from error
    except (config.BadSetting, UnusableKey, ValueError, OSError) as error:
        click.echo(f"cannot start: {error}", err=True)
        raise SystemExit(2) from error
    click.echo(f"http://{host}:{port}")
    if host not in HERE:
        show_address(address_of(host, port))
    try:
        drain.serve(app, host=host, port=port, behind_proxy=settings.trusted_proxies > 0)
    except OSError as error:
        click.echo(f"cannot start on {host}:{port}: {error.strerror}", err=True)
        raise SystemExit(2) from error


def address_of(host: str, port: int) -> str:
    """Where it is found: on all networks (0.0.0.0) this machine's address on the local one, or
    127.0.0.1 where none is known."""
    if host not in ("0.0.0.0", "::"):  # noqa: S104 - compared, not bound
        name = f"[{host}]" if ":" in host else host
        return f"http://{name}:{port}"
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(("192.0.2.1", 9))
            return f"http://{probe.getsockname()[0]}:{port}"
    except OSError:
        return f"http://127.0.0.1:{port}"


def show_address(address: str) -> None:
    """Prints this machine's address on the local network, as text and as a picture to scan."""
    if urlsplit(address).hostname in HERE:
        # A hotspot of this machine's own leads nowhere, and phones reach it all the same.
        click.echo(f"This machine's address is not known; see `ip address`.\n\n{PLAIN_HTTP}")
        return
    picture = qrcode.QRCode()
    picture.add_data(address)
    picture.print_ascii()
    click.echo(f"{address}\n\n{PLAIN_HTTP}")
