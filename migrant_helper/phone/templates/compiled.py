"""Jinja templates as one ES module: the same bytes on the phone as from the server."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from migrant_helper.phone.templates.expressions import literal
from migrant_helper.phone.templates.messages import Message, Messages
from migrant_helper.phone.templates.statements import Statements
from migrant_helper.phone.templates.subset import TemplateRefused, syntax


@dataclass(frozen=True)
class Compiled:
    """The ES module that exports `templates`, the messages in the order of their numbers, and by
    name which other templates each one extends, includes or imports from."""

    module: str
    messages: list[Message]
    uses: dict[str, set[str]]

    def reached(self, names: Iterable[str]) -> set[str]:
        """These templates and all that they use, however far."""
        found: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self.uses[name]
        return found


def sources_in(folder: Path) -> dict[str, str]:
    """The text of every `*.html` below a folder, by its name there, but for those that only the
    server renders: they need not keep to the subset."""
    names = (file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*.html")))
    return {name: (folder / name).read_text("utf-8") for name in names if not is_servers(name)}


def is_servers(name: str) -> bool:
    """Whether only the server renders the template of this name."""
    return name.startswith("server/")


def compile_all(
    sources: Mapping[str, str], runtime: str, known: Sequence[Message] = ()
) -> Compiled:
    """The templates for `render` of runtime.js.

    `sources` is name -> Jinja text; `runtime` is the module path of runtime.js as seen from the
    result; `known` are messages that have the first numbers already. Raises TemplateRefused, with file
    and line, for whatever is outside the subset.
    """
    messages = Messages({message: at for at, message in enumerate(known)})
    uses: dict[str, set[str]] = {}
    entries = []
    for name in sorted(sources):
        entry, uses[name] = _template(name, sources[name], messages)
        entries.append(entry)
        missing = sorted(uses[name] - set(sources))
        if missing:
            found = f"no template {missing[0]!r}"
            raise TemplateRefused(name, 1, found, "add it, or correct the name")
    head = f"import * as R from {literal(runtime)};\nexport const templates = {{\n"
    return Compiled(f"{head}{''.join(entries)}}};\n", list(messages.found), uses)


def _template(name: str, text: str, messages: Messages) -> tuple[str, set[str]]:
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
    blocks = ", ".join(f"{key}: {body}" for key, body in writer.blocks.items())
    entry = f"{literal(name)}: {{ parent: {parent}, root: {root}, blocks: {{ {blocks} }} }},\n"
    return entry, writer.used
