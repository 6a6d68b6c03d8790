"""Ways in for who stands elsewhere: what they say already, what they ask first, what is not held."""

import pytest

from migrant_helper.pages.parts.ways import FIRST, TOLD
from tests.pages.shown import COUNTRIES, LANGUAGES, Shown, show
from tests.pages.test_check import asked, go

PLACES = {"f.home": "IN-BR", "f.here": "IN-BR"}


def way(name: str, **fields: str) -> Shown:
    return show("check", {**PLACES, **fields, "do": f"start:{name}"})


def test_the_start_page_offers_every_way() -> None:
    buttons = [button.value for button in show("").document.buttons if button.name == "do"]

    assert [value for value in buttons if value.startswith("start:")] == [
        f"start:{name}" for name in TOLD
    ]
    assert set(TOLD) == set(FIRST)


def test_the_bereaved_are_asked_what_happened_who_it_was_and_what_he_had() -> None:
    page = way("died")
    told = {"event": "death_at_work", "worker_is": "partner", "event_place": "IN-MH"}
    seen = []
    for _ in range(5):
        fact = asked(page)
        seen.append(fact)
        page = go(
            page,
            "answer" if fact in told else "unknown",
            **({"v": told[fact]} if fact in told else {}),
        )

    assert seen == ["event", "worker_is", "event_place", "event_date", "their_cover"]


def test_only_what_the_way_is_about_is_offered_at_first() -> None:
    def choices(shown: Shown) -> list[str]:
        return [option["value"] for option in shown.page.context["question"]["options"]]

    assert choices(way("died")) == ["death_at_work", "death_other", "-"]
    assert choices(way("hurt"))[:3] == ["work_injury", "commute_injury", "other_injury"]
    told = go(way("died"), "answer", v="death_other")
    assert len(choices(show("check", {**told.fields, "do": "change:event"}))) > 10


@pytest.mark.parametrize(("event", "offers"), [("death_at_work", False), ("work_injury", True)])
def test_nobody_answers_for_their_own_death(event: str, offers: bool) -> None:
    page = show("check", {**PLACES, "f.event": event, "do": "change:worker_is"})

    values = [option["value"] for option in page.page.context["question"]["options"]]
    assert ("self" in values) is offers
    assert "partner" in values


def test_who_was_hurt_alone_is_not_asked_what_another_had() -> None:
    page = go(go(way("hurt"), "answer", v="work_injury"), "answer", v="self")
    seen = [asked(page)]
    for _ in range(3):
        page = go(page, "unknown")
        seen.append(asked(page))

    assert seen[:2] == ["event_place", "event_date"]
    assert "their_cover" not in seen


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("freed", {"f.free_to_leave": ["freed"]}),
        ("displaced", {"f.event": ["disaster"]}),
        ("left", {"f.who_moved": ["partner"], "f.phase": ["settled"]}),
    ],
)
def test_a_way_says_what_is_known_of_who_takes_it(name: str, fields: dict[str, list[str]]) -> None:
    page = way(name)

    assert page.fields["way"] == [name]
    assert {field: page.fields[field] for field in fields} == fields
    assert asked(page) in FIRST[name]


def test_safety_comes_first_for_who_was_taken_away() -> None:
    page = way("trafficked")

    assert page.page.template == "public/urgent.html"
    assert page.fields["f.event"] == ["trafficked"]
    assert asked(show("check", {**page.fields, "do": "go"})) == "free_to_leave"


def test_a_way_needs_both_places_and_an_unknown_one_is_a_start() -> None:
    assert show("check", {"do": "start:died"}).page.status == 400
    assert "way" not in way("nowhere").fields
    assert show("check", {**PLACES, "way": "constructor", "do": "go"}).page.status == 200


