"""The command line as a whole: one file a command group."""

import click

from migrant_helper.cli.build import build
from migrant_helper.cli.card import card
from migrant_helper.cli.catalogue import catalogue
from migrant_helper.cli.checklist import checklist
from migrant_helper.cli.db import db
from migrant_helper.cli.facts import facts
from migrant_helper.cli.move import move
from migrant_helper.cli.reminders import reminders
from migrant_helper.cli.reports import reports
from migrant_helper.cli.rules import rules
from migrant_helper.cli.screen import screen
from migrant_helper.cli.serve import serve
from migrant_helper.cli.worker import worker

COMMANDS = (
    build,
    card,
    catalogue,
    checklist,
    db,
    facts,
    move,
    reminders,
    reports,
    rules,
    screen,
    serve,
    worker,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="migrant-helper")
def main() -> None:
    """What a person who moves for work is entitled to, what still works, what to do and by when."""


for command in COMMANDS:
    main.add_command(command)
