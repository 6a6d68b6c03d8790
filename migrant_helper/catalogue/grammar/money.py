"""The form of the path that money did not take: money-questions.yaml and money-causes.yaml."""

from migrant_helper.catalogue.grammar.forms import INLINE_SOURCE, TEXT, WHO
from migrant_helper.catalogue.yaml.scalars import Text, Word
from migrant_helper.catalogue.yaml.shapes import Items, Record

_NAME = Text("[a-z]+(-[a-z]+)*", "small letters")
_ANSWER = Record({"id": _NAME, "text": TEXT, "to": _NAME})
QUESTIONS = Items(
    Record({"id": _NAME, "ask": TEXT, "answers": Items(_ANSWER, least=2), "look": TEXT})
)
CAUSES = Items(
    Record(
        {
            "id": _NAME,
            "text": TEXT,
            "who": Word(WHO),
            "act": TEXT,
            "carry": TEXT,
            "source": INLINE_SOURCE,
        }
    )
)
