"""An entry with its sources, and the list of all entries."""

from dataclasses import replace

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages import scheme as schemes
from migrant_helper.pages.scheme import numbers, status
from tests.pages.shown import ANSWERS, COUNTRIES, form, html, lone, show, state, world


@pytest.mark.parametrize(
    "path", ["schemes/in-gone", "schemes/__proto__", "schemes/IN-ONORC", "schemes/zz-x"]
)
def test_an_entry_not_held_is_not_found(path: str) -> None:
    shown = show(path)

    assert shown.page.status == 404
    assert shown.page.template == "public/missing.html"


def test_an_entry_opens_without_any_answer() -> None:
    shown = show("schemes/in-onorc")

    assert shown.page.status == 200
    assert shown.page.context["own"] is None


def test_with_answers_it_says_what_they_mean_here() -> None:
    shown = show("schemes/in-onorc", {**ANSWERS, "f.ration_card": "none"})

    own = shown.page.context["own"]
    assert own["group"] in ("soon", "not")
    assert [row["label"] for row in own["reasons"]]


def test_an_entry_of_the_other_country_opens_with_answers_of_this_one() -> None:
    shown = show("schemes/np-vital-registration", ANSWERS)

    assert shown.page.status == 200
    assert shown.page.context["own"] is not None


def test_every_figure_in_a_text_is_filled() -> None:
    for country in COUNTRIES:
        for scheme in load.catalogue(country, "en")["schemes"]:
            assert "{" not in show(f"schemes/{scheme['id']}").document.text


def test_the_sources_stand_in_the_order_of_their_numbers() -> None:
    for scheme in load.catalogue("IN", "en")["schemes"]:
        rows = show(f"schemes/{scheme['id']}").page.context["sources"]

        assert [int(row["number"]) for row in rows] == sorted(map(int, scheme["sources"]))


@pytest.mark.parametrize(("source", "rows"), [(None, []), (2, [2]), ([1, 3], [1, 3])])
def test_a_row_has_no_one_or_several_sources(source: object, rows: list[int]) -> None:
    assert numbers(source) == rows


@pytest.mark.parametrize(
    ("today", "now"), [("2023-12-31", "closed"), ("2024-01-01", "open"), ("2026-06-01", "doubtful")]
)
def test_the_status_is_that_of_the_day(today: str, now: str) -> None:
    rows = [{"from": "2024-01-01", "is": "open"}, {"from": "2026-06-01", "is": "doubtful"}]

    assert status({"status": rows}, today) == now


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_list_holds_every_entry_of_the_country_once(country: str) -> None:
    shown = show("schemes", {"country": country})

    listed = [row["id"] for kind in shown.page.context["kinds"] for row in kind["entries"]]
    held = load.catalogue(country, "en")["schemes"]
    assert sorted(listed) == [one["id"] for one in held if one["jurisdiction"] == country]


def test_the_list_holds_those_of_the_states_that_are_told() -> None:
    shown = show("schemes", {"country": "IN", "f.home": "IN-BR", "f.here": "IN-KL"})

    listed = [row["id"] for kind in shown.page.context["kinds"] for row in kind["entries"]]
    assert {"in-br-pravasi-anudan", "in-kl-awaz"} <= set(listed)


@pytest.mark.parametrize("country", ["TH", "__proto__", "", "in"])
def test_a_country_not_held_shows_the_first_one_that_is(country: str) -> None:
    assert show("schemes", {"country": country}).page.context["country"] == "IN"


def test_the_button_pressed_wins_over_the_country_shown() -> None:
    page = show("schemes", {**ANSWERS, "country": "IN"})
    other = page.document.button("NP")

    pressed = show("schemes", page.document.fields("case", other))
    assert pressed.page.context["country"] == "NP"


def test_a_phone_that_does_not_hold_yet_who_published_says_so() -> None:
    page = schemes.page(replace(world(), publishers=None), state("schemes/in-onorc"), form({}))

    assert "Who published them comes with a network." in html(page)
    told = {(row["publisher"], row["day"], row["read"]) for row in page.context["sources"]}
    assert told == {("", "", "")}


def test_an_entry_says_who_published_what_it_rests_on_and_leads_to_the_addresses() -> None:
    scheme = next(one for one in load.catalogue("IN", "en")["schemes"] if one["id"] == "in-onorc")
    shown = show("schemes/in-onorc", ANSWERS)

    published = [source["publisher"] for source in scheme["sources"].values()]
    assert [row["publisher"] for row in shown.page.context["sources"]] == published
    assert "comes with a network" not in shown.html
    assert 'href="/en/sources/in-onorc"' in shown.html
    assert [one["url"] for one in scheme["sources"].values() if one["url"] in shown.html] == []


