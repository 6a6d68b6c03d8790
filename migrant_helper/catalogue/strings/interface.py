"""The words of pages and messages for translators: what stands in `_()`, `ngettext()`, `N_()`."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from migrant_helper.core.rules.explanations import WORDS

# `say(ui, "…")` is what pages call: its first argument is no text.
KEYWORDS = {
    "_": None,
    "gettext": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "say": (2,),
}
NOTE = ("Translators:",)

# Domain -> folders below the root of the project.
FOLDERS = {
    "messages": (
        "migrant_helper/templates",
        "migrant_helper/core",
        "migrant_helper/pages",
        "migrant_helper/web",
        "static/js",
    ),
    "sms": ("migrant_helper/messaging",),
}
_METHODS = {
    ".html": "jinja2",
    ".txt": "jinja2",
    ".py": "python",
    ".js": "javascript",
    ".mjs": "javascript",
}
_OPTIONS = {"jinja2": {"newstyle_gettext": "true", "silent": "false"}}


def template(root: Path, domain: str) -> Catalog:
    """Every marked text of a domain's folders, each with the files it stands in."""
    catalog = Catalog(domain=domain)
    for folder in FOLDERS[domain]:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in _METHODS and path.is_file():
                _add_file(catalog, path, path.relative_to(root).as_posix())
    if domain == "messages":
        for text in WORDS.values():
            catalog.add(text, locations=[("migrant_helper/core/rules/explanations.py", None)])  # type: ignore[list-item]
    return catalog


def _add_file(catalog: Catalog, path: Path, shown: str) -> None:
    method = _METHODS[path.suffix]
    found = extract_from_file(
        method, path, keywords=KEYWORDS, comment_tags=NOTE, options=_OPTIONS.get(method, {})
    )
    for _, message_id, comments, context in found:
        catalog.add(
            message_id,
            locations=[(shown, None)],  # type: ignore[list-item]
            auto_comments=comments,
            context=context,
        )
