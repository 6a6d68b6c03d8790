"""What differs between two rules, a line each."""

from collections.abc import Iterator, Sequence
from typing import Any

Document = dict[str, Any]
_MARKS = {"both": "           ", "gone": "taken out: ", "new": "put in:    "}


def lines(found: Sequence[Document]) -> list[str]:
    """A line for each difference; what moved to one place shares a line."""
    places: dict[str, list[str]] = {}
    for one in found:
        moved = one["is"] == "moved"
        places.setdefault(one["where"] if moved else line(one), []).extend([one["now"]] * moved)
    return [_moved(place, texts) if texts else place for place, texts in places.items()]


def line(one: Document) -> str:
    """A difference in one line: what it is, for whom, and the condition."""
    if one["is"] == "same":
        return str(one["now"])
    if one["is"] == "moved":
        return _moved(one["where"], [one["now"]])
    where = f", {one['where']}" if one["where"] else ""
    if one["is"] == "changed":
        return f"changed{where}: {_change(one)}"
    word = "needed" if one["within"] == "all" else "enough" if one["within"] == "any" else "counted"
    now = "now also" if one["is"] == "new" else "no longer"
    return f"{now} {word}{where}: {one['now'] or one['was']}"


def reasons(one: Document) -> Iterator[str]:
    """A difference, and what changed behind its words."""
    yield line(one)
    if one["because"]:
        yield f"  {_because(one)}"


def tree(one: Document) -> Iterator[str]:
    """A sentence of the rule before and now, with every line that stayed."""
    found = one["lines"]
    if len(found) == 2 and found[0]["depth"] == found[1]["depth"]:
        yield f"before: {one['was']}"
        yield f"now:    {one['now']}"
    else:
        yield from (f"{_MARKS[each['is']]}{'  ' * each['depth']}{each['text']}" for each in found)


def _moved(where: str, texts: Sequence[str]) -> str:
    return f"moved, now {where or 'for everybody'}: {'; '.join(texts)}"


def _change(one: Document) -> str:
    only = one["only"]
    if not only:
        return f"before “{one['was']}”, now “{one['now']}”"
    word = "must not be" if only["negated"] else "counts"
    told = [f"now also {word}: {' or '.join(only['new'])}"] if only["new"] else []
    told += [f"no longer {word}: {' or '.join(only['gone'])}"] if only["gone"] else []
    return f"{only['question']}: {'; '.join(told)}"


def _because(one: Document) -> str:
    """What changed behind the words of a condition."""
    why = one["because"]
    question = f"“{why['question']}”"
    if why["is"] in ("asked", "asked_more"):
        meets = "meets this" if one["negated"] else "does not meet this"
        after = (
            "here it is open whether it is asked"
            if why["open"]
            else f"whoever is not asked {meets}"
        )
        return f"{question} {_asked(why)}; {after}."
    if why["is"] == "answers":
        told = [
            f"{word}: {why[key]}" for word, key in (("new", "now"), ("gone", "was")) if why[key]
        ]
        return f"{question} has other answers to choose from; {'; '.join(told)}."
    if why["is"] == "worked_out":
        return f"{question} is worked out otherwise."
    return "What it rests on changed: an official source, another, or none."


def _asked(why: Document) -> str:
    was, now = why["was"], why["now"]
    if why["is"] == "asked_more":
        return f"is now asked also of those with “{now}”"
    earlier = f"was asked only of those with “{was}”" if was else "was asked of everybody"
    return f"{earlier}, now {f'only of those with “{now}”' if now else 'of everybody'}"
