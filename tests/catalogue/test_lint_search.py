"""Every entry has words to be found by, each of which adds something."""

import pytest

from tests.catalogue.conftest import Folder


def test_a_sound_one_is_clean(folder: Folder) -> None:
    assert folder.found("search") == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{}", "in-grain has no words to be found by"),
        ("in-grain: [rashan, anaj, khana]\nin-gone: [one, two, three]", "words for in-gone"),
        ("in-grain: [rashan, anaj]", "2 words for in-grain"),
        ("in-grain: [rashan, anaj, khana, राशन]", '"राशन", which adds nothing'),
        ("in-grain: [rashan, anaj, khana, ai]", '"ai", which adds nothing'),
    ],
)
def test_what_helps_nobody_find_is_told(folder: Folder, text: str, what: str) -> None:
    folder.write("search.yaml", text + "\n")

    assert what in [one.what for one in folder.found("search")]
