"""What is written into build/, and under which names."""

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from migrant_helper import paths
from migrant_helper.cli.build import sources
from migrant_helper.phone import worker
from migrant_helper.phone.bundle import small
from migrant_helper.phone.bundle.build import PACKAGE, Sources, build, write_bundles
from migrant_helper.phone.bundle.contents import phone_contents
from migrant_helper.phone.bundle.packed import packed
from migrant_helper.phone.bundle.small import SUFFIXES
from migrant_helper.phone.templates.subset import TemplateRefused
from migrant_helper.phone.worker import BuildFailed
from tests.phone.phones import write_quickly
from tests.sweep import tries

WORKERS = ("sw.js", "desk.js", "diary.js", "employer.js")
LAST = "// What nobody would make.\n"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    """Sources of these tests' own, to change: a copy of the templates and the scripts."""
    root = tmp_path_factory.mktemp("own")
    for folder in (paths.STATIC, paths.TEMPLATES, paths.ROOT / PACKAGE):
        shutil.copytree(folder, root / folder.name)
    shutil.copy(paths.ROOT / "package-lock.json", root)
    (root / "node_modules").symlink_to(paths.ROOT / "node_modules")
    return replace(sources(), root=root, templates=root / "templates")


@pytest.fixture(scope="module")
def first(own: Sources) -> dict[str, Any]:
    """What versions.json says of a build of them, which lies in build/ and takes what it can of the
    project's own."""
    shutil.copytree(paths.BUILD, own.root / "build")
    return build(own, own.root / "build")


@pytest.fixture
def unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    """No terser, and large copies: for tests that do not look at the scripts a phone gets."""
    monkeypatch.setattr(small, "write_small", write_quickly)
    monkeypatch.setattr(worker, "folded", lambda root, text: text)


@contextmanager
def changed(own: Sources, name: str, change: Callable[[str], str]) -> Iterator[None]:
    file = own.root / name
    text = file.read_text("utf-8")
    file.write_text(change(text), "utf-8")
    try:
        yield
    finally:
        file.write_text(text, "utf-8")


def test_the_same_sources_make_the_same_files(
    own: Sources, first: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether all is made, or taken from the build before. What takes tools of others a minute is taken
    here where it would be made of the same bytes: the workers, folded, and the copies of what is no
    script. The other scripts are folded and compressed twice."""
    marks = json.loads((own.root / "build/folded.json").read_text("utf-8"))
    fold, compress = worker.folded, small.write_small

    def folded(root: Path, text: str) -> str:
        mark = worker.mark_of(root, text)
        same = [name for name in WORKERS if marks[name][0] == mark]
        return (own.root / "build" / same[0]).read_text("utf-8") if same else fold(root, text)

    def compressed(file: Path) -> None:
        last = own.root / "build" / file.relative_to(own.root / "again.making")
        is_script = file.suffix == ".js" and file.name not in WORKERS
        if is_script or last.read_bytes() != file.read_bytes():
            compress(file)
        else:
            for suffix in SUFFIXES.values():
                shutil.copy(f"{last}{suffix}", f"{file}{suffix}")

    monkeypatch.setattr(worker, "folded", folded)
    monkeypatch.setattr(small, "write_small", compressed)

    def held(folder: Path) -> dict[str, bytes]:
        files = [file for file in folder.rglob("*") if file.is_file()]
        return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}

    second = build(own, own.root / "again")

    assert first == second
    assert held(own.root / "again") == held(own.root / "build")


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("templates/base.html", lambda text: f"{text}<!-- -->"),
        ("static/css/base.css", lambda text: f"{text} b {{ color: red; }}"),
        ("static/js/phone/limits.json", lambda text: text.replace("65536", "65535")),
    ][: tries(1, whole=3)],
)
@pytest.mark.usefixtures("unfolded")
def test_any_change_makes_another_version(own: Sources, first: Any, file: str, change: Any) -> None:
    with changed(own, file, change):
        after = build(own, own.root / "build")

    assert first["version"] != after["version"]


def test_a_bundle_is_named_by_its_content(own: Sources, tmp_path: Path) -> None:
    first = write_bundles(own, tmp_path / "a")
    words = {**own.uis, "hi": {**own.uis["hi"], "draft": "changed"}}
    second = write_bundles(replace(own, uis=words), tmp_path / "b")

    assert {name for name in first if first[name] != second[name]} == {"ui.hi"}
    assert re.fullmatch(r"/bundle/ui\.hi\.[0-9a-f]{8}\.json", second["ui.hi"])
    text = (tmp_path / "b" / second["ui.hi"].removeprefix("/bundle/")).read_text("utf-8")
    shared = phone_contents(own.uis, own.catalogues)["ui.hi"]["shared"]
    assert json.loads(text) == packed({"ui": words["hi"], "shared": shared})


def test_the_style_lies_once_beside_the_bundles_named_by_its_content(built: Path) -> None:
    """Every page names it, the worker holds it, and no page has a style of its own."""
    versions = json.loads((built / "versions.json").read_text("utf-8"))
    address = versions["style"]
    style = (built / address.removeprefix("/")).read_bytes()

    assert address == f"/bundle/style.{hashlib.sha256(style).hexdigest()[:8]}.css"
    worker = (built / "sw.js").read_text("utf-8")
    assert worker.count(address) == 2
    assert "style-src 'self'" in worker
    assert "<style" not in worker


def test_nothing_built_names_this_machine(built: Path) -> None:
    copies = tuple(SUFFIXES.values())
    files = [file for file in built.iterdir() if file.is_file()]
    named = [file.name for file in files if file.suffix not in copies]
    texts = {name: (built / name).read_text("utf-8") for name in named}

    assert [name for name, text in texts.items() if str(paths.ROOT) in text] == []


def test_a_refused_template_leaves_the_old_build_as_it_was(own: Sources, first: Any) -> None:
    before = (own.root / "build/versions.json").read_bytes()

    with (
        changed(own, "templates/public/home.html", lambda _: "{{ 1 / 2 }}"),
        pytest.raises(TemplateRefused, match=r"public/home\.html:1"),
    ):
        build(own, own.root / "build")

    assert before == (own.root / "build/versions.json").read_bytes()
    assert not (own.root / "build.making").exists()


def test_a_script_that_cannot_be_read_is_named(own: Sources, first: Any) -> None:
    with (
        changed(own, "static/js/phone/forms.js", lambda _: "export const page = ("),
        pytest.raises(BuildFailed, match=r"forms\.js"),
    ):
        build(own, own.root / "build")


def test_a_build_without_esbuild_says_what_to_run(own: Sources, first: Any) -> None:
    (own.root / "node_modules").unlink()

    with pytest.raises(BuildFailed, match="make install"):
        build(own, own.root / "build")

    (own.root / "node_modules").symlink_to(paths.ROOT / "node_modules")


# The last: a build after it would have to make all scripts again.
@pytest.mark.usefixtures("unfolded")
@pytest.mark.usefixtures("unfolded")
def test_scripts_are_made_anew_where_python_changed_alone(own: Sources, first: Any) -> None:
    script = own.root / "build/js/core/rules/truth.js"
    script.write_text(script.read_text("utf-8") + LAST, "utf-8")
    build(own, own.root / "build")
    kept = script.read_text("utf-8")
    with changed(own, "migrant_helper/core/rules/truth.py", lambda text: f"{text}\nMORE = 1\n"):
        build(own, own.root / "build")

    assert kept.endswith(LAST)
    assert "MORE = 1" in script.read_text("utf-8")
    assert LAST not in script.read_text("utf-8")
