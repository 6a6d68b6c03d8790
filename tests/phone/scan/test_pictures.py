"""Cards that were carried about are read from their photos."""

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from migrant_helper.actions.pictures import QUIET, matrix
from tests.conftest import ROOT
from tests.phone.scan.pictures import CARDS, COUNT, Photo, photos

# Of COUNT: by the small decoder alone, and by both.
BY_THE_SMALL = 55
READ = 85


@pytest.fixture(scope="module")
def taken() -> list[Photo]:
    return photos()


@pytest.fixture(scope="module")
def read(
    taken: list[Photo], tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[str, list[str]]]:
    """Which decoder read each photo, and what."""
    file = tmp_path_factory.mktemp("photos") / "grey"
    file.write_bytes(b"".join(pixels.astype(np.uint8).tobytes() for _, _, pixels in taken))
    return decoded(file, [[pixels.shape[1], pixels.shape[0]] for _, _, pixels in taken])


def decoded(file: Path, sizes: list[list[int]]) -> list[tuple[str, list[str]]]:
    node = shutil.which("node")
    assert node, "the tests need node on the PATH"
    command = [node, "tests/phone/scan/read.mjs", str(file), json.dumps(sizes)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=200
    )
    found: Any = json.loads(done.stdout)
    return [(who, texts) for who, texts in found]


def test_the_photos_are_of_cards_of_every_size(taken: list[Photo]) -> None:
    versions = {(len(matrix(text)) - 2 * QUIET - 17) // 4 for text in CARDS}
    kinds = Counter(kind for kind, _, _ in taken)

    assert versions == {16, 13, 11, 10}
    assert (len(taken), len(kinds)) == (COUNT, 9)
    assert min(kinds.values()) >= COUNT // 9


def test_a_card_that_was_carried_about_is_read(
    taken: list[Photo], read: list[tuple[str, list[str]]]
) -> None:
    by = Counter(
        (kind, who if texts == [text] else "nobody")
        for (kind, text, _), (who, texts) in zip(taken, read, strict=True)
    )
    small = sum(count for (_, who), count in by.items() if who == "qr")
    unread = sum(count for (_, who), count in by.items() if who == "nobody")

    assert small >= BY_THE_SMALL, by
    assert COUNT - unread >= READ, by


def test_none_is_read_wrongly(taken: list[Photo], read: list[tuple[str, list[str]]]) -> None:
    wrong = [
        (kind, texts)
        for (kind, text, _), (_, texts) in zip(taken, read, strict=True)
        if texts and texts != [text]
    ]

    assert wrong == []