def untold(lang: str = "en", **fields: str) -> list[str]:
    return [row["id"] for row in show("results", fields, lang=lang).page.context["not_held_yet"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("country", "place"), [("IN", "IN-BR"), ("NP", "NP-P7")])
@pytest.mark.parametrize("name", TOLD)
def test_every_door_says_what_is_not_held_yet_of_every_country(
    name: str, country: str, place: str, lang: str
) -> None:
    shown = show(
        "results", {"f.home": place, "f.here": place, "f.sex": "man", "way": name}, lang=lang
    )
    rows = shown.page.context["not_held_yet"]

    assert rows
    assert {row["id"][:3] for row in rows} == {f"{country.lower()}-"}
    assert all(name in row["ways"] and row["lang"] == lang for row in rows)
    assert all(row["text"] in shown.document.text for row in rows)


def test_between_two_countries_what_is_not_held_is_told_of_both_that_of_home_first() -> None:
    places = {"f.home": "NP-P7", "f.here": "IN-UK", "f.sex": "man"}

    assert untold(**places, way="displaced") == ["np-disaster", "in-disaster"]
    assert untold(**PLACES) == []


def test_a_flood_in_nepal_leads_to_the_ward_and_a_number() -> None:
    shown = show("results", {"f.home": "NP-P7", "f.here": "IN-UK", "way": "displaced"})

    assert "Ask the ward and the municipality" in shown.document.text
    assert 'href="tel:1111"' in shown.html


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_way_comes_to_the_results(country: str) -> None:
    places = {"IN": PLACES, "NP": {"f.home": "NP-P2", "f.here": "NP-P2"}}[country]
    for name in TOLD:
        page = show("check", {**places, "do": f"start:{name}"})
        for _ in range(80):
            if page.page.template != "public/check.html":
                break
            page = go(page, "skip")
        assert page.page.template in ("public/results.html", "public/urgent.html")


def test_what_hangs_on_a_question_that_was_skipped_is_not_asked() -> None:
    page = go(way("died"), "skip")

    assert asked(page) not in ("worker_is", "event_place", "event_date", "their_cover")


def test_the_last_pay_of_the_dead_is_the_family_s_whatever_work_its_own_is() -> None:
    told = {"f.event": "death_at_work", "f.employment": "family", "f.pay_problem": "withheld"}

    def group(**more: str) -> str:
        shown = show("results", {**PLACES, **told, **more})
        return next(
            row["group"] for row in shown.page.context["entries"] if row["id"] == "in-wage-claim"
        )

    assert group(**{"f.worker_is": "partner"}) == "yours"
    assert group(**{"f.worker_is": "partner", "f.their_payer": "employer"}) == "yours"
    assert group(**{"f.worker_is": "partner", "f.their_payer": "platform"}) == "not"
    assert group(**{"f.worker_is": "self", "f.event": "work_injury"}) == "not"


def test_what_is_not_held_after_a_death_is_that_of_the_country() -> None:
    assert "in-death" in untold(**PLACES, way="died")
    assert "np-death" in untold(**{"f.home": "NP-P2", "f.here": "NP-P2"}, way="died")


@pytest.mark.parametrize(
    ("here", "where", "is_told"),
    [
        ("NP-P3", "NP-P3", True),
        ("NP-P6", "IN-HP", False),
        ("IN-HP", "IN-HP", False),
        ("IN-HP", "", False),
        ("NP-P6", "", True),
    ],
)
def test_the_law_of_a_country_is_told_of_what_happened_there(
    here: str, where: str, is_told: bool
) -> None:
    """What an employer in Nepal must insure is no law for an orchard in India; the body is brought home from both."""
    place = {"f.event_place": where} if where else {}
    rows = untold(**{"f.home": "NP-P6", "f.here": here, **place}, way="died")

    assert ("np-death" in rows) is is_told
    assert "np-body" in rows


@pytest.mark.parametrize(("home", "first"), [("IN-BR", ["IN", "NP"]), ("NP-P5", ["NP", "IN"])])
def test_the_likely_countries_stand_first_that_of_home_before_the_other(
    home: str, first: list[str]
) -> None:
    asked_so = {"f.home": home, "f.here": home, "do": "change:citizen_of"}
    shown = show("check", asked_so)
    values = [option["value"] for option in shown.page.context["question"]["options"]]

    assert values[:2] == first
    assert len(values) == len(set(values)) == 12
    before, _, behind = shown.html.partition("<summary>More answers</summary>")
    assert 'value="NP"' in before
    assert 'value="BD"' in behind
    assert '<details class="mh-fold" open><summary>More answers' not in shown.html
    told = show("check", {**asked_so, "f.citizen_of": "BD"})
    assert '<details class="mh-fold" open><summary>More answers' in told.html


@pytest.mark.parametrize(("sex", "told"), [("woman", True), ("", True), ("man", False)])
def test_that_money_for_a_birth_is_not_held_is_told_to_no_man(sex: str, told: bool) -> None:
    places = {"f.home": "NP-P7", "f.here": "NP-P3", **({"f.sex": sex} if sex else {})}

    assert ("np-birth" in untold(**places)) is told
    assert ("np-birth" in untold(**places, way="displaced")) is told


@pytest.mark.parametrize(
    ("home", "here", "office", "kinds"),
    [
        (
            "IN-AS",
            "IN-AS",
            "home:labour-office",
            {"pension", "food", "health", "work-registration"},
        ),
        ("IN-AS", "IN-AS", "home:panchayat", {"pension", "food", "health", "work-registration"}),
        ("NP-P7", "NP-P7", "home:np-ward", {"pension", "health", "employment"}),
    ],
)
def test_a_state_without_entries_of_its_own_leads_to_where_each_kind_is_asked(
    home: str, here: str, office: str, kinds: set[str]
) -> None:
    shown = show("results", {"f.home": home, "f.here": here})

    [row] = shown.page.context["not_held"]
    assert {door["kind"] for door in row["doors"]} == kinds
    button = next(one for one in shown.document.buttons if one.value == f"{office}:results")
    assert (button.name, button.action) == ("door", "/en/where")
    where = show("where", {**shown.fields, "door": button.value})
    assert (where.page.template, where.page.context["door"]) == ("public/where.html", button.value)
    back = next(one for one in where.document.buttons if one.action.endswith("/results"))
    assert show("results", where.document.fields("case", back)).page.context["not_held"] == [row]


def test_who_works_away_in_nepal_is_asked_of_a_birth_within_four_parts() -> None:
    page, seen = show("check", {"f.home": "NP-P1", "f.here": "NP-P3", "do": "go"}), []
    told = {"citizen_of": "NP", "employment": "employee", "birth_year": "2055", "work": "garment"}
    while len(seen) < 24 and page.page.template == "public/check.html":
        fact = asked(page)
        seen.append(fact)
        page = go(page, "answer", v=told[fact]) if fact in told else go(page, "unknown")
        if page.page.template == "public/results.html":
            page = show("check", {**page.fields, "do": "go"})

    assert "pregnancy" in seen


def test_the_rarer_kinds_of_work_lie_in_a_fold() -> None:
    asked = {"f.home": "IN-BR", "f.here": "IN-KL", "do": "change:work"}
    one = show("check", asked).html
    told = show("check", {**asked, "f.work": "tea"}).html

    in_sight, _, folded = one.partition('<details class="mh-fold"><summary>More answers')
    assert in_sight.count('name="v"') == 8
    assert folded.count('name="v"') == 8
    assert '<details class="mh-fold" open><summary>More answers' in told
