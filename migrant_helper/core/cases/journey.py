"""A person's way through the pages as a case holds it, and back: what a form says anew.

On the phone as well; kept the same by tests/vectors/changes.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

PREFIX = "f."
# Of the fields a page carries, those that a case keeps as they are.
LISTS = ("skip", "trail", "part", "way", "district", "picked")


def fields_of(case: Mapping[str, Any]) -> list[list[str]]:
    """The hidden fields that carry a case through the pages: [[name, value]]."""
    answers: dict[str, str] = case["answers"]
    steps: dict[str, dict[str, str]] = case["steps"]
    fields = [[PREFIX + fact, answers[fact]] for fact in answers if answers[fact] != ""]
    for name in LISTS:
        fields += [[name, value] for value in case["lists"].get(name, [])]
    fields += [["pick", entry] for entry in case["picks"]]
    fields += [["tick", step] for step in steps if steps[step]["state"] == "done"]
    return [*fields, ["case", case["id"]]]


def form_of(case: Mapping[str, Any]) -> dict[str, list[str]]:
    """A case as the form that carries it."""
    form: dict[str, list[str]] = {}
    for name, value in fields_of(case):
        form[name] = [*form.get(name, []), value]
    return form


def said_anew(case: Mapping[str, Any], fields: Sequence[Sequence[str]]) -> dict[str, Any] | None:
    """The data of the change "journey" that brings a case to where these fields are; None where it is
    there already. An answer that is not among the fields was taken back: "" stands for it."""
    known: Mapping[str, str] = case["answers"]
    told = {name.removeprefix(PREFIX): value for name, value in fields if name.startswith(PREFIX)}
    answers = {fact: told[fact] for fact in told if known.get(fact, "") != told[fact]}
    gone = {fact: "" for fact in known if known[fact] and fact not in told}
    lists = {}
    for name in LISTS:
        values = [value for field, value in fields if field == name]
        if case["lists"].get(name, []) != values:
            lists[name] = values
    data = {
        "answers": {**answers, **gone},
        "lists": lists,
        "steps": _steps(case, [value for field, value in fields if field == "tick"]),
        "picks": _picks(case, fields),
    }
    return data if any(data[part] for part in sorted(data)) else None


def _steps(case: Mapping[str, Any], ticked: Sequence[str]) -> dict[str, str]:
    """Steps ticked anew, and those whose tick was taken away: what is under way stays so."""
    steps: Mapping[str, Mapping[str, str]] = case["steps"]
    done = [step for step in steps if steps[step]["state"] == "done"]
    anew = {step: "done" for step in ticked if step not in done}
    return {**anew, **{step: "todo" for step in done if step not in ticked}}


def _picks(case: Mapping[str, Any], fields: Sequence[Sequence[str]]) -> dict[str, bool]:
    """What is on the list now and was not, and the other way. Fields without any word of the list
    ("picked" names what was offered) say nothing of it."""
    on_list = [value for name, value in fields if name == "pick"]
    if not on_list and not [1 for name, _ in fields if name == "picked"]:
        return {}
    anew = {entry: True for entry in on_list if entry not in case["picks"]}
    return {**anew, **{entry: False for entry in case["picks"] if entry not in on_list}}
