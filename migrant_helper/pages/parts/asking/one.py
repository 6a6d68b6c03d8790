"""One question as its template shows it: the words, the choices to tap, what is filled in.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.rules.facts.answers import NONE_OF_THEM, encode_answer
from migrant_helper.core.rules.facts.bounds import readings
from migrant_helper.core.rules.facts.typed import BIKRAM
from migrant_helper.core.words.numbers import money, span
from migrant_helper.pages.parts.calendar import bikram_months, bikram_parts, has_bikram
from migrant_helper.pages.parts.page import Ui, World
from migrant_helper.pages.parts.pictures import of_answer
from migrant_helper.pages.parts.places import countries
from migrant_helper.pages.parts.reasons import told_show
from migrant_helper.pages.parts.words import say

Typed = dict[str, list[str]]


def question(
    world: World,
    facts: Mapping[str, Any],
    fact: str,
    declared: dict[str, Any],
    given: str,
    typed: Typed | None,
) -> dict[str, Any]:
    """What check.html shows of a fact: its texts, `options` to tap, and the fields `typed` or
    `given` before."""
    chosen = chosen_values(declared["type"], given) if typed is None else typed["v"]
    day = (
        day_parts(world, facts, declared["type"], given)
        if typed is None
        else {part: (typed[f"v.{part}"] or [""])[0] for part in DAY}
    )
    offered = shown_options(world, facts, declared, chosen)
    text = exact_text(declared["type"], given, typed)
    return {
        "fact": fact,
        "type": declared["type"],
        "of": declared.get("of", "self"),
        "label": declared["label"],
        "ask": declared.get("ask", declared["label"]),
        "why": declared.get("why", ""),
        "is_delicate": declared.get("delicate", False),
        "hint": declared.get("hint", ""),
        "where": declared.get("where", ""),
        "lang": declared.get("lang", world.ui["lang"]),
        "topic": declared["topic"],
        "options": offered,
        **behind(offered, declared.get("front", 0)),
        # A number that is a choice to tap stands there alone.
        "text": "" if text.replace("-", "..") in [option["value"] for option in offered] else text,
        "day": day,
        "countries": countries(world) if declared["type"] == "place" else [],
        "is_year": declared["type"] == "number" and "years" in declared.get("bounds", {}),
        "unknown": given == "?",
        "months": months(world, facts, day["month"]),
    }


def behind(options: Sequence[Mapping[str, Any]], front: int) -> dict[str, Any]:
    """Which of the options is the first in a fold, counted from one and 0 where all of them are in
    sight; and whether one in there was chosen."""
    if front == 0:
        return {"behind": 0, "is_behind": False}
    return {
        "behind": front + 1,
        "is_behind": any(option["checked"] for option in options[front:]),
    }


def shown_options(
    world: World, facts: Mapping[str, Any], declared: dict[str, Any], chosen: Sequence[str]
) -> list[dict[str, Any]]:
    """The choices with their pictures, those `chosen` before marked; without what is held in no
    country of this person's, unless it was chosen."""
    return [
        {
            **option,
            "checked": option["value"] in chosen,
            "picture": of_answer(world.ui, declared, option["value"]),
        }
        for option in options(world, facts, declared)
        if option["value"] in chosen or is_of_here(world, option["value"])
    ]


def is_of_here(world: World, value: str) -> bool:
    """False for an entry of a country that neither home nor the way is in: "in-apy" in Nepal."""
    country = value[:2].upper()
    return value[2:3] != "-" or country in world.catalogues


def meanings(
    world: World, declared: dict[str, Any], value: Any, today: str
) -> list[dict[str, str]]:
    """What may have been meant by a year that cannot be, to tap: its `value` as a form has it, and
    its `text`."""
    return to_tap(world, readings(declared, value, today), value)


def to_tap(world: World, meant: Sequence[tuple[str, Any]], value: Any) -> list[dict[str, str]]:
    """The readings of a year that was given as `value`, to tap, as `meanings` has them."""
    found = []
    for how, year in meant:
        text = str(year)
        if isinstance(year, dict):
            text = span(world.ui, str(year["min"]), str(year["max"]))
        text = _meant(world.ui, how, text, str(value))
        found.append({"value": encode_answer(year), "text": text})
    return found


