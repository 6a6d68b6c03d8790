"""Brings po files up to date: what changed becomes fuzzy, what is gone is kept as obsolete."""

import difflib
from io import BytesIO
from itertools import takewhile
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import denormalize, read_po, write_po

from migrant_helper.catalogue.words.translations import PLURALS, REVIEWED

_NEAR = 0.6


def update(old: Catalog, template: Catalog, lang: str) -> Catalog:
    """The template with the translations of `old`. A text whose English changed keeps the old
    translation as fuzzy: found by its place in a data file, or, in code, by the nearest English
    text of the same file that is there no more. Nothing a translator wrote is dropped."""
    new = Catalog(locale=lang, domain=template.domain)
    wanted = {_key(message) for message in template if message.id}
    gone = {_key(one): one for one in old if one.id and _key(one) not in wanted}
    by_place = {place: one for one in old if one.id for place in _places(one) if "#" in place}
    before = {**{_key(one): one for one in _obsolete(old)}, **{_key(one): one for one in old}}
    for message in template:
        if message.id:
            known = before.get(_key(message))
            if known is not None and known.string:
                _add(new, message, known, fuzzy=known.fuzzy)
            else:
                changed = _changed(message, by_place, gone)
                _add(new, message, changed, fuzzy=changed is not None)
    for key, one in {**{_key(one): one for one in _obsolete(old)}, **gone}.items():
        if key not in wanted and one.string:
            new.obsolete[key] = one
    return new


def read(path: Path, lang: str, domain: str) -> Catalog:
    """The catalog in `path`, empty where there is no file. Raises PoFileError for a bad one."""
    if not path.exists():
        return Catalog(locale=lang, domain=domain)
    with path.open("rb") as file:
        return read_po(file, locale=lang, domain=domain, abort_invalid=True)


def written(catalog: Catalog, lang: str | None, notes: str = "") -> str:
    """The file's text, under the notes of its translators: the order of the catalog, no dates and
    no line numbers, so that only real changes show."""
    buffer = BytesIO()
    # Texts unwrapped: Babel wraps the lines of `#| msgid` as if they were comments.
    write_po(buffer, catalog, omit_header=True, width=0, include_previous=True)
    return notes + _header(lang) + buffer.getvalue().decode().rstrip() + "\n"


def notes(path: Path) -> str:
    """The comment lines at the very top of a po file: what its translators say of the whole."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return "".join(f"{line}\n" for line in takewhile(lambda line: line.startswith("#"), lines))


def _header(lang: str | None) -> str:
    lines = ["Project-Id-Version: migrant-helper"]
    lines += [f"Language: {lang}", f"Plural-Forms: {PLURALS[lang]}"] if lang else []
    lines += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
    lines += ["Content-Transfer-Encoding: 8bit"]
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines) + "\n"


def _add(new: Catalog, message: Message, source: Message | None, *, fuzzy: bool) -> None:
    string = source.string if source is not None else ""
    plural = isinstance(message.id, (list, tuple))
    if plural != isinstance(string, (list, tuple)):
        # One text became two or two became one: the words are kept for the translator to split.
        word = str(string[0] if isinstance(string, (list, tuple)) else string or "")
        string, fuzzy = ((word, word) if plural else word), bool(word)
    fuzzy = fuzzy and any(string if isinstance(string, (list, tuple)) else [string])
    added = new.add(
        message.id,
        string,
        locations=message.locations,
        flags=(message.flags - {"fuzzy"}) | ({"fuzzy"} if fuzzy else set()),
        auto_comments=message.auto_comments,
        user_comments=_comments(source, fuzzy),
        context=message.context,
    )
    if fuzzy and source is not None:
        added.previous_id = _previous(message, source)


def _comments(source: Message | None, fuzzy: bool) -> list[str]:
    comments = source.user_comments if source is not None else []
    dropped = ("|", REVIEWED) if fuzzy else ("|",)
    return [one for one in comments if not one.startswith(dropped)]


def _previous(message: Message, source: Message) -> list[str]:
    """The English that a fuzzy text translates: what it was found by, or, on a later update, what
    stands above it as `#| msgid`, which Babel reads as a comment."""
    if source.id != message.id:
        return [str(source.id)] if isinstance(source.id, str) else [str(one) for one in source.id]
    noted = [one[1:].strip() for one in source.user_comments if one.startswith("|")]
    return [denormalize(" ".join(noted).partition(" ")[2])] if noted else []


def _changed(
    message: Message, by_place: dict[str, Message], gone: dict[str, Message]
) -> Message | None:
    for place in _places(message):
        if place in by_place and by_place[place].string:
            return by_place[place]
    files = {place for place in _places(message) if "#" not in place}
    near = [key for key, one in gone.items() if files & set(_places(one)) and one.string]
    best = difflib.get_close_matches(_key(message), near, n=1, cutoff=_NEAR)
    return gone[best[0]] if best else None


def _places(message: Message) -> list[str]:
    return [place for place, _ in message.locations]


def _obsolete(catalog: Catalog) -> list[Message]:
    return list(catalog.obsolete.values())


def _key(message: Message) -> str:
    first = message.id if isinstance(message.id, str) else str(message.id[0])
    return f"{message.context}\x04{first}" if message.context else first
