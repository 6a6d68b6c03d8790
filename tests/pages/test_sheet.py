"""The list on paper names each paper to bring, each choice among papers, and each day to keep."""

import re
from html import unescape
from typing import Any

from tests.pages.shown import show
from tests.pages.test_slip import all_of, listed

PICTURE = re.compile(r"<svg.*?</svg>", re.DOTALL)
LINE = re.compile(r'<li><span class="mh-box"></span>(.*?)</li>', re.DOTALL)
DAY = re.compile(r"<p>(?:<b>.*?</b>: )?[^<]+: <span lang=\"[a-z]+\">(.*?)</span>( ○)?</p>")


def parts() -> tuple[str, dict[str, Any]]:
    shown = show("checklist", listed("IN", all_of("IN")))
    sheet = shown.html[shown.html.index("mh-sheet") :].partition("</section>")[0]
    return sheet, shown.page.context


def test_each_paper_is_on_the_sheet_once_and_each_choice_that_is_open() -> None:
    sheet, context = parts()
    papers = context["made"]["documents"]
    lines = [" ".join(PICTURE.sub("", line).split()) for line in LINE.findall(sheet)]
    open_ones = [choice["papers"] for choice in papers["choices"] if not choice["covered"]]

    assert {len(choice) for choice in open_ones} >= {2}
    assert any(choice["covered"] for choice in papers["choices"])
    assert [unescape(line) for line in lines] == [
        *[paper["name"] for paper in papers["required"]],
        *[" / ".join(paper["name"] for paper in choice) for choice in open_ones],
    ]


def test_each_day_is_on_the_sheet_with_a_mark_where_nobody_checked_it() -> None:
    sheet, context = parts()
    rows = context["deadlines"]
    days = sheet[sheet.index("mh-sheet__days") :].partition("</div>")[0]
    said = [(unescape(text), bool(mark)) for text, mark in DAY.findall(days)]

    assert said == [(row["text"], not row["verified"]) for row in rows]
    assert any(row["day"] for row in rows)
