"""A page of every picture for those who judge them: beside which words each stands, then each by
name: small, large and turned, and where it is from. English, as it speaks to no traveller."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from migrant_helper.phone.pictures.sprite import Sprite

_SOURCES = ("healthicons", "drawn", "turns")
_HEAD = """<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Pictures – Migrant Helper</title>
<style>"""


def sheet(pictures: Mapping[str, Any], words: Mapping[str, str], sprite: Sprite, css: str) -> str:
    """The page. `words` is the English of what a picture stands beside, by its dotted path in
    schemes/pictures.yaml, as far as the catalogue has any."""
    tables = "".join(
        f"<h2>{table}</h2>\n<ul>\n{_items(sprite, rows, f'{table}.', words)}</ul>\n"
        for table, rows in _tables(pictures)
    )
    names = sorted([*pictures["healthicons"], *pictures["drawn"]])
    every = "".join(
        f"<li>{_shown(sprite, name, pictures['turns'])} <strong>{name}</strong>: "
        f"{escape(_origin(pictures, name))}</li>\n"
        for name in names
    )
    return (
        f'{_HEAD}{css}</style>\n</head>\n<body>\n<main class="mh-page">\n'
        f"<h1>Pictures, and what they stand beside</h1>\n{tables}"
        f"<h2>All {len(names)}, at 24 and 48 pixels; with a direction also turned</h2>\n"
        f"<ul>\n{every}</ul>\n<h2>Licence of healthicons</h2>\n<p>{escape(sprite.licence)}</p>\n"
        "</main>\n</body>\n</html>\n"
    )


def _tables(pictures: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for table, rows in pictures.items():
        if table == "choices":
            yield from ((f"choices.{fact}", values) for fact, values in rows.items())
        elif table not in _SOURCES:
            yield table, rows


def _items(sprite: Sprite, rows: Mapping[str, str], at: str, words: Mapping[str, str]) -> str:
    return "".join(
        f"<li>{_svg(sprite, name)} {escape(words.get(at + item, item))} "
        f'<span class="mh-quiet">({item}: {name})</span></li>\n'
        for item, name in rows.items()
    )


def _shown(sprite: Sprite, name: str, turns: list[str]) -> str:
    turned = f'<span dir="rtl">{_svg(sprite, name, " mh-pic--big mh-pic--turns")}</span>'
    both = f"{_svg(sprite, name)} {_svg(sprite, name, ' mh-pic--big')}"
    return f"{both} {turned}" if name in turns else both


def _svg(sprite: Sprite, name: str, size: str = "") -> str:
    use = f'<use href="{sprite.address}#{name}"/>'
    return f'<svg class="mh-pic{size}" aria-hidden="true" width="24" height="24">{use}</svg>'


def _origin(pictures: Mapping[str, Any], name: str) -> str:
    taken = pictures["healthicons"].get(name)
    return f"healthicons, {taken} (MIT)" if taken else "drawn here (Apache-2.0)"
