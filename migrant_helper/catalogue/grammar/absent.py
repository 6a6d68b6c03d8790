"""The form of what no entry holds yet, and where to ask for it: not-held.yaml."""

from migrant_helper.catalogue.grammar.conditions import ID
from migrant_helper.catalogue.grammar.forms import INLINE_SOURCE, KINDS, TEXT
from migrant_helper.catalogue.yaml.scalars import Boolean, Word
from migrant_helper.catalogue.yaml.shapes import Items, Record
from migrant_helper.pages.parts.ways import TOLD

# Whom a row is about, as pages/parts/office/unheld.py knows them.
WHO = ("old", "widowed", "disabled", "children", "women")
TROUBLES = ("hurt", "unpaid", "held", "violence", "child", "police", "trafficked")

NOT_HELD = Items(
    Record(
        {"id": ID, "text": TEXT, "source": INLINE_SOURCE},
        {
            "short": TEXT,
            "kind": Word(KINDS),
            "ways": Items(Word(tuple(TOLD)), least=1),
            "who": Items(Word(WHO), least=1),
            "troubles": Items(Word(TROUBLES), least=1),
            "citizens": Word(("IN", "NP")),
            "there": Boolean(),
            "helpline": ID,
            "words": Items(TEXT, least=1),
        },
    )
)
