"""The headers that no answer goes without, pages or not."""

from collections.abc import Callable, Mapping

from flask import Response


def on_every_answer(headers: Mapping[str, str]) -> Callable[[Response], Response]:
    """Adds what an answer does not say itself: redirects, files and the machine's answers carry
    the pages' policy too."""

    def add(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    return add
