"""Files that nobody should open are refused with what to do; the others are sheets of cells."""

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from migrant_helper.roster.files import archive
from migrant_helper.roster.files.grid import FileError
from migrant_helper.roster.files.open import read_sheets

CONTENT = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="people"><table:table-row>{0}</table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>"""
CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def packed(path: Path, **files: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name.replace("__", "/").replace("_", "."), text)
    return path


def refused(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        read_sheets(path)
    assert caught.value.remedy
    return str(caught.value)


def test_an_open_document(tmp_path: Path) -> None:
    cells = "".join(CELL.format(text) for text in ("Name", "Sex"))
    about = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{about}"/>'
    files = {
        "mimetype": TYPE,
        "content_xml": CONTENT.format(cells),
        "META-INF__manifest_xml": manifest,
    }
    [sheet] = read_sheets(packed(tmp_path / "a.ods", **files))

    assert (sheet.name, sheet.rows) == ("people", [["Name", "Sex"]])


def test_parquet(tmp_path: Path) -> None:
    table = pl.DataFrame(
        {"home": ["IN-BR"], "joined": [date(2026, 1, 2)], "docs": [["a", "b"]], "n": [1.5]}
    )
    table.write_parquet(tmp_path / "a.parquet")
    [sheet] = read_sheets(tmp_path / "a.parquet")

    assert sheet.rows == [["home", "joined", "docs", "n"], ["IN-BR", date(2026, 1, 2), "a, b", 1.5]]


def test_a_zip_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000_000)
    bomb = packed(tmp_path / "a.xlsx", xl__workbook_xml="0" * 2_000_000)

    assert bomb.stat().st_size < 10_000
    assert "unpacks to more than" in refused(bomb)


def test_a_zip_that_lies_about_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000_000)
    bomb = packed(tmp_path / "a.xlsx", xl__workbook_xml="0" * 2_000_000)
    size = (2_000_000).to_bytes(4, "little")
    bomb.write_bytes(bomb.read_bytes().replace(size, (10).to_bytes(4, "little")))

    assert "a damaged file (Bad CRC-32" in refused(bomb)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "an empty file"),
        ("a.xlsx", b"PK\x03\x04 nothing", "a damaged file"),
        ("a.xls", b"\xd0\xcf\x11\xe0 nothing", "a damaged file"),
        ("a.parquet", b"PAR1 nothing", "a damaged file"),
        ("a.xls", b"Name,Sex\nA,M\n", "CSV in a file with .xls"),
        ("a", b"Name,Sex\nA,M\n", "CSV in a file with no ending"),
        ("a.csv", b"Name\0Sex\0\0\1\2\3", "bytes that are no"),
        ("a.csv", b'Name,Sex\nA,"M\nB,F\n' + b"x" * 20_000, "row 2: found a quote that is not closed"),
        ("a.csv", b'Name,Sex\nA,"M"x\n', "row 2: found a quote that is not closed"),
        ("a.csv", b"Name\n" + b"," * 1_000_000 + b"\n", "row 2: found 1000001 columns"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)

    assert said in refused(tmp_path / name)


def test_macros_other_zips_and_wide_workbooks(tmp_path: Path) -> None:
    assert "macros" in refused(
        packed(tmp_path / "a.xlsx", xl__workbook_xml="", xl__vbaProject_bin="")
    )
    assert "found a zip" in refused(packed(tmp_path / "b.xlsx", list_csv="Name"))
    assert "XLSX in a file with .csv" in refused(packed(tmp_path / "c.csv", xl__workbook_xml=""))
    made = openpyxl.Workbook()
    made.active.cell(1, 1_500, "x")
    made.save(tmp_path / "d.xlsx")
    assert "1500 columns" in refused(tmp_path / "d.xlsx")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "No such file" in refused(tmp_path / "a.csv")
    assert "directory" in refused(tmp_path).lower()
