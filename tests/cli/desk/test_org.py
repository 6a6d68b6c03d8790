"""`migrant-helper org` and `user`: who works at the desk, from the command line."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from migrant_helper.cli.desk.org import org
from migrant_helper.cli.desk.user import user
from migrant_helper.core.card.short import read_code
from migrant_helper.store import schema
from migrant_helper.store.session import make_engine

SCHEMAS = Path(__file__).parents[3] / "docs" / "schemas"


@pytest.fixture
def place(tmp_path: Path) -> dict[str, str]:
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    engine = make_engine(url)
    schema.upgrade(engine)
    engine.dispose()
    return {"DATABASE_URL": url, "MIGRANT_HELPER_DATA": str(tmp_path)}


def ran(command: Any, place: dict[str, str], *arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), env=place)


def document(name: str, result: Result) -> Any:
    assert result.exit_code == 0, result.output
    found = json.loads(result.output)
    jsonschema.validate(found, json.loads((SCHEMAS / f"{name}.json").read_text("utf-8")))
    return found


def made(place: dict[str, str]) -> Any:
    ran(org, place, "add", "Ajeevika", "--place", "IN-RJ")
    asked = ("add", "asha", "--org", "Ajeevika", "--name", "Asha", "--role", "supervisor", "--json")
    return document("user", ran(user, place, *asked))


def test_what_is_printed_is_as_its_schema_says(place: dict[str, str]) -> None:
    one = document("org", ran(org, place, "add", "आजीविका", "--place", "IN-RJ", "--json"))
    listed = document("org-list", ran(org, place, "list", "--json"))
    member = made(place)
    again = document("user", ran(user, place, "invite", "asha", "--json"))
    people = document("user-list", ran(user, place, "list", "--org", "Ajeevika", "--json"))

    assert listed == [{**one, "ended": None}]
    assert read_code(member["code"]) != read_code(again["code"]) is not None
    assert [(row["handle"], row["role"], row["joined"]) for row in people] == [
        ("asha", "supervisor", False)
    ]


def test_who_ended_is_shown_as_such(place: dict[str, str]) -> None:
    made(place)

    assert ran(user, place, "end", "asha").exit_code == 0
    assert "(ended)" in ran(user, place, "list", "--org", "Ajeevika").output
    assert ran(user, place, "end", "asha").exit_code == 2


@pytest.mark.parametrize(
    ("command", "arguments", "said"),
    [
        (org, ("add", "Ajeevika", "--place", "IN-RJ"), "there already"),
        (org, ("add", "Other", "--place", "IN-XX"), "IN-XX"),
        (user, ("add", "asha", "--org", "Ajeevika", "--name", "Asha"), "is taken"),
        (user, ("add", "A", "--org", "Ajeevika", "--name", "Asha"), "3 to 40"),
        (user, ("add", "bina", "--org", "Nobody", "--name", "Bina"), "org list"),
        (user, ("invite", "nobody"), "user list"),
    ],
)
def test_what_cannot_be_used_is_named_with_the_remedy(
    place: dict[str, str], command: Any, arguments: tuple[str, ...], said: str
) -> None:
    made(place)
    result = ran(command, place, *arguments)

    assert (result.exit_code, said in result.output) == (2, True), result.output
