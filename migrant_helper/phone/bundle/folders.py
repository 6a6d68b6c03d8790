"""The folders of pages that stand apart, each with what it speaks of by language."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.phone.bundle import diary, employer
from migrant_helper.phone.bundle.apart import Folder, Said

Json = dict[str, Any]
ByLanguage = Mapping[str, Json]


def folders(
    uis: ByLanguage, pay: ByLanguage, letters: ByLanguage, duties: ByLanguage
) -> list[tuple[Folder, dict[str, Said]]]:
    """The diary, with the law of pay and the letters beside, and the employer's door with the duties."""
    of_diary = {
        lang: Said(ui, pay.get(lang, {}), {"letters": letters.get(lang, {})})
        for lang, ui in uis.items()
    }
    of_door = {lang: Said(ui, duties.get(lang, {})) for lang, ui in uis.items()}
    return [(diary.FOLDER, of_diary), (employer.FOLDER, of_door)]
