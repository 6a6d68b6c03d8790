"""People of a group, twenty at once: a line a person. Who is written down already may be taken in.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.due import consent_of
from migrant_helper.core.cases.owing import NO_PAY
from migrant_helper.core.cases.together import MOST as MOST_MEMBERS
from migrant_helper.core.cases.together import in_group
from migrant_helper.core.words.days import add_months
from migrant_helper.core.words.sound import sounds
from migrant_helper.pages.desk.desk import Desk, desk_page, mark_of, with_ids, writing
from migrant_helper.pages.desk.group.about import (
    fields_of,
    group_in,
    respondent_of,
    told_of,
)
from migrant_helper.pages.desk.group.rows import (
    CELLS,
    MOST,
    NUMBERS,
    SAME,
    SHOWN,
    checked,
    key_of,
    lines_of,
)
from migrant_helper.pages.desk.today import is_found
from migrant_helper.pages.parts.journey import is_id
from migrant_helper.pages.parts.page import Form, Page, State, World, first

Case = Mapping[str, Any]
Row = dict[str, Any]
Changes = list[dict[str, Any]]
NAME = "group/add"
# What was agreed to, by number: that names and pay stand on one list, which the office and the employer read.
WORDS = "2"
KEPT_MONTHS = 12
# So many of those who are found by a name.
FOUND = 12


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The lines; "write" writes the people down, "link:" and a case takes somebody in."""
    order, _, about = first(form, "do").partition(":")
    if order == "write":
        return written(world, state, desk, form)
    if order == "link":
        return linked(world, state, desk, form, about)
    return shown(world, state, desk, form)


def around(world: World, state: State, desk: Desk, form: Form) -> tuple[Row, list[Row], list[str]]:
    """The respondent as a change holds it, the members so far, and what is wrong with the form of a new group."""
    group = group_in(state, desk, form)
    if group is not None:
        held: Row = group["respondent"]
        about = {name: held[name] for name in held if name not in ("at", "by")}
        return about, group["members"], []
    name = first(form, "group")
    about, wrongs = respondent_of(world, state, told_of(form), name, 0)
    return about, [], wrongs if is_id(name) else ["r.name"]


