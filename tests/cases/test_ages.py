"""What nobody of that age is asked: a baby, of a man of 66 and a woman of 71."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.asking.next import question_for, untold_question
from migrant_helper.core.rules.decide import answered, start
from migrant_helper.core.rules.screening import outcomes

ON = "2026-11-30"


@pytest.mark.parametrize(("sex", "born"), [("man", 1960), ("woman", 1955), ("other", 1965)])
def test_nobody_of_sixty_is_asked_after_a_baby_or_kept_waiting_for_it(sex: str, born: int) -> None:
    catalogue = load.catalogue("IN", "en")
    facts = {"home": "IN-BR", "here": "IN-BR", "birth_year": born, "sex": sex}
    screening = start(catalogue, facts, ON)
    asked: list[str] = []
    while True:
        fact = question_for(screening) or untold_question(catalogue, screening.facts, ON)
        if fact is None:
            break
        asked.append(fact)
        screening = answered(screening, fact, None)

    assert len(asked) > 9
    assert {"pregnancy", "due_or_birth_date", "birth_order"} & set(asked) == set()
    assert outcomes(catalogue, facts, ON)["in-maternity-benefit"] == "unmet"


def test_whoever_is_fifty_nine_may_say_it() -> None:
    facts = {"home": "IN-BR", "here": "IN-BR", "birth_year": 1967, "sex": "woman"}

    assert outcomes(load.catalogue("IN", "en"), facts, ON)["in-maternity-benefit"] == "unknown"
