"""What a template takes from another is there: a macro that moved is looked for in its new place."""

import pytest
from jinja2 import Environment, nodes

from tests.house.tree import FILES, text

FOLDER = "migrant_helper/templates/"
NAMES = [path for path in FILES if path.startswith(FOLDER) and path.endswith(".html")]
READER = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)


def macros(name: str) -> set[str]:
    """The macros of a template."""
    return {one.name for one in READER.parse(text(FOLDER + name)).find_all(nodes.Macro)}


@pytest.mark.parametrize("path", NAMES)
def test_what_is_imported_is_there(path: str) -> None:
    for taken in READER.parse(text(path)).find_all(nodes.FromImport):
        assert isinstance(taken.template, nodes.Const), path
        names = {one if isinstance(one, str) else one[0] for one in taken.names}
        assert names - macros(taken.template.value) == set()
