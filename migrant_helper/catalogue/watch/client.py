"""One page over HTTP, with nothing raised: what did not come is an answer too."""

import socket
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import requests
from urllib3.exceptions import NameResolutionError

from migrant_helper.catalogue.watch.answer import Answer, Manners

LARGEST = 20_000_000


class Client:
    """One host's visitor, of one thread."""

    def __init__(self, agent: str, manners: Manners) -> None:
        self._session = requests.Session()
        self._session.headers["User-Agent"] = agent
        self._manners = manners

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._session.close()

    def get(self, url: str, headers: Mapping[str, str]) -> Answer:
        """The answer at this address, redirects followed."""
        until = time.monotonic() + self._manners.page
        try:
            with self._session.get(
                url, headers=dict(headers), timeout=self._manners.silence, stream=True
            ) as response:
                return _read(url, response, until)
        except requests.ConnectionError as error:
            reason = getattr(error.args[0], "reason", None) if error.args else None
            return Answer(url, gone=_unknown(reason))
        except (requests.RequestException, ValueError):
            return Answer(url)


def _unknown(reason: object) -> bool:
    """Whether no such name is known, rather than that nobody could be asked."""
    if not isinstance(reason, NameResolutionError):
        return False
    return getattr(reason.__cause__, "errno", None) != socket.EAI_AGAIN


def _read(url: str, response: requests.Response, until: float) -> Answer:
    body = b""
    for part in response.iter_content(65536):
        body += part
        if len(body) > LARGEST or time.monotonic() > until:
            return Answer(url)
    return Answer(
        response.url,
        response.status_code,
        body,
        response.headers.get("Content-Type", "").partition("charset=")[2].strip("\"' ;"),
        response.headers.get("ETag", ""),
        response.headers.get("Last-Modified", ""),
    )
