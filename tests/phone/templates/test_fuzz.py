"""Random templates give the same bytes from Jinja and from the compiled module."""

from typing import Any

from jinja2 import DictLoader, Environment
from jinja2.exceptions import UndefinedError

from migrant_helper.phone.templates.environment import environment
from tests.phone.conftest import InNode
from tests.phone.fuzz import Writer
from tests.sweep import tries

COUNT = tries(500, whole=2000)
UI = {
    "lang": "hi",
    "plural": "zero_one",
    "messages": {
        "Hi %(a)s, 5%%": "नमस्ते %(a)s, 5%%",
        "here\x04one <b>%(a)s</b>": "एक <b>%(a)s</b>",
        "%(num)s day": ["%(num)s दिन", "%(num)s दिनों"],
    },
}


def on_server(jinja: Environment, name: str, context: dict[str, Any]) -> str | None:
    """What Jinja renders; None where Jinja itself fails, since such a page reaches no phone."""
    try:
        return jinja.get_template(name).render(context)
    except (UndefinedError, TypeError):
        return None


def test_random_templates_render_to_the_same_bytes(in_node: InNode) -> None:
    sources = {"library": Writer(0).library()}
    contexts = []
    for number in range(COUNT):
        writer = Writer(number)
        sources |= writer.page(str(number))
        contexts.append((f"{number}/page", writer.context()))
    jinja = environment(DictLoader(sources), UI)

    expected = [on_server(jinja, name, context) for name, context in contexts]
    got = in_node(sources, UI, contexts)

    for (name, context), want, have in zip(contexts, expected, got, strict=True):
        assert want in (None, have), f"{sources[name]}\n{context}"
    assert len([text for text in expected if text]) > 0.9 * COUNT
