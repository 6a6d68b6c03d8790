"""The form of the letters: schemes/letters/<name>.yaml, what they ask for and the words they share."""

from migrant_helper.catalogue.grammar.conditions import ID
from migrant_helper.catalogue.grammar.forms import INLINE_SOURCE, TEXT, UNIT, WEB
from migrant_helper.catalogue.yaml.scalars import Boolean, Day, Figure, Text, Word
from migrant_helper.catalogue.yaml.shapes import Items, Maybe, Record, Shape, Table
from migrant_helper.core.letters.fields import KINDS as SORTS

FOLDER = "letters"
KINDS = (
    "wage-claim",
    # To whoever owes, before an office is asked.
    "demand",
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
# A row stands only where these are known, where none of these is, where a field has one of these answers, or has none
# of them, where a day lies so, and for one person or several. How long ago a day is, is an amount of the entry.
_WHEN = Record({}, {"from": Day(), "before": Day(), "over": FIELD_ID, "under": FIELD_ID})
_STANDS: dict[str, Shape] = {
    "needs": Items(FIELD_ID, least=1),
    "lacks": Items(FIELD_ID, least=1),
    "is": Table(Items(_CODE, least=1), "[a-z_]+"),
    "isnt": Table(Items(_CODE, least=1), "[a-z_]+"),
    "when": Table(_WHEN, "[a-z_]+"),
    "of": Word(("one", "many")),
}
_OWN: dict[str, Shape] = {"text": TEXT, "source": INLINE_SOURCE}
FIELDS = Items(
    Record(
        {"id": FIELD_ID, "label": TEXT, "ask": TEXT, "kind": Word(SORTS)},
        {
            "hint": TEXT,
            "fact": ID,
            "labels": Table(TEXT, "[a-z_]+"),
            # What a letter says of an answer, where the page's words are none for a letter.
            "said": Table(TEXT, "[a-z_]+"),
        },
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
        # A line of the entry's counter, or a text of its own.
        "law": Items(Record({}, {"counter": ID, **_OWN, **_STANDS})),
        "enclosures": Items(Record({"document": ID}, _STANDS)),
        "form": Maybe(Record({"title": TEXT, "url": WEB, "checked": Day(), "official": Boolean()})),
    },
    {
        "diary": Boolean(),
        # Figures that its own texts name, besides those of its entry.
        "amounts": Table(
            Record({"value": Figure(), "unit": UNIT, "source": INLINE_SOURCE}), "[a-z][a-z0-9_]*"
        ),
        "note": TEXT,
        # What the page says before the letter is printed: what the counter's line does not hold for, what is true of a
        # deadline that went by, or a text of its own.
        "notes": Items(Record({}, {"counter": ID, "deadline": ID, **_OWN, **_STANDS}), least=1),
        "rights": Items(Record({"text": TEXT, "source": INLINE_SOURCE}), least=1),
    },
)
