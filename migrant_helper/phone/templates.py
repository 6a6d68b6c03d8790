"""Jinja templates as one ES module: the same bytes on the phone as from the server."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from migrant_helper.phone.expressions import literal
from migrant_helper.phone.messages import Message, Messages
from migrant_helper.phone.statements import Statements
from migrant_helper.phone.subset import TemplateRefused, syntax


@dataclass(frozen=True)
class Compiled:
    """The ES module that exports `templates`, and the messages in the order of their numbers."""

    module: str
    messages: list[Message]


def sources_in(folder: Path) -> dict[str, str]:
    """The text of every `*.html` below a folder, by its name there."""
    files = sorted(folder.rglob("*.html"))
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


def compile_all(sources: dict[str, str], runtime: str) -> Compiled:
    """The templates for `render` of runtime.js.

    `sources` is name -> Jinja text; `runtime` is the module path of runtime.js as seen from the
    result. Raises TemplateRefused, with file and line, for whatever is outside the subset.
    """
    messages = Messages()
    known = set(sources)
    entries = [_template(name, sources[name], known, messages) for name in sorted(sources)]
    head = f"import * as R from {literal(runtime)};\nexport const templates = {{\n"
    return Compiled(f"{head}{''.join(entries)}}};\n", list(messages.found))


def _template(name: str, text: str, known: set[str], messages: Messages) -> str:
    try:
        tree = syntax().parse(text, name, name)
    except TemplateSyntaxError as error:
        found = f"a syntax error ({error.message})"
        raise TemplateRefused(name, error.lineno, found, "correct it") from error
    writer = Statements(name, messages)
    if tree.find(nodes.Extends):
        parent, root = writer.child(tree.body)
    else:
        parent, root = "null", writer.function("x, c", tree.body)
    missing = sorted(writer.used - known)
    if missing:
        found = f"no template {missing[0]!r}"
        raise TemplateRefused(name, 1, found, "add it, or correct the name")
    blocks = ", ".join(f"{key}: {body}" for key, body in writer.blocks.items())
    return f"{literal(name)}: {{ parent: {parent}, root: {root}, blocks: {{ {blocks} }} }},\n"
