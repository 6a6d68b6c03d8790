"""Plural forms agree with CLDR, with gettext and with the phone, from 0 to 299."""

import gettext
import re

import pytest
from babel import Locale

from migrant_helper.phone.templates.plurals import HEADERS, RULES, header, plural_form, rule_name
from tests.phone.conftest import InNode

LANGUAGES = [
    "en",
    "hi",
    "bn",
    "ne",
    "ur",
    "en-XA",
    "id",
    "my",
    "th",
    "km",
    "fil",
    "ta",
    "pa",
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_count_takes_the_form_that_gettext_takes_from_our_header(
    lang: str,
) -> None:
    match = re.search(r"plural=([^;]*);", header(lang))
    assert match
    by_gettext = gettext.c2py(match.group(1))

    assert [by_gettext(n) for n in range(300)] == [plural_form(lang, n) for n in range(300)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_thing_takes_the_first_form_and_cldr_agrees(lang: str) -> None:
    rule = Locale.parse(lang.split("-", maxsplit=1)[0]).plural_form
    forms = {(rule(n), plural_form(lang, n)) for n in range(300)}

    assert len(forms) == len({name for name, _ in forms})
    assert plural_form(lang, 1) == 0


def test_hindi_and_bengali_count_nothing_as_one_though_babel_says_otherwise() -> None:
    assert [rule_name(lang) for lang in ("hi", "bn", "ne", "ur")] == [
        "zero_one",
        "zero_one",
        "one",
        "one",
    ]


@pytest.mark.parametrize("name", RULES)
def test_the_phone_takes_the_same_form_for_every_count(name: str, in_node: InNode) -> None:
    ui = {"lang": "x", "plural": name, "messages": {"%(num)s a": ["0", "1"]}}
    source = {"page": "{{ ngettext('%(num)s a', '%(num)s b', n) }}"}
    pages = [("page", {"n": n}) for n in range(300)]

    assert in_node(source, ui, pages) == [str(RULES[name](n)) for n in range(300)]
    assert set(HEADERS) == set(RULES)
