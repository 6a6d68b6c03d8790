"""The headers that no answer goes without, pages or not."""

from collections.abc import Callable, Mapping

from flask import Response, request


def on_every_answer(headers: Mapping[str, str]) -> Callable[[Response], Response]:
    """Adds what an answer does not say itself: redirects, files and the machine's answers carry
    the pages' policy too."""

    def add(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    return add


def without_host(response: Response) -> Response:
    """A redirect to this service as a path alone. Werkzeug leads from /hi to /hi/ by a whole
    address: behind a proxy that would be plain http, and its host is what the request claimed."""
    start = request.host_url
    if response.location and response.location.startswith(start):
        response.location = "/" + response.location[len(start) :].lstrip("/")
    return response
