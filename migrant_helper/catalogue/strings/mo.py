"""The interface's texts as Flask-Babel reads them: one .mo file a language, made by the build."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from migrant_helper.catalogue.words import translations

# A .mo file names a day; this one, so that the same texts make the same bytes.
_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def compiled(folder: Path, lang: str, domain: str = "messages") -> bytes:
    """The .mo file of one language of `folder`, which holds the po files. What is fuzzy, or lacks
    one of its plural forms, is left out, so that its English stands in. Raises FileNotFoundError
    where there is no po file."""
    text = translations.text_of(folder, lang, domain)
    if text is None:
        raise FileNotFoundError(f"no {domain}.po of {lang!r} in {folder}")
    catalog = translations.parsed(text, lang, domain)
    for message in list(catalog):
        if message.id and not translations.is_translated(message):
            catalog.delete(message.id, message.context)
    return _written(catalog)


def pseudo(folder: Path, change: Callable[[str], str], domain: str = "messages") -> bytes:
    """The .mo file of the pseudo-language: every text of the template of `folder`, changed."""
    with (folder / f"{domain}.pot").open("rb") as file:
        template = read_po(file, abort_invalid=True)
    catalog = Catalog(domain=domain)
    for message in template:
        if message.id:
            texts = [message.id] if isinstance(message.id, str) else message.id
            changed = tuple(map(change, texts))
            string = changed if len(changed) > 1 else changed[0]
            catalog.add(message.id, string, context=message.context)
    return _written(catalog)


def _written(catalog: Catalog) -> bytes:
    catalog.creation_date = catalog.revision_date = _DAY
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()
