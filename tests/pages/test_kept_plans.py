"""What is worked out once is found again: many people a day cost neither memory nor time."""

import gc
import tracemalloc

from migrant_helper.pages import check, checklist, move, results
from tests.pages.shown import form, situation

PEOPLE = 200
PAGES = {"check": check, "results": results, "move": move, "checklist": checklist}


def ask(number: int) -> None:
    """One page for one of many people from Nepal in India, on one day."""
    path = list(PAGES)[number % len(PAGES)]
    born = f"{1950 + number % 50}-{1 + number % 12:02}-{1 + number % 28:02}"
    fields = form({"f.home": "NP-P1", "f.here": "IN-KL", "f.birth_date": born})
    PAGES[path].page(*situation("en", path, fields), fields)


def test_two_hundred_people_between_two_countries_add_no_memory() -> None:
    for number in range(len(PAGES) * 3):
        ask(number)
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for number in range(PEOPLE):
        ask(number)
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert after - before < 50_000
