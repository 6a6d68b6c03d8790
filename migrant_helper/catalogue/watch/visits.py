"""Visits pages politely: one request at a time to a host, a pause between, and who we are."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import NameResolutionError

AGENT = "MigrantHelper/0.1 (looks once a week whether the pages that its entries cite still say it)"
HOSTS_AT_ONCE = 8
LARGEST = 20_000_000
_AGAIN = (0, 429, 500, 502, 503, 504)


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


def visits(asked: Mapping[str, Mapping[str, str]], manners: Manners) -> dict[str, Answer]:
    """The answer of every address; `asked` holds its conditional headers. What did not answer is
    asked once more after all others of its host."""
    hosts = defaultdict(list)
    for url in asked:
        hosts[host(url)].append(url)

    def of_host(urls: Iterable[str]) -> dict[str, Answer]:
        with requests.Session() as session:
            session.headers["User-Agent"] = AGENT
            found: dict[str, Answer] = {}
            for url in urls:
                found[url] = _paused(session, url, asked[url], manners)
            for url in [url for url in found if found[url].status in _AGAIN]:
                found[url] = _paused(session, url, asked[url], manners)
            return found

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        return {url: one for part in pool.map(of_host, hosts.values()) for url, one in part.items()}


def host(url: str) -> str:
    """The host of an address, without www."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _paused(
    session: requests.Session, url: str, headers: Mapping[str, str], manners: Manners
) -> Answer:
    answer = _visit(session, url, headers, manners)
    time.sleep(manners.pause)
    return answer


def _visit(
    session: requests.Session, url: str, headers: Mapping[str, str], manners: Manners
) -> Answer:
    until = time.monotonic() + manners.page
    try:
        with session.get(
            url, headers=dict(headers), timeout=manners.silence, stream=True
        ) as response:
            body = b""
            for part in response.iter_content(65536):
                body += part
                if len(body) > LARGEST or time.monotonic() > until:
                    return Answer(url)
            kind = response.headers.get("Content-Type", "")
            return Answer(
                response.url,
                response.status_code,
                body,
                kind.partition("charset=")[2].strip("\"' ;"),
                response.headers.get("ETag", ""),
                response.headers.get("Last-Modified", ""),
            )
    except requests.ConnectionError as error:
        reason = getattr(error.args[0], "reason", None) if error.args else None
        return Answer(url, gone=isinstance(reason, NameResolutionError))
    except (requests.RequestException, ValueError):
        return Answer(url)
