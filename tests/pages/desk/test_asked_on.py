"""The questions of a case that were broken off: they go on where they stopped."""

from typing import Any

import pytest

from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.journey import form_of, said_anew
from migrant_helper.pages import check, results
from migrant_helper.pages.desk.told import told
from tests.pages.desk.folk import change, desk, document, made, opened
from tests.pages.shown import form, situation

Changes = list[dict[str, Any]]
PLACES = {"home": "IN-BR", "here": "IN-GJ"}


def begun() -> Changes:
    """Somebody who was written down, and asked nothing yet."""
    nothing = {"answers": {}, "lists": {"picked": []}, "steps": {}, "picks": {}}
    return [*opened(answers=PLACES, picks=()), change("journey", nothing, at=9)]


def after(changes: Changes, path: str, **fields: Any) -> tuple[Any, Changes]:
    """The page that answers a form of the case, and the changes with what it says anew."""
    given = form({**form_of(folded(changes)), **fields})
    world, state = situation("en", path, given)
    page = (check if path == "check" else results).page(world, state, given)
    anew = said_anew(folded(changes), told(page, given) or [])
    said = [change("journey", anew, at=10 + len(changes))] if anew else []
    return page, [*changes, *said]


def asked(page: Any) -> str:
    """The question of a page."""
    return str(page.context["question"]["fact"])


def some_asked(count: int) -> tuple[list[str], Changes]:
    """So many questions that were passed over or not known; the case then."""
    page, changes = after(begun(), "check", do="start")
    names = []
    for at in range(count):
        names.append(asked(page))
        of = [one["value"] for one in page.context["question"]["options"]]
        page, changes = after(changes, "check", q=names[-1], do=("skip", "unknown")[at % 2], of=of)
    return names, changes


def test_questions_go_on_where_they_stopped() -> None:
    names, changes = some_asked(4)
    page, _ = after(changes, "check", do="show")

    assert asked(page) not in names
    assert page.context["left"] == 5
    assert page.context["bars"] == [True] * 4 + [False] * 5


def test_back_leads_to_the_question_before() -> None:
    names, changes = some_asked(3)
    page, _ = after(changes, "check", do="show")
    back, undone = after(changes, "check", do="back", q=asked(page))

    assert asked(back) == names[-1]
    assert folded(undone)["lists"]["trail"] == names[:-1]


def test_back_to_the_first_question_leaves_nothing_on_the_trail() -> None:
    names, changes = some_asked(1)
    page, _ = after(changes, "check", do="show")
    _, undone = after(changes, "check", do="back", q=asked(page), trail=names)

    assert folded(undone)["lists"]["trail"] == []


@pytest.mark.parametrize(("count", "is_offered"), [(0, False), (4, True), (9, False)])
def test_going_on_is_offered_while_the_first_questions_last(count: int, is_offered: bool) -> None:
    _, changes = some_asked(count)
    page = made("case", desk(changes))

    assert ("Go on asking" in document(page).text) is is_offered


def test_one_corrected_answer_of_a_case_leads_back_to_its_results() -> None:
    _, changes = some_asked(2)
    told_one = [
        *changes,
        change("journey", {**begun()[-1]["data"], "answers": {"sex": "man"}}, at=12),
    ]
    page, later = after(told_one, "check", do="change:sex")
    done, kept = after(later, "check", q=asked(page), v="woman", mend="1")

    assert done.template == "public/results.html"
    assert folded(kept)["answers"]["sex"] == "woman"
