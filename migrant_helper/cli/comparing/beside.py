"""What changed beside the rules, in words: figures, steps, papers, sources, questions, texts, and what
could not be read."""

from collections.abc import Iterator
from typing import Any

Document = dict[str, Any]
_SOURCED = ("amounts", "deadlines", "state")
_COUNTED = ("changed", "new", "gone")


def has_some(found: Document) -> bool:
    """Whether any text changed, came or went."""
    return any(found[key] for key in _COUNTED)


def text_lines(head: str, found: Document, indent: str) -> Iterator[str]:
    """How many texts changed, and a line for each."""
    told = [_sentence(one) for one in found["sentences"]]
    yield f"{head}: {counted(found)}{':' if told else '.'}"
    yield from (f"{indent}  {one}" for one in told)


def source_lines(found: Document) -> Iterator[str]:
    """The sources of an entry that came and went."""
    if found["new"] or found["gone"]:
        yield "  Sources:"
    for word in ("new", "gone"):
        yield from (f"    {word}: {one}" for one in found[word])


def merged(rows: list[Document], part: str) -> list[Document]:
    """Rows of which the same changed as one, with all their names."""
    found: dict[tuple[str, ...], Document] = {}
    for one in rows:
        alone = one["id"] if None in (one["was"], one["now"]) or part == "amounts" else ""
        source = str(one["source"]) if part in _SOURCED else ""
        key = (str(one["was"]), str(one["now"]), source, alone)
        name = f"{found[key]['name']} / {one['name']}" if key in found else one["name"]
        found[key] = {**one, "name": name}
    return list(found.values())


def row_line(one: Document, part: str) -> str:
    """A figure, deadline, step or paper that came, went or says another thing."""
    source = f" (source: {one['source'] or 'nobody has checked'})" if part in _SOURCED else ""
    if one["was"] is not None and one["now"] is not None:
        return f"{one['name']}: was “{one['was']}”, now “{one['now']}”{source}"
    word, says = ("new", one["now"]) if one["was"] is None else ("gone", one["was"])
    if part == "amounts":
        return f"{word}: {says}, in {one['name']}{source}"
    return f"{word}: {one['name']}: {says}{source}"


def unread_lines(rows: list[Document]) -> Iterator[str]:
    """What could not be compared, with its place in the file."""
    if rows:
        yield "  Could not be compared:"
    for one in rows:
        part = f", its {one['part']}" if one["part"] else ""
        place = f"{one['file']}:{one['line']}:{one['column']}"
        yield f"    {one['entry']}{part}: {place}: found {one['found']}, expected {one['expected']}; {one['remedy']}"


def question_lines(asked: Document) -> Iterator[str]:
    """Questions that came and went."""
    for word, label in (("new", "Asked now and not before"), ("gone", "Asked no longer")):
        if asked[word]:
            yield f"{label}: {', '.join(asked[word])}."


def counted(found: Document) -> str:
    """How many texts changed, came and went."""
    return ", ".join(f"{found[key]} {key}" for key in _COUNTED if found[key]) or "none changed"


def _sentence(one: Document) -> str:
    of = f"“{one['of']}”: " if "of" in one else ""
    if one["was"] and one["now"]:
        return f"{of}was “{one['was']}”, now “{one['now']}”"
    return f"{of}{'new' if one['now'] else 'gone'}: “{one['now'] or one['was']}”"
