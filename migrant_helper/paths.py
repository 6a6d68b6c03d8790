"""Where the data lie: beside the package in a source tree, inside it in an installed wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_INSTALLED = PACKAGE / "_data"

ROOT = _INSTALLED if _INSTALLED.is_dir() else PACKAGE.parent
SCHEMES = ROOT / "schemes"
TRANSLATIONS = ROOT / "translations"
STATIC = ROOT / "static"
BUILD = ROOT / "build"
TEMPLATES = PACKAGE / "templates"
TYPST = TEMPLATES / "typst"
