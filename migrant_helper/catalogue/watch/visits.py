"""Visits pages politely: one request at a time to a host, a pause between, and who we are."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from migrant_helper.catalogue.watch.answer import Answer, Manners

AGENT = "MigrantHelper/0.1 (looks once a week whether the pages that its entries cite still say it)"
HOSTS_AT_ONCE = 8
_AGAIN = (0, 429, 500, 502, 503, 504)


def visits(asked: Mapping[str, Mapping[str, str]], manners: Manners) -> dict[str, Answer]:
    """The answer of every address; `asked` holds its conditional headers. What did not answer is
    asked once more after all others of its host."""
    # Lint and counts, which lie beside this, need no network.
    from migrant_helper.catalogue.watch.client import Client  # noqa: PLC0415

    hosts = defaultdict(list)
    for url in asked:
        hosts[host(url)].append(url)

    def of_host(urls: Iterable[str]) -> dict[str, Answer]:
        with Client(AGENT, manners) as client:

            def visit(url: str) -> Answer:
                answer = client.get(url, asked[url])
                time.sleep(manners.pause)
                return answer

            found = {url: visit(url) for url in urls}
            again = [url for url, answer in found.items() if answer.status in _AGAIN]
            return {**found, **{url: visit(url) for url in again}}

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        return {url: one for part in pool.map(of_host, hosts.values()) for url, one in part.items()}


def host(url: str) -> str:
    """The host of an address, without www."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