def written(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The people of all lines as changes, or the page with what is wrong and all that was typed."""
    about, members, wrongs = around(world, state, desk, form)
    if wrongs:
        return shown(world, state, desk, form)
    lines = lines_of(form)
    same = {cell: first(form, SAME + cell).strip(" ") for cell in NUMBERS}
    people, problems = checked(lines, same, about, names_there(form, members))
    lacks = lacking(form, len(lines), len(members))
    if problems or lacks:
        return shown(world, state, desk, form, problems, lacks)
    home = first(form, "r.home")
    changes = [
        change
        for at, one in enumerate(people)
        for change in opened(world, state, case_of(form, at, one["name"]), one, about, home)
    ]
    made = shown(world, state, desk, form)
    return writing(made, with_ids(changes, form, state), "group/one")


def lacking(form: Form, lines: int, members: int) -> list[str]:
    """What lacks besides: "keep", their yes; "none", a name; "many", so many that no list holds them."""
    lacks = {
        "none": lines == 0,
        "many": lines > MOST or lines + members > MOST_MEMBERS,
        "keep": first(form, "keep") != "yes",
    }
    return [name for name in lacks if lacks[name]]


def case_of(form: Form, at: int, name: str) -> str:
    """What the case of a line is called: the same form opens the same cases, and they stand in the order of the
    lines."""
    mark = mark_of(key_of(name)) % 16_777_216
    return f"{at:02x}{mark:06x}{first(form, 'seed')[:8]}"


def names_there(form: Form, members: Sequence[Row]) -> list[str]:
    """What the members are called, but for those whom this form opened: pressed twice it is one."""
    return [
        str(one["case"]["name"])
        for one in members
        if str(one["case"]["id"])[2:] != case_of(form, 0, one["case"]["name"])[2:]
    ]


def opened(
    world: World, state: State, case: str, one: Mapping[str, Any], about: Row, home: str
) -> Changes:
    """The changes by which somebody's case begins, in the group."""
    person = {"name": one["name"], "phone": "", "lang": world.ui["lang"], "camp": ""}
    until = add_months(state.today, KEPT_MONTHS)
    ends = {"home": home, "here": about["place"]}
    answers = {name: ends[name] for name in ends if ends[name] != ""}
    begun = {"answers": answers, "lists": {}, "steps": {}, "picks": {about["entry"]: True}}
    return [
        {"kind": "opened", "case": case, "data": person},
        {
            "kind": "consent",
            "case": case,
            "data": {"for": ["keep"], "until": until, "words": WORDS},
        },
        {"kind": "journey", "case": case, "data": begun},
        *taken_in(case, one["pay"], about),
    ]


def taken_in(case: str, pay: Mapping[str, str], about: Row) -> Changes:
    """The changes by which a case is of a group."""
    group: str = about["group"]
    return [
        {"kind": "member", "case": case, "data": {"group": group, "in": True}},
        {"kind": "respondent", "case": case, "data": about},
        {"kind": "pay", "case": case, "data": {"group": group, **pay}},
    ]


def linked(world: World, state: State, desk: Desk, form: Form, name: str) -> Page:
    """Somebody who is written down already, taken in; their yes counts for the list, too."""
    about, members, wrongs = around(world, state, desk, form)
    case = next((one for one in found(state, desk, form) if one["id"] == name), None)
    if wrongs or case is None or len(members) >= MOST_MEMBERS:
        return shown(world, state, desk, form)
    if first(form, "keep") != "yes":
        return shown(world, state, desk, form, [], ["keep"])
    consent = case["consent"]
    picks = {"answers": {}, "lists": {}, "steps": {}, "picks": {about["entry"]: True}}
    changes = [
        {
            "kind": "consent",
            "case": name,
            "data": {"for": consent["for"], "until": consent["until"], "words": WORDS},
        },
        {"kind": "journey", "case": name, "data": picks},
        *taken_in(name, NO_PAY, about),
    ]
    made = shown(world, state, desk, form)
    return writing(made, with_ids(changes, form, state), "group/one")


def found(state: State, desk: Desk, form: Form) -> list[Case]:
    """Who is written down already, by the name that is looked for, and is not in the group."""
    asked = first(form, "find")
    group = first(form, "group")
    if asked == "":
        return []
    return [
        case
        for case in desk.cases
        if is_found(case, sounds(asked), "")
        and in_group(case, group, state.today) is None
        and consent_of(case, state.today) != "over"
    ][:FOUND]


def shown(
    world: World,
    state: State,
    desk: Desk,
    form: Form,
    problems: Sequence[Row] = (),
    lacks: Sequence[str] = (),
) -> Page:
    """The table with all that was typed."""
    about, members, wrongs = around(world, state, desk, form)
    lines = lines_of(form)
    empty = dict.fromkeys(CELLS, "")
    count = max(SHOWN, len(lines))
    told = told_of(form)
    own = {
        "path": "members",
        "name": about["name"],
        "wrongs": wrongs,
        "lines": [*lines, *[empty for _ in range(count - len(lines))]],
        "count": len(members),
        "same": {cell: first(form, SAME + cell) for cell in NUMBERS},
        "problems": problems,
        "wrong": {f"{one['cell']}{one['line']}": one["why"] for one in problems},
        "lacks": lacks,
        "keeps": first(form, "keep") == "yes",
        "asked": first(form, "find"),
        "found": [{"id": one["id"], "name": one["name"]} for one in found(state, desk, form)],
        "hidden": [["group", first(form, "group")], *([] if members else fields_of(told))],
    }
    return desk_page(world, state, desk, NAME, own, 422 if problems or lacks else 200)
