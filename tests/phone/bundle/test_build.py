"""What is written into build/, and under which names."""

import base64
import hashlib
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from migrant_helper import paths
from migrant_helper.cli.build import sources
from migrant_helper.phone.bundle.build import Sources, build, write_bundles
from migrant_helper.phone.bundle.packed import packed
from migrant_helper.phone.templates.subset import TemplateRefused
from migrant_helper.phone.worker import BuildFailed


@pytest.fixture
def own(tmp_path: Path) -> Sources:
    """Sources of a test's own, to change: a copy of the templates and the scripts."""
    shutil.copytree(paths.STATIC, tmp_path / "static")
    shutil.copytree(paths.TEMPLATES, tmp_path / "templates")
    shutil.copytree(paths.ROOT / "migrant_helper", tmp_path / "migrant_helper")
    shutil.copy(paths.ROOT / "package-lock.json", tmp_path)
    (tmp_path / "node_modules").symlink_to(paths.ROOT / "node_modules")
    return replace(sources(), root=tmp_path, templates=tmp_path / "templates")


def test_the_same_sources_make_the_same_version_and_worker(own: Sources, tmp_path: Path) -> None:
    first = build(own, tmp_path / "build")
    script = (tmp_path / "build/sw.js").read_bytes()

    assert first == build(own, tmp_path / "build")
    assert script == (tmp_path / "build/sw.js").read_bytes()


@pytest.mark.parametrize(
    "file", ["templates/base.html", "static/css/base.css", "static/js/phone/limits.json"]
)
def test_any_change_makes_another_version(own: Sources, tmp_path: Path, file: str) -> None:
    before = build(own, tmp_path / "build")["version"]
    changed = {
        "base.html": lambda text: f"{text}<!-- -->",
        "base.css": lambda text: f"{text} b {{ color: red; }}",
        "limits.json": lambda text: text.replace("65536", "65535"),
    }[Path(file).name]
    (tmp_path / file).write_text(changed((tmp_path / file).read_text("utf-8")), "utf-8")

    after = build(own, tmp_path / "build")["version"]

    assert before != after


def test_a_bundle_is_named_by_its_content(own: Sources, tmp_path: Path) -> None:
    first = write_bundles(own, tmp_path / "a")
    words = {**own.uis, "hi": {**own.uis["hi"], "draft": "changed"}}
    second = write_bundles(replace(own, uis=words), tmp_path / "b")

    assert {name for name in first if first[name] != second[name]} == {"ui.hi"}
    assert re.fullmatch(r"/bundle/ui\.hi\.[0-9a-f]{8}\.json", second["ui.hi"])
    text = (tmp_path / "b" / second["ui.hi"].removeprefix("/bundle/")).read_text("utf-8")
    assert json.loads(text) == packed(words["hi"])


def test_the_policy_allows_the_style_and_no_other(built: Path) -> None:
    versions = json.loads((built / "versions.json").read_text("utf-8"))
    style = (built / "style.css").read_bytes()

    expected = base64.b64encode(hashlib.sha256(style).digest()).decode()

    assert versions["style"] == expected
    assert f"style-src 'sha256-{expected}'" in (built / "sw.js").read_text("utf-8")


def test_nothing_built_names_this_machine(built: Path) -> None:
    named = [file.name for file in built.iterdir() if file.is_file()]
    texts = {name: (built / name).read_text("utf-8") for name in named}

    assert [name for name, text in texts.items() if str(paths.ROOT) in text] == []


def test_a_refused_template_leaves_the_old_build_as_it_was(own: Sources, tmp_path: Path) -> None:
    build(own, tmp_path / "build")
    before = (tmp_path / "build/versions.json").read_bytes()
    (tmp_path / "templates/public/home.html").write_text("{{ 1 / 2 }}", "utf-8")

    with pytest.raises(TemplateRefused, match=r"public/home\.html:1"):
        build(own, tmp_path / "build")

    assert before == (tmp_path / "build/versions.json").read_bytes()
    assert not (tmp_path / "build.making").exists()


def test_a_script_that_cannot_be_read_is_named(own: Sources, tmp_path: Path) -> None:
    (tmp_path / "static/js/phone/forms.js").write_text("export const page = (", "utf-8")

    with pytest.raises(BuildFailed, match=r"forms\.js"):
        build(own, tmp_path / "build")


def test_a_build_without_esbuild_says_what_to_run(own: Sources, tmp_path: Path) -> None:
    (tmp_path / "node_modules").unlink()

    with pytest.raises(BuildFailed, match="make install"):
        build(own, tmp_path / "build")
