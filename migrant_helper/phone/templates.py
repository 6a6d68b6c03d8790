"""Jinja templates as one ES module: the same bytes on the phone as from the server."""

from pathlib import Path

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from migrant_helper.phone.environment import syntax
from migrant_helper.phone.expressions import literal
from migrant_helper.phone.statements import Statements
from migrant_helper.phone.subset import TemplateRefused


def compile_folder(folder: Path, runtime: str, more: dict[str, str]) -> str:
    """The module for every `*.html` below a folder and `more` texts by name; see `compile_all`."""
    files = sorted(folder.rglob("*.html"))
    sources = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}
    return compile_all({**sources, **more}, runtime)


def compile_all(sources: dict[str, str], runtime: str) -> str:
    """An ES module that exports `templates` for `render` of runtime.js.

    `sources` is name -> Jinja text; `runtime` is the module path of runtime.js as seen from the
    result. Raises TemplateRefused, with file and line, for whatever is outside the subset.
    """
    entries = [_template(name, text, set(sources)) for name, text in sorted(sources.items())]
    head = f"import * as R from {literal(runtime)};\nexport const templates = {{\n"
    return f"{head}{''.join(entries)}}};\n"


def _template(name: str, text: str, known: set[str]) -> str:
    try:
        tree = syntax().parse(text, name, name)
    except TemplateSyntaxError as error:
        found = f"a syntax error ({error.message})"
        raise TemplateRefused(name, error.lineno, found, "correct it") from error
    writer = Statements(name)
    if tree.find(nodes.Extends):
        parent, root = writer.child(tree.body)
    else:
        parent, root = "null", writer.body(tree.body)
    missing = sorted(writer.used - known)
    if missing:
        found = f"no template {missing[0]!r}"
        raise TemplateRefused(name, 1, found, "add it, or correct the name")
    blocks = "".join(f"{key}(x, c, s) {{ {body} }}, " for key, body in writer.blocks.items())
    parts = f"parent: {parent}, root(x, c) {{ {root} }}, blocks: {{ {blocks}}}"
    return f"{literal(name)}: {{ {parts} }},\n"