@pytest.mark.parametrize(("verified", "tags"), [(True, 0), (False, 1)])
def test_one_thing_more_does_not_promise_what_nobody_checked(verified: bool, tags: int) -> None:
    fields = form({**ANSWERS, "f.bank_account": "false"})

    page = schemes.page(lone(verified), state("schemes/in-onorc"), fields)

    assert page.context["own"]["group"] == "soon"
    assert html(page).count("Likely yours, to be confirmed") == tags


def test_a_number_written_in_groups_is_dialled_without_its_spaces() -> None:
    line = {"number": "1800 425-55214", "text": "Labour line", "source": 1, "verified": True}

    page = schemes.page(lone(True, helplines=[line]), state("schemes/in-onorc"), form())

    assert 'href="tel:180042555214"' in html(page)
    assert '<b dir="ltr">1800 425-55214</b>' in html(page)


def test_a_sum_that_goes_by_the_event_stands_on_the_page_as_it_was_on_that_day() -> None:
    sums = {}
    for day in ("2026-01-10", "2026-03-01"):
        told = {**ANSWERS, "f.event": "death_at_work", "f.event_date": day}
        page = show("schemes/in-br-pravasi-anudan", told).page
        sums[day] = page.context["entry"]["gives"][0]["text"].split(".")[0]

    assert sums == {
        "2026-01-10": "Death by accident: ₹2,00,000",
        "2026-03-01": "Death by accident: ₹4,00,000",
    }


def test_no_step_or_paper_of_a_death_is_in_sight_where_nobody_died() -> None:
    """The rule of the list holds on the entry's own page too."""
    hurt = {**ANSWERS, "f.event": "work_injury", "f.event_place": "IN-KL"}
    seen = {}
    for event in ("work_injury", "death_at_work"):
        page = show("schemes/in-employee-compensation", {**hurt, "f.event": event})
        in_sight = page.html.partition('class="mh-need"')[2].partition("</ul>")[0]
        seen[event] = "Post-mortem" in in_sight
        assert all(row["applies"] for row in page.page.context["first_steps"])

    assert seen == {"work_injury": False, "death_at_work": True}


def test_leaving_is_large_where_somebody_may_be_watching() -> None:
    entries = [
        entry["id"] for country in COUNTRIES for entry in load.catalogue(country, "en")["schemes"]
    ]
    large = [name for name in entries if "mh-exit--large" in show(f"schemes/{name}").html]

    assert sorted(large) == ["in-bonded-labour", "in-women-181"]


@pytest.mark.parametrize("country", COUNTRIES)
def test_each_entry_that_asks_for_aadhaar_or_an_account_says_where_it_is_got(country: str) -> None:
    said = {"Aadhaar card": "Aadhaar centre", "Bank book or account details": "Jan Dhan"}
    for scheme in load.catalogue(country, "en")["schemes"]:
        shown = show(f"schemes/{scheme['id']}")
        for paper in shown.page.context["papers"]:
            if paper["name"] in said:
                assert said[paper["name"]] in paper["get"]
                assert paper["get"] in shown.html


def test_who_is_held_by_the_police_reads_what_the_law_and_the_family_do() -> None:
    taken = {"f.home": "IN-WB", "f.here": "IN-OD", "f.event": "arrested"}
    shown = show("schemes/in-nalsa-legal-aid", taken)

    assert shown.page.context["own"]["group"] == "yours"
    opened = " ".join(row["do"] for row in shown.page.context["steps"] if row["applies"])
    assert "A judge must see the person within 24 hours" in opened
    assert "Tell the police station at home" in opened
    nobody = show("schemes/in-nalsa-legal-aid", {**taken, "f.event": "-"}).page.context["steps"]
    assert not [row for row in nobody if row["applies"] and "police" in row["do"]]


def test_a_limit_stands_in_the_money_of_its_entry_wherever_the_person_is() -> None:
    told = {**ANSWERS, "f.here": "NP-P3", "f.household_income_year": "50000"}
    own = show("schemes/in-nalsa-legal-aid", told).page.context["own"]
    limits = [row["rule"] for row in own["reasons"] if "a year or less" in row["rule"]]

    assert limits
    assert all(limit.startswith("₹") for limit in limits)


@pytest.mark.parametrize("country", COUNTRIES)
def test_an_entry_that_a_letter_claims_leads_to_the_letters_and_on_no_borrowed_phone(
    country: str,
) -> None:
    letters = [one.data["entry"] for one in load.source().letters.values()]
    for scheme in load.catalogue(country, "en")["schemes"]:
        path = f"schemes/{scheme['id']}"
        assert ("/diary/en/letters" in show(path).html) == (scheme["id"] in letters), path
        assert "/diary/" not in show(path, borrowed=True).html
