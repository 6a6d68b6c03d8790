"""`migrant-helper catalogue diff`: what changed for whom since an older version of the data files."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
from babel import Locale
from babel.messages.pofile import PoFileError

from migrant_helper import paths
from migrant_helper.catalogue.compare.report import Asked, for_somebody, report
from migrant_helper.catalogue.compare.texts import said
from migrant_helper.catalogue.compare.version import Version, version
from migrant_helper.catalogue.words.translations import LANGUAGES, is_translated, shared
from migrant_helper.cli import person
from migrant_helper.cli.as_of import today
from migrant_helper.cli.comparing.changes import lines, markdown, wrapped
from migrant_helper.cli.comparing.revision import Revision, revision, standing
from migrant_helper.cli.problems import Unusable
from migrant_helper.core.rules.explanations import WORDS, Show
from migrant_helper.core.words.texts import PLACE, first_sentence

_HABITS = Locale.parse("en_IN")
_MONEY = {"IN": "INR", "NP": "NPR"}


@click.command()
@click.option(
    "--schemes",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=paths.SCHEMES,
    help="The folder of the data files that stand.",
)
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day to decide for; today if not given."
)
@click.option(
    "--people",
    type=click.IntRange(1, 100_000),
    default=1000,
    show_default=True,
    help="How many people of each country to try.",
)
@click.option(
    "--whole", is_flag=True, help="Show every line of what changed, and each changed rule whole."
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.md",
    help="Write it to a file for others, as plain Markdown.",
)
@click.option("--check", is_flag=True, help="Exit 1 if more than texts changed.")
@person.as_json
@click.argument("rev")
@click.argument("names", nargs=-1)
def diff(
    schemes: Path, as_of: date | None, people: int, check: bool, as_json: bool, **given: Any
) -> None:
    """Say what changed, and for whom, between the data files at a git revision and those that stand.

    REV is a commit, a tag, a branch, or a day as YYYY-MM-DD; with NAMES only entries whose id holds
    one of them. The same made-up people go through the rules of both versions.

    Examples:

      migrant-helper catalogue diff HEAD~30

      migrant-helper catalogue diff 2026-11-26 onorc pm-sym"""
    old = revision(schemes, given["rev"])
    was, now = version(old.schemes), standing_version(schemes)
    on = as_of.strftime("%Y-%m-%d") if as_of else today("IN")
    asked = Asked(was, now, on, people, _show_of(now), given["names"])
    document = {
        "revision": given["rev"],
        "commit": old.commit,
        "day": old.day,
        "newer": standing(schemes),
        **report(asked, sorted(was.countries() | now.countries())),
        "translations": _translations(old, schemes.parent / "translations"),
    }
    told = lines(document, whole=given["whole"])
    if given["output"]:
        given["output"].write_text(markdown(told), "utf-8")
    else:
        person.show(document, wrapped(told), as_json)
    sys.exit(1 if check and for_somebody(document) else 0)


def standing_version(schemes: Path) -> Version:
    """The version that stands, which has to be whole."""
    files = {
        path.relative_to(schemes).as_posix(): path.read_bytes() for path in schemes.rglob("*.yaml")
    }
    found = version(files)
    problems = [str(one.problem) for one in found.unread] or [
        str(one) for one in found.lost.values()
    ]
    if problems:
        raise Unusable("schemes", problems[0], "run `migrant-helper catalogue lint`")
    return found


def _show_of(now: Version) -> Any:
    """How a sentence of a country's rule is written in English."""
    from migrant_helper.phone.ui import (  # noqa: PLC0415 - no other command of the group needs Jinja
        currency,
        dates,
        numbers,
    )

    places = {one["code"]: one for one in now.shared["places"]}

    def show(country: str) -> Show:
        return {
            "words": WORDS,
            "numbers": numbers(_HABITS),
            "dates": dates(_HABITS),
            "places": places,
            "money": currency(_HABITS, _MONEY.get(country, "INR")),
        }

    return show


def _translations(old: Revision, folder: Path) -> dict[str, dict[str, Any]]:
    """How many translations of the entries' texts changed, came and went, by language; of those that
    changed the sentence, and of which English text it is."""
    found = {}
    for lang in LANGUAGES[1:]:
        path = f"{lang}/LC_MESSAGES/schemes.po"
        held = folder / path
        now = held.read_bytes() if held.exists() else b""
        before = old.translations.get(path, b"")
        messages = (_messages(before, lang), _messages(now, lang)) if now != before else ({}, {})
        found[lang] = {**said(*messages), "sentences": list(_reworded(*messages))}
    return found


def _reworded(was: dict[str, str], now: dict[str, str]) -> Iterator[dict[str, str | None]]:
    for english, text in now.items():
        if was.get(english, text) != text:
            for told in said({"": _plain(was[english])}, {"": _plain(text)})["sentences"]:
                yield {**told, "of": first_sentence(_plain(english))}


def _plain(text: str) -> str:
    """A text with its figures left open."""
    return PLACE.sub("…", text)


def _messages(text: bytes, lang: str) -> dict[str, str]:
    """What is shown of a po file, by its English text; nothing of one that cannot be read."""
    try:
        held = shared(text, lang, "schemes")
    except PoFileError:
        return {}
    return {str(one.id): str(one.string) for one in held if one.id and is_translated(one)}
