"""Bars as an SVG picture by pygal: without a script, and with nothing fetched."""

import sys
from collections.abc import Callable, Sequence
from urllib.parse import quote

import pygal
from pygal.style import Style

# Its own way to find modules, for maps that we have none of: Python 3.11 warns of it at every import.
sys.meta_path[:] = [one for one in sys.meta_path if not isinstance(one, pygal.PluginImportFixer)]

WIDTH, BAR, REST = 340, 30, 24
SIZE = 13
# Signs of a label; the table beside it has all of them.
LONGEST = 30
# Around a text that is read from the right, in a picture that is not.
FROM_RIGHT, ENDS = "\u2067", "\u2069"
STYLE = Style(
    background="transparent",
    plot_background="transparent",
    foreground="#17201e",
    foreground_strong="#17201e",
    foreground_subtle="#17201e",
    colors=("#0b4f4a",),
    value_colors=("#ffffff",),
    opacity="1",
    font_family="sans-serif",
    label_font_size=SIZE,
    major_label_font_size=SIZE,
    value_font_size=SIZE,
    transition="0s",
)


def picture(
    bars: Sequence[tuple[str, int]],
    written: Callable[[int], str] = str,
    *,
    from_right: bool = False,
) -> str:
    """The bars from above to below, as the address of a picture, each value as it is `written`; "" where there is
    nothing to see."""
    if not any(value for _, value in bars):
        return ""
    chart = pygal.HorizontalBar(
        style=STYLE,
        js=(),
        width=WIDTH,
        height=BAR * len(bars) + REST,
        margin=4,
        spacing=4,
        show_legend=False,
        show_y_labels=True,
        show_x_labels=False,
        show_x_guides=False,
        show_y_guides=False,
        print_values=True,
        print_zeroes=False,
        truncate_label=-1,
        value_formatter=written,
        disable_xml_declaration=True,
        no_data_text="",
    )
    rows = list(reversed(bars))
    chart.x_labels = [_label(name, from_right=from_right) for name, _ in rows]
    chart.add("", [value for _, value in rows])
    chart.add_xml_filter(_without_scripts)
    return f"data:image/svg+xml,{quote(chart.render(is_unicode=True))}"


def _label(name: str, *, from_right: bool) -> str:
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    return f"{FROM_RIGHT}{short}{ENDS}" if from_right else short


def _without_scripts(root: object) -> object:
    for part in list(root.iter()):  # type: ignore[attr-defined]
        for child in list(part):
            if isinstance(child.tag, str) and child.tag.endswith("script"):
                part.remove(child)
    return root
