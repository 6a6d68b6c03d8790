"""The macro writes the same bytes on the server and on the phone."""

import pytest

from migrant_helper import paths
from migrant_helper.phone.templates.environment import environment
from tests.phone.conftest import InNode

UI = {
    "messages": {},
    "plural": "one",
    "pictures": {"url": "/bundle/pictures.0.svg", "turns": ["bus"]},
}
PAGE = '{% from "components/picture.html" import picture %}[{{ picture(name, size) }}]'
HEAD, END = '[<svg class="mh-pic', "</svg>]"
REST = '" aria-hidden="true" focusable="false" width="24" height="24"><use href="/bundle/pictures.0.svg#'


@pytest.mark.parametrize(
    ("name", "size", "written"),
    [
        ("sack", "", f'{HEAD}{REST}sack"/>{END}'),
        ("sack", "mh-pic--big", f'{HEAD} mh-pic--big{REST}sack"/>{END}'),
        ("bus", "", f'{HEAD} mh-pic--turns{REST}bus"/>{END}'),
        ("", "", "[]"),
    ],
)
def test_a_picture_is_written_alike_and_nothing_where_there_is_none(
    in_node: InNode, name: str, size: str, written: str
) -> None:
    macro = (paths.TEMPLATES / "components/picture.html").read_text("utf-8")
    sources = {"components/picture.html": macro, "page.html": PAGE}
    context = {"name": name, "size": size}
    server = environment(paths.TEMPLATES, UI).from_string(PAGE).render(context)

    assert server == written
    assert in_node(sources, UI, [("page.html", context)]) == [written]
