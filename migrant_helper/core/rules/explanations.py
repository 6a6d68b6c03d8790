"""Turns a screening's reasons into rows of plain words that a page prints as they are.

No word of any language stands here: all come in `Show`. Its `words` are translated patterns, by the
keys of `WORDS`. On the phone as well; kept the same by tests/vectors/explanations.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

from migrant_helper.core.words.bikram import bikram_years
from migrant_helper.core.words.dates import in_calendars, shown
from migrant_helper.core.words.numbers import grouped, money
from migrant_helper.core.words.texts import put

Row = Mapping[str, Any]

# Every key, with its English text. A `unit_…` may be missing: the bare number is shown then.
WORDS = {
    "at_least": "%(value)s or more",
    "at_most": "%(value)s or less",
    "over": "more than %(value)s",
    "under": "less than %(value)s",
    "between": "%(low)s to %(high)s",
    "not": "not: %(rule)s",
    "or": "%(first)s or %(second)s",
    "and": "%(first)s and %(second)s",
    "within": "in %(place)s",
    "same_as": "the same as: %(fact)s",
    "yes": "Yes",
    "no": "No",
    "none": "None of these",
    "unknown": "You do not know",
    "not_asked": "Not asked yet",
    "closed": "closed since %(day)s",
    "not_begun": "begins on %(day)s",
    "more": "%(value)s more",
    "unit_money_day": "%(value)s a day",
    "unit_money_month": "%(value)s a month",
    "unit_money_year": "%(value)s a year",
    "unit_years": "%(value)s years",
    "unit_months": "%(value)s months",
    "unit_days": "%(value)s days",
    "unit_people": "%(value)s people",
    "unit_percent": "%(value)s %%",
    "unit_acres": "%(value)s acres",
}


class Show(TypedDict):
    """How one language writes things. `words`: patterns by the keys of `WORDS`; `numbers` and
    `dates` as in core/numbers and core/dates; `places`: {code: {"name"}}; `money`: "₹{n}";
    `bikram`: for a person whose papers are in the Bikram Sambat, its table with `names`."""

    words: Mapping[str, str]
    numbers: Mapping[str, Any]
    dates: Mapping[str, Any]
    places: Mapping[str, Row]
    money: str
    bikram: NotRequired[Mapping[str, Any]]


# So many choices to one that is left out are told by that one.
_MANY = 4


def explained(
    result: Row, declared: Mapping[str, Row], show: Show, on: str
) -> list[dict[str, Any]]:
    """The leaves that decide a result: {"fact", "label", "rule", "answer", "ok", "verified",
    "grade"?, "source"}. `declared` are the catalogue's facts; `ok` is whether the leaf speaks for the entry.
    A closed entry gives one row with no fact and no label: since when, or from when.
    """
    ok = result["outcome"] == "met"
    return [
        {
            **(_status(row, show, on) if "status" in row else _leaf(row, declared, show)),
            "ok": ok,
            "verified": row["verified"],
            **({"grade": row["grade"]} if "grade" in row else {}),
            "source": row.get("source"),
        }
        for row in result["because"]
    ]


def asked_for(result: Row, facts: Row, declared: Mapping[str, Row]) -> list[dict[str, Any]]:
    """The facts that would settle an unknown result: {"fact", "label", "told", "where"}. `told` is
    "not_asked", "unknown" (the person does not know) or "part" (a range, or a coarse place);
    `where` they can find it out, or None."""
    return [
        {
            "fact": fact,
            "label": declared[fact]["label"],
            "told": "not_asked"
            if fact not in facts
            else "part"
            if facts[fact] is not None
            else "unknown",
            "where": declared[fact].get("where"),
        }
        for fact in result["missing"]
    ]


def changes(rows: Sequence[Row], declared: Mapping[str, Row], show: Show) -> list[dict[str, Any]]:
    """What would turn an unmet result (its `would_change`, or its `later`): {"fact", "label", "to",
    "on", "more", "confirm"}, texts but for `confirm`: whether it would then still have to be
    confirmed. `on` is a shown day where time alone does it, `more` how much more of a number it
    takes; else None."""
    return [
        {
            "fact": row["fact"],
            "label": declared[row["fact"]]["label"],
            "to": _to(row, declared[row["fact"]], show),
            "on": _day(row["on"], show) if "on" in row else None,
            "more": _more(row, declared[row["fact"]], show),
            "confirm": row.get("confirm") is True,
        }
        for row in rows
    ]


def answer_text(fact: Row, value: Any, show: Show) -> str:
    """A stored answer in words: "10,000 to 15,000 a month", "Construction", "Kerala", "Yes"."""
    words = show["words"]
    if value is None:
        return words["unknown"]
    if isinstance(value, dict):
        told = _range(fact, value.get("min"), value.get("max"), show)
        return _in_bikram(fact, value, show) + told
    if isinstance(value, list):
        texts = [answer_text(fact, item, show) for item in value]
        return _joined("and", texts, words) if texts else words["none"]
    if isinstance(value, bool):
        return _yes_or_no(fact, value, words)
    return _in_bikram(fact, value, show) + _with_unit(fact, _bare(fact, value, show), show)


def rule_text(row: Row, declared: Mapping[str, Row], show: Show) -> str:
    """What a leaf asks for, in words: "18 years to 40 years", "not: Construction", "in Kerala". All
    choices but one or two are told by those: "not: India".
    """
    fact, words = declared[row["fact"]], show["words"]
    operator: str = row["operator"]
    value: Any = row["value"]
    others = _left_out(fact, value) if operator == "in" else []
    negated = row["negated"] is not (len(others) > 0)
    value = others or value
    if fact["type"] == "bool":
        return _yes_or_no(fact, value is not negated, words)
    if operator == "same_as":
        text = put(words["same_as"], {"fact": declared[value]["label"]})
    elif operator == "between":
        text = _range(fact, value[0], value[1], show)
    elif isinstance(value, list):
        joiner = "and" if operator == "includes_all" else "or"
        texts = [answer_text(fact, item, show) for item in value]
        text = _joined(joiner, texts, words) if texts else words["none"]
    else:
        key = {"within": "place"}.get(operator, "value")
        text = put(words.get(operator, "%(value)s"), {key: answer_text(fact, value, show)})
    return put(words["not"], {"rule": text}) if negated else text


def _left_out(fact: Row, chosen: Sequence[Any]) -> list[Any]:
    """The few choices of a fact beside the many that are `chosen`; empty where they are no few."""
    others = [one for one in fact.get("values", ()) if one not in chosen]
    return others if len(chosen) > _MANY * len(others) else []


def _yes_or_no(fact: Row, is_so: bool, words: Mapping[str, str]) -> str:
    """As the fact's question wants it said, where its language has more than one yes."""
    labels: Mapping[str, str] = fact.get("labels") or {}
    return labels.get("true", words["yes"]) if is_so else labels.get("false", words["no"])


