"""Strict YAML: texts and places, and nothing clever."""

import pytest

from migrant_helper.catalogue.yaml.tree import UnreadableError, parse


def problem(text: str) -> str:
    with pytest.raises(UnreadableError) as raised:
        parse(text, "x.yaml")
    return str(raised.value)


@pytest.mark.parametrize("text", ["no", "NO", "yes", "12:30", "0123", "1e3", "2026-11-22", "~"])
def test_a_scalar_stays_the_text_it_is(text: str) -> None:
    node = parse(f"key: {text}", "x.yaml")

    assert text == node.entries[0][1].text


def test_a_node_knows_its_line_and_column() -> None:
    node = parse("a: 1\nb:\n  - {c: two}\n", "x.yaml")
    value = node.entries[1][1].items[0].entries[0][1]

    assert (value.text, value.line, value.column) == ("two", 3, 9)


def test_quotes_are_told_from_plain_words() -> None:
    items = parse("[null, 'null']", "x.yaml").items

    assert [item.plain for item in items] == [True, False]


def test_a_key_given_twice_is_refused_with_both_places() -> None:
    said = problem("a: 1\nb: 2\na: 3\n")

    assert said.startswith('x.yaml:3:1: found the key "a" twice, expected once')
    assert "line 1" in said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x 1", "an anchor"),
        ("a: &x 1\nb: *x", "an anchor"),
        ("b: *x", "an alias"),
        ("a: !!int 3", "the tag"),
        ("a: !secret 3", "the tag"),
        ("[1]: 2", "a list"),
        ("---\na: 1\n---\nb: 2\n", "2 documents"),
        ("", "0 documents"),
        ("a: [1", "did not find expected"),
        ("a: \x00", ""),
    ],
)
def test_cleverness_and_bad_yaml_are_refused(text: str, found: str) -> None:
    said = problem(text)

    assert found in said
    assert said.startswith("x.yaml:")
