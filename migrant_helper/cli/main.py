"""The command line as a whole: one file a command or group, imported when it is asked for."""

import gc
from collections import UserDict
from importlib import import_module
from typing import Any

import click

COMMANDS = (
    "build",
    "card",
    "catalogue",
    "checklist",
    "db",
    "facts",
    "move",
    "reminders",
    "reports",
    "rules",
    "screen",
    "serve",
    "worker",
)
# And in the folders of the same names.
KEEPING = ("backup", "keys", "restore")
SERVING = ("release",)
DESK = ("camp", "org", "user")
ROSTER = ("roster",)


class Imported(UserDict[str, Any]):
    """Commands by name, given as names of modules. What one of them needs is not imported for
    another: the server and the database take a second."""

    def __getitem__(self, name: str) -> click.Command:
        """The command, from its module. Raises KeyError where there is none."""
        command: click.Command = getattr(import_module(self.data[name]), name)
        return command


@click.group(
    commands=Imported(
        {name: f"migrant_helper.cli.{name}" for name in COMMANDS}
        | {name: f"migrant_helper.cli.keeping.{name}" for name in KEEPING}
        | {name: f"migrant_helper.cli.serving.{name}" for name in SERVING}
        | {name: f"migrant_helper.cli.desk.{name}" for name in DESK}
        | {name: f"migrant_helper.cli.roster.{name}" for name in ROSTER}
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="migrant-helper")
def main() -> None:
    """What a person who moves for work is entitled to, what still works, what to do and by when."""
    # What a command reads lives as long as it does: to look for garbage in it at every 700 things more
    # is a fifth to a half of the time of reading.
    gc.set_threshold(50_000, 20, 50)
