"""`migrant-helper build`: makes build/, what the server serves and phones keep."""

from typing import Any

import click

from migrant_helper import paths
from migrant_helper.catalogue import kept, lint, load
from migrant_helper.catalogue.grammar import read
from migrant_helper.catalogue.strings import entries, mo
from migrant_helper.cli.serving import fonts
from migrant_helper.phone.bikram import bikram
from migrant_helper.phone.bundle import build as bundle
from migrant_helper.phone.pictures.sheet import sheet
from migrant_helper.phone.pictures.sprite import PictureRefused, Sprite, sprite
from migrant_helper.phone.pictures.tables import tables
from migrant_helper.phone.scripts.reading.refusals import ScriptRefused
from migrant_helper.phone.templates.subset import TemplateRefused
from migrant_helper.phone.ui import SOURCE, UnsafeTranslation, Words, ui
from migrant_helper.phone.urgent import doors
from migrant_helper.phone.worker import BuildFailed

REFUSALS = (BuildFailed, PictureRefused, ScriptRefused, TemplateRefused, UnsafeTranslation)


@click.command(epilog="Example: migrant-helper build")
def build() -> None:
    """Make the worker, the style, the templates and the bundles. Needs Node and node_modules."""
    found = lint.refused(read.everything(paths.SCHEMES, paths.TRANSLATIONS))
    if found:
        for one in found:
            click.echo(str(one), err=True)
        raise SystemExit(2)
    try:
        bundle.build(sources(), paths.BUILD)
        fonts.make(paths.ROOT, paths.BUILD / "fonts")
    except REFUSALS as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from error


def sources() -> bundle.Sources:
    """Everything the front end is made from, in every language and country held."""
    languages = load.languages()
    words = Words(paths.TRANSLATIONS, entries.pseudo)
    made, named = pictures()
    return bundle.Sources(
        root=paths.ROOT,
        templates=paths.TEMPLATES,
        uis={
            lang: {
                **ui(lang, words, load.places(lang), languages),
                "urgent": urgent(lang),
                "money": load.money(lang),
                "doors": load.doors(),
                "bikram": bikram(),
                "pictures": named,
            }
            for lang in languages
        },
        catalogues={
            (country, lang): load.catalogue(country, lang)
            for country in load.countries()
            for lang in languages
        },
        sprite=made,
        sheet=lambda css: sheet(
            load.source().registries["pictures"].data, words_beside(), made, css
        ),
        spoken={
            lang: mo.compiled(paths.TRANSLATIONS, lang) for lang in languages if lang != SOURCE
        },
        notices={lang: load.notices(lang) for lang in languages},
        near={lang: load.near(lang) for lang in languages},
        desk=load.desk(),
        pay={lang: load.pay(lang) for lang in languages},
        letters={lang: load.letters(lang) for lang in languages},
        duties={lang: load.duties(lang) for lang in languages},
        compiled=kept.compiled(),
    )


def pictures() -> tuple[Sprite, dict[str, Any]]:
    """The file of all pictures, and what stands for what: the same in every language."""
    named = load.source().registries["pictures"].data
    made = sprite(paths.ROOT, named)
    return made, tables(named, made.address)


def words_beside() -> dict[str, str]:
    """The English of what stands beside a picture, by its dotted path in schemes/pictures.yaml."""
    source = load.source()
    items = {
        f"{table}.{name}": str(item["name"])
        for table in ("documents", "offices")
        for name, item in source.registry(table).items()
    }
    entries_named = {
        f"entries.{name}": str(file.data["name"]["en"]) for name, file in source.schemes.items()
    }
    labels = {
        f"choices.{name}.{value}": str(label)
        for name, fact in source.registry("facts").items()
        for value, label in fact.get("labels", {}).items()
    }
    return {**items, **entries_named, **labels}


def urgent(lang: str) -> dict[str, Any]:
    """The doors for urgent trouble of every country held, in one language."""
    catalogues = {country: load.catalogue(country, lang) for country in load.countries()}
    return doors(catalogues, load.helplines(lang))