def _bare(fact: Row, value: Any, show: Show) -> str:
    """One value without its unit; a choice by its label, a place by the nearest name held."""
    match fact["type"]:
        case "number" if str(fact.get("unit")).startswith("money"):
            return money(value, show["money"], show["numbers"])
        case "number":  # ungrouped: a year, an age, a count
            return grouped(value, {**show["numbers"], "group": ""})
        case "date":
            return _day(value, show)
        case "place":
            named = show["places"].get(value) or show["places"].get(value.partition("/")[0])
            words = str(value).partition("/")[2].split("-")
            district = " ".join([word[:1].upper() + word[1:] for word in words])
            name = str(named["name"]) if named else str(value)
            return f"{district} ({name})" if district and named else name
    return str((fact.get("labels") or {}).get(value, value))


def _day(day: str, show: Show) -> str:
    if "bikram" in show:
        return in_calendars(day, show["dates"], show["bikram"])
    return shown(day, show["dates"])


def _in_bikram(fact: Row, value: Any, show: Show) -> str:
    """The years of the Bikram Sambat that a told year lies in, for the papers that have these: "2051
    / "; nothing for anything else.
    """
    if "bikram" not in show or fact["type"] != "number" or "years" not in fact.get("bounds", {}):
        return ""
    years = [grouped(year, {**show["numbers"], "group": ""}) for year in bikram_years(value)]
    if not years:
        return ""
    ends = {"low": years[0], "high": years[-1]}
    return (put(show["words"]["between"], ends) if len(years) > 1 else years[0]) + " / "


def _with_unit(fact: Row, text: str, show: Show) -> str:
    pattern = show["words"].get(f"unit_{fact.get('unit')}")
    return put(pattern, {"value": text}) if pattern else text


def _range(fact: Row, low: Any, high: Any, show: Show) -> str:
    words = show["words"]
    if low is not None and high is not None:
        ends = {"low": _bare(fact, low, show), "high": _bare(fact, high, show)}
        return _with_unit(fact, put(words["between"], ends), show)
    key, end = ("at_most", high) if low is None else ("at_least", low)
    return put(words[key], {"value": answer_text(fact, end, show)})


def _joined(joiner: str, texts: Sequence[str], words: Mapping[str, str]) -> str:
    joined = texts[0]
    for text in texts[1:]:
        joined = put(words[joiner], {"first": joined, "second": text})
    return joined


def _leaf(row: Row, declared: Mapping[str, Row], show: Show) -> dict[str, Any]:
    fact = declared[row["fact"]]
    return {
        "fact": row["fact"],
        "label": fact["label"],
        "rule": "" if row.get("guard") is True else rule_text(row, declared, show),
        "answer": answer_text(fact, row["answer"], show),
    }


def _status(row: Row, show: Show, on: str) -> dict[str, Any]:
    pattern = show["words"]["not_begun" if row["from"] > on else "closed"]
    rule = put(pattern, {"day": _day(row["from"], show)})
    return {"fact": None, "label": None, "rule": rule, "answer": None}


def _to(row: Row, fact: Row, show: Show) -> str:
    # A parameter with two ends gives both figures then in force.
    if isinstance(row["to"], list) and fact["type"] != "choices":
        return _range(fact, row["to"][0], row["to"][1], show)
    return answer_text(fact, row["to"], show)


def _more(row: Row, fact: Row, show: Show) -> str | None:
    if "more" not in row:
        return None
    return put(show["words"]["more"], {"value": answer_text(fact, row["more"], show)})
