"""The numbers and entries behind the door for urgent trouble, of every country, in one language.

They stand in the interface of that language and not only with their country: whoever is hurt does
not wait for a country that is not on the phone yet.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.words.texts import dialled

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
    "held": ("in-bonded-labour", "in-nalsa-legal-aid", "np-labour-wage-rights"),
    "violence": ("in-women-181", "in-nalsa-legal-aid", "np-ssa-single-women"),
    "child": ("in-childline-1098",),
}


# Which numbers help in which trouble, beside those of the entries.
CALLS: dict[str, tuple[str, ...]] = {
    "hurt": ("in-112",),
    "held": ("in-112", "np-100"),
    "violence": ("in-112", "np-1145", "np-100"),
    "child": ("np-104", "np-100"),
}


def doors(
    catalogues: Mapping[str, Mapping[str, Any]], lines: Mapping[str, Row]
) -> dict[str, list[Row]]:
    """For each trouble, each country's {"country", "calls", "entries"}: a call is {"number",
    "dial", "text", "lang", "verified"}, each number once, those somebody has checked first (of
    `lines`, every helpline by id, those that help in it too); an entry {"id", "name", "lang"}.
    `calls` is empty where no number is held."""
    return {
        trouble: [
            _door(catalogue, names, [lines[name] for name in CALLS.get(trouble, ())])
            for catalogue in catalogues.values()
        ]
        for trouble, names in TROUBLES.items()
    }


def _door(catalogue: Mapping[str, Any], names: tuple[str, ...], lines: list[Row]) -> Row:
    country = catalogue["country"]
    held = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    schemes = [held[name] for name in names if name in held]
    calls: dict[str, Row] = {}
    for scheme in schemes:
        for line in scheme["helplines"]:
            number = line["number"]
            call = {"number": number, "dial": dialled(number), "lang": scheme["lang"]}
            calls.setdefault(number, {**call, "text": line["text"], "verified": line["verified"]})
    for line in lines:
        if line["country"] == country:
            number = line["number"]
            call = {"number": number, "dial": dialled(number), "lang": catalogue["lang"]}
            calls.setdefault(number, {**call, "text": line["text"], "verified": line["verified"]})
    return {
        "country": country,
        "calls": sorted(calls.values(), key=lambda call: not call["verified"]),
        "entries": [{key: scheme[key] for key in ("id", "name", "lang")} for scheme in schemes],
    }
