"""`migrant-helper rules run`: the vectors as a file, printed as the schema says."""

import json
from pathlib import Path

import jsonschema
from click.testing import CliRunner

from migrant_helper.cli.rules import rules

ROOT = Path(__file__).parents[2]
ITEMS = [
    {"rule": {"fact": "age", "at_least": 18}, "facts": {"age": 17}, "types": {"age": "number"}},
    {"rule": {"fact": "age", "at_least": 18}, "facts": {"age": "18"}, "types": {"age": "number"}},
    {"rule": {"fact": "age", "at_least": 18}, "facts": {}, "types": {"age": "number"}},
]


def schema(name: str) -> object:
    return json.loads((ROOT / f"docs/schemas/{name}.json").read_text(encoding="utf-8"))


def test_what_goes_in_and_comes_out_is_as_the_schemas_say(tmp_path: Path) -> None:
    file = tmp_path / "items.json"
    file.write_text(json.dumps(ITEMS), encoding="utf-8")
    ran = CliRunner().invoke(rules, ["run", str(file), "--json"])

    found = json.loads(ran.output)
    jsonschema.validate(ITEMS, schema("rules-items"))
    jsonschema.validate(found, schema("rules-run"))
    assert found[0] == {"outcome": "unmet", "missing": []}
    assert "age" in found[1]["error"]
    assert found[2] == {"outcome": "unknown", "missing": ["age"]}


def test_a_file_that_is_no_json_exits_2_and_says_where(tmp_path: Path) -> None:
    file = tmp_path / "items.json"
    file.write_text("[{", encoding="utf-8")
    ran = CliRunner().invoke(rules, ["run", str(file), "--json"])

    assert ran.exit_code == 2
    assert "items.json" in ran.stderr
