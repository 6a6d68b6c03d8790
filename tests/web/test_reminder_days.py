"""The days that were promised, as the page after the code tells them."""

from tests.web.conftest import Service
from tests.web.test_reminders import NUMBER, YES, Fields, code_in_outbox, list_with, post


def test_what_was_promised_stands_in_the_calendar_of_the_papers(service: Service) -> None:
    due = ("np-employment-promotion", "falgun")
    asking = post(
        service,
        "/en/remind/code",
        *list_with(due, "2027-03-13"),
        **{**NUMBER, **YES, "do": "ask"},
    )
    carried = Fields(asking.text).found
    done = post(service, "/en/remind/code", *carried, code=code_in_outbox(service), do="confirm")

    assert "28 Magh 2083 (11 February 2027)" in done.text
