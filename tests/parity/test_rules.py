"""Python and JavaScript decide alike: 100,000 random cases, random catalogues, random typing."""

import json
import shutil
import subprocess
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner

from migrant_helper.cli.rules import rules as rules_command
from migrant_helper.core.asking.next import next_question
from migrant_helper.core.rules.check import Words, check
from migrant_helper.core.rules.decide import decide
from migrant_helper.core.rules.facts.answers import decode_answers, encode_answers
from migrant_helper.core.rules.facts.read import read_facts
from migrant_helper.core.rules.facts.typed import read_answer
from migrant_helper.core.rules.plan import make_plan
from migrant_helper.core.rules.reasons import missing
from migrant_helper.core.rules.screening import outcomes, screen
from migrant_helper.core.rules.truth import WORDS
from migrant_helper.core.rules.wrong import Wrong
from tests.parity import rule_cases

ROOT = Path(__file__).resolve().parents[2]
SHARED = {
    "types": rule_cases.TYPES,
    "parameters": rule_cases.PARAMETERS,
    "definitions": rule_cases.DEFINITIONS,
}
RULES, PEOPLE = 20_000, 5
CATALOGUES = 120
FORMS = 6_000
SIGNS = [
    *"0123456789.,-? ",
    "१",
    "०",
    "٣",
    "៥",
    "\u00a0",
    "..",
    "true",
    "ration",
    "IN-KL",
    "000",
    "2024-02-29",
]


@pytest.fixture(scope="module")
def cases() -> dict[str, Any]:
    chance = Random(20261122)
    return {
        "shared": SHARED,
        "rules": [_rule_case(chance) for _ in range(RULES)],
        "catalogues": [_catalogue_case(chance) for _ in range(CATALOGUES)],
        "forms": [_form_case(chance) for _ in range(FORMS)],
    }


@pytest.fixture(scope="module")
def javascript(cases: dict[str, Any]) -> dict[str, Any]:
    text = json.dumps(cases).encode()
    done = subprocess.run(
        [_node(), ROOT / "tests/parity/rules.mjs"], input=text, capture_output=True, check=True
    )
    return json.loads(done.stdout)


def _node() -> str:
    return shutil.which("node") or "node"


def _rule_case(chance: Random) -> dict[str, Any]:
    people = [rule_cases.person(chance, odd=0.03) for _ in range(PEOPLE)]
    return {
        "rule": rule_cases.rule(chance),
        "on": chance.choice(rule_cases.AS_OF),
        "people": people,
    }


def _catalogue_case(chance: Random) -> dict[str, Any]:
    people = [rule_cases.person(chance) for _ in range(12)]
    return {
        "catalogue": rule_cases.catalogue(chance),
        "on": chance.choice(rule_cases.AS_OF),
        "people": people,
        "skipped": chance.sample(["home", "n", "card", "born", "docs"], 2),
    }


def _form_case(chance: Random) -> dict[str, Any]:
    asked = [fact for fact, declared in rule_cases.TYPES.items() if "derive" not in declared]
    fields = {"v": _typed(chance)}
    for name in ("v.min", "v.max", "v.year", "v.month", "v.day"):
        if chance.random() < 0.15:
            fields[name] = _typed(chance)
    return {"fact": chance.choice(asked), "fields": fields}


def _typed(chance: Random) -> Any:
    texts = [
        "".join(chance.choices(SIGNS, k=chance.randint(0, 5)))
        for _ in range(chance.choice([1, 1, 1, 2]))
    ]
    return texts if len(texts) > 1 else texts[0]


def _decided(case: dict[str, Any]) -> Any:
    try:
        words = Words(SHARED["types"], SHARED["parameters"], SHARED["definitions"], case["on"])
        check(case["rule"], words)
    except Wrong as wrong:
        return str(wrong)
    catalogue = {**rule_cases.CATALOGUE, "schemes": [{"id": "", "rule": case["rule"]}]}
    plan = make_plan(catalogue, case["on"])
    return [_person(plan, given) for given in case["people"]]


