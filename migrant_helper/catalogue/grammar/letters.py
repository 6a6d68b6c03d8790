"""The form of the letters: schemes/letters/<name>.yaml, what they ask for and the words they share."""

from migrant_helper.catalogue.grammar.conditions import ID
from migrant_helper.catalogue.grammar.forms import INLINE_SOURCE, TEXT, WEB
from migrant_helper.catalogue.yaml.scalars import Boolean, Day, Text, Word
from migrant_helper.catalogue.yaml.shapes import Items, Maybe, Record, Shape, Table
from migrant_helper.core.letters.fields import KINDS as SORTS

FOLDER = "letters"
KINDS = (
    "wage-claim",
    "injury-notice",
    "ration-complaint",
    "transfer-request",
    "information",
    "grievance",
)
# Whose office it is written to: that of the work place, of the home, or of where somebody lives now.
AT = ("work", "home", "here")
FIELD_ID = Text("[a-z]+(_[a-z]+)*", "small letters")
_CODE = Text("[a-z]+(_[a-z]+)*", "small letters")
# A row stands only where these are known, where none of these is, where a field has one of these answers, and for one
# person or several.
_STANDS: dict[str, Shape] = {
    "needs": Items(FIELD_ID, least=1),
    "lacks": Items(FIELD_ID, least=1),
    "is": Table(Items(_CODE, least=1), "[a-z_]+"),
    "of": Word(("one", "many")),
}
FIELDS = Items(
    Record(
        {"id": FIELD_ID, "label": TEXT, "ask": TEXT, "kind": Word(SORTS)},
        {"hint": TEXT, "fact": ID, "labels": Table(TEXT, "[a-z_]+")},
    )
)
WORDS = Items(Record({"id": FIELD_ID, "text": TEXT}))
_ASKED = Record(
    {"id": FIELD_ID, "need": Word(("must", "line"))},
    {"without_diary": Boolean(), "is": _STANDS["is"]},
)
LETTER = Record(
    {
        "id": ID,
        "kind": Word(KINDS),
        "country": Text("[A-Z]{2}", "a country as IN"),
        "entry": Maybe(ID),
        "title": TEXT,
        "subject": TEXT,
        "at": Word(AT),
        "to": Items(Record({"text": TEXT, "source": INLINE_SOURCE}, _STANDS), least=1),
        "fields": Items(_ASKED, least=1),
        "parties": Items(
            Record({"head": TEXT, "fields": Items(FIELD_ID, least=1)}, _STANDS), least=1
        ),
        "paragraphs": Items(Record({"text": TEXT, "source": INLINE_SOURCE}, _STANDS), least=1),
        "law": Items(Record({"counter": ID}, _STANDS)),
        "enclosures": Items(Record({"document": ID}, _STANDS)),
        "form": Maybe(Record({"title": TEXT, "url": WEB, "checked": Day(), "official": Boolean()})),
    },
    {
        "diary": Boolean(),
        "note": TEXT,
        "rights": Items(Record({"text": TEXT, "source": INLINE_SOURCE}), least=1),
    },
)
