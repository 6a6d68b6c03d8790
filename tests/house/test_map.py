"""docs/map.md leads to every module, and only to what is there."""

import re
from pathlib import Path

from tests.house.tree import FILES, ROOT, text

MAPPED = re.compile(r"(migrant_helper|static)/.*\.(py|html|js|mjs)|static/js/.*\.json")
STARTS, ENDS = ("", "migrant_helper/"), ("", ".py", ".js", ".mjs", ".html")
ROWS = [row for row in text("docs/map.md").splitlines() if row.startswith("| ")]
INSIDE = re.compile(r"`([A-Za-z_]+)` in `([^`]+)`")
PATH = re.compile(r"[a-z_]+(?:/[A-Za-z_0-9]+)+\.(?:py|js|mjs)\b")


def found(name: str) -> str:
    """The file or folder that a name of the map means, as git lists it; "" for none."""
    names = [f"{start}{name}{end}" for start in STARTS for end in ENDS]
    return next((each for each in names if (ROOT / each).exists()), "")


def named(row: str) -> list[str]:
    """The paths in a row: `core/words/` `days` is core/words/days, `core/words/` alone a folder."""
    names: list[str] = []
    folder = ""
    for name in re.findall(r"`([^`]+)`", INSIDE.sub(r"`\2`", row.split("|")[2])):
        if folder and "/" not in name:
            if names[-1] == folder:
                names.pop()
            names.append(folder + name)
        else:
            folder = name if name.endswith("/") else ""
            names.append(name)
    return names


def test_every_name_in_the_map_is_there() -> None:
    assert [name for row in ROWS for name in named(row) if not found(name)] == []


def test_what_the_map_says_of_a_file_stands_in_it() -> None:
    said = [pair for row in ROWS for pair in INSIDE.findall(row)]

    assert [pair for pair in said if pair[0] not in text(found(pair[1]))] == []


def test_the_map_leads_to_every_module() -> None:
    reached = {found(name) for row in ROWS for name in named(row)}
    modules = [name for name in FILES if MAPPED.fullmatch(name) and "__" not in name]

    assert [
        name for name in modules if name not in reached and f"{Path(name).parent}/" not in reached
    ] == []


def test_the_map_is_read_as_it_says() -> None:
    row = "| thing | `core/words/` `days`, `dates`, `app`, `catalogue/lint/`, `X` in `cli/db` |"

    assert named(row) == [
        "core/words/days",
        "core/words/dates",
        "core/words/app",
        "catalogue/lint/",
        "cli/db",
    ]
    assert (found("cli/db"), found("cli/nothing")) == ("migrant_helper/cli/db.py", "")


def test_every_module_that_a_text_names_is_there() -> None:
    texts = [
        name
        for name in FILES
        if re.fullmatch(r"([A-Z]+|docs/\w+)\.md|(migrant_helper|static)/.*\.(py|js|mjs)", name)
        and not name.startswith("CHANGELOG")
    ]
    # What is imported as #made is made from the Python, into build/.
    comments = re.compile(r"^import .*|^\} from .*|\"#made/.*?\"", re.MULTILINE)
    told = [(name, path) for name in texts for path in PATH.findall(comments.sub("", text(name)))]

    assert [
        (name, path)
        for name, path in told
        if not any(f"/{file}".endswith(f"/{path}") for file in FILES)
    ] == []
