"""No question to the bereaved, or to who asks for somebody hurt, is read as about the wrong person."""

import pytest

from migrant_helper.pages.parts.words import say
from tests.pages.shown import LANGUAGES, Shown, interface, show
from tests.pages.test_check import asked

HOME = {"f.home": "IN-OD", "f.here": "IN-OD"}
DEAD = {"f.event": "death_at_work", "f.worker_is": "partner", "f.event_place": "IN-KL"}
TOLD = {
    "event": ["death_at_work"],
    "worker_is": "partner",
    "event_place": "IN-KL",
    "their_cover": ["epf", "board"],
    "their_payer": "employer",
    "pay_problem": ["withheld"],
    "sex": "woman",
}
# Their own words say whom they are about; of a question of ticks the id stands.
OF_ALL = {
    "event",
    "worker_is",
    "event_place",
    "event_date",
    "which_family",
    "household_income_year",
}
OF_ALL |= {"ration_card", "pmjay_listed", "pregnancy", "ration_last_drawn", "out_of_school_child"}
OF_ALL |= {"earner_died", "poverty_list"}
OF_DEAD = {"their_cover", "their_payer"}
OF_EITHER = {"pay_problem", "pay_problem_since", "work_place"}


def asked_of(way: str, lang: str, told: dict[str, object], most: int = 60) -> dict[str, str]:
    """The questions of the way until nothing is left, each with the line above it."""
    page = show("check", {**HOME, "do": f"start:{way}"}, lang=lang)
    lines: dict[str, str] = {}
    while len(lines) < most:
        if page.page.template != "public/check.html":
            page = show("check", {**page.fields, "do": "go"}, lang=lang)
        if page.page.template != "public/check.html":
            break
        fact = asked(page)
        lines[fact] = page.page.context["about"]
        page = next_page(page, fact, lang, told)
    return lines


def next_page(page: Shown, fact: str, lang: str, told: dict[str, object]) -> Shown:
    fields = {name: texts for name, texts in page.fields.items() if not name.startswith("v")}
    is_ticks = page.page.context["question"]["type"] == "ticks"
    answer = {"v": told[fact], "do": "answer"} if fact in told else {"do": "unknown"}
    return show("check", {**fields, **({"do": "none"} if is_ticks else answer)}, lang=lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_to_a_widow_says_whom_it_is_about(lang: str) -> None:
    ui = interface(lang)

    def line(*who: str) -> str:
        names = [say(ui, one) for one in who]
        either = say(ui, "%(first)s or %(second)s", first=names[0], second=names[-1])
        return say(ui, "This is about: %(who)s", who=either if len(names) > 1 else names[0])

    lines = asked_of("died", lang, TOLD)

    assert len(lines) > 20
    assert set(lines) > {*OF_DEAD, *OF_EITHER, "which_covers", "employment", "work"}
    for fact, shown in lines.items():
        if fact in OF_ALL:
            assert shown == "", fact
        elif fact in OF_DEAD:
            assert shown == line("the person who died")
        elif fact in OF_EITHER:
            assert shown == line("you yourself", "the person who died")
        else:
            assert shown == line("you yourself"), fact


def test_what_the_dead_had_and_who_paid_is_asked_before_the_own_work() -> None:
    order = list(asked_of("died", "en", TOLD))

    assert order[:6] == [
        "event",
        "worker_is",
        "event_place",
        "event_date",
        "their_cover",
        "their_payer",
    ]
    assert "employment" not in order[:9]
    assert "which_covers" not in order[:9]


def test_who_asks_for_a_hurt_child_is_asked_of_the_child() -> None:
    told = {"event": ["work_injury"], "worker_is": "child", "event_place": "IN-KL"}
    lines = asked_of("hurt", "en", told, 9)

    assert list(lines)[5:8] == ["their_cover", "their_payer", "their_harm"]
    assert lines["their_harm"] == "This is about: the person who was hurt"
    assert not {"employment", "esi_member", "disability"} & set(list(lines)[:7])


def test_who_was_hurt_alone_is_asked_of_the_own_work_without_a_word_more() -> None:
    told = {"event": ["work_injury"], "worker_is": "self", "event_place": "IN-KL"}
    lines = asked_of("hurt", "en", told, 8)

    assert {"employment", "disability"} <= set(lines)
    assert set(lines.values()) == {""}


def test_who_skipped_what_happened_is_still_told_whom_a_question_is_about() -> None:
    page = show("check", {**HOME, "way": "died", "skip": ["event"], "do": "change:epf_member"})

    assert page.page.context["about"] == "This is about: you yourself"
    assert "This is about: you yourself</span>" in page.html


def test_the_line_is_part_of_the_question_and_read_aloud() -> None:
    page = show("check", {**HOME, **DEAD, "do": "change:their_payer"})

    legend = page.html.split("<legend>")[1].split("</legend>")[0]
    assert "data-line>This is about: the person who died</span><h1" in legend


def labels(**more: str) -> dict[str, str]:
    shown = show("results", {**HOME, **DEAD, "f.epf_member": "false", **more})
    return {row["fact"]: row["label"] for row in shown.page.context["answers"]}


def test_the_told_answers_say_whom_they_are_about() -> None:
    told = labels(**{"f.their_payer": "employer", "f.pay_problem": "withheld"})

    assert told["epf_member"] == "Provident fund (EPF) member (you yourself)"
    assert told["their_payer"] == "Who paid that person (the person who died)"
    assert told["pay_problem"] == "Trouble with pay (you yourself or the person who died)"
    assert told["home"] == "Home"


def test_reasons_say_whom_they_are_about_and_nobody_else_reads_more() -> None:
    page = show("schemes/in-eshram", {**HOME, **DEAD, "f.epf_member": "true"})
    alone = show("schemes/in-eshram", {**HOME, "f.epf_member": "true"})

    assert "Provident fund (EPF) member (you yourself)" in page.html
    assert "(you yourself)" not in alone.html


@pytest.mark.parametrize(
    ("event", "payer", "group"),
    [
        ("death_at_work", "employer", "yours"),
        ("death_at_work", "platform", "not"),
        ("death_at_work", "own", "not"),
        ("work_injury", "employer", "yours"),
        ("work_injury", "platform", "not"),
    ],
)
def test_an_employer_pays_for_the_dead_and_an_app_has_its_own_cover(
    event: str, payer: str, group: str
) -> None:
    told = {**HOME, **DEAD, "f.event": event, "f.their_payer": payer, "f.esi_member": "true"}
    told["f.their_cover"] = "-"
    entries = show("results", told).page.context["entries"]

    assert {row["id"]: row["group"] for row in entries}["in-employee-compensation"] == group
    page = show("schemes/in-employee-compensation", told)
    assert ("own accident cover" in page.html) is (group == "not")


def test_the_grant_for_a_hurt_son_asks_of_his_harm_and_not_of_the_mothers_age() -> None:
    son = {
        "f.home": "IN-BR",
        "f.here": "IN-BR",
        "f.event": "work_injury",
        "f.event_place": "IN-KL",
        "f.worker_is": "child",
        "f.birth_year": "1955",
        "f.disability": "none",
    }

    def grant(**more: str) -> tuple[str, bool]:
        entries = show("results", {**son, **more}).page.context["entries"]
        row = next(row for row in entries if row["id"] == "in-br-pravasi-anudan")
        return row["group"], row["confirm"]

    assert grant(**{"f.their_harm": "true"}) == ("yours", True)
    assert grant(**{"f.their_harm": "false"})[0] == "not"
