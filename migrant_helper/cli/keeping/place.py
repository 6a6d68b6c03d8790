"""Where data and keys lie, as the settings say, and how a command ends where it cannot go on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy.exc import SQLAlchemyError

from migrant_helper import config
from migrant_helper.store.backup.made import Place


def of_settings() -> Place:
    """Raises BadSetting."""
    settings = config.read(os.environ)
    return Place(settings.database_url, settings.data, settings.keys, dict(os.environ))


@contextmanager
def refusing(what: str) -> Iterator[None]:
    """Ends the command with status 2 and a line that says what to do."""
    try:
        yield
    except SQLAlchemyError as error:
        # Without its words: they quote rows, and the address with its password.
        click.echo(
            f"cannot {what}: the database does not answer ({type(error).__name__})", err=True
        )
        raise SystemExit(2) from error
    except (ValueError, OSError) as error:
        click.echo(f"cannot {what}: {error}", err=True)
        raise SystemExit(2) from error
