"""Puts the data into a wheel: entries, translations, static files, and what the front-end build
made."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = ("schemes", "translations", "static", "build")


class WheelData(BuildHookInterface[Any]):
    """An installed wheel carries the data inside the package; an editable one reads them where
    they lie."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the data folders; raises FileNotFoundError where the front end was not built
        first."""
        if version != "standard":
            return
        for name in DATA:
            if not (Path(self.root) / name).is_dir():
                raise FileNotFoundError(
                    f"{name}/ is missing: run `make build` before building a wheel"
                )
            build_data["force_include"][name] = f"migrant_helper/_data/{name}"
