"""Makes the scripts of core/ and pages/: reads the Python, writes ES modules with their source maps."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from migrant_helper.phone.scripts.mapping import placed
from migrant_helper.phone.scripts.modules import Module, Written
from migrant_helper.phone.scripts.reading.looked import Looked, look
from migrant_helper.phone.scripts.reading.refusals import ScriptRefused, unwatch
from migrant_helper.phone.scripts.reading.typed import Typed
from migrant_helper.phone.scripts.writer import Made

SERVER_ONLY = "Server only."
BY_HAND = "By hand on the phone: "


@dataclass(frozen=True)
class Sources:
    """The modules that a phone runs: by name the file of the Python, and of those whose script is
    written by hand the script's file."""

    made: Mapping[str, Path]
    hand: Mapping[str, Path]


def sources(root: Path, package: str, rooms: tuple[str, ...]) -> Sources:
    """The modules below the rooms of a package. A docstring that says "Server only." leaves one
    out; "By hand on the phone: FILE." names the script that stands for it."""
    made, hand = dict[str, Path](), dict[str, Path]()
    for room in rooms:
        for file in sorted((root / package / room).rglob("[!_]*.py")):
            name = file.relative_to(root).with_suffix("").as_posix().replace("/", ".")
            said = " ".join((ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "").split())
            if BY_HAND in said:
                hand[name] = root / said.split(BY_HAND)[1].split()[0].rstrip(".")
            elif SERVER_ONLY not in said:
                made[name] = file
    return Sources(made, hand)


def make(found: Sources, root: Path, runtime: Path, *, out: Path, package: str) -> None:
    """Writes `out`/js and, with every check that the tests run with, `out`/checked. Raises
    ScriptRefused for what the phone could not run."""
    typed = Typed(found.made, root)
    looked = {name: look(text) for name, text in typed.texts.items()}
    for folder, checked in (("js", False), ("checked", True)):
        files = {name: _shown(file, root) for name, file in found.made.items()}
        hand = {name: str(file) for name, file in found.hand.items()}
        made = Made(typed, files, hand, checked)
        here = (out / folder).resolve()
        paths = {name: str(here / _script(name, package)) for name in found.made}
        beside = {**found.hand, "$": runtime}
        paths |= {name: str(file.resolve()) for name, file in beside.items()}
        _write(made, looked, paths)
        for one in looked.values():  # of what the first round read the second reads no less
            unwatch(one.tree)


def _write(made: Made, looked: Mapping[str, Looked], paths: dict[str, str]) -> None:
    written: dict[str, Written] = {}
    for name, one in looked.items():
        written[name] = Module(made, name, one).written(paths)
    _need_no_circle(written, made)
    for name, done in written.items():
        file = Path(paths[name])
        file.parent.mkdir(parents=True, exist_ok=True)
        text, mapping = placed(done.text, made.files[name], file.name)
        file.write_text(text, "utf-8")
        file.with_name(file.name + ".map").write_text(mapping, "utf-8")


def _need_no_circle(written: Mapping[str, Written], made: Made) -> None:
    done: set[str] = set()

    def follow(name: str, trail: tuple[str, ...]) -> None:
        if name in trail:
            circle = " > ".join([*trail[trail.index(name) :], name])
            raise ScriptRefused(
                made.files[name], 1, f"a circle of imports: {circle}", "move what both need"
            )
        if name in done or name not in written:
            return
        for other in sorted(written[name].imports):
            follow(other, (*trail, name))
        done.add(name)

    for name in sorted(written):
        follow(name, ())


def _shown(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)


def _script(name: str, package: str) -> str:
    return name.removeprefix(f"{package}.").replace(".", "/") + ".js"
