"""Files of lists for commands: what is wrong with one ends the command with one message."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from migrant_helper.cli.problems import Unusable


def opened(source: Path) -> Any:
    """The sheets of a file. Raises Unusable."""
    from migrant_helper.roster.files.open import read_sheets  # noqa: PLC0415 - of the extra

    return usable(source, lambda: read_sheets(source))


def usable(file: Path, act: Callable[[], Any]) -> Any:
    """What `act` gives. Raises Unusable where the file cannot be read or written."""
    from migrant_helper.roster.files.grid import FileError  # noqa: PLC0415 - of the extra

    try:
        return act()
    except FileError as error:
        raise Unusable(str(file), str(error), error.remedy) from error
