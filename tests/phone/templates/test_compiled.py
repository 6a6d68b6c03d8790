"""The template compiler refuses, with file and line, whatever the phone cannot do alike."""

import pytest
from jinja2 import DictLoader
from jinja2.exceptions import UndefinedError

from migrant_helper.phone.templates.compiled import compile_all
from migrant_helper.phone.templates.environment import environment
from migrant_helper.phone.templates.subset import TemplateRefused
from tests.phone.conftest import InNode

UI = {"lang": "en", "messages": {}, "plural": "one"}
REFUSED = {
    "a float": "{{ 2.0 }}",
    "true division": "{{ 1 / x }}",
    "a power": "{{ x ** 2 }}",
    "a method call": "{{ x.items() }}",
    "a slice": "{{ x[:2] }}",
    "an underscore attribute": "{{ x.__class__ }}",
    "an underscore name": "{{ _x }}",
    "a computed include": "{% include x %}",
    "a missing include": "{% include 'gone.html' %}",
    "ignore missing": "{% include 'a.html' ignore missing %}",
    "a computed parent": "{% extends x %}",
    "import as": "{% import 'a.html' as a %}",
    "a recursive loop": "{% for a in x recursive %}{% endfor %}",
    "a nested target": "{% for a, (b, c) in x %}{% endfor %}",
    "set of two names": "{% set a, b = x %}",
    "set of an attribute": "{% set x.a = 1 %}",
    "a reserved name": "{% set loop = 1 %}",
    "varargs": "{% macro m() %}{{ varargs }}{% endmacro %}",
    "a default made of an argument": "{% macro m(a, b=a) %}{% endmacro %}",
    "inline if without else": "{{ 'a' if x }}",
    "constant-only joining": "{{ 'a' ~ 'b' }}",
    "a chain of comparisons": "{{ 1 < x < 3 }}",
    "a filter with a locale": "{{ x|title }}",
    "replace": "{{ x|replace('a', 'b') }}",
    "sort": "{{ x|sort }}",
    "a computed map": "{{ x|map('upper') }}",
    "default without a value": "{{ x|default }}",
    "an unknown test": "{{ x is divisibleby 3 }}",
    "a filter block": "{% filter e %}{% endfilter %}",
    "a filter on a set block": "{% set a | e %}{% endset %}",
    "autoescape off": "{% autoescape false %}{% endautoescape %}",
    "a scoped block": "{% block a scoped %}{% endblock %}",
    "a block in a macro": "{% macro m() %}{% block a %}{% endblock %}{% endmacro %}",
    "output beside extends": "{% extends 'a.html' %}{{ x }}",
    "text before extends": "text {% extends 'a.html' %}",
    "if beside extends": "{% extends 'a.html' %}{% if x %}{% endif %}",
    "a computed message": "{{ _(x) }}",
    "a message without its value": "{{ _('Hi %(a)s') }}",
    "a message of a count that counts nothing": "{{ _('%(num)s days') }}",
    "a plural without its other value": "{{ ngettext('%(num)s %(a)s', '%(num)s %(a)ss', 1) }}",
    "a value in the wrong message": "{{ pgettext('%(a)s', 'Hi %(b)s', a=x) }}",
    "a message with a lone percent sign": "{{ _('5 % off') }}",
    "a plural without its count": "{{ ngettext('%(num)s day', '%(num)s days') }}",
    "a message function as a value": "{{ gettext }}",
    "a tuple": "{{ (1, x) }}",
    "a computed key": "{{ {x: 1} }}",
    "arguments from a list": "{{ m(*x) }}",
    "a huge number": "{{ 9007199254740992 }}",
    "a syntax error": "{% if %}",
    "a constant nothing": "{{ none }}",
    "a constant sum beyond 2^53": "{{ 9007199254740991 + 1 }}",
    "do": "{% do x %}",
}
FAILS = {
    "a list": "{{ rows }}",
    "true": "{{ yes }}",
    "a missing name": "{{ missing }}",
    "a missing key": "{{ row.missing }}",
    "a method of a dict": "{{ row.keys }}",
    "an index that is not there": "{{ rows[5] }}",
    "a message's value of nothing": "{{ _('%(a)s', a=none) }}",
    "a count in text": "{{ ngettext('%(num)s a', '%(num)s b', text) }}",
    "pairs of numbered keys": "{% for a, b in numbered|items %}{{ a }}{% endfor %}",
    "a missing argument": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
    "an argument too many": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}",
    "an unknown argument": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, b=2) }}",
    "an argument twice": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, a=2) }}",
    "a caller nobody calls": "{% macro m() %}{% endmacro %}{% call m() %}{% endcall %}",
    "division by nothing": "{{ 1 // zero }}",
    "a sum beyond 2^53": "{{ largest + 1 }}",
    "super at the top": "{% block a %}{{ super() }}{% endblock %}",
}
CONTEXT = {
    "rows": [1],
    "yes": True,
    "row": {},
    "text": "a",
    "numbered": {"1": "a"},
    "zero": 0,
}


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED.keys())
def test_a_construct_outside_the_subset_is_refused_with_file_and_line(
    source: str,
) -> None:
    sources = {"a.html": "", "page.html": f"{{# first line #}}\n\n{source}"}

    with pytest.raises(TemplateRefused, match=r"^page\.html:\d+: found .*; "):
        compile_all(sources, "./runtime.js")


def test_a_refusal_names_the_line() -> None:
    with pytest.raises(TemplateRefused, match=r"^page\.html:3: found a Div expression"):
        compile_all({"page.html": "\n\n{{ x / 2 }}"}, "./runtime.js")


@pytest.mark.parametrize("source", FAILS.values(), ids=FAILS.keys())
def test_what_one_engine_cannot_print_the_other_cannot_either(source: str, in_node: InNode) -> None:
    sources = {"page.html": source}

    with pytest.raises((UndefinedError, TypeError, ZeroDivisionError, KeyError)):
        environment(DictLoader(sources), UI).get_template("page.html").render(CONTEXT)
    assert list(in_node(sources, UI, [("page.html", CONTEXT)])[0]) == ["error"]


def test_line_separators_and_quotes_survive_as_text(in_node: InNode) -> None:
    source = "\u2028 \u2029 ' \" \\ ` ${x} </script>"

    assert in_node({"page.html": source}, UI, [("page.html", {})]) == [source]
