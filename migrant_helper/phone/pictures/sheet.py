"""A page of every picture for those who judge them: small, large and turned, where it is from and
beside which words it stands. English, as it speaks to no traveller."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from migrant_helper.phone.pictures.sprite import Sprite

_SOURCES = ("healthicons", "drawn", "turns")


def sheet(pictures: Mapping[str, Any], words: Mapping[str, str], sprite: Sprite, css: str) -> str:
    """The page: a row a picture. `words` is the English of what it stands beside, by its dotted
    path in schemes/pictures.yaml, as far as the catalogue has any."""
    uses: dict[str, list[str]] = {}
    for at, name in _uses(pictures, ""):
        uses.setdefault(name, []).append(f"{at} ({words[at]})" if at in words else at)
    rows = "".join(
        f"<tr><th>{name}</th><td>{_shown(sprite, name, pictures['turns'])}</td>"
        f"<td>{escape(_origin(pictures, name))}</td><td>{escape('; '.join(uses[name]))}</td></tr>\n"
        for name in sorted(uses)
    )
    return (
        '<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n<title>Pictures – Migrant Helper</title>\n'
        f"<style>{css}</style>\n</head>\n<body>\n<main>\n<h1>{len(uses)} pictures</h1>\n"
        "<p>Each at 24 and at 48 pixels; those with a direction also as on a page that runs from "
        f"right to left.</p>\n<table>\n<thead><tr><th>Name</th><th>Picture</th><th>From</th>"
        f"<th>Where</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        f"<h2>Licence of healthicons</h2>\n<p>{escape(sprite.licence)}</p>\n</main>\n</body>\n</html>\n"
    )


def _shown(sprite: Sprite, name: str, turns: list[str]) -> str:
    head = '<svg aria-hidden="true" width="24" height="24" class="mh-pic'
    use = f'<use href="{sprite.address}#{name}"/></svg>'
    turned = f'<span dir="rtl">{head} mh-pic--big mh-pic--turns">{use}</span>'
    return f'{head}">{use} {head} mh-pic--big">{use} {turned if name in turns else ""}'


def _origin(pictures: Mapping[str, Any], name: str) -> str:
    taken = pictures["healthicons"].get(name)
    return f"healthicons: {taken} (MIT)" if taken else "drawn here (Apache-2.0)"


def _uses(part: Any, at: str) -> Iterator[tuple[str, str]]:
    for key, value in part.items():
        where = f"{at}.{key}" if at else str(key)
        if isinstance(value, str):
            yield where, value
        elif where not in _SOURCES:
            yield from _uses(value, where)
