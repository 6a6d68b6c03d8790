"""Whole lists beside openfisca-core and DuckDB: the same rules, the same people, one run, processor
time of this process with all its threads. Then the catalogue itself, and memory as lists grow."""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import click
import duckdb
import numpy as np
import polars as pl

from migrant_helper.catalogue import kept, load
from migrant_helper.catalogue.people.anybody import people as anybody
from migrant_helper.core.rules.screening import outcomes
from migrant_helper.roster.expressions import Expressions, expressions
from migrant_helper.roster.people import table_of
from migrant_helper.roster.screen import schema_of, screen
from tests.bench.fisca import Fisca
from tests.bench.workloads import ON, catalogue, read

# People in a turn: of openfisca-core fewer, since a turn takes so long; told a person and entry.
MANY, FEW, ROUNDS = 300_000, 15_000, 3
LEAST = {"openfisca-core": 12, "DuckDB": 15}
MILLIONS = 100
COMPILED_SECONDS = 0.2
# How many times the memory of a tenth of the people a list may take.
FLAT = 1.5
Counts = dict[str, tuple[int, int]]
COMPARE = {"at_least": ">=", "at_most": "<=", "over": ">", "under": "<", "is": "="}


def report() -> bool:
    """Prints every line; whether all targets are met."""
    whole = catalogue("W1")
    people = read("persons")["60"]
    rows = table_of(whole["facts"], range(len(people)), people)
    ours = _ours(whole, rows)
    peers = {"openfisca-core": _fisca(whole, people), "DuckDB": _duck(whole, people)}
    expected = _by_person(whole, people)
    for name, act in {"the list": ours, **peers}.items():
        if act(1) != expected:
            raise SystemExit(f"{name} says otherwise than the engine")
    ids = len(whole["schemes"])
    told: dict[str, list[float]] = {name: [] for name in peers}
    speeds: list[float] = []
    for _ in range(ROUNDS):
        mine = _seconds(ours, MANY // len(people)) / (MANY * ids)
        speeds.append(1e-6 / mine)
        for name, act in peers.items():
            many = FEW if name == "openfisca-core" else MANY
            told[name].append(_seconds(act, many // len(people)) / (many * ids) / mine)
    met = [_ratio(name, median(speeds), median(found)) for name, found in told.items()]
    return all([*met, _catalogue()])


def _ratio(name: str, millions: float, found: float) -> bool:
    is_met = found >= LEAST[name]
    text = f"Python: W1 list, {millions:.0f} million entries a second / {name}"
    click.echo(f"{text:77}{found:7.1f}x   {LEAST[name]}x{'' if is_met else '  MISSED'}")
    return is_met


def _seconds(act: Callable[[int], Any], times: int) -> float:
    begun = time.process_time()
    act(times)
    return time.process_time() - begun


def _by_person(whole: Any, people: Any) -> Counts:
    every = [outcomes(whole, person, ON) for person in people]
    return {
        scheme["id"]: tuple(  # type: ignore[misc]
            sum(one[scheme["id"]] == word for one in every) for word in ("met", "unmet")
        )
        for scheme in whole["schemes"]
    }


def _ours(whole: Any, rows: pl.DataFrame) -> Callable[[int], Counts]:
    made = expressions(whole, ON, schema_of(whole["facts"], rows.columns))
    tables = {times: _repeated(rows, times) for times in (1, MANY // rows.height)}
    return lambda times: _counted(made, tables[times])


def _repeated(rows: pl.DataFrame, times: int) -> pl.DataFrame:
    # As a file gives it: in few pieces. In one piece each 300 rows it takes four times as long.
    return pl.concat([rows] * times).rechunk()


def _counted(made: Expressions, table: pl.DataFrame) -> Counts:
    lazy = table.lazy()
    for stage in made.stages:
        lazy = lazy.with_columns(stage)
    sums = [truth.sum().alias(f"+{name}") for name, truth in made.outcomes.items()]
    sums += [(~truth).sum().alias(f"-{name}") for name, truth in made.outcomes.items()]
    row = lazy.select(sums).collect(engine="streaming").row(0, named=True)
    return {name: (row[f"+{name}"], row[f"-{name}"]) for name in made.outcomes}


def _fisca(whole: Any, people: Any) -> Callable[[int], Counts]:
    system = Fisca(whole)

    def act(times: int) -> Counts:
        return {
            name: (int(np.sum(sure)), int(np.sum(~open_)))
            for name, (sure, open_) in system.many(people, times).items()
        }

    return act


def _duck(whole: Any, people: Any) -> Callable[[int], Counts]:
    """SQL, whose NULL is the third value too; lists as a column an item."""
    link = duckdb.connect()
    link.execute("SET enable_progress_bar = false")
    columns = _columns(whole["facts"])
    kinds = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    link.execute(f"CREATE TABLE told ({kinds})")
    rows = [_row(whole["facts"], person) for person in people]
    link.executemany(f"INSERT INTO told VALUES ({', '.join('?' * len(columns))})", rows)
    rules = {scheme["id"]: _sql(scheme["rule"], whole["facts"]) for scheme in whole["schemes"]}
    states = ", ".join(f'{rule} AS "{name}"' for name, rule in rules.items())
    counts = ", ".join(
        f'count(*) FILTER ("{name}"), count(*) FILTER (NOT "{name}")' for name in rules
    )
    tables: dict[int, str] = {}

    def act(times: int) -> Counts:
        found = link.execute(f"SELECT {counts} FROM (SELECT {states} FROM {tables[times]})")
        row = found.fetchall()[0]
        return {name: (row[2 * at], row[2 * at + 1]) for at, name in enumerate(rules)}

    for times in (1, MANY // len(people)):
        tables[times] = f"people_{times}"
        link.execute(f"CREATE TABLE people_{times} AS SELECT told.* FROM told, range({times})")
    return act


def _columns(facts: Any) -> dict[str, str]:
    kinds = {"bool": "BOOLEAN", "number": "DOUBLE", "date": "DATE", "choice": "VARCHAR"}
    return {
        name: kinds.get(fact["type"], "BOOLEAN")
        for of, fact in facts.items()
        for name in (
            [f"{of}_{item}" for item in fact["values"]] if fact["type"] == "choices" else [of]
        )
    }


def _row(facts: Any, person: Any) -> list[Any]:
    found: list[Any] = []
    for name, fact in facts.items():
        told = person.get(name)
        if fact["type"] == "choices":
            found += [None if told is None else item in told for item in fact["values"]]
        else:
            found.append(told)
    return found


def _sql(rule: Any, facts: Any) -> str:
    if "fact" not in rule:
        [(kind, parts)] = rule.items()
        if kind == "not":
            return f"NOT ({_sql(parts, facts)})"
        word = " AND " if kind == "all" else " OR "
        return "(" + word.join(_sql(part, facts) for part in parts) + ")"
    name = rule["fact"]
    operator, operand = next((key, value) for key, value in rule.items() if key != "fact")
    is_day = facts[name]["type"] == "date"
    if operator == "includes_any":
        return "(" + " OR ".join(f'"{name}_{item}"' for item in operand) + ")"
    if operator == "in":
        return f'("{name}" IN ({", ".join(_literal(item, is_day) for item in operand)}))'
    if operator == "between":
        low, high = (_literal(end, is_day) for end in operand)
        return f'("{name}" BETWEEN {low} AND {high})'
    return f'("{name}" {COMPARE[operator]} {_literal(operand, is_day)})'


def _literal(value: Any, is_day: bool) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return f"DATE '{value}'" if is_day else f"'{value}'"
    return str(value)


def _catalogue() -> bool:
    """The entries of India as they are: how soon they are expressions, how many a second."""
    whole = load.catalogue("IN", "en")
    some = table_of(whole["facts"], range(2000), list(anybody(whole, ON, 5, 2000, (0.6,))))
    begun = time.process_time()
    made = expressions(whole, ON, schema_of(whole["facts"], some.columns))
    compiled = time.process_time() - begun
    table = _repeated(some, 500)
    begun = time.process_time()
    _counted(made, table)
    speed = table.height * len(made.outcomes) / (time.process_time() - begun) / 1e6
    is_met = speed >= MILLIONS and compiled <= COMPILED_SECONDS
    few, many = _memory(some, 50), _memory(some, 500)
    is_flat = many <= few * FLAT
    click.echo(
        f"IN list: {len(made.outcomes)} entries compiled in {compiled:.3f} s (at most {COMPILED_SECONDS}), "
        f"{speed:.0f} million entries a second   {MILLIONS}{'' if is_met else '  MISSED'}\n"
        f"memory of a stream, counted: {few} MB for 100,000 people, {many} MB for a million   "
        f"at most {FLAT} times{'' if is_flat else '  MISSED'}"
    )
    return is_met and is_flat


def _memory(some: pl.DataFrame, times: int) -> int:
    """Megabytes of a process that screens so many people of a Parquet file."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "people.parquet"
        _repeated(some, times).write_parquet(source, row_group_size=20_000)
        command = [sys.executable, "-m", "tests.bench.roster", str(source)]
        done = subprocess.run(command, capture_output=True, check=True)
    return int(done.stdout)


def stream(source: Path) -> int:
    """Screens a Parquet file as a stream and counts; the megabytes it took at most. What Polars holds
    while it writes a file grows with the file, where it only copies one too."""
    whole = kept.catalogue("IN", "en")
    lazy = screen(pl.scan_parquet(source), whole, ON)
    met = [(pl.col(scheme["id"]) == "met").sum() for scheme in whole["schemes"]]
    lazy.select(met).collect(engine="streaming")
    # Of this program alone: getrusage counts what whoever started it had at that moment.
    [most] = re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text("ascii"))
    return int(most) // 1024


if __name__ == "__main__":
    click.echo(stream(Path(sys.argv[1])))
