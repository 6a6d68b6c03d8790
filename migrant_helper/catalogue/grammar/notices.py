"""The form of a notice: one line about one entry and one place, which runs from a day until a day."""

from migrant_helper.catalogue.grammar.conditions import ID
from migrant_helper.catalogue.grammar.forms import SOURCE_RECORD, TEXT
from migrant_helper.catalogue.yaml.scalars import Day, Text
from migrant_helper.catalogue.yaml.shapes import Record

FOLDER = "notices"
# A district is not asked of everybody: a notice for one alone would miss most of its people.
_PLACE = Text("[A-Z]{2}(-[A-Z0-9]{1,3})?", "a country or state as IN or IN-OD")
# What no source bears is a rumour: a notice has one, never null.
NOTICE = Record(
    {
        "id": ID,
        "entry": ID,
        "place": _PLACE,
        "from": Day(),
        "until": Day(),
        "text": TEXT,
        "source": SOURCE_RECORD,
    }
)
