"""`migrant-helper catalogue`: lint, format, stats, stale, strings, diff and watch of the data files."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click
from babel.messages.catalog import Catalog

from migrant_helper import paths
from migrant_helper.catalogue import lint
from migrant_helper.catalogue.grammar import forms, read, references
from migrant_helper.catalogue.stale import stale as due_for_check
from migrant_helper.catalogue.stats import stats as counted
from migrant_helper.catalogue.stats import table, with_table
from migrant_helper.catalogue.strings import entries, interface, po
from migrant_helper.catalogue.words import translations
from migrant_helper.catalogue.yaml.tree import UnreadableError
from migrant_helper.cli.as_of import today
from migrant_helper.cli.comparing.diff import diff
from migrant_helper.cli.comparing.since import unsaid_since
from migrant_helper.cli.watch import watch_sources

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document, nothing else.")
schemes_folder = click.option(
    "--schemes",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=paths.SCHEMES,
    help="The folder of the data files.",
)
as_of_day = click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day to check for; today if not given."
)


# Beside the caches of the other tools.
_LAID_OUT = paths.ROOT / ".layout_cache" / "laid_out"


@click.group()
def catalogue() -> None:
    """The data files: check them, count them, compare them, hand their words to translators."""


catalogue.add_command(diff)
catalogue.add_command(watch_sources)


@catalogue.command("lint")
@schemes_folder
@as_of_day
@click.option(
    "--since",
    metavar="REV",
    help="Also find entries whose rule changed since that release while no `changed` says so.",
)
@as_json
@click.argument("names", nargs=-1)
def lint_files(
    schemes: Path, as_of: date | None, since: str, as_json: bool, names: tuple[str, ...]
) -> None:
    """Check every data file; with NAMES only findings in files whose path holds one of them.

    Example: migrant-helper catalogue lint in/onorc"""
    source = read.everything(schemes, paths.TRANSLATIONS)
    found = [
        one
        for one in (
            *lint.findings(source, _day(as_of)),
            *(unsaid_since(schemes, since) if since else ()),
        )
        if not names or any(name in one.file for name in names)
    ]
    errors = sum(one.severity == "error" for one in found)
    if as_json:
        _print({"errors": errors, "findings": [one.as_json() for one in found]})
    else:
        for one in found:
            click.echo(str(one))
        click.echo(f"{errors} errors, {len(found) - errors} notes, {len(source.schemes)} entries")
    sys.exit(1 if errors else 0)


@catalogue.command("format")
@schemes_folder
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file would change.")
@as_json
@click.argument("names", nargs=-1)
def format_files(schemes: Path, check: bool, as_json: bool, names: tuple[str, ...]) -> None:
    """Lay out every data file: lines of 120 characters; with NAMES only files whose path holds one
    of them. What a file says, its order and its comments stay as they are.

    Example: migrant-helper catalogue format in/onorc"""
    try:
        from migrant_helper.catalogue import tidy  # noqa: PLC0415 - a run without it needs no ruamel
    except ModuleNotFoundError as error:
        click.echo(f"{error.name} is missing; run: make .venv/test", err=True)
        sys.exit(2)
    try:
        changed = tidy.untidy(schemes, names, tidy.remembered(_LAID_OUT))
    except UnreadableError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    for path, text in () if check else changed.items():
        path.write_text(text, encoding="utf-8")
    if schemes == paths.SCHEMES and not (names or changed):
        tidy.remember(_LAID_OUT, schemes)
    files = [read.shown(path, schemes) for path in changed]
    if as_json:
        _print({"changed": files})
    else:
        click.echo("\n".join(files) or "nothing changed")
    sys.exit(1 if check and changed else 0)


@catalogue.command("stats")
@schemes_folder
@click.option("--readme", is_flag=True, help="Write the table of rows by grade into README.md.")
@click.option("--check", is_flag=True, help="With --readme: write nothing; exit 1 if it is old.")
@as_json
def print_stats(schemes: Path, readme: bool, check: bool, as_json: bool) -> None:
    """Count entries by country, kind and confidence, rows by grade, and translations.

    Example: migrant-helper catalogue stats --json"""
    if readme:
        sys.exit(_count_in(paths.ROOT / "README.md", _source(schemes), check))
    found = counted(_source(schemes))
    if as_json:
        _print(found)
        return
    for name, value in found.items():
        click.echo(name if isinstance(value, dict) else f"{name}: {value}")
        for inner, count in value.items() if isinstance(value, dict) else ():
            shown = ", ".join(f"{n} {m}" for m, n in count.items()) if _is_map(count) else count
            click.echo(f"  {inner}: {shown}")


@catalogue.command("stale")
@schemes_folder
@as_of_day
@as_json
def print_stale(schemes: Path, as_of: date | None, as_json: bool) -> None:
    """List entries whose sources are due for a check, the longest due first.

    Example: migrant-helper catalogue stale --as-of 2027-03-01"""
    day = _day(as_of)
    due = due_for_check(_source(schemes), day)
    if as_json:
        _print({"as_of": day, "due": due})
        return
    for one in due:
        late = "OVERDUE" if one["overdue"] else "due"
        click.echo(
            f"{one['id']}: {late} since {one['check_again']}. {one.get('watch', '')}".strip()
        )
    click.echo(f"{len(due)} due on {day}")


@catalogue.command("strings")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file would change.")
@as_json
def update_strings(check: bool, as_json: bool) -> None:
    """Extract every text of data files, pages and messages, and update all po files.

    Example: migrant-helper catalogue strings"""
    templates = {"schemes": entries.template(_source(paths.SCHEMES))}
    for domain in interface.FOLDERS:
        templates[domain] = interface.template(paths.ROOT, domain)
    changed = [name for domain, one in templates.items() for name in _update(domain, one, check)]
    if as_json:
        _print({"changed": changed})
    else:
        click.echo("\n".join(changed) or "nothing changed")
    sys.exit(1 if check and changed else 0)


@catalogue.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of a scheme file, which schemes/schema.json holds for editors.

    Example: migrant-helper catalogue schema > schemes/schema.json"""
    _print(forms.json_schema())


def _count_in(readme: Path, source: read.CatalogueSource, check: bool) -> int:
    old = readme.read_text(encoding="utf-8")
    new = with_table(old, table(source))
    if new == old:
        click.echo("nothing changed")
        return 0
    if not check:
        readme.write_text(new, encoding="utf-8")
    click.echo("README.md: run migrant-helper catalogue stats --readme" if check else "README.md")
    return 1 if check else 0


def _update(domain: str, template: Catalog, check: bool) -> list[str]:
    files = {paths.TRANSLATIONS / f"{domain}.pot": po.written(template, None)}
    for lang in translations.LANGUAGES[1:]:
        path = paths.TRANSLATIONS / lang / "LC_MESSAGES" / f"{domain}.po"
        old = po.read(path, lang, domain)
        files[path] = po.written(po.update(old, template, lang), lang, po.notes(path))
    changed = []
    for path, text in files.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            changed.append(path.relative_to(paths.ROOT).as_posix())
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    return changed


def _source(schemes: Path) -> read.CatalogueSource:
    try:
        source = read.strictly(schemes, paths.TRANSLATIONS)
        references.checked(source)
    except UnreadableError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    return source


def _day(as_of: date | None) -> str:
    return as_of.strftime("%Y-%m-%d") if as_of else today("IN")


def _is_map(value: Any) -> bool:
    return isinstance(value, dict)


def _print(document: Any) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))
