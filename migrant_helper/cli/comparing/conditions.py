"""What differs between two rules, a line each."""

from collections.abc import Iterator, Sequence
from typing import Any

from migrant_helper.catalogue.compare.leaves import listed, marked

Document = dict[str, Any]
_MARKS = {"both": "           ", "gone": "taken out: ", "new": "put in:    "}
# One of several that hold alike opens no right by itself: what else is needed stays needed.
_WORDS = {
    ("new", "all"): "is now also needed",
    ("gone", "all"): "is no longer needed",
    ("new", "any"): "is now one more way to meet a condition",
    ("gone", "any"): "is no longer a way to meet a condition",
}


def lines(found: Sequence[Document]) -> list[str]:
    """A line for each difference; what moved to one place shares a line."""
    places: dict[str, list[str]] = {}
    for one in found:
        moved = one["is"] == "moved"
        places.setdefault(one["where"] if moved else line(one), []).extend([one["now"]] * moved)
    return [_moved(place, texts) if texts else place for place, texts in places.items()]


def line(one: Document) -> str:
    """A difference as a sentence without its full stop: the condition, what it is for the rule, whom it is for."""
    if one["because"] or one["is"] == "same":
        return _because(one)
    if one["is"] == "moved":
        return _moved(one["where"], [one["now"]])
    where = f", {one['where']}" if one["where"] else ""
    if one["unsure"] and one["is"] in ("new", "gone"):
        now = "now only likely, and" if one["is"] == "new" else "no longer"
        return f"for people with {one['unsure']} a yes is {now} to be confirmed{where}"
    if one["is"] == "changed":
        return f"{_change(one)}{where}"
    told = one["now"] or one["was"]
    other = "now also counts" if one["is"] == "new" else "no longer counts"
    return f"{told} {_WORDS.get((one['is'], one['within']), other)}{where}"


def tree(one: Document) -> Iterator[str]:
    """A sentence of the rule before and now, with every line that stayed."""
    found = one["lines"]
    if len(found) == 2 and found[0]["depth"] == found[1]["depth"]:
        yield f"before: {one['was']}"
        yield f"now:    {one['now']}"
    else:
        yield from (f"{_MARKS[each['is']]}{'  ' * each['depth']}{each['text']}" for each in found)


def _moved(where: str, texts: Sequence[str]) -> str:
    return f"only moved, now {where or 'for everybody'}: {'; '.join(texts)}"


def _change(one: Document) -> str:
    only = one["only"]
    if not only or not (only["new"] or only["gone"]):
        return f"before {one['was']}, now {one['now']}"
    words = (
        ("is now ruled out", "is no longer ruled out")
        if only["negated"]
        else ("now also counts", "no longer counts")
    )
    told = [
        f"{listed(marked(only[key]), 'or')} {word}"
        for key, word in zip(("new", "gone"), words, strict=True)
        if only[key]
    ]
    return f"at “{only['question']}”, {' and '.join(told)}"


def _because(one: Document) -> str:
    """What changed behind the words of a condition."""
    why = one["because"] or {"is": "other", "question": ""}
    question = f"“{why['question']}”"
    if why["is"] in ("asked", "asked_more"):
        return (
            f"the question {question} {_asked(why)}; whoever is not asked counts as {why['counts']}"
        )
    if why["is"] == "answers":
        told = [
            f"{word} {why[key]}" for word, key in (("new:", "now"), ("gone:", "was")) if why[key]
        ]
        return f"the question {question} has other answers to choose from ({', '.join(told)})"
    if why["is"] == "worked_out":
        return f"{question} is worked out otherwise"
    if why["is"] == "source":
        return f"{one['now']} rested on: {why['was']}; now on: {why['now']}"
    return f"{one['now']} comes out otherwise, with the same words and sources"


def _asked(why: Document) -> str:
    was, now = why["was"], why["now"]
    if why["is"] == "asked_more":
        return f"is now asked also of people with {now}"
    earlier = f"was asked only of people with {was}" if was else "was asked of everybody"
    return f"{earlier}, now {f'only of people with {now}' if now else 'of everybody'}"
