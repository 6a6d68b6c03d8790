"""The order of visits: as few as can be, each step after what it needs.

On the phone as well; kept the same by tests/vectors/order.json.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from migrant_helper.core.entry.steps import STAGES

Row = Mapping[str, Any]

# So many crossings are looked at: enough for any 12 entries held, and for more that cross little.
MOST_LOOKS = 400

# Places of a step that nobody travels to.
_NO_TRIP = ("online", "phone", "home", "anywhere", "workplace")


@dataclass
class _Task:
    """What is to be ordered: `chains` of places in their order, the chains before it that each comes
    `after`, the places at `home`, the visits that each step and what comes after it `need` at each
    place, none at `home`, what was found `held`, and how many `looks` are left."""

    chains: list[list[str]]
    after: list[list[int]]
    home: list[str]
    need: list[list[dict[str, int]]]
    held: dict[str, int]
    looks: int


def visits(
    steps: Sequence[Row], before: Mapping[str, Sequence[str]], urge: Callable[[Row], str]
) -> tuple[list[list[Row]], bool]:
    """The steps as visits in the order to make them, and whether it is shown that none has fewer.

    A visit is one person at one place. An entry's steps of a stage keep their order; those of an
    entry that comes `before` another, however far (see `needs.needs`), of the same stage or an
    earlier one, come before all of the other's. What is done waits for nothing. What nobody travels
    for costs no visit. Of the orders with the fewest visits it is the one that does at each point what
    is most urgent: the least `urge` of what can be begun or of what waits for it, then what stands
    first in the steps, entries that wait for fewer others before.

    Why none has fewer. A visit does all that can be done there: more done is never worse. A visit
    that leaves nothing to do at its place is always right: the place needs one more visit, and loses
    nothing by having it now. Only where every visit leaves something, a crossing, is each tried:
    `_more` tells what the rest needs at the least, so that the first `most` that is enough is the
    least. Beyond MOST_LOOKS crossings the visit after which the rest needs least is made, and the
    order is near; it is the least all the same where it makes no more visits than were shown to be
    needed.
    """
    rows = sorted(steps, key=lambda row: len(before.get(row["scheme"], [])))
    groups = dict[str, list[int]]()
    for n, row in enumerate(rows):
        part = row["step"] if row["done"] else row["when"]
        groups.setdefault(f"{row['scheme']} {part}", []).append(n)
    chains = list(groups.values())
    firsts = [rows[chain[0]] for chain in chains]
    keys = [[f"{rows[n]['who']} {rows[n]['where']}" for n in chain] for chain in chains]
    after = [[m for m, one in enumerate(firsts) if _waits(row, one, before)] for row in firsts]
    home = [f"{row['who']} {row['where']}" for row in rows if not travels(row)]
    need = _needs(keys, after, home)
    task = _Task(keys, after, home, need, {}, MOST_LOOKS)
    urges = [urge(row) for row in rows]
    ranks = [
        [(_least(task, chains, urges, (n, at)), chain[at]) for at in range(len(chain))]
        for n, chain in enumerate(chains)
    ]
    found, exact = _ordered(task, ranks)
    return [[rows[n] for n in visit] for visit in found], exact


def travels(step: Row) -> bool:
    """Whether somebody has to go somewhere for it."""
    return step["where"] not in _NO_TRIP


def _waits(row: Row, one: Row, before: Mapping[str, Sequence[str]]) -> bool:
    """Whether a step waits for that one, of another entry."""
    if one["done"] or row["done"] or one["scheme"] not in before.get(row["scheme"], []):
        return False
    return STAGES.index(one["when"]) <= STAGES.index(row["when"])


def _least(
    task: _Task, chains: Sequence[Sequence[int]], urges: Sequence[str], one: tuple[int, int]
) -> str:
    """The most urgent of a step, what follows it and what waits for these."""
    n, at = one
    waiting = [chain for m, chain in enumerate(chains) if n in task.after[m]]
    return min([urges[step] for chain in [chains[n][at:], *waiting] for step in chain])


def _needs(
    chains: list[list[str]], after: list[list[int]], home: list[str]
) -> list[list[dict[str, int]]]:
    """For each step how many visits a place needs at the least, along any way from that step on."""
    found: list[list[dict[str, int]]] = [[] for _ in chains]
    for n in reversed(range(len(chains))):
        then = [(chains[m][0], found[m][0]) for m in range(n, len(chains)) if n in after[m]]
        for key in reversed(chains[n]):
            one = 0 if key in home else 1
            need = {key: one}
            for other, more in then:
                for place, count in more.items():
                    again = count + one if place == key != other else count
                    need[place] = max(need.get(place, 0), again)
            then = [(key, need)]
            found[n] = [need, *found[n]]
    return found


def _ordered(
    task: _Task, ranks: Sequence[Sequence[tuple[str, int]]]
) -> tuple[list[list[int]], bool]:
    """The visits, each as the places of its steps in the rows, and whether they are no more than were
    shown to be needed."""
    at = [0 for _ in ranks]
    most = 0
    more = _more(task, at, most)
    while more:
        most = more
        more = _more(task, at, most)
    found = list[list[int]]()
    begun = _begun(task, at)
    while begun:
        ranked = sorted(begun, key=lambda n: ranks[n][at[n]])
        keys = list(dict.fromkeys([task.chains[n][at[n]] for n in ranked]))
        fits = next((key for key in keys if _fits(task, at, key, most)), None)
        key = fits or min(keys, key=lambda key: _near(task, at, key))
        then = _gone(task, at, [key])
        most -= 0 if key in task.home else 1
        steps = [rank[1] for n, chain in enumerate(ranks) for rank in chain[at[n] : then[n]]]
        found.append(sorted(steps))
        at = then
        begun = _begun(task, at)
    return found, most >= 0


def _begun(task: _Task, at: Sequence[int]) -> list[int]:
    """The chains of which the next step can be done."""
    return [n for n, chain in enumerate(task.chains) if at[n] < len(chain) and _free(task, at, n)]


def _free(task: _Task, at: Sequence[int], n: int) -> bool:
    return all(at[m] == len(task.chains[m]) for m in task.after[n])


def _gone(task: _Task, at: Sequence[int], keys: Collection[str]) -> list[int]:
    """Where each chain stands after visits to these places, all that can be done there done."""
    then = list(at)
    for n, chain in enumerate(task.chains):
        while then[n] < len(chain) and chain[then[n]] in keys and _free(task, then, n):
            then[n] += 1
    return then


def _left(task: _Task, at: Sequence[int]) -> dict[str, int]:
    """The places where something is left to do, each with the visits that it needs at the least."""
    found: dict[str, int] = {}
    for n in _begun(task, at):
        for key, count in task.need[n][at[n]].items():
            found[key] = max(found.get(key, 0), count)
    return found


def _ends(task: _Task, at: Sequence[int], key: str) -> bool:
    """Whether nothing is left to do at a place."""
    return not any(key in chain[at[n] :] for n, chain in enumerate(task.chains))


def _fits(task: _Task, at: Sequence[int], key: str, most: int) -> bool:
    """Whether a visit now is shown to be the first of so few."""
    then = _gone(task, at, [key])
    if _ends(task, then, key):
        return True
    if key in task.home or most <= 0 or _more(task, then, most - 1):
        return False
    return task.looks >= 0


def _near(task: _Task, at: Sequence[int], key: str) -> int:
    """How many visits are left at the least after one that is not shown to be right: none costs less
    than what is done at home."""
    return -1 if key in task.home else sum(_left(task, _gone(task, at, [key])).values())


def _more(task: _Task, start: Sequence[int], most: int) -> int:
    """0 where the rest can be done in so many visits (or nobody looks any longer); else how many
    it needs at the least."""
    at = _gone(task, start, task.home)
    least = sum(_left(task, at).values())
    if least > most or least == 0:
        return least
    nexts = list[list[int]]()
    for key in dict.fromkeys([task.chains[n][at[n]] for n in _begun(task, at)]):
        then = _gone(task, at, [key])
        if _ends(task, then, key):
            rest = _more(task, then, most - 1)
            return rest + 1 if rest else 0
        nexts.append(then)
    name = ",".join(["", *(str(n) for n in at)])
    if task.held.get(name, 0) > most:
        return task.held.get(name, 0)
    task.looks -= 1
    needed = list[int]()
    for then in nexts:
        rest = _more(task, then, most - 1)
        if rest == 0 or task.looks < 0:
            return 0
        needed.append(rest + 1)
    task.held[name] = min(needed)
    return min(needed)
