"""The record of an entry, which only the server shows."""

from datetime import date

import pytest

from migrant_helper.catalogue import load
from tests.pages.shown import ANSWERS, COUNTRIES, SPOKEN, show

SCHEMES = [one for country in COUNTRIES for one in load.catalogue(country, "en")["schemes"]]


@pytest.mark.parametrize("scheme", SCHEMES, ids=[one["id"] for one in SCHEMES])
def test_every_source_stands_there_with_its_address_in_the_order_of_the_numbers(
    scheme: dict[str, object],
) -> None:
    shown = show(f"sources/{scheme['id']}")

    rows = shown.page.context["sources"]
    numbers = [int(row["number"]) for row in rows]
    assert numbers == sorted(numbers)
    assert {row["number"]: row["url"] for row in rows} == {
        number: source["url"]
        for number, source in scheme["sources"].items()  # type: ignore[attr-defined]
    }
    assert [row for row in rows if row["url"].replace("&", "&amp;") not in shown.html] == []


def test_the_law_who_runs_it_what_may_change_and_how_sure_we_are_are_said() -> None:
    scheme = next(one for one in SCHEMES if "law" in one and "watch" in one)

    text = show(f"sources/{scheme['id']}").document.text

    for name in ("name", "law", "watch", "authority"):
        assert scheme[name] in text
    assert "sure of this" in text


def test_what_changed_is_said_with_its_day_and_for_whom() -> None:
    scheme = next(one for one in SCHEMES if "changed" in one)
    row = scheme["changed"][0]

    text = show(f"sources/{scheme['id']}", lang="en").document.text

    assert (
        f"Changed on {date.fromisoformat(row['on']):%-d %B %Y}: {row['what']} {row['for']}" in text
    )


@pytest.mark.parametrize("path", ["sources/in-gone", "sources/__proto__", "sources/IN-ONORC"])
def test_an_entry_not_held_is_not_found(path: str) -> None:
    assert show(path).page.status == 404


@pytest.mark.parametrize("lang", SPOKEN)
def test_it_opens_in_every_language_and_carries_what_is_posted(lang: str) -> None:
    shown = show("sources/in-onorc", ANSWERS, lang=lang)

    assert shown.page.status == 200
    assert shown.fields["f.home"] == ["IN-BR"]


def test_no_address_of_another_site_learns_where_the_reader_came_from() -> None:
    html = show("sources/in-onorc").html

    assert html.count('href="http') == html.count('rel="noreferrer"')
