"""An application whose log says where something failed, and nothing of what a person told."""

from traceback import format_tb
from types import TracebackType

from flask import Flask, request


class Quiet(Flask):
    """Flask, but for how an unexpected failure is logged."""

    def log_exception(
        self,
        exc_info: tuple[type, BaseException, TracebackType] | tuple[None, None, None],
    ) -> None:
        """Logs the kind of failure and the lines that led to it. An exception's own words often
        quote a value (KeyError: 'IN-KL'), so they are left out, as is the address."""
        kind, _words, at = exc_info
        name = kind.__name__ if kind else "nothing"
        lines = "".join(format_tb(at))
        self.logger.error("%s in %s %s\n%s", name, request.method, request.endpoint, lines)
