"""A build as small as can be, for what happens to releases."""

import hashlib
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from migrant_helper import paths
from migrant_helper.actions.releases import Place
from migrant_helper.phone.bundle.packed import packed
from tests.actions.parts import NOW

NAMES = ("IN.hi", "ui.hi")
LONG = " ".join(f"वाक्य {number}" for number in range(400))


def small(folder: Path, words: str, code: str = "c" * 12) -> Path:
    """A build in `folder` whose bundles say `words`, of a worker of this code."""
    files = {
        "sw.js": f"/* {code} */",
        "app.js": "/* app */",
        "pin.js": "",
        "translations/hi.mo": "hi",
    }
    files |= {"notices/hi.json": "[]", "near/IN-KL.hi.json": '{"names":[]}'}
    bundles = {}
    for name in NAMES:
        text = json.dumps(packed({"name": name, "long": LONG, "words": words}))
        file = f"bundle/{name}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.json"
        bundles[name] = f"/{file}"
        files[file] = text
        files[f"server/{name}.json"] = json.dumps({"words": words})
    looks = {"pictures": "/bundle/pictures.svg", "style": "/bundle/style.css"}
    files |= {"bundle/pictures.svg": "<svg/>", "bundle/style.css": "b{}"}
    files["versions.json"] = json.dumps({"version": code, "phone": bundles, **looks})
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def place(folder: Path, words: str = "A", code: str = "c" * 12) -> Place:
    """Where the build that says `words` is signed, below `folder`."""
    build = small(folder / f"build-{words}-{code}", words, code)
    return Place(build, paths.STATIC, folder / "data", folder / "keys", NOW)


def later(here: Place, days: int) -> Place:
    """The same so many days after."""
    return replace(here, now=here.now + timedelta(days=days))
