"""A day in the words of a language; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.words.dates import shown

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/dates.json").read_text("utf-8"))


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", VECTORS["shown"], ids=named)
def test_shown(case):
    if case.get("raises"):
        with pytest.raises(ValueError, match="YYYY-MM-DD"):
            shown(*case["args"])
    else:
        assert case["is"] == shown(*case["args"])
