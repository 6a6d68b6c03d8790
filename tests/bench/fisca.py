"""The schemes of a workload as openfisca-core variables."""

from collections.abc import Sequence
from functools import reduce
from operator import and_, ge, gt, le, lt, or_
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from tests.bench.workloads import flat, number

PERIOD = "2026-11"
COMPARE = {"at_least": ge, "at_most": le, "over": gt, "under": lt}
NOTHING: dict[str, Any] = {"number": 0.0, "date": 0.0, "choice": ""}
KINDS = {"bool": bool, "number": float, "date": float, "choice": str}


class Fisca:
    """A tax and benefit system whose benefits are the schemes, each on two rails: sure and open.

    OpenFisca's values are two, so that what is not known is a second variable beside each fact.
    """

    def __init__(self, catalogue: dict[str, Any]) -> None:
        self.person = build_entity("person", "people", "", is_person=True)
        self.system = TaxBenefitSystem([self.person])
        self.schemes = [scheme["id"] for scheme in catalogue["schemes"]]
        self.facts = catalogue["facts"]
        for fact, declared in self.facts.items():
            self._add(f"{fact}_known", bool, None)
            for name in _columns(fact, declared):
                self._add(name, KINDS.get(declared["type"], bool), None)
        for scheme in catalogue["schemes"]:
            for sure in (True, False):
                self._add(f"{scheme['id']}_{sure}", bool, _formula(scheme["rule"], sure))

    def _add(self, name: str, kind: type, formula: Any) -> None:
        month = DateUnit.MONTH
        body = {
            "value_type": kind,
            "entity": self.person,
            "definition_period": month,
            "label": name,
        }
        if formula is not None:
            body["formula"] = formula
        self.system.add_variable(type(name, (Variable,), body))

    def outcomes(self, given: dict[str, Any]) -> dict[str, str]:
        """The outcome of each scheme for one person."""
        simulation = SimulationBuilder().build_default_simulation(self.system, count=1)
        for fact, value in flat(given).items():
            simulation.set_input(f"{fact}_known", PERIOD, np.array([value is not None]))
            if value is not None:
                for name in _columns(fact, self.facts[fact]):
                    one = (
                        name.removeprefix(f"{fact}_") in value if isinstance(value, list) else value
                    )
                    simulation.set_input(name, PERIOD, np.array([one]))
        return {scheme: self._outcome(simulation, scheme) for scheme in self.schemes}

    def many(self, people: Sequence[dict[str, Any]], times: int) -> dict[str, tuple[Any, Any]]:
        """For each scheme two arrays, whether it is surely met and may still be: of these people, each so
        many times."""
        count = len(people) * times
        simulation = SimulationBuilder().build_default_simulation(self.system, count=count)
        told = [flat(person) for person in people]
        for fact, declared in self.facts.items():
            values = [person[fact] for person in told]
            known = np.array([value is not None for value in values])
            simulation.set_input(f"{fact}_known", PERIOD, np.tile(known, times))
            for name in _columns(fact, declared):
                item = name.removeprefix(f"{fact}_")
                ones = [
                    item in (value or ()) if declared["type"] == "choices" else value
                    for value in values
                ]
                blank = NOTHING.get(declared["type"], False)
                column = np.array([blank if one is None else one for one in ones])
                simulation.set_input(name, PERIOD, np.tile(column, times))
        return {
            scheme: (
                simulation.calculate(f"{scheme}_True", PERIOD),
                simulation.calculate(f"{scheme}_False", PERIOD),
            )
            for scheme in self.schemes
        }

    def _outcome(self, simulation: Any, scheme: str) -> str:
        if simulation.calculate(f"{scheme}_True", PERIOD)[0]:
            return "met"
        return "unknown" if simulation.calculate(f"{scheme}_False", PERIOD)[0] else "unmet"


def _columns(fact: str, declared: dict[str, Any]) -> list[str]:
    items = declared["values"] if declared["type"] == "choices" else []
    return [f"{fact}_{item}" for item in items] or [fact]


def _formula(rule: dict[str, Any], sure: bool) -> Any:
    def formula(person: Any, period: Any) -> Any:
        return _decide(rule, person, period, sure)

    return formula


def _decide(rule: dict[str, Any], person: Any, period: Any, sure: bool) -> Any:
    if "fact" not in rule:
        kind, parts = next(iter(rule.items()))
        if kind == "not":
            return ~_decide(parts, person, period, not sure)
        fold = and_ if kind == "all" else or_
        return reduce(fold, [_decide(part, person, period, sure) for part in parts])
    known = person(f"{rule['fact']}_known", period)
    return known & _test(rule, person, period) if sure else ~known | _test(rule, person, period)


def _test(rule: dict[str, Any], person: Any, period: Any) -> Any:
    operator, operand = next((key, value) for key, value in rule.items() if key != "fact")
    if operator == "includes_any":
        return reduce(or_, [person(f"{rule['fact']}_{item}", period) for item in operand])
    value = person(rule["fact"], period)
    if operator == "in":
        return reduce(or_, [value == item for item in operand])
    if operator == "between":
        return (number(operand[0]) <= value) & (value <= number(operand[1]))
    return value == operand if operator == "is" else COMPARE[operator](value, number(operand))
