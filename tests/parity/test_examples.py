"""Every example of every entry comes out on the phone as its file says, too."""

import json
import subprocess
from pathlib import Path
from typing import Any

from migrant_helper.catalogue import load
from migrant_helper.core.rules.facts.read import read_facts

HERE = Path(__file__).parent


def examples() -> list[dict[str, Any]]:
    facts = load.source().registry("facts")
    return [
        {
            "country": country,
            "scheme": scheme["id"],
            "facts": read_facts(facts, example["facts"]),
            "on": example["on"],
            "is": {"outcome": example["outcome"], "missing": sorted(example.get("missing", []))},
        }
        for country in load.countries()
        for scheme in load.catalogue(country, "en")["schemes"]
        for example in load.source().schemes[scheme["id"]].data["examples"]
    ]


def test_every_example_holds_in_javascript() -> None:
    given = examples()
    catalogues = {country: load.catalogue(country, "en") for country in load.countries()}
    ran = subprocess.run(
        ["node", str(HERE / "examples.mjs")],
        input=json.dumps({"catalogues": catalogues, "examples": given}),
        capture_output=True,
        text=True,
        check=True,
    )

    assert len(given) >= 3 * 40
    assert json.loads(ran.stdout) == [example["is"] for example in given]
