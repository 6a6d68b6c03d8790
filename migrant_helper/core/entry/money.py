"""Where money got stuck: from what a person sees, in at most five questions, to one cause.

On the phone as well; kept the same by tests/vectors/money.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.entry.own_first import own_first

Row = Mapping[str, Any]

# Pay has a way of its own; whatever comes through a bank or a till has one.
FIRST = "told"
FIRST_OF_PAY = "pay"
UNKNOWN = "?"
# How money comes from who had the work done: as pay, or as what is owed beside it.
PAY = "wages"
OF_EMPLOYERS = (PAY, "employer")


def followed(money: Row, way: str, answers: Sequence[str]) -> dict[str, Any]:
    """Where the answers lead: {"question": id or "", "cause": id or "", "look": text or "",
    "answers": those that were of use, in order}.

    `money` holds the "questions" and "causes" by id, `way` is how the money comes, an answer is
    "question:answer". An answer "question:?" (does not know) ends with where to `look` and no
    cause; one of no use, or of another question, is left out.
    """
    at = FIRST_OF_PAY if way in OF_EMPLOYERS else FIRST
    used: list[str] = []
    for answer in answers:
        question, _, said = answer.partition(":")
        if at in money["causes"] or question != at:
            continue
        if said == UNKNOWN:
            look: str = money["questions"][at]["look"]
            return {"question": "", "cause": "", "look": look, "answers": [*used, answer]}
        found = [row["to"] for row in money["questions"][at]["answers"] if row["id"] == said]
        if found:
            used.append(answer)
            at = found[0]
    is_cause = at in money["causes"]
    return {
        "question": "" if is_cause else at,
        "cause": at if is_cause else "",
        "look": "",
        "answers": used,
    }


def paying(schemes: Sequence[Row], first: Sequence[str]) -> list[Row]:
    """The entries that pay: pay for work before all, the others in the order of `own_first`."""
    found = own_first([scheme for scheme in schemes if scheme.get("money")], first)
    return sorted(found, key=lambda scheme: scheme["money"]["way"] != PAY)
