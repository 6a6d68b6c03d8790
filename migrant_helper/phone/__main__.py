"""`python -m migrant_helper.phone`: writes build/, what the server hands to phones."""

import sys

from migrant_helper import paths
from migrant_helper.catalogue import load, strings
from migrant_helper.phone.bundle import Sources, build
from migrant_helper.phone.subset import TemplateRefused
from migrant_helper.phone.ui import UnsafeTranslation, Words, ui
from migrant_helper.phone.worker import BuildFailed


def main() -> int:
    """Builds; exit status 2 and one message where a source cannot be used."""
    try:
        build(sources(), paths.BUILD)
    except (BuildFailed, TemplateRefused, UnsafeTranslation) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def sources() -> Sources:
    """Everything the front end is made from, in every language and country held."""
    languages = load.languages()
    words = Words(paths.TRANSLATIONS, strings.pseudo)
    return Sources(
        root=paths.ROOT,
        templates=paths.TEMPLATES,
        uis={lang: ui(lang, words, load.places(lang), languages) for lang in languages},
        catalogues={
            (country, lang): load.catalogue(country, lang)
            for country in load.countries()
            for lang in languages
        },
    )


if __name__ == "__main__":
    sys.exit(main())
