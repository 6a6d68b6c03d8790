"""The numbers and entries behind the door for urgent trouble, of every country, in one language.

They stand in the interface of that language and not only with their country: whoever is hurt does
not wait for a country that is not on the phone yet.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.words.texts import ready
from migrant_helper.pages.parts.trouble import AT_ONCE

Row = dict[str, Any]

# Which entries help in which trouble; those of one country in the order they are offered.
TROUBLES: dict[str, tuple[str, ...]] = {
    "hurt": ("in-employee-compensation", "in-esic", "np-labour-wage-rights", "np-ssf-formal"),
    "unpaid": (
        "in-labour-grievance",
        "in-wage-claim",
        "in-nalsa-legal-aid",
        "np-labour-wage-rights",
    ),
    "held": ("in-bonded-labour", "in-women-181", "in-nalsa-legal-aid", "np-labour-wage-rights"),
    "violence": ("in-women-181", "in-nalsa-legal-aid"),
    "child": ("in-childline-1098", "np-child-line"),
    "police": ("in-nalsa-legal-aid",),
    "trafficked": ("in-bonded-labour", "in-women-181", "in-nalsa-legal-aid"),
}
# What is told on the page itself: a step of an entry that cannot wait for a page of its own.
STEPS: dict[str, tuple[tuple[str, str], ...]] = {
    "police": (("in-nalsa-legal-aid", "in-custody"),),
}

# The labour lines of the states.
_LABOUR = ("in-kl-155214", "in-br-18003456138", "in-wb-18001030009")
COMPLAINTS = "1111"
# Which numbers help in which trouble, beside those of the entries; those of a state stand here alone.
CALLS: dict[str, tuple[str, ...]] = {
    "hurt": ("in-112", *_LABOUR, "np-102", "np-100"),
    "unpaid": _LABOUR,
    "held": ("in-112", "in-1098", *_LABOUR, "np-100", "np-1145", "np-1098"),
    "violence": ("in-112", "in-1098", "np-1145", "np-100", "np-1098"),
    "police": ("in-wb-9147727666", "in-wb-18001030009", "np-1111"),
    "trafficked": ("in-112", "in-1098", "np-1145", "np-100", "np-1098", "np-104"),
}


def doors(
    catalogues: Mapping[str, Mapping[str, Any]], lines: Mapping[str, Row]
) -> dict[str, list[Row]]:
    """For each trouble, each country's {"country", "calls", "notes", "entries"}: a call is {"number",
    "place" (a state, or ""), "text", "lang", "verified", "old"? (it may not answer)}, each number once, those
    somebody has checked first (of `lines`, every helpline by id, those that help in it too); a note, what to
    know at once, {"text", "lang", "verified", "citizens"? (of which country it is for alone)}; an entry {"id",
    "name", "lang"}. `calls` is empty where no number is held."""
    return {
        trouble: [
            _door(catalogue, trouble, [lines[name] for name in CALLS.get(trouble, ())])
            for catalogue in catalogues.values()
        ]
        for trouble in TROUBLES
    }


def _door(catalogue: Mapping[str, Any], trouble: str, lines: list[Row]) -> Row:
    country = catalogue["country"]
    held = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    schemes = [held[name] for name in TROUBLES[trouble] if name in held]
    lent = [(line, scheme["lang"]) for scheme in schemes for line in scheme["helplines"]]
    own = [(line, catalogue["lang"]) for line in lines if line["country"] == country]
    calls: dict[str, Row] = {}
    for line, lang in [*lent, *own]:
        told = {key: line[key] for key in ("number", "text", "verified", "old") if key in line}
        calls.setdefault(line["number"], {**told, "place": line.get("place", ""), "lang": lang})
    return {
        "country": country,
        "calls": sorted(calls.values(), key=lambda call: _rank(call, trouble)),
        "notes": _notes(catalogue, trouble),
        "entries": [{key: scheme[key] for key in ("id", "name", "lang")} for scheme in schemes],
    }


def _rank(call: Row, trouble: str) -> tuple[bool, bool, bool]:
    is_pay, number = trouble == "unpaid", call["number"]
    late = (not is_pay and number not in AT_ONCE, not is_pay and number == COMPLAINTS)
    return (not call["verified"], *late)


def _notes(catalogue: Mapping[str, Any], trouble: str) -> list[Row]:
    """The steps of STEPS, and what no entry of the country holds yet for this trouble."""
    schemes = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    steps = [
        {"text": step["do"], "lang": schemes[name]["lang"], "verified": step["verified"]}
        for name, wanted in STEPS.get(trouble, ())
        if name in schemes
        for step in ready(schemes[name], catalogue["built"], "")["steps"]
        if step["id"] == wanted
    ]
    rows = [row for row in catalogue.get("not_held", ()) if trouble in row.get("troubles", ())]
    told = ("text", "lang", "verified", "citizens")
    return [*steps, *({key: row[key] for key in told if key in row} for row in rows)]
