"""One module of Python as one ES module."""

import ast
import os
import posixpath
from dataclasses import dataclass

from mypy import nodes

from migrant_helper.phone.scripts.classes import Classes
from migrant_helper.phone.scripts.code import camel, name_of
from migrant_helper.phone.scripts.reading.refusals import ignore, is_watched, unread


@dataclass(frozen=True)
class Written:
    """The text of a module, places of the Python still in it, and the modules it imports."""

    text: str
    imports: frozenset[str]


class Module(Classes):
    """Writes one module."""

    def written(self, paths: dict[str, str]) -> Written:
        """The whole module. `paths` tells where the script of each module lies, from one folder. Raises
        ScriptRefused for what it holds and nobody read, if its tree is watched."""
        self._need_own_names()
        parts, exported = [], []
        for node in self.looked.tree.body:
            text, names = self._top(node)
            if text:
                parts.append(text)
            exported += names
        if is_watched(self.looked.tree):
            self._need_all_read()
        return Written(self._head(paths) + "\n".join(parts) + _exports(exported), self._used())

    def _need_all_read(self) -> None:
        found = unread(self.looked.tree)
        if found:
            part, field = found
            remedy = f"the translator did not read `{field}` of it: write it otherwise"
            raise self.refuse(part, f"{type(part).__name__} `{self.shown(part)}`", remedy)

    def _need_own_names(self) -> None:
        """Refuses two names of Python that would be one of JavaScript."""
        shared = self.looked.shared
        taken: dict[str, str] = {}
        for name in self.looked.names:
            script = camel(name) if name in shared else name_of(name)
            other = taken.setdefault(script, name)
            if other != name:
                found = f"the names {other} and {name}, which are one in a script"
                raise self.refuse(self.looked.names[name], found, "rename one of them")

    def _top(self, node: ast.stmt) -> tuple[str, list[str]]:
        if isinstance(node, ast.Import | ast.ImportFrom) or self.is_said(node):
            ignore(node)
            return "", []
        if isinstance(node, ast.FunctionDef):
            name = camel(node.name)
            return self._at(node) + self.function(node, name, ""), _public(node.name, name)
        if isinstance(node, ast.ClassDef):
            text = self.class_(node)
            return text and self._at(node) + text, _public(
                node.name, name_of(node.name)
            ) if text else []
        if isinstance(node, ast.Assign | ast.AnnAssign):
            return self._constant_of(node)
        raise self.refuse(node, f"a {type(node).__name__} at the top", "keep definitions there")

    def _at(self, node: ast.stmt) -> str:
        return f"\x01{node.lineno}:{node.col_offset}\x02"

    def _constant_of(self, node: ast.Assign | ast.AnnAssign) -> tuple[str, list[str]]:
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if isinstance(node, ast.Assign) and len(node.targets) > 1:
            raise self.refuse(node, "a chain of assignments at the top", "bind one by one")
        if isinstance(target, ast.Name) and isinstance(
            self.typed.symbol(self.module, target.id), nodes.TypeAlias | nodes.TypeVarExpr
        ):
            ignore(node)
            return "", []
        if isinstance(node, ast.AnnAssign):
            ignore(node.annotation)
        if node.value is None:
            raise self.refuse(node, "a name without a value at the top", "give it one")
        value = node.value
        code = str(self.value(value))
        if isinstance(target, ast.Tuple):
            if isinstance(self.symbol(value), nodes.TypeInfo):
                code = f"Object.values({code}.members)"
            names = [each.id for each in target.elts if isinstance(each, ast.Name)]
        elif isinstance(target, ast.Name):
            names = [target.id]
        else:
            raise self.refuse(node, "this assignment at the top", "bind a name")
        told = self._pairs(target, value) or f"{self.parameter(target)} = {code}"
        text = f"{self._at(node)}const {told};\n"
        return text, [pair for name in names for pair in _public(name, name_of(name))]

    def _used(self) -> frozenset[str]:
        return frozenset(module for module, _ in self.imports.found)

    def _head(self, paths: dict[str, str]) -> str:
        here = posixpath.dirname(paths[self.module])
        by_file: dict[str, list[str]] = {}
        for (module, there), name in sorted(self.imports.found.items()):
            part = there if there == name else f"{there} as {name}"
            by_file.setdefault(_from(here, paths[module]), []).append(part)
        lines = [
            f'import {{ {", ".join(names)} }} from "{file}";\n' for file, names in by_file.items()
        ]
        runtime = f'import * as $ from "{_from(here, paths["$"])}";\n'
        return (
            f"// @ts-nocheck\n// Made from {self.file}: change that.\n{runtime}{''.join(lines)}\n"
        )


def _from(folder: str, file: str) -> str:
    found = posixpath.relpath(file, folder or ".").replace(os.sep, "/")
    return found if found.startswith(".") else f"./{found}"


def _public(python: str, script: str) -> list[str]:
    return [script] if not python.startswith("_") else []


def _exports(names: list[str]) -> str:
    return f"\nexport {{ {', '.join(names)} }};\n" if names else "\nexport {};\n"
