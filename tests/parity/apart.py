"""The pages that stand apart, as the phone makes them: what Node answers to requests."""

import json
import subprocess
from pathlib import Path
from typing import Any

from migrant_helper import paths
from migrant_helper.phone.bundle.apart import Folder
from migrant_helper.phone.templates.compiled import compile_all, sources_in
from migrant_helper.phone.templates.messages import for_phone
from tests.pages.server import STYLE

ROOT = paths.ROOT


def answers(
    folder: Folder, uis: dict[str, dict[str, Any]], given: dict[str, Any], module: Path
) -> list[dict[str, Any]]:
    """What tests/parity/<folder>.mjs says of `given`, beside the interfaces `uis` as a phone has them; `module` is
    where the templates are written."""
    found = folder.in_frame({**sources_in(paths.TEMPLATES), "style.href": STYLE})
    compiled = compile_all(found, (ROOT / "static/js/phone/runtime.js").as_posix())
    module.write_text(compiled.module, encoding="utf-8")
    files = sorted((ROOT / "build/js").rglob("*.js"))
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    spoken = {lang: for_phone(ui, compiled.messages, code) for lang, ui in uis.items()}
    done = subprocess.run(
        ["node", f"tests/parity/{folder.name}.mjs", str(module)],
        input=json.dumps({**given, "uis": spoken}),
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
        timeout=120,
    )
    assert not done.returncode, done.stderr
    said: list[dict[str, Any]] = json.loads(done.stdout)
    return said
