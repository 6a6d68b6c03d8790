"""The money did not come: which money, the questions of its way, and the cause they lead to."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.money import FIRST, FIRST_OF_PAY, OF_EMPLOYERS
from tests.pages.shown import LANGUAGES, Shown, show

HOME = {"f.home": "IN-BR", "f.here": "IN-KL"}
PAYING = {
    scheme["id"]: scheme["money"]["way"]
    for country in ("IN", "NP")
    for scheme in load.catalogue(country, "en")["schemes"]
    if "money" in scheme
}


def tapped(page: Shown, *answers: str, lang: str = "en") -> Shown:
    """The page after these buttons, each pressed on the page before."""
    for answer in answers:
        assert answer in [one.value for one in page.document.buttons if one.name == "seen"]
        seen = [*page.fields.get("seen", []), answer]
        page = show("money", {**page.fields, "seen": seen}, lang=lang)
    return page


def offered(page: Shown) -> list[dict[str, str]]:
    """Every kind of money on the page, in its folds as well."""
    return [one for group in page.page.context["groups"] for one in group["entries"]]


@pytest.mark.parametrize(
    "told", [{}, {"f.work": "construction", "f.employment": "contractor", "f.pay_problem": "late"}]
)
@pytest.mark.parametrize(
    "places", [{"f.home": "IN-BR", "f.here": "IN-KL"}, {"f.home": "NP-P5", "f.here": "NP-P3"}]
)
def test_few_kinds_of_money_are_in_sight(places: dict[str, str], told: dict[str, str]) -> None:
    page = show("money", {**places, **told})
    groups = page.page.context["groups"]
    in_sight = sum(1 if group["kinds"] else len(group["entries"]) for group in groups)
    names = [kind for group in groups for kind in group["kinds"]]

    assert in_sight <= 8
    assert all(len(group["entries"]) <= 8 for group in groups if group["kinds"])
    assert len(set(names)) == len(names)
    assert len({one["id"] for one in offered(page)}) == len(offered(page))


def test_a_fold_opens_without_a_script_and_says_what_is_in_it() -> None:
    page = show("money", HOME)

    assert page.html.count('<details class="mh-fold"><summary data-line>') >= 4
    assert "Health · Birth and baby" in page.html


@pytest.mark.parametrize("name", PAYING)
def test_pay_is_asked_of_the_employer_and_other_money_of_its_office(name: str) -> None:
    """Nobody whose wages are kept back is asked for a bank book."""
    country = name[:2].upper()
    page = show("money", {"f.home": country, "f.here": country, "money": name})
    asked = {one.value.partition(":")[0] for one in page.document.buttons if one.name == "seen"}

    assert asked == {FIRST_OF_PAY if PAYING[name] in OF_EMPLOYERS else FIRST}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_answers_tapped_lead_to_a_cause_and_who_acts(lang: str) -> None:
    start = show("money", {**HOME, "money": "in-wage-claim"}, lang=lang)
    end = tapped(start, "pay:none", lang=lang).page.context

    assert (end["question"], end["look"]) == (None, "")
    assert end["cause"] == load.money(lang)["causes"]["pay-none"]


def test_who_does_not_know_is_told_where_to_look() -> None:
    end = tapped(show("money", {**HOME, "money": "in-apy"}), "told:sent", "book:?").page.context

    assert (end["question"], end["cause"]) == (None, None)
    assert end["look"] == load.money("en")["questions"]["book"]["look"]


NEVER_PAID = {
    "en": "It never came, or is held back",
    "hi": "कभी मिली ही नहीं, या रोककर रखी है",
    "ne": "कहिल्यै आएन, वा रोकेर राखेका छन्",
    "ur": "کبھی ملی ہی نہیں، یا روک کر رکھی ہے",
    "bn": "কখনও দেয়নি, বা আটকে রেখেছে",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_was_never_paid_finds_an_answer_and_the_claim(lang: str) -> None:
    question = show("check", {**HOME, "do": "change:pay_problem"}, lang=lang)
    told = {"f.employment": "contractor", "f.pay_problem": "withheld"}
    results = show("results", {**HOME, **told}, lang=lang)

    assert NEVER_PAID[lang] in question.html
    assert "in-wage-claim" in [one["id"] for one in results.page.context["actions"]]


def test_money_that_is_surely_another_s_is_not_offered() -> None:
    """Nobody asks at a bank for a pension that who is past forty, or pays income tax, cannot join."""
    told = {**HOME, "f.birth_year": "1975", "f.pays_income_tax": "true"}
    before, after = (
        {one["id"] for one in offered(show("money", fields))} for fields in (HOME, told)
    )

    assert before - after == {"in-apy", "in-nsap-ignoaps", "in-pm-sym"}


@pytest.mark.parametrize(("lang", "rent"), [("hi", "घर का किराया"), ("ur", "گھر کا کرایہ")])
def test_the_fare_home_is_not_called_the_rent_of_a_house(lang: str, rent: str) -> None:
    assert rent not in show("money", HOME, lang=lang).html


def test_who_was_not_paid_in_nepal_finds_unpaid_pay_among_what_pays() -> None:
    page = show("money", {"f.home": "NP-P7", "f.here": "NP-P3"})

    assert "Unpaid or low pay" in [one["short"] for one in offered(page)]


@pytest.mark.parametrize(
    ("home", "unpaid"), [("IN-BR", "in-wage-claim"), ("NP-P7", "np-labour-wage-rights")]
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_was_not_paid_for_work_finds_it_at_once(lang: str, home: str, unpaid: str) -> None:
    """Whether or not anything was answered, and whatever else is on the list."""
    country = home[:2]
    told = {"f.home": home, "f.here": home, "f.work": "construction", "f.employment": "contractor"}
    for page in (
        show("money", {"f.home": country, "f.here": country}, lang=lang),
        show("money", told, lang=lang),
    ):
        assert [one["id"] for one in offered(page)].index(unpaid) == 0


OTHERS = {
    "IN": ["in-pension", "in-other-money"],
    "NP": ["np-allowances", "np-other-money"],
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", OTHERS)
def test_money_that_no_entry_holds_is_the_last_choice_and_guesses_nothing(
    country: str, lang: str
) -> None:
    start = show("money", {"f.home": country, "f.here": country}, lang=lang)
    assert set(OTHERS[country]) <= {one["id"] for one in offered(start)}
    for name in OTHERS[country]:
        asked = show("money", {"f.home": country, "f.here": country, "money": name}, lang=lang)
        end = tapped(asked, "told:sent", "book:nothing", "account:none", lang=lang)
        held = load.catalogue(country, lang)["not_held"]
        texts = {row["id"]: row["text"] for row in held}

        assert end.page.context["cause"] == load.money(lang)["causes"]["not-linked"]
        assert texts[name] in end.document.text
        assert texts[OTHERS[country][-1]] in end.document.text
        assert f"/{lang}/schemes/{name}" not in end.html


@pytest.mark.parametrize("name", PAYING)
def test_who_pays_is_said_in_a_whole_sentence(name: str) -> None:
    """Not "the state, for your village work" alone, which says nothing of it."""
    country = name[:2].upper()
    told = {"f.home": country, "f.here": country, "money": name, "seen": "told:refused"}
    way = {**told, "seen": "pay:none"} if PAYING[name] in OF_EMPLOYERS else told
    page = show("money", way)

    assert "Who pays: " + page.page.context["entry"]["payer"] in page.document.text


def pressed(page: Shown, do: str) -> Shown:
    button = next(one for one in page.document.buttons if one.value == do)
    return show("money", page.document.fields("case", button))


def test_back_takes_one_answer_back() -> None:
    start = show("money", {**HOME, "money": "in-pmmvy"})
    asked = [start, tapped(start, "told:sent"), tapped(start, "told:sent", "book:nothing")]
    back = pressed(asked[2], "back")
    again = pressed(back, "back")

    assert back.page.context["question"] == asked[1].page.context["question"]
    assert again.page.context["question"] == start.page.context["question"]
    assert pressed(again, "back").page.context["groups"]


@pytest.mark.parametrize(
    ("since", "days"),
    [({"f.pay_problem_since": "2026-10-01"}, ["3 years"]), ({}, ["3 years", "12 months"])],
)
def test_who_is_owed_pay_reads_the_last_day_where_it_is_and_a_number(
    since: dict[str, str], days: list[str]
) -> None:
    told = {**HOME, "f.pay_problem": "withheld", **since}
    end = tapped(show("money", {**told, "money": "in-wage-claim"}), "pay:gone")
    claim = end.page.context["claim"]

    assert [text for text in days if text not in " ".join(claim["days"])] == []
    assert len(claim["days"]) >= len(days)
    assert "12 months" in days or "12 months" not in " ".join(claim["days"])
    assert 'href="tel:15100"' in end.html
    where = next(one for one in end.document.buttons if one.action == "/en/where")
    asked = show("where", end.document.fields("case", where))
    assert asked.page.context["office"]["short"] == "Labour office"
    back = next(one for one in asked.document.buttons if one.action == "/en/money")
    again = show("money", asked.document.fields("case", back))
    assert again.page.context["cause"] == end.page.context["cause"]
