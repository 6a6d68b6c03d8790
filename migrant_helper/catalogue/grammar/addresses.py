"""What a row of addresses.yaml holds: an office's address in a district."""

from migrant_helper.catalogue.grammar.conditions import ID
from migrant_helper.catalogue.grammar.forms import SOURCE_RECORD, TEXT
from migrant_helper.catalogue.yaml.scalars import Text
from migrant_helper.catalogue.yaml.shapes import Items, Record

_DISTRICT = "[A-Z]{2}-[A-Z0-9]{1,3}/[a-z0-9]+(-[a-z0-9]+)*"
ADDRESSES = Items(
    Record(
        {
            "place": Text(_DISTRICT, "a district as IN-BR/gaya"),
            "office": ID,
            "address": TEXT,
            "source": SOURCE_RECORD,
        },
        {"phone": Text("[+0-9][0-9 -]{2,19}", "a number as 0631 222 0000")},
    )
)
