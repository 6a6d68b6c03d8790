"""A letter to an office, in one language: nothing is claimed that the answers and the diary do not carry.

On the phone as well; kept the same by tests/vectors/letters.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.letters.claimants import Claimant
from migrant_helper.core.letters.speech import (
    BLANK,
    Spoken,
    day_of,
    days_of,
    filled,
    is_filled,
    per_of,
    place_of,
    range_of,
    sum_of,
    word,
    worked_of,
)
from migrant_helper.core.letters.stands import stands

Row = Mapping[str, Any]
Values = Mapping[str, str]
_HEADS = ("name", "period", "days", "promised", "earned", "paid", "owed")


def letters_for(spoken: Spoken, country: str) -> list[Row]:
    """The letters that offices of a country take."""
    letters: Mapping[str, Row] = spoken["letters"]
    return [one for one in letters.values() if one["country"] == country]


def letter(
    spoken: Spoken, name: str, values: Values, claimants: Sequence[Claimant], today: str
) -> dict[str, Any]:
    """The letter `name` in the language of `spoken`: {"lang", "direction", "day", "to": lines, "subject", "parties":
    [{"head", "rows": [{"label", "value"}]}], "paragraphs", "table": {"heads", "rows" of {"head", "value"}} or None,
    "law": [{"text", "verified"}], "enclosures", "truth", "sign": [{"label", "value"}], "authority": the paper by which
    somebody else files, or None, "words": its headings}. `values` are those of core/letters/fields.py with "place", the
    code of the office's place; a sum stays the range that it is. Without a claimant there is no table.
    """
    spec: Row = spoken["letters"][name]
    country: str = spec["country"]
    slots = _slots(spoken, spec, values, claimants)
    speech = spoken["speech"]

    def standing(part: str) -> list[Row]:
        rows: Sequence[Row] = spec[part]
        return [one for one in rows if stands(one, values, slots, len(claimants) > 1, today)]

    return {
        "lang": speech["lang"],
        "direction": speech["direction"],
        "day": day_of(spoken, today, country),
        "to": [filled(str(one["text"]), slots) for one in standing("to")],
        "subject": filled(str(spec["subject"]), slots),
        "parties": [
            {"head": one["head"], "rows": _rows(spoken, one["fields"], slots)}
            for one in standing("parties")
        ],
        "paragraphs": [filled(str(one["text"]), slots) for one in standing("paragraphs")],
        "table": _table(spoken, claimants, country),
        "law": [_law(one, slots) for one in standing("law")],
        "enclosures": _enclosures(spoken, spec, (values, today), claimants),
        "truth": word(spoken, "truth" if len(claimants) < 2 else "truth_many"),
        "sign": _sign(spoken, values, claimants),
        "authority": _authority(spoken, values, slots, claimants),
        "words": {
            name: word(spoken, name) for name in ("to", "subject", "law", "enclosures", "day")
        },
    }


def borne(
    spoken: Spoken, name: str, values: Values, claimants: Sequence[Claimant], today: str
) -> dict[str, list[Row]]:
    """Of the letter `name` what its page says beside it: {"notes": before it is printed, "rests": its sentences with a
    source}, rows of the letter with their slots filled. What is not for these answers, or not known yet, is left out.
    """
    spec: Row = spoken["letters"][name]
    slots = _slots(spoken, spec, values, claimants)

    def standing(part: str) -> list[Row]:
        rows: Sequence[Row] = spec[part]
        return [
            {**one, "text": filled(str(one["text"]), slots)}
            for one in rows
            if stands(one, values, slots, len(claimants) > 1, today)
            and is_filled(str(one["text"]), slots)
        ]

    return {
        "notes": standing("notes"),
        "rests": [one for part in ("paragraphs", "law") for one in standing(part) if one["said"]],
    }


def _law(row: Row, slots: Mapping[str, str]) -> dict[str, Any]:
    return {"text": filled(str(row["text"]), slots), "verified": row["verified"]}


def _slots(
    spoken: Spoken, spec: Row, values: Values, claimants: Sequence[Claimant]
) -> dict[str, str]:
    """What stands for each {slot}, in words; what is not known is not among them."""
    country: str = spec["country"]
    found = {str(one["id"]): _value(spoken, one["id"], values, country) for one in spec["fields"]}
    found["place"] = place_of(spoken, values.get("place") or "")
    if len(claimants) == 1:
        found = {**found, **_of_claimant(spoken, claimants[0], country)}
    elif claimants:
        found["count"] = str(len(claimants))
    found["unheld"] = "1" if any(one["unheld"] for one in claimants) else ""
    return {name: found[name] for name in found if found[name]}


def _value(spoken: Spoken, name: str, values: Values, country: str) -> str:
    """What a field says, in words."""
    value = values.get(name) or ""
    field: Row = spoken["fields"][name]
    kind: str = field["kind"]
    if value == "" or kind not in ("day", "sum", "choice"):
        return value
    if kind == "day":
        return day_of(spoken, value, country)
    if kind == "sum":
        return sum_of(spoken, int(value), country)
    said: Mapping[str, str] = field.get("said") or {}
    return str(said.get(value) or field["choices"].get(value) or "")


def _of_claimant(spoken: Spoken, one: Claimant, country: str) -> dict[str, str]:
    owed: Sequence[int] | None = one["owed"]
    is_settled = owed is not None and owed[1] == 0
    return {
        "settled": "0" if is_settled else "",
        "from": day_of(spoken, one["from"], country),
        "to": day_of(spoken, one["to"], country),
        "since": day_of(spoken, one["since"], country),
        "days": days_of(one["halves"]),
        "earned": range_of(spoken, one["earned"], country),
        "paid": sum_of(spoken, one["paid"], country) if one["earned"] is not None else "",
        "owed": "" if is_settled else range_of(spoken, owed, country),
    }


def _rows(spoken: Spoken, names: Sequence[str], slots: Mapping[str, str]) -> list[dict[str, str]]:
    return [
        {"label": str(spoken["fields"][name]["label"]), "value": slots.get(name) or BLANK}
        for name in names
    ]


def _table(spoken: Spoken, claimants: Sequence[Claimant], country: str) -> dict[str, Any] | None:
    """A line for each claimant: whatever is not known is left empty."""
    told = [
        one for one in claimants if one["from"] or one["owed"] is not None or len(claimants) > 1
    ]
    if not told:
        return None
    heads = [word(spoken, f"head_{name}") for name in _HEADS]
    return {
        "heads": heads,
        "rows": [
            [
                {"head": head, "value": value}
                for head, value in zip(heads, _line(spoken, one, country), strict=True)
            ]
            for one in told
        ],
    }


def _line(spoken: Spoken, one: Claimant, country: str) -> list[str]:
    begun, ended = day_of(spoken, one["from"], country), day_of(spoken, one["to"], country)
    agreed: int = one["agreed"]
    per = per_of(spoken, one)
    return [
        one["name"] or BLANK,
        f"{begun} – {ended}" if begun and ended else begun or ended,
        worked_of(one),
        f"{sum_of(spoken, agreed / 100, country)} {per}" if agreed else "",
        range_of(spoken, one["earned"], country),
        sum_of(spoken, one["paid"], country) if one["earned"] is not None else "",
        range_of(spoken, one["owed"], country),
    ]


def _enclosures(
    spoken: Spoken, spec: Row, on: tuple[Values, str], claimants: Sequence[Claimant]
) -> list[str]:
    values, today = on
    known = {name: "x" for name in values if values[name]}
    named = [
        str(one["text"])
        for one in spec["enclosures"]
        if stands(one, values, known, len(claimants) > 1, today)
    ]
    days = [word(spoken, "table_of_days")] if any(one["halves"] for one in claimants) else []
    paper = [word(spoken, "paper_of_authority")] if values.get("filer") == "other" else []
    return [*days, *named, *paper]


def _sign(spoken: Spoken, values: Values, claimants: Sequence[Claimant]) -> list[dict[str, str]]:
    """Where who files signs; of several each for himself."""
    if values.get("filer") == "other":
        return [{"label": word(spoken, "sign_filer"), "value": values.get("filer_name") or BLANK}]
    label = word(spoken, "sign")
    if len(claimants) > 1:
        return [{"label": label, "value": one["name"] or BLANK} for one in claimants]
    return [{"label": label, "value": values.get("name") or BLANK}]


def _authority(
    spoken: Spoken, values: Values, slots: Mapping[str, str], claimants: Sequence[Claimant]
) -> dict[str, Any] | None:
    """The paper by which a person lets somebody else act, to be signed by both."""
    if values.get("filer") != "other":
        return None
    names = [one["name"] for one in claimants if one["name"]] if len(claimants) > 1 else []
    own = {**slots, "name": ", ".join(names)} if names else slots
    return {
        "head": word(spoken, "paper_of_authority"),
        "text": filled(word(spoken, "authority_text"), own),
        "sign": [
            *[{"label": word(spoken, "sign"), "value": name} for name in names],
            *(
                []
                if names
                else [{"label": word(spoken, "sign"), "value": own.get("name") or BLANK}]
            ),
            {"label": word(spoken, "sign_filer"), "value": slots.get("filer_name") or BLANK},
            {"label": word(spoken, "witness"), "value": BLANK},
        ],
    }
