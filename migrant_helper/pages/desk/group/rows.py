"""A list of people with their pay, as it was typed or pasted: read line by line, and what is wrong with a line.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.owing import most_days
from migrant_helper.core.cases.spans import ends_of, read_days, read_rupees
from migrant_helper.core.cases.typed import typed
from migrant_helper.pages.parts.page import Form, first

Line = dict[str, str]
# So many lines are in sight, and so many are written down at once.
SHOWN, MOST = 20, 60
CELLS = ("name", "promised", "days", "paid")
NUMBERS = CELLS[1:]
# What is the same for all who have nothing else written.
SAME = "same."
_BETWEEN = ("\t", ";", "|", ", ", ",")


def lines_of(form: Form) -> list[Line]:
    """The lines of the table, then those that were pasted, the empty ones left out."""
    count = read_count(first(form, "lines"))
    table = [
        {cell: first(form, f"{cell}{at + 1}").strip(" ") for cell in CELLS} for at in range(count)
    ]
    pasted = [pasted_line(text) for text in first(form, "list").replace("\r", "").split("\n")]
    return [line for line in [*table, *pasted] if is_filled(line)]


def read_count(text: str) -> int:
    """How many lines the page had."""
    counts = [str(count) for count in range(MOST * 10)]
    return counts.index(text) if text in counts else 0


def is_filled(line: Line) -> bool:
    """Whether something stands on the line."""
    return any(line[cell] != "" for cell in CELLS)


def pasted_line(text: str) -> Line:
    """A line of a list: the name, pay of a day, days, what was paid, between tabs, semicolons, bars or commas; a number
    before the name is that of the line."""
    plain = text.strip(" \t")
    sign = next((one for one in _BETWEEN if one in plain), "")
    parts = [part.strip(" ") for part in plain.split(sign)] if sign else [plain]
    if len(parts) > 1 and is_line_number(parts[0]):
        parts = parts[1:]
    name, *rest = parts
    head, _, tail = name.partition(" ")
    name = tail.strip(" ") if tail and is_line_number(head) else name
    cells = [*rest, "", "", ""]
    # What does not fit stays in the last cell, where it is asked back.
    last = "; ".join(rest[2:])
    return {"name": name, "promised": cells[0], "days": cells[1], "paid": last}


def is_line_number(text: str) -> bool:
    """Whether it is "7", "7." or "7)"."""
    plain = text.strip(" .)")
    return plain != "" and len(plain) < 4 and all("0" <= sign <= "9" for sign in plain)


def checked(
    lines: Sequence[Line], same: Mapping[str, str], about: Mapping[str, Any], there: Sequence[str]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The people of these lines, [{"name", "pay": the three spans}], and what is wrong: [{"line": from 1, "cell",
    "why", "other": the line that has the same name, 0 for none}]. `same` is for the cells that are empty, `there` who
    is in the group already."""
    people: list[dict[str, Any]] = []
    problems: list[dict[str, Any]] = []
    known = [key_of(name) for name in there]
    keys = [key_of(line["name"]) for line in lines]
    for at, line in enumerate(lines):
        name, why = typed(line["name"], "opened", "name")
        other = 0
        if name == "":
            why = "name"
        elif keys.index(keys[at]) < at:
            why, other = "twice", keys.index(keys[at]) + 1
        elif keys[at] in known:
            why = "there"
        if why != "":
            problems.append({"line": at + 1, "cell": "name", "why": why, "other": other})
        whole = {cell: line[cell] or same[cell] for cell in NUMBERS}
        pay, wrongs = pay_of(whole, about)
        problems = [*problems, *[{"line": at + 1, **wrong, "other": 0} for wrong in wrongs]]
        people.append({"name": name, "pay": pay})
    return people, problems


def pay_of(
    whole: Mapping[str, str], about: Mapping[str, Any]
) -> tuple[dict[str, str], list[dict[str, str]]]:
    """The spans of what was promised, worked and paid, and what is wrong: [{"cell", "why"}]."""
    read = {
        "promised": read_rupees(whole["promised"]),
        "days": read_days(whole["days"]),
        "paid": read_rupees(whole["paid"]),
    }
    wrongs = [{"cell": cell, "why": read[cell][1]} for cell in NUMBERS if read[cell][1] != ""]
    days = ends_of(read["days"][0])
    if days is not None and days[1] > most_days(about):
        wrongs.append({"cell": "days", "why": "many_days"})
    return {cell: read[cell][0] for cell in NUMBERS}, wrongs


def key_of(name: str) -> str:
    """A name by which two lines are the same."""
    return " ".join([word for word in name.lower().split(" ") if word != ""])
