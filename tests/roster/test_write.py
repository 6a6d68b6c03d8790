"""What goes out runs nothing, and is whole or not there."""

from pathlib import Path

import polars as pl
import pytest

from migrant_helper.roster import write


def test_formulas_are_neutralised_and_numbers_stay(tmp_path: Path) -> None:
    texts = ["=1+1", "+91 90000", "-5", "@x", "\t=1", "  =cmd|' /C calc'!A0", "plain", None, "+cmd"]
    write.write(pl.DataFrame({"a": texts}), tmp_path / "a.csv")
    found = pl.read_csv(tmp_path / "a.csv")["a"].to_list()

    neutral = ["'=1+1", "+91 90000", "-5", "'@x", "'\t=1", "'  =cmd|' /C calc'!A0", "plain"]
    assert found == [*neutral, None, "'+cmd"]


def test_what_stood_there_stays_where_the_disk_fills(tmp_path, monkeypatch) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")

    def full(table: pl.DataFrame, path: Path) -> None:
        path.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(write.WRITERS, ".csv", full)
    with pytest.raises(ValueError, match="No space left"):
        write.write(pl.DataFrame({"a": [1]}), target)

    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]
