"""docs/security.md names tests that are there."""

import re

import pytest

from tests.house.tree import FILES, text

NAMED = re.compile(r"`(tests/[^`]+)`|`(test_\w+)`")


def rows(page: str) -> list[str]:
    """The last column of each row that says something."""
    found = [row.split("|")[-2] for row in page.splitlines() if row.startswith("| ")]
    return [last for last in found if last.strip() not in ("test", "---")]


def lacking(row: str) -> list[str]:
    """What a row names and is not there; the row itself where it names nothing."""
    file, named, wrong = "", 0, list[str]()
    for path, name in NAMED.findall(row):
        named += 1
        file = path or file
        if file not in FILES:
            wrong.append(file)
        elif name and not re.search(rf"^ *(async )?def {name}\(", text(file), re.MULTILINE):
            wrong.append(f"{file} {name}")
    return wrong if named else [row]


def test_each_test_that_the_page_of_threats_names_is_there() -> None:
    found = rows(text("docs/security.md"))

    assert len(found) > 20
    assert [wrong for row in found for wrong in lacking(row)] == []


@pytest.mark.parametrize(
    "row",
    [
        " nothing at all ",
        " `tests/web/test_nothing.py` `test_x` ",
        " `tests/web/test_headers.py` `test_that_is_not_there` ",
        " `tests/web/test_headers.py` `test_our_own_page_can`, `test_nobody_wrote` ",
    ],
)
def test_a_row_without_its_test_is_found(row: str) -> None:
    assert lacking(row) != []
