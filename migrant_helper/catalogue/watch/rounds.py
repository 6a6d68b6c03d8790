"""A round: every cited page is looked at once, and what to confirm and to keep comes out of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.watch.answer import Answer, Manners
from migrant_helper.catalogue.watch.cited import Cited, cited
from migrant_helper.catalogue.watch.look import Kept, Look, again, conditional, first
from migrant_helper.catalogue.watch.visits import host, visits

Mark = dict[str, Any]


class NoNetworkError(Exception):
    """No page answered, or most did not: what is out is the network, not the pages."""


class NotThereError(Exception):
    """Somebody said to have looked at a page that is not cited, not there, or does not answer."""


@dataclass
class Round:
    """`marks`: all sources to confirm, {"url", "since", "why"}; `new`: those of this round; `back`:
    marked ones that say again what they said; `notes`: how far a page can be watched, where it is
    not word by word; `kept`: what the next round looks for, by address; `looked`: how many pages."""

    looked: int = 0
    marks: list[Mark] = field(default_factory=list)
    new: list[Mark] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    kept: dict[str, Kept] = field(default_factory=dict)


def everything(source: CatalogueSource, kept: dict[str, Kept], day: str, manners: Manners) -> Round:
    """A round over all pages. A mark stays until somebody has looked; one whose page is cited no
    more goes. Raises NoNetworkError."""
    pages = cited(source)
    marked = {row["url"]: row for row in source.registries["confirm"].data}
    asked = {
        url: {} if url in marked else conditional(one, kept.get(url)) for url, one in pages.items()
    }
    answers = visits(asked, manners)
    _expect_a_network(answers)
    done = Round(looked=len(pages))
    for url, one in pages.items():
        held = kept.get(url)
        look = again(one, held, answers[url], day) if held else first(one, answers[url], day)
        if url in marked:
            done.marks.append(marked[url])
            if not look.why and (held or look.keep):
                done.back.append(url)
        elif look.why:
            done.new.append({"url": url, "since": day, "why": look.why})
        _keep(done, url, held if url in marked or look.keep is None else look.keep, look)
    done.marks += done.new
    return done


def looked(
    source: CatalogueSource, kept: dict[str, Kept], urls: Iterable[str], day: str, manners: Manners
) -> Round:
    """Somebody has looked at these pages: their marks go, and what stands there now is what the next
    round looks for. Raises NotThereError, with nothing changed."""
    pages, given = cited(source), list(dict.fromkeys(urls))
    unknown = [url for url in given if url not in pages]
    if unknown:
        raise NotThereError(f"{unknown[0]} is cited by no entry")
    answers = visits({url: {} for url in given}, manners)
    done = Round(looked=len(given), kept=dict(kept))
    for url in given:
        _expect_an_answer(pages[url], answers[url])
        look = first(pages[url], answers[url], day)
        if look.why:
            raise NotThereError(f"{url}: {look.why}; give its rows another source")
        done.kept.pop(url, None)
        _keep(done, url, look.keep, look)
    done.marks = [row for row in source.registries["confirm"].data if row["url"] not in given]
    return done


def _keep(done: Round, url: str, held: Kept | None, look: Look) -> None:
    if held is not None:
        done.kept[url] = held
    if look.note:
        done.notes[url] = look.note


def _expect_a_network(answers: dict[str, Answer]) -> None:
    """A page of a hotel's network in the place of all others is no answer either."""
    own = sum(bool(one.status) and host(one.url) == host(url) for url, one in answers.items())
    silent = sum(not one.status for one in answers.values())
    if answers and (own == 0 or silent * 2 > len(answers)):
        raise NoNetworkError(f"{silent} of {len(answers)} pages gave no answer")


def _expect_an_answer(one: Cited, answer: Answer) -> None:
    if not answer.status and not answer.gone:
        raise NotThereError(f"{one.url} gives no answer")
