"""Visits are polite: one at a time to a host, with our name, and no longer than is fair."""

import socket

import pytest

from migrant_helper.catalogue.watch.answer import Manners
from migrant_helper.catalogue.watch.visits import AGENT, visits
from tests.catalogue.watch.site import Reply, Site, html

FAST = Manners(pause=0, silence=0.5, page=5)


def test_one_request_at_a_time_to_a_host_and_with_our_name(site: Site) -> None:
    urls = [site.url(f"/{at}", host) for at in range(6) for host in ("office.test", "www.office.test")]  # fmt: skip
    for at in range(6):
        site.pages[f"/{at}"] = Reply(html("text"), after=0.02)

    found = visits({url: {} for url in urls}, FAST)

    assert (len(found), {one.status for one in found.values()}) == (12, {200})
    assert site.together == 1
    assert {headers["user-agent"] for _, _, headers in site.asked} == {AGENT}


def test_a_pause_stands_between_two_requests(site: Site, monkeypatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("migrant_helper.catalogue.watch.visits.time.sleep", slept.append)
    visits({site.url("/a"): {}, site.url("/b"): {}}, Manners(pause=1.5, silence=1, page=5))

    assert slept.count(1.5) == 2


@pytest.mark.parametrize(
    ("status", "again"),
    [(429, True), (500, True), (502, True), (503, True), (504, True), (403, False), (404, False)],
)
def test_what_failed_is_asked_once_more_at_the_end(site: Site, status: int, again: bool) -> None:
    """What was only busy, "too many requests" too, is there later; what is shut or gone is not."""
    site.pages["/a"] = Reply(b"", status)
    site.pages["/b"] = Reply(html("text"))

    visits({site.url("/a"): {}, site.url("/b"): {}}, FAST)

    assert [path for _, path, _ in site.asked] == ["/a", "/b", *(["/a"] if again else [])]


def test_no_more_is_taken_than_fits(site: Site, monkeypatch) -> None:
    monkeypatch.setattr("migrant_helper.catalogue.watch.client.LARGEST", 1000)
    site.pages["/a"] = Reply(b"x" * 2000)

    assert visits({site.url("/a"): {}}, FAST)[site.url("/a")].status == 0


@pytest.mark.parametrize(("number", "gone"), [(socket.EAI_NONAME, True), (socket.EAI_AGAIN, False)])
def test_a_name_is_gone_where_it_is_unknown_not_where_nobody_can_be_asked(
    site: Site, monkeypatch, number: int, gone: bool
) -> None:
    def look_up(*_: object, **__: object) -> None:
        raise socket.gaierror(number, "what the resolver says")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    url = site.url("/a")

    assert (visits({url: {}}, FAST)[url].status, visits({url: {}}, FAST)[url].gone) == (0, gone)
