"""What a card says, in words: its entries, steps and days.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.words.dates import shown
from migrant_helper.pages.parts.one_catalogue import filled_in
from migrant_helper.pages.parts.page import World


def rows_of(world: World, case: dict[str, Any]) -> list[dict[str, Any]]:
    """A row an entry: {"id", "name", "lang", "doubts", "steps": [{"text", "state"}], "dates":
    [{"text", "on"}]}. What this catalogue does not know stands by its code; `doubts` as
    `core.list.doubts` says them. What two entries say alike,
    done by the same at the same place, stands once, with the first for whom it is to do."""
    schemes = {
        scheme["id"]: scheme
        for catalogue in filled_in(world, case["issued"]).values()
        for scheme in catalogue["schemes"]
    }
    rows = [row_of(world, entry, schemes.get(entry["scheme"])) for entry in case["entries"]]
    # The last one in stands: the first that is needed, else the first.
    every = [step for row in reversed(rows) for step in reversed(row["steps"])]
    needed = [step for step in every if step["state"] != "not_needed"]
    told = {step["alike"]: step for step in [*every, *needed]}
    return [
        {
            **row,
            "steps": [
                {"text": step["text"], "state": step["state"]}
                for step in row["steps"]
                if told[step["alike"]] is step
            ],
        }
        for row in rows
    ]


def row_of(world: World, entry: dict[str, Any], scheme: dict[str, Any] | None) -> dict[str, Any]:
    """One entry in words; each step with what makes it `alike` to one of another entry."""
    own = {step["id"]: step for step in scheme["steps"]} if scheme else {}
    steps = {name: step["do"] for name, step in own.items()}
    alike = {name: f"{step['who']} {step['where']} {step['do']}" for name, step in own.items()}
    dates = {row["id"]: row["text"] for row in scheme["deadlines"]} if scheme else {}
    return {
        "id": entry["scheme"],
        "name": scheme["name"] if scheme else entry["scheme"],
        "lang": scheme["lang"] if scheme else world.ui["lang"],
        "doubts": entry["doubt"].split("_") if "doubt" in entry else [],
        "steps": [
            {
                "text": steps.get(step, step),
                "state": state,
                "alike": alike.get(step, f"{entry['scheme']} {step}"),
            }
            for step, state in entry["steps"].items()
        ],
        "dates": [
            {"text": dates.get(due["id"], due["id"]), "on": shown_day(world, due["on"])}
            for due in entry["deadlines"]
        ],
    }


def shown_moment(world: World, case: dict[str, Any]) -> str:
    """When a card was made, to the minute: the later of two counts."""
    minute = int(case["revision"])
    return f"{shown_day(world, case['issued'])}, {minute // 60:02d}:{minute % 60:02d}"


def shown_day(world: World, day: str) -> str:
    """A day as the reader writes it."""
    return shown(day, world.ui["dates"])
