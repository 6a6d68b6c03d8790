"""The checklist of the entries a person picked: each paper once, steps in trips, who carries what.

On the phone as well; kept the same by tests/vectors/checklists.json.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migrant_helper.core.entry.deadlines import by_day, upcoming
from migrant_helper.core.entry.steps import STAGES, Decide, decider, name_of, steps_of
from migrant_helper.core.list.burdens import burden
from migrant_helper.core.list.do_first import NEVER, lapse
from migrant_helper.core.list.needs import needs
from migrant_helper.core.list.papers import papers
from migrant_helper.core.list.stages import applies, standing_steps
from migrant_helper.core.list.trips import carried, named_step, trips
from migrant_helper.core.moving.moves import country_of, journey
from migrant_helper.core.rules.screening import screen

Row = Mapping[str, Any]


def checklist(
    catalogues: Mapping[str, Row],
    facts: Row,
    on: str,
    picks: Sequence[str],
    ticks: Collection[str],
) -> dict[str, Any]:
    """{"as_of", "country", "entries", "documents", "trips", "exact", "needs", "circles", "carried",
    "deadlines", "burden", "done", "total"} for the picked entries, in the order picked; an unknown pick
    is passed over.

    `entries`: {"scheme", "name", "kind", "eligible" (its outcome), "confirm", "would_change" (both
    as a screening says them), "steps": {id: "todo" | "done" | "not_needed"}}; see
    `stages.standing_steps`.
    `documents` as `papers.papers`, `trips`, `exact` and `carried` as in `trips`, ordered by
    `needs` and `circles` (`before` and `circles` of `needs.needs`), then by what lapses soonest, then matters more;
    `burden` as `burdens.burden`. `ticks` are "<scheme>.<step>"; `done` and `total` count steps. `country` is
    where the person goes, else is, else that of the first pick.
    """
    picked = [pair for pick in dict.fromkeys(picks) for pair in _found(catalogues, pick)]
    steps, deadlines, entries = list[dict[str, Any]](), list[dict[str, Any]](), []
    brought, asking = list[tuple[Row, Row]](), list[Row]()
    ticked = [*ticks, *_alike([scheme for _, scheme in picked], ticks)]
    for catalogue, scheme in picked:
        known = {name: facts[name] for name in facts if name in catalogue["facts"]}
        decide = decider(catalogue, known, on)
        applying = steps_of(scheme, catalogue["offices"], decide, on)
        steps += (rows := _ticked(standing_steps(scheme, applying, facts), ticked))
        deadlines += upcoming(scheme, known, decide, on)
        brought.append((_with_papers(scheme, decide), catalogue["documents"]))
        asking += [brought[-1][0]] if applies(scheme, facts) else []
        entries.append({**_entry(scheme, rows), **_eligible(catalogue, scheme, known, on)})
    steps = sorted(steps, key=lambda row: STAGES.index(row["when"]))
    ordered = _ordered(steps, {"as_of": on, "deadlines": by_day(deadlines)}, asking, picked)
    return {
        **ordered,
        "country": _country(facts, picked),
        "entries": entries,
        **_work(ordered["trips"], steps, brought, facts),
    }


def _ordered(
    steps: Sequence[Row], dated: Row, asking: Sequence[Row], picked: Sequence[tuple[Row, Row]]
) -> dict[str, Any]:
    """The list's days, and its trips in their order with what that rests on. In whatever order the
    entries were picked: else equal, what matters more is first, as the results have it."""
    ranked = sorted(picked, key=lambda pair: (-pair[1]["matters"], pair[1]["id"]))
    line = [scheme["id"] for _, scheme in ranked]
    order = needs(sorted(asking, key=lambda scheme: line.index(scheme["id"])))
    rows = sorted(steps, key=lambda step: line.index(step["scheme"]))
    made = trips(rows, order["before"], lambda row: lapse(dated, row["scheme"]) or NEVER)
    return {**dated, "needs": order["before"], "circles": order["circles"], **made}


def _work(
    trips: Sequence[Row], steps: Sequence[Row], brought: Sequence[tuple[Row, Row]], facts: Row
) -> dict[str, Any]:
    """The papers of the entries (each with its catalogue's), and who bears how much."""
    documents = papers(brought)
    groups = carried(steps)
    rows = [step for group in [*trips, *groups] for step in group["steps"]]
    return {
        "documents": documents,
        "carried": groups,
        "burden": burden(
            [scheme for scheme, _ in brought], rows, documents, facts.get("daily_wage")
        ),
        "done": sum(1 for row in steps if row["done"]),
        "total": len(steps),
    }


def _found(catalogues: Mapping[str, Row], pick: str) -> list[tuple[Row, Row]]:
    pairs = [
        (catalogue, scheme)
        for catalogue in catalogues.values()
        for scheme in catalogue["schemes"]
        if scheme["id"] == pick
    ]
    return pairs[:1]


def _with_papers(scheme: Row, decide: Decide) -> Row:
    """The entry with the papers that this person brings: none of a death where nobody died."""
    rows = [
        row
        for at, row in enumerate(scheme["documents"])
        if "only_if" not in row or decide(name_of(scheme, "documents", at)) != "unmet"
    ]
    return {**scheme, "documents": rows}


def _ticked(rows: Sequence[Row], ticks: Collection[str]) -> list[dict[str, Any]]:
    return [{**row, "done": named_step(row) in ticks} for row in rows]


def _alike(schemes: Sequence[Row], ticks: Collection[str]) -> list[str]:
    """The steps that say what a ticked one says, done by the same at the same place."""
    named = [
        (f"{scheme['id']}.{step['id']}", f"{step['who']} {step['where']} {step['do']}")
        for scheme in schemes
        for step in scheme.get("steps") or ()
    ]
    done = [words for name, words in named if name in ticks]
    return [name for name, words in named if words in done]


def _entry(scheme: Row, rows: Sequence[Row]) -> dict[str, Any]:
    states = {row["step"]: "done" if row["done"] else "todo" for row in rows}
    steps = {step["id"]: states.get(step["id"], "not_needed") for step in scheme.get("steps") or ()}
    return {
        "scheme": scheme["id"],
        "name": scheme["name"],
        "kind": scheme["kind"],
        "steps": steps,
    }


def _eligible(catalogue: Row, scheme: Row, facts: Row, on: str) -> dict[str, Any]:
    """What a screening says of the entry: it may be picked before it is the person's."""
    result = screen(catalogue, facts, on, schemes=[scheme["id"]])[0]
    return {
        "eligible": result["outcome"],
        "confirm": result["confirm"],
        "would_change": result["would_change"],
    }


def _country(facts: Row, picked: Sequence[tuple[Row, Row]]) -> str | None:
    place = journey(facts)["to"]
    if place is not None:
        return country_of(place)
    return country_of(picked[0][1]["jurisdiction"]) if picked else None
