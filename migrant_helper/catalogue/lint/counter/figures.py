"""The figures of a line to show: what stands in it once its names are filled in, and which numbers
a line in any script holds."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.amounts import PLACEHOLDER
from migrant_helper.catalogue.words.amounts import amount
from migrant_helper.catalogue.words.translations import SOURCE_LANGUAGE, Translator
from migrant_helper.core.words.digits import DIGITS

Row = dict[str, Any]
Line = tuple[DataFile, str, str, Row]  # where it stands, its dotted path, its language, its row
_NUMBER = re.compile(r"[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?")
_UNSEEN = "\N{LEFT-TO-RIGHT MARK}"  # Entries hold no hidden characters; the build puts it in.


def lines(source: CatalogueSource) -> Iterator[Line]:
    """Every line of `show_in` of every entry."""
    for file in source.schemes.values():
        for place, row in enumerate(file.data.get("counter", [])):
            for lang in row.get("show_in", {}):
                yield file, f"counter.{place}.show_in.{lang}", lang, row


def numbers(text: str) -> set[str]:
    """The numbers in a text, whatever the script of their digits and however they are grouped."""
    return {one.replace(",", "") for one in _NUMBER.findall(text.translate(DIGITS))}


def wrong(english: str, line: str, rows: Mapping[str, Row]) -> Iterator[tuple[str, str]]:
    """What is wrong with the numbers of a line in an office's words, and what was expected: one
    that its English line has not, and a figure of that which it leaves out."""
    held, words = numbers(line), Translator(SOURCE_LANGUAGE)
    known = numbers(filled(english, rows, words))
    for one in sorted(held - known):
        yield f"the number {one} in {line}", f"one of the English line: {', '.join(sorted(known))}"
    for name in names(english):
        if not numbers(filled(f"{{{name}}}", rows, words)) <= held:
            yield f"{name} is not in {line}", "the figure of the English line"


def names(text: str) -> list[str]:
    """The amounts that a text names."""
    return PLACEHOLDER.findall(text)


def in_force(data: Row, parameters: Mapping[str, list[Row]], as_of: str) -> dict[str, Row]:
    """Each amount of an entry by its name, as it is on that day; without those that have ended or
    not begun."""
    found = {}
    for name in data.get("amounts", {}):
        begun = [row for row in _rows(data, parameters, name) if _day(row) <= as_of]
        if begun and begun[-1]["value"] is not None:
            found[name] = begun[-1]
    return found


def changes(data: Row, parameters: Mapping[str, list[Row]], name: str, as_of: str) -> bool:
    """Whether that amount has a row that begins after the day `as_of`."""
    return any(_day(row) > as_of for row in _rows(data, parameters, name))


def filled(text: str, rows: Mapping[str, Row], words: Translator) -> str:
    """The text with those amounts in the words of a language; a name without one stays."""

    def figure(place: re.Match[str]) -> str:
        row = rows.get(place[1])
        if row is None:
            return place[0]
        return amount(str(row["value"]), row["unit"], words.plural, words.lang)

    return PLACEHOLDER.sub(figure, text).replace(_UNSEEN, "")


def _rows(data: Row, parameters: Mapping[str, list[Row]], name: str) -> list[Row]:
    value = data.get("amounts", {}).get(name, [])
    if isinstance(value, list):
        return value
    return parameters[value["parameter"]] if "parameter" in value else [value]


def _day(row: Row) -> str:
    return str(row.get("from") or "")
