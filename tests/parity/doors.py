"""Where an office is, in a district told, told twice, of another state, or that nobody knows."""

from collections.abc import Iterator
from typing import Any

from tests.pages.shown import SPOKEN
from tests.pages.walk import Fields

DISTRICTS = [
    [],
    ["here:IN-GJ/surat"],
    ["here:IN-GJ/kheda", "home:NP-P7/kailali", "here:IN-GJ/surat"],
    ["here:IN-KL/ernakulam", "home:NP-P7/", "surat", "here:IN-GJ/__proto__"],
]
DOORS = ["here:labour-office", "home:np-ssf", "here:<b>", "there:bank", "here:__proto__", ""]
LIST = {"picked": ["1"], "pick": ["in-wage-claim", "in-nalsa-legal-aid"]}


def asked() -> Iterator[tuple[str, str, str, Fields, dict[str, Any]]]:
    """What is asked of which page: (page, language, path, form, state)."""
    for lang in SPOKEN:
        for told in DISTRICTS:
            fields: Fields = {
                "f.home": ["NP-P7"],
                "f.here": ["IN-GJ"],
                "f.pay_problem": ["withheld"],
                "district": told,
            }
            yield "checklist", lang, "checklist", {**fields, **LIST}, {}
            for door in DOORS:
                yield "office", lang, "where", {**fields, "door": [door]}, {}
