"""Every page is sound HTML, by html-validate in one run.

Three of its recommended rules are off in .htmlvalidate.json: `form-dup-name` (a form of ours repeats
`pick`, `tick`, `step` and `do` on purpose), `no-implicit-button-type` (nearly every button submits, and
the word would stand 2,000 times on the pages a slow phone loads), and `tel-non-breaking` (a number
breaks at 320 px where it must).
"""

import json
import subprocess
from pathlib import Path

import pytest

from tests.browser.corpus import Look, ask, looks, signed_card
from tests.conftest import ROOT, Server
from tests.sweep import opened_in

VALIDATOR = ROOT / "node_modules/html-validate/bin/html-validate.mjs"


@pytest.fixture(scope="module")
def written(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as files, one a page and language."""
    folder = tmp_path_factory.mktemp("pages")
    for lang in opened_in(("en", "ur")):
        for look in looks(signed_card(server.url)):
            write(folder / f"{lang} {look.name}.html", server, lang, look)
    return folder


def write(file: Path, server: Server, lang: str, look: Look) -> None:
    status, _, body = ask(f"{server.url}/{lang}/{look.path}", look.fields)
    assert (status, look.holds in body) == (look.status, True), look
    file.write_text(body, "utf-8")


def validated(folder: Path) -> dict[str, list[str]]:
    """What html-validate finds in the folder's files, by file."""
    # Into a file: the tool ends before a pipe of more than 64 kB is read.
    report, config = folder / "report.json", ROOT / ".htmlvalidate.json"
    command = ["node", VALIDATOR, f"--formatter=json={report}", f"--config={config}", folder]
    subprocess.run(command, cwd=ROOT, check=False)
    return {
        Path(row["filePath"]).stem: [
            f"{each['line']}:{each['column']} {each['ruleId']}: {each['message']}"
            for each in row["messages"]
        ]
        for row in json.loads(report.read_text("utf-8"))
    }


def test_html_validate_finds_nothing_on_any_page(written: Path) -> None:
    assert validated(written) == {}


def test_html_validate_reads_the_rules_of_this_project(tmp_path: Path) -> None:
    page = '<!doctype html>\n<html lang="en"><head><title>x</title></head>'
    body = '<body><h1>a</h1><h3>b</h3><form><input type="text" name="n"></form></body></html>'
    (tmp_path / "bad.html").write_text(f"{page}{body}\n", "utf-8")

    found = " ".join(validated(tmp_path)["bad"])

    assert "heading-level" in found
    assert "input-missing-label" in found
