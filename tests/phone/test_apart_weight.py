"""What pages that stand apart bring to a phone: only to who opens them, and little."""

from pathlib import Path

import pytest

from tests.phone.test_weight import weight

# By folder: the worker, and the words and the law of a language.
MOST = {"diary": (32_500, 18_800), "employer": (19_000, 18_500)}


@pytest.mark.parametrize("name", sorted(MOST))
def test_a_worker_that_stands_apart_is_light(built: Path, name: str) -> None:
    worker, spoken = MOST[name]
    words = sorted((built / "bundle").glob(f"{name}.??.*.json"))

    assert weight(built / f"{name}.js") <= worker
    assert len(words) == 5
    assert max(weight(file) for file in words) <= spoken


def test_nothing_of_the_employer_s_door_is_in_everybody_s_worker_but_its_name(built: Path) -> None:
    assert (built / "sw.js").read_text("utf-8").count("/employer/") == 1
