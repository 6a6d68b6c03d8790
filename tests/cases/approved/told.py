"""What the entries tell people made from a seed, whole: what was approved stands in the files beside it.

After a change that means to tell somebody otherwise: `python -m tests.cases.approved.told`, and read the
difference line by line as the people in it would."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.anybody import people
from migrant_helper.core.entry.deadlines import upcoming
from migrant_helper.core.entry.steps import Decide, decider, name_of, steps_of
from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.screening import results
from migrant_helper.pages.parts.needed_countries import PLACES
from tests.cases.approved.rows import write as write_rows

ON, SEED = "2026-11-28", 9
HERE = Path(__file__).parent
# So many are looked through for those who show something new.
MANY = 4_000
Facts = dict[str, Any]


def told(country: str, facts: Facts) -> dict[str, str]:
    """By entry what is told of it: "met? draw wake; papers a b; days claim=2027-01-01"; entries that are
    not theirs are left out, and those of states that they have nothing to do with."""
    near = {str(facts.get(name.removeprefix("f.")) or "")[:5] for name in PLACES}
    catalogue = load.catalogue(country, "en")
    schemes = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    decide = decider(catalogue, facts, ON)
    found = {}
    for result in results(start(catalogue, facts, ON)):
        scheme = schemes[result["id"]]
        is_near = "-" not in scheme["jurisdiction"] or scheme["jurisdiction"] in near
        if result["outcome"] != "unmet" and is_near:
            sure = "?" if result["confirm"] else ""
            parts = (_steps(catalogue, scheme, decide), _papers(scheme, decide))
            days = _days(scheme, facts, decide)
            found[result["id"]] = f"{result['outcome']}{sure} " + "; ".join([*parts, days])
    return found


def _steps(catalogue: Any, scheme: Any, decide: Decide) -> str:
    rows = steps_of(scheme, catalogue["offices"], decide, ON)
    return " ".join(f"{row['step']}{'?' if row['if'] == 'unknown' else ''}" for row in rows)


def _papers(scheme: Any, decide: Decide) -> str:
    rows = [
        row["id"]
        for at, row in enumerate(scheme["documents"])
        if "only_if" not in row or decide(name_of(scheme, "documents", at)) != "unmet"
    ]
    return " ".join(["papers", *rows])


def _days(scheme: Any, facts: Facts, decide: Decide) -> str:
    rows = upcoming(scheme, facts, decide, ON)
    return " ".join(["days", *(f"{row['id']}={row['on'] or row['if']}" for row in rows)])


def signs(country: str, facts: Facts) -> set[tuple[Any, ...]]:
    """What of the rules shows in somebody: each leaf that decides an entry, by its outcome, and what each
    condition of a row comes to."""
    catalogue = load.catalogue(country, "en")
    found: set[tuple[Any, ...]] = set()
    for result in results(start(catalogue, facts, ON)):
        name, outcome = result["id"], result["outcome"]
        found.add((name, outcome, result["confirm"]))
        for reason in result["because"]:
            if "fact" in reason:
                leaf = (reason["fact"], reason["operator"], str(reason["value"]))
                found.add((name, outcome, *leaf, reason["negated"]))
    decide = decider(catalogue, facts, ON)
    for scheme in catalogue["schemes"]:
        for part in ("steps", "documents", "deadlines"):
            for at, row in enumerate(scheme[part]):
                if row.get("only_if"):
                    found.add((scheme["id"], part, row["id"], decide(name_of(scheme, part, at))))
    return found


def chosen(country: str) -> Iterator[Facts]:
    """Who stands in the file, without what is no longer asked; then of the people made from the seed those
    who show something that nobody before them did."""
    catalogue = load.catalogue(country, "en")
    seen: set[tuple[Any, ...]] = set()
    for facts, _ in approved(country):
        kept = {name: value for name, value in facts.items() if name in catalogue["facts"]}
        seen |= signs(country, kept)
        yield kept
    for facts in people(catalogue, ON, SEED, MANY):
        new = signs(country, facts) - seen
        if new:
            seen |= new
            yield facts


def file_of(country: str) -> Path:
    return HERE / f"{country}.txt"


def write() -> None:
    """Approves what is told now, and what the rows say."""
    write_rows()
    for country in load.countries():
        rows = [line_of(facts, told(country, facts)) for facts in list(chosen(country))]
        file_of(country).write_text("".join(rows), "utf-8")


def line_of(facts: Facts, entries: dict[str, str]) -> str:
    """A person as they stand in the file: who it is, then a line for each entry that is theirs."""
    lines = [f"{name}: {text}" for name, text in entries.items()]
    return "\n  ".join([json.dumps(facts, ensure_ascii=False, sort_keys=True), *lines]) + "\n"


def approved(country: str) -> list[tuple[Facts, str]]:
    """Each person of the file, and what stands there of them."""
    text = file_of(country).read_text("utf-8")
    people_of = [f"{{{one}" for one in text.removeprefix("{").split("\n{")]
    return [(json.loads(one.partition("\n")[0]), f"{one.rstrip()}\n") for one in people_of]


if __name__ == "__main__":
    write()
