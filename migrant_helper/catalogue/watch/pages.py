"""A page as words: what it says, in paragraphs, and whether it asks for a password instead."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib.util import find_spec

from migrant_helper.catalogue.watch.words import words

_UNSEEN = {"script", "style", "noscript", "template", "svg", "title"}
_FURNITURE = {"nav", "header", "footer", "aside", "button", "select", "option"}
_INSIDE = re.compile(
    "a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|small|span|strike"
    "|strong|sub|sup|time|tt|u|var|wbr"
)
_SPACE = {"td", "th", "br", "img", "input"}
# These never have an end.
_EMPTY = {"br", "img", "input", "hr", "meta", "link", "wbr", "source", "col", "area", "base"}
_MISSING = re.compile(r"\b404\b|not\W+found|no longer (available|exists)", re.IGNORECASE)
_CHARSET = re.compile(rb"charset=[\"' ]*([A-Za-z0-9_-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """`words` of all that is to be seen; `paragraphs` of what is not around every page of a site;
    `asks`: it has a field for a password; `missing`: its title says that it is not there."""

    words: list[str]
    paragraphs: list[list[str]]
    asks: bool = False
    missing: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[tuple[bool, list[str]]] = [(True, [])]
        self.title = ""
        self.asks = False
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "input" and ("type", "password") in [(n, (v or "").lower()) for n, v in attrs]:
            self.asks = True
        if tag not in _EMPTY:
            self.open.append(tag)
        self._apart(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        self._apart(tag)

    def handle_data(self, data: str) -> None:
        if "title" in self.open and "svg" not in self.open:
            self.title += data
        if not _UNSEEN.intersection(self.open):
            self.paragraphs[-1][1].append(data)

    def _apart(self, tag: str) -> None:
        if tag in _SPACE:
            self.paragraphs[-1][1].append(" ")
        elif not _INSIDE.fullmatch(tag):
            self.paragraphs.append((not _FURNITURE.intersection(self.open), []))


def of_html(body: bytes, charset: str = "") -> Page:
    """The page; `charset` is what the answer says, before what the page says of itself."""
    named = _CHARSET.search(body[:4096])
    text = _decoded(body, charset or (named[1].decode() if named else "utf-8"))
    reader = _Reader()
    reader.feed(text)
    reader.close()
    parts = [(main, words("".join(pieces))) for main, pieces in reader.paragraphs]
    return Page(
        [word for _, part in parts for word in part],
        [part for main, part in parts if main and part] or [part for _, part in parts if part],
        reader.asks,
        bool(_MISSING.search(reader.title)),
    )


def reads_pdf() -> bool:
    """Whether pypdfium2 is there: a tool of development, which no server needs."""
    return find_spec("pypdfium2") is not None


def of_pdf(body: bytes) -> Page | None:
    """The text layer of a PDF; None where it has none, or pypdfium2 is not there to read it."""
    if not reads_pdf():
        return None
    import pypdfium2  # noqa: PLC0415 - see reads_pdf

    try:
        document = pypdfium2.PdfDocument(body)
        texts = [page.get_textpage().get_text_range() for page in document]
    except pypdfium2.PdfiumError:
        return None
    found = [words(text) for text in texts]
    return Page([word for part in found for word in part], found) if any(found) else None


def _decoded(body: bytes, charset: str) -> str:
    try:
        return body.decode(charset, "replace")
    except LookupError:
        return body.decode("utf-8", "replace")
