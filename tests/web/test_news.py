"""The place of which somebody wants to hear what is announced, asked for beside the number."""

import pytest
from sqlalchemy import select

from migrant_helper.store.reminder_tables import Request
from migrant_helper.store.session import read
from tests.web.conftest import Service
from tests.web.test_reminders import NUMBER, YES, list_with, post


@pytest.mark.parametrize(
    ("place", "kept"), [("IN-OD", "IN-OD"), ("", None), ("XX", None), ("IN-OD IN-GJ", None)]
)
def test_the_place_of_which_news_are_wanted_is_kept_and_shown(
    service: Service, dated: tuple[str, str], place: str, kept: str | None
) -> None:
    more = {**NUMBER, **YES, "region": "IN", "news": place}
    page = post(service, "/en/remind/code", *list_with(dated), **more, do="number").text
    post(service, "/en/remind/code", *list_with(dated), **more, do="ask")
    with read(service.engine) as session:
        found = session.scalars(select(Request.news)).all()

    assert list(found) == [kept]
    assert (f'<option value="{place}" selected>' in page) == (kept is not None)
