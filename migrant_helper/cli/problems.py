"""Input that a command cannot use: exit status 2 and one message that says where and what to do."""

import sys
from pathlib import Path
from typing import Any

import click

from migrant_helper.core.rules.input.strict_json import read_json, read_loose_json
from migrant_helper.core.rules.wrong import Wrong


class Unusable(click.ClickException):
    """Names the file, the place in it, what was found, what was expected and what to do."""

    exit_code = 2

    def __init__(self, file: str, problem: Wrong | str, remedy: str) -> None:
        super().__init__(f"{file}: {problem}; {remedy}")


def read_text(file: str) -> str:
    """The text of a UTF-8 file; `-` is standard input. Raises Unusable."""
    try:
        if file == "-":
            return sys.stdin.buffer.read().decode("utf-8")
        return Path(file).read_bytes().decode("utf-8")
    except OSError as error:
        raise Unusable(
            file, f"found {error.strerror}, expected a file", "name a readable one"
        ) from error
    except UnicodeDecodeError as error:
        problem = f"byte {error.start}: found no UTF-8, expected text in UTF-8"
        raise Unusable(file, problem, "save it as UTF-8") from error


def read_json_file(file: str, *, loose: bool = False) -> Any:
    """The JSON of a file, strict unless `loose` (see core/rules/input/strict_json.py). Raises Unusable."""
    try:
        return (read_loose_json if loose else read_json)(read_text(file))
    except Wrong as wrong:
        raise Unusable(file, wrong, "mend that place") from wrong
