"""What came of a visit to a page, and how politely it is made."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """What came: `status` 0 for nothing (no connection, a bad certificate, too slow, too large);
    `gone` when no such domain is known; `url` where it led; `etag` and `modified` for next time."""

    url: str
    status: int = 0
    body: bytes = b""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    gone: bool = False


@dataclass(frozen=True)
class Manners:
    """Seconds between two requests to a host, for one silence, and for one whole page."""

    pause: float = 1.0
    silence: float = 20.0
    page: float = 60.0
