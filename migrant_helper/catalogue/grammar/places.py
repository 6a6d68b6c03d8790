"""Which keys places.yaml has: countries, what each says of itself, and their first subdivisions."""

from migrant_helper.catalogue.grammar.conditions import ID
from migrant_helper.catalogue.grammar.forms import LANGUAGE, PLACE, TEXT
from migrant_helper.catalogue.yaml.scalars import Text, Word
from migrant_helper.catalogue.yaml.shapes import Items, Record

PLACES = Items(
    Record(
        {"code": PLACE, "name": TEXT},
        {
            "currency": TEXT,
            "zone": TEXT,
            "calendar": Word(("bikram",)),
            "rest": Word(("saturday", "sunday")),
            "readers": Items(Text(LANGUAGE, "a language as hi"), least=1),
            "asked": Items(Record({"kind": ID, "office": ID}), least=1),
            "was": Items(PLACE, least=1),
            "offices": Items(Text(LANGUAGE, "a language as hi"), least=1),
        },
    )
)
