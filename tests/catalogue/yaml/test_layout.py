"""The layout of data files: what is broken up, what stays as it stands, and that it is steady."""

import random
from typing import Any

import pytest

from migrant_helper.catalogue.tidy import comments
from migrant_helper.catalogue.yaml.layout import WIDTH, laid_out
from migrant_helper.catalogue.yaml.tree import Node, parse

WORDS = ["a", "grain", "राशन", "কার্ড", "{sum}", "no", "12:30", "#1", "it's", 'a "b"', "key:", "-"]
SCALARS = ["null", "true", "no", "NO", "12:30", "0123", "2026-11-22", "-1.50", "in-grain", "03-13"]


def said(text: str) -> Any:
    """What a text says: its keys in their order, and each scalar as it is read."""
    return plain(parse(text, "file"))


def plain(node: Node) -> Any:
    if node.kind == "list":
        return [plain(item) for item in node.items]
    if node.kind == "map":
        return [(key.text, plain(value)) for key, value in node.entries]
    return (node.text, node.plain) if node.text in SCALARS else node.text


def words(length: int, word: str = "word") -> str:
    """A text of `length` characters: words, and a longer last one."""
    text = f"{word} " * ((length - len(word)) // (len(word) + 1))
    return text + "x" * (length - len(text))


def test_a_row_stays_on_one_line_up_to_120_characters_and_is_broken_up_beyond() -> None:
    fits = f'rows:\n  - {{id: a, text: "{words(99)}"}}\n'
    over = f'rows:\n  - {{id: a, text: "{words(100)}"}}\n'

    assert max(map(len, fits.splitlines())) == WIDTH
    assert laid_out(fits) == fits
    assert laid_out(over) == f'rows:\n  - id: a\n    text: "{words(100)}"\n'


def test_only_the_parts_that_do_not_fit_are_broken_up() -> None:
    assert laid_out(f'a: {{in: [b, c], d: {{e: "{words(100)}"}}, f: {{g: 1}}}}\n') == (
        f'a:\n  in: [b, c]\n  d: {{e: "{words(100)}"}}\n  f: {{g: 1}}\n'
    )


def test_a_long_text_is_folded_and_comes_back_to_one_line_when_it_is_cut() -> None:
    folded = laid_out(f'a:\n  b: "{words(200)}"\nc: d\n')

    assert folded.splitlines()[1:2] + folded.splitlines()[-1:] == ["  b: >-", "c: d"]
    assert 100 < max(map(len, folded.splitlines())) <= WIDTH
    assert laid_out("a:\n  b: >-\n    short\n    text\n") == 'a:\n  b: "short text"\n'


def test_one_changed_word_of_a_long_text_is_one_changed_line() -> None:
    before = laid_out(f'a: "{words(500)}"\n').splitlines()
    after = laid_out(f'a: "{words(500).replace("x", "y", 1)}"\n').splitlines()

    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


@pytest.mark.parametrize("word", ["खाता", "কার্ড", "ક્ષ", "word"])
def test_width_is_counted_in_characters_of_any_script(word: str) -> None:
    lines = laid_out(f'a: "{words(600, word)}"\n').splitlines()

    assert WIDTH - len(word) - 1 <= len(lines[1]) <= WIDTH


@pytest.mark.parametrize(
    "text",
    [
        "a: no\nb: NO\nc: 12:30\nd: 0123\ne: 1.50\nf: 2021-02\ng: null\n",
        "a: \"no\"\nb: '0123'\nc: \"a \\\"b\\\" \\\\ c\"\nd: 'it''s'\n",
        f'a: "https://example.org/{"x" * 150}"\n',
        f'a: "two  spaces {words(150)}"\n',
        f'a: "{words(150)}"  # why\n',
        f"a: |-\n  {words(150)}\n  line\n",
        f"a: >-  # why\n  {words(150)}\n",
        "a: []\nb: {}\n",
        "# nothing yet\n[]\n",
        "- a\n- b:\n    - c\n",
    ],
)
def test_what_has_no_better_layout_stays_as_it_stands(text: str) -> None:
    assert laid_out(text) == text


def test_comments_and_blank_lines_stay_where_they_are() -> None:
    long = words(130)
    text = f"""\
# head

# rows
rows:
  # first
  - {{id: a, text: "{long}", source: [1, 2]}}

  # second
  - {{id: b}}
  - {{id: c, text: "{long}"}}

# a text
text: "{long}"

# last
list: [1]
# end
"""
    at_120 = ["      word " + " ".join(["word"] * 22), "      " + long[115:]]
    row = ["    text: >-", *(line for line in at_120)]

    laid = laid_out(text).splitlines()

    assert [line for line in laid if line.lstrip().startswith("#")] == [
        line for line in text.splitlines() if line.lstrip().startswith("#")
    ]
    assert laid.count("") == text.splitlines().count("")
    assert laid[4:9] == ["  # first", "  - id: a", *row]
    assert laid[laid.index("  # second") - 1 : laid.index("  # second") + 2] == [
        "",
        "  # second",
        "  - {id: b}",
    ]
    assert laid[laid.index("# last") - 1] == ""


class Writer:
    """Writes random documents of the shapes that data files have, in every style a person may."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def document(self) -> str:
        rows = [self.row(depth) for depth in self.random.choices(range(3), k=6)]
        if self.random.random() < 0.3:
            return "".join(self.comment(0) + f"- {row}\n" for row in rows)
        return "".join(self.comment(0) + f"k{at}: {row}\n" for at, row in enumerate(rows)) + (
            f"block:\n{''.join(f'{self.comment(2)}  - {self.row(1)}{chr(10)}' for _ in rows)}"
            f"folded: >-\n  {self.text()}\n  end\n\nlast: no\n"
        )

    def comment(self, column: int) -> str:
        lines = ["", "", "\n", f"{' ' * column}# {self.text()}\n", f"\n{' ' * column}# why\n"]
        return self.random.choice(lines)

    def row(self, depth: int) -> str:
        # Rows are never empty in data files; ruamel.yaml writes what follows "- {}" wrongly.
        parts = range(self.random.randrange(1, 4))
        form = self.random.randrange(3) if depth else 0
        if form == 1:
            return f"{{{', '.join(f'k{at}: {self.row(depth - 1)}' for at in parts)}}}"
        if form == 2:
            return f"[{', '.join(self.row(depth - 1) for _ in parts)}]"
        return self.scalar()

    def scalar(self) -> str:
        quoted = self.text().replace("\\", "\\\\").replace('"', '\\"')
        single = self.text().replace("'", "''")
        return self.random.choice([*SCALARS, f'"{quoted}"', f'"{quoted}"', f"'{single}'"])

    def text(self) -> str:
        count = self.random.choice([1, 3, 20, 60])
        gaps = self.random.choice([" ", " ", " ", "  "])
        return gaps.join(self.random.choices(WORDS, k=count))


@pytest.mark.parametrize("seed", range(300))
def test_whatever_is_laid_out_says_the_same_and_is_laid_out_alike_again(seed: int) -> None:
    text = Writer(seed).document()

    laid = laid_out(text)

    assert said(laid) == said(text)
    assert [one for _, one in comments(laid)] == [one for _, one in comments(text)]
    assert laid_out(laid) == laid
    assert laid.count("\n\n") == text.rstrip("\n").count("\n\n")