def _person(plan: Any, given: dict[str, Any]) -> Any:
    try:
        screening = decide(plan, read_facts(SHARED["types"], given))
    except Wrong as wrong:
        return str(wrong)
    row = plan.rows[0]
    return [WORDS[screening.state[row.slot]], missing(screening, row.rule)]


def test_a_hundred_thousand_rules_and_people(cases, javascript):
    seen = {"met": 0, "unmet": 0, "unknown": 0, "error": 0}
    for case, theirs in zip(cases["rules"], javascript["rules"], strict=True):
        ours = _decided(case)
        assert ours == theirs, case
        for answer in [ours] * PEOPLE if isinstance(ours, str) else ours:
            seen["error" if isinstance(answer, str) else answer[0]] += 1

    assert sum(seen.values()) == 100_000
    assert min(seen.values()) > 3_000, seen


def test_random_catalogues_with_reasons_changes_and_the_next_question(cases, javascript):
    changes = 0
    for case, theirs in zip(cases["catalogues"], javascript["catalogues"], strict=True):
        catalogue, on = case["catalogue"], case["on"]
        for given, answer in zip(case["people"], theirs, strict=True):
            facts = read_facts(catalogue["facts"], given)
            ours = [
                screen(catalogue, facts, on),
                outcomes(catalogue, facts, on),
                next_question(catalogue, facts, on),
                next_question(catalogue, facts, on, case["skipped"]),
                decode_answers(catalogue["facts"], encode_answers(facts)).facts,
            ]
            assert ours == answer, (case, facts)
            assert ours[-1] == facts
            changes += sum(len(result["would_change"]) for result in ours[0])

    assert changes > 500


def test_random_typing(cases, javascript):
    types = SHARED["types"]
    for case, (typed, decoded) in zip(cases["forms"], javascript["forms"], strict=True):
        ours = read_answer(types[case["fact"]], case["fields"])
        fields = decode_answers(types, {f"f.{case['fact']}": case["fields"]["v"]})

        assert {"value": ours.value, "problem": ours.problem} == typed, case
        assert {"facts": fields.facts, "problems": fields.problems} == decoded, case


def test_the_two_commands_print_the_same_bytes(tmp_path):
    vectors = ROOT / "tests/vectors/rules.json"
    spoilt = tmp_path / "spoilt.json"
    item = '{"rule": {"fact": "n", "is": 1}, "types": {"n": "number"}, "facts": %s}'
    bad = ['{"n": 1, "n": 2}', '{"n": NaN}', '{"n": 9007199254740993}', '{"\\ud800": 1}', "[]"]
    spoilt.write_text("[" + ", ".join([*(item % facts for facts in bad), "5", '"कुछ"']) + "]")
    for file in (vectors, spoilt):
        python = CliRunner().invoke(rules_command, ["run", str(file), "--json"])
        node = subprocess.run(
            [_node(), ROOT / "static/js/rules_run.mjs", file], capture_output=True, check=True
        )

        assert python.exit_code == 0
        assert python.stdout_bytes == node.stdout


@pytest.mark.parametrize("text", ['{"rule": 1}', "[", "", "nonsense", "[1,]", b"\xff\xfe"])
def test_an_unusable_file_is_refused_by_both(tmp_path, text):
    file = tmp_path / "items.json"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())

    python = CliRunner().invoke(rules_command, ["run", str(file), "--json"])
    node = subprocess.run(
        [_node(), ROOT / "static/js/rules_run.mjs", file], capture_output=True, check=False
    )

    for status, out, message in (
        (python.exit_code, python.stdout, python.stderr),
        (node.returncode, node.stdout.decode(), node.stderr.decode()),
    ):
        assert (status, out) == (2, "")
        assert message.count("\n") == 1
        assert all(word in message for word in (str(file), "found ", "expected ", "; "))


def test_a_file_that_is_not_there_is_refused_by_both(tmp_path):
    file = tmp_path / "nowhere.json"

    assert CliRunner().invoke(rules_command, ["run", str(file)]).exit_code == 2
    assert (
        subprocess.run(
            [_node(), ROOT / "static/js/rules_run.mjs", file], capture_output=True, check=False
        ).returncode
        == 2
    )