def _meant(ui: Ui, how: str, year: str, said: str) -> str:
    if how == "digits":
        return year
    if how == "ad":
        return say(ui, "%(year)s (English calendar)", year=year)
    if how == "age":
        return say(ui, "%(year)s (%(said)s is the age)", year=year, said=said)
    return say(ui, "%(year)s (%(said)s in another calendar)", year=year, said=said)


DAY = ("year", "month", "day")


def options(
    world: World, facts: Mapping[str, Any], declared: dict[str, Any]
) -> list[dict[str, str]]:
    """The choices to tap: yes and no, the declared values, or the ranges of a number; a sum in the
    money of where the person is."""
    ui = world.ui
    labels: dict[str, str] = declared.get("labels", {})
    if declared["type"] == "bool":
        return [
            {"value": "true", "text": labels.get("true", say(ui, "Yes"))},
            {"value": "false", "text": labels.get("false", say(ui, "No"))},
        ]
    if declared["type"] == "number":
        is_money = str(declared.get("unit")).startswith("money")
        pattern = told_show(world, dict(facts))["money"] if is_money else "{n}"
        return [band(ui, pattern, low, high) for low, high in declared.get("bands", [])]
    found = [
        {"value": value, "text": labels.get(value, value)} for value in declared.get("values", [])
    ]
    if declared["type"] == "choices":
        found.append({"value": NONE_OF_THEM, "text": say(ui, "None of these")})
    return found


def band(ui: Ui, pattern: str, low: int | None, high: int | None) -> dict[str, str]:
    """A range of a number as a choice, each end in the `pattern` of its money: "₹10,000 to
    ₹15,000", "up to ₹15,000", "₹15,001 or more"."""
    numbers = ui["numbers"]
    if low is not None and low == high:
        return {"value": encode_answer(low), "text": money(low, pattern, numbers)}
    ends = {"min": low, "max": high}
    value = encode_answer({end: number for end, number in ends.items() if number is not None})
    if low is None:
        return {
            "value": value,
            "text": say(ui, "up to %(value)s", value=money(high or 0, pattern, numbers)),
        }
    if high is None:
        return {
            "value": value,
            "text": say(ui, "%(value)s or more", value=money(low, pattern, numbers)),
        }
    low_text, high_text = money(low, pattern, numbers), money(high, pattern, numbers)
    return {
        "value": value,
        "text": say(ui, "%(low)s to %(high)s", low=low_text, high=high_text),
    }


def chosen_values(kind: str, given: str) -> list[str]:
    """The values ticked before: of a list each, of anything else the one; none for "I don't
    know"."""
    if given in ("", "?"):
        return []
    return given.split(",") if kind == "choices" else [given]


def exact_text(kind: str, given: str, typed: Typed | None) -> str:
    """What stands in the field for an exact number, or which place is chosen."""
    if kind not in ("number", "place"):
        return ""
    text = given if typed is None else (typed["v"] or [""])[-1]
    low, dots, high = text.partition("..")
    if dots:
        return f"{low}-{high}" if low and high else ""
    return "" if text == "?" else text


def day_parts(world: World, facts: Mapping[str, Any], kind: str, given: str) -> dict[str, str]:
    """A day's three fields of an answer given before, in the calendar of the papers; empty where
    there is none."""
    if kind == "date" and len(given) == 10 and has_bikram(world.ui, facts):
        return bikram_parts(world.ui, given)
    year, month, day = given.split("-") if kind == "date" and len(given) == 10 else ["", "", ""]
    return {"year": year, "month": month, "day": day}


def months(world: World, facts: Mapping[str, Any], chosen: str) -> list[dict[str, Any]]:
    """The months to choose from, the one filled in before marked; of both calendars for whose
    papers are in the Bikram Sambat."""
    number = chosen.removeprefix("0")
    named = [(str(at), name) for at, name in enumerate(world.ui["dates"]["months"], start=1)]
    if has_bikram(world.ui, facts):
        own = bikram_months(world.ui)
        named = [(f"{BIKRAM}{at}", name) for at, name in enumerate(own, start=1)] + named
    return [{"value": value, "name": name, "chosen": value == number} for value, name in named]
