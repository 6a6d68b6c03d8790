"""What the field desk alone needs of the data files: it travels to no phone of a worker."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.catalogue.compile.letters import DEMAND
from migrant_helper.catalogue.grammar.read import CatalogueSource

HOUSEHOLD = "household"
LIMIT = "answer_within"
# What an entry calls the days in which somebody may appeal.
APPEALS = ("appeal_days", "appeal_within")
# Of the law of pay what a day's lowest pay and the last day to claim are found by, without words and sources.
LOWEST = ("place", "work", "skill", "zone", "from", "until", "day", "month")
RULE = ("id", "place", "from", "until", "value")
RULES = ("month-days", "day-parts", "claim-months", "claim-lowest-months")


def desk(source: CatalogueSource, law: Mapping[str, Any]) -> dict[str, Any]:
    """{"household": the facts that are the same for all of a family, in the order of asking; "limits": by
    entry how long its office has to answer, {"days": n} or {"months": n}, and in how many days somebody may appeal,
    {"appeal": n}: only what a source says; "pay": by country of the `law` (compile/pay.py) its numbers; "letters": by
    entry those that can be written about it, {"id", "kind", "at": whose office's place}, what goes to the
    employer first}."""
    facts = source.registry("facts")
    limits = {name: limit_of(file.data) for name, file in sorted(source.schemes.items())}
    return {
        "household": [name for name, fact in facts.items() if fact.get(HOUSEHOLD)],
        "limits": {name: limit for name, limit in limits.items() if limit},
        "pay": {country: numbers_of(one) for country, one in law.items()},
        "letters": _letters(source),
    }


def limit_of(data: Mapping[str, Any]) -> dict[str, int]:
    """The limits of one entry, none for what no source says."""
    told = data.get(LIMIT) or {"source": None}
    answer = {unit: told[unit] for unit in ("days", "months") if unit in told}
    amounts = data.get("amounts") or {}
    appeal = [
        int(amounts[name]["value"])
        for name in APPEALS
        if name in amounts
        and amounts[name]["unit"] == "days"
        and amounts[name]["source"] is not None
    ]
    found = answer if told["source"] is not None else {}
    return {**found, "appeal": appeal[0]} if appeal else found


def numbers_of(law: Mapping[str, Any]) -> dict[str, Any]:
    """The lowest pay and the rules of a country as core/diary/law.py reads them."""
    return {
        "lowest": [{name: row[name] for name in LOWEST} for row in law["lowest"]],
        "rules": [{name: row[name] for name in RULE} for row in law["rules"] if row["id"] in RULES],
    }


def _letters(source: CatalogueSource) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    named = sorted(
        source.letters, key=lambda one: (source.letters[one].data["kind"] != DEMAND, one)
    )
    for name in named:
        data = source.letters[name].data
        if data["entry"]:
            row = {"id": name, "at": data["at"], "kind": data["kind"]}
            found.setdefault(data["entry"], []).append(row)
    return found
