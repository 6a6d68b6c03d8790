"""What the field desk alone needs of the data files: it travels to no phone of a worker."""

from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource

HOUSEHOLD = "household"
LIMIT = "answer_within"


def desk(source: CatalogueSource) -> dict[str, Any]:
    """{"household": the facts that are the same for all of a family, in the order of asking; "limits": by
    entry how long its office has to answer, {"days": n} or {"months": n}: only what a source says; "letters": by
    entry those that can be written about it, {"id", "at": whose office's place}}."""
    facts = source.registry("facts")
    return {
        "household": [name for name, fact in facts.items() if fact.get(HOUSEHOLD)],
        "limits": {
            name: {
                unit: file.data[LIMIT][unit]
                for unit in ("days", "months")
                if unit in file.data[LIMIT]
            }
            for name, file in sorted(source.schemes.items())
            if LIMIT in file.data and file.data[LIMIT]["source"] is not None
        },
        "letters": _letters(source),
    }


def _letters(source: CatalogueSource) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for name in sorted(source.letters):
        data = source.letters[name].data
        if data["entry"]:
            found.setdefault(data["entry"], []).append({"id": name, "at": data["at"]})
    return found
