"""What the commands about one person share: options, reading facts, the catalogue to read from."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import click

from migrant_helper.catalogue import kept
from migrant_helper.catalogue.yaml.tree import UnreadableError
from migrant_helper.cli.as_of import today
from migrant_helper.cli.dated.bikram_days import with_bikram
from migrant_helper.cli.dated.months import need_days
from migrant_helper.cli.nearest import nearest_place
from migrant_helper.cli.problems import Unusable, read_json_file
from migrant_helper.core.rules.facts.bounds import need_possible
from migrant_helper.core.rules.facts.held import with_places
from migrant_helper.core.rules.facts.read import read_facts
from migrant_helper.core.rules.wrong import Wrong
from migrant_helper.core.words.days import is_day
from migrant_helper.core.words.texts import ready

Command = TypeVar("Command", bound=Callable[..., Any])
Catalogue = Mapping[str, Any]

UNKNOWN = "(amount not known)"


def _day(context: click.Context, option: click.Parameter, text: str | None) -> str | None:
    if text is not None and not is_day(text):
        raise click.BadParameter(f"found {text!r}, expected a day that exists, as YYYY-MM-DD")
    return text


as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document, nothing else.")
country = click.option("--country", required=True, metavar="CODE", help="As in IN or NP.")
lang = click.option("--lang", default="en", metavar="TAG", help="The language of texts; en.")
as_of = click.option(
    "--as-of", callback=_day, metavar="DATE", help="The day, YYYY-MM-DD; today there if not given."
)
facts_file = click.option(
    "--facts",
    "file",
    required=True,
    metavar="FILE",
    help="A JSON object of facts; - is standard input.",
)
schemes = click.option("--scheme", "schemes", multiple=True, metavar="ID", help="Only this one.")


def person(command: Command) -> Command:
    """The options `--country --facts --as-of --lang --json`, in this order in the help."""
    for option in (as_json, lang, as_of, facts_file, country):
        command = option(command)
    return command


def catalogue(code: str, tag: str) -> Catalogue:
    """The compiled catalogue. Raises Unusable for a country or language that is not held, and for
    data files that cannot be read."""
    _held("--country", code, kept.countries)
    _held("--lang", tag, kept.languages)
    return _read(lambda: kept.catalogue(code, tag))


def filled(held: Catalogue, told: Mapping[str, Any], on: str) -> dict[str, Any]:
    """The catalogue with the amounts in force on that day in its texts; those that go by the day of
    an event, by the day told."""
    event = told.get("event_date")
    return {**held, "schemes": [ready(scheme, on, UNKNOWN, event) for scheme in held["schemes"]]}


def facts(file: str, on: str) -> dict[str, Any]:
    """The facts of a file, checked against every declared fact, of whatever country, and whether
    they can be true on that day; places by their names of today, days of the Bikram Sambat as Gregorian
    ones where the home is in Nepal. Raises Unusable naming the file,
    the fact, what was found and what was expected."""
    declared, places = _read(kept.declared_facts), _read(kept.held_places)
    try:
        told_so = with_bikram(declared, read_json_file(file), on)
        need_days(declared, told_so, on)
        given = read_facts(declared, told_so)
        need_possible(declared, given, on)
    except Wrong as wrong:
        raise Unusable(file, wrong, "mend that fact, or see `migrant-helper facts`") from wrong
    told, nowhere = with_places(declared, given, places)
    for fact in nowhere:
        missing = Wrong(f"fact {fact}", given[fact], "a place that there is")
        raise Unusable(file, missing, nearest_place(given[fact], places))
    return told


def known(held: Catalogue, told: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that this country's rules can read."""
    return {fact: value for fact, value in told.items() if fact in held["facts"]}


def chosen(held: Iterable[Catalogue], wanted: Iterable[str]) -> list[str]:
    """The wanted schemes, each once. Raises Unusable for one that no catalogue holds."""
    ids = {scheme["id"] for one in held for scheme in one["schemes"]}
    for scheme in wanted:
        if scheme not in ids:
            _refuse("--scheme", scheme, "the id of an entry held", "see `migrant-helper facts`")
    return list(dict.fromkeys(wanted))


def day(given: str | None, code: str) -> str:
    """The day given, else today in the country's time zone."""
    return given or today(code)


def show(document: Any, lines: Iterable[str], as_json: bool) -> None:
    """Prints the document as JSON, or the lines for a reader."""
    text = json.dumps(document, ensure_ascii=False, indent=2) if as_json else "\n".join(lines)
    click.echo(text)


def _held(option: str, given: str, names: Callable[[], list[str]]) -> None:
    held = _read(names)
    if given not in held:
        _refuse(option, given, f"one of {', '.join(held)}", "give one of these")


def _refuse(option: str, given: str, expected: str, remedy: str) -> None:
    raise Unusable(option, f"found {given!r}, expected {expected}", remedy)


Read = TypeVar("Read")


def _read(reading: Callable[[], Read]) -> Read:
    try:
        return reading()
    except UnreadableError as error:
        raise Unusable("schemes", str(error), "run `migrant-helper catalogue lint`") from error
