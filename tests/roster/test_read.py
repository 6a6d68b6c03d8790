"""Whole lists: the heading is found, rows that are nobody are no people, nothing is guessed."""

from pathlib import Path

import openpyxl
import pytest

from migrant_helper.roster.files.grid import FileError
from migrant_helper.roster.read import Reading, read
from migrant_helper.roster.reading.held import held
from migrant_helper.roster.report import document, lines, people, unsure

ON = "2026-12-01"
LISTS = Path(__file__).parent / "lists"


def of(tmp_path: Path, text: str, encoding: str = "utf-8", **agreed: str) -> Reading:
    file = tmp_path / "list.csv"
    file.write_bytes(text.encode(encoding))
    return read(file, ON, agreed)


def facts(found: Reading) -> dict[int, dict[str, object]]:
    return {row.number: row.facts for row in found.rows if row.status != "refused"}


def codes(found: Reading) -> list[tuple[int, str]]:
    return [(row.number, one.code) for row in found.rows for one in row.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_encoding_and_delimiter(tmp_path: Path, encoding: str, sign: str) -> None:
    rows = [
        "List of the camp",
        "",
        "क्र.,नाम,लिंग,उम्र,घर का राज्य,मोबाइल",
        "१,राम,पु,३४,बिहार,९००००००००१",
    ]
    found = of(tmp_path, "\n".join(rows).replace(",", sign), encoding)

    assert facts(found) == {
        4: {"@name": "राम", "sex": "man", "age": 34, "home": "IN-BR", "@phone": "+919000000001"}
    }
    assert codes(found) == []


def test_rows_that_are_nobody(tmp_path: Path) -> None:
    found = of(
        tmp_path,
        "S.N.,Name,Sex,Age\nBlock 1,,,\n1,A,M,30\n,,,\nS.N.,Name,Sex,Age\n2,B,F,31\nTotal,,,2\n* note,,,\n",
    )

    assert list(facts(found)) == [3, 6]
    assert codes(found) == [
        (2, "section_row"), (5, "heading_again"), (7, "total_row"), (8, "note_row"),
    ]  # fmt: skip


def test_a_row_that_is_torn_or_too_long_is_nobody(tmp_path: Path) -> None:
    found = of(
        tmp_path, "Name,Sex,Age,Home\nA,M,30,Bihar\nB,F\nx,31,Bihar\nC,M,30,Bihar,Kerala\nD,F,33\n"
    )

    assert list(facts(found)) == [2, 6]
    assert codes(found) == [(3, "row_torn"), (4, "row_torn"), (5, "row_too_long")]


def test_numbers_of_papers_are_never_read_shown_or_kept(tmp_path: Path) -> None:
    headings = "Name,Aadhaar No.,Voter ID,e-Shram,Bank A/c No,My PAN,Sex"
    row = "A 123412341234,999988887777,ABC1234567,123456789012,5555666677778888,ABCDE1234F,M"
    found = of(tmp_path, f"{headings}\n{row}\n")
    said = document(found, "list.csv", ON)

    assert [one.code for one in found.problems] == ["identity_numbers_dropped"] * 4
    assert facts(found) == {2: {"@name": "A •••", "sex": "man"}}
    whole = repr(said) + "".join(lines(said)) + str(unsure(found).rows())
    assert not [secret for secret in ("1234", "9999", "5555", "ABC") if secret in whole]


def test_what_is_of_somebody_else_is_not_read(tmp_path: Path) -> None:
    found = of(
        tmp_path, "Name,Father's Name,Contractor Mobile,Nominee Age,Sex\nA,B,9000000001,50,M\n"
    )

    assert facts(found) == {2: {"@name": "A", "sex": "man"}}


def test_what_a_heading_is_like_is_proposed_and_read_once_somebody_says_so(tmp_path: Path) -> None:
    text = "Name,Gendar,Umarr\nA,M,30\n"
    found = of(tmp_path, text)

    assert facts(found) == {2: {"@name": "A"}}
    assert [(head.fact, head.how) for _, head in found.columns] == [
        ("@name", "exact"), ("sex", "alike"), ("age", "alike"),
    ]  # fmt: skip
    assert "Gendar: sex? Not read: say --column 'Gendar=sex'" in lines(document(found, "", ON))
    assert facts(of(tmp_path, text, Gendar="sex")) == {2: {"@name": "A", "sex": "man"}}


def test_two_columns_of_one_fact_are_none_but_a_state_and_a_district(tmp_path: Path) -> None:
    found = of(tmp_path, "Sex,Gender,Home State,Home District\nM,F,Bihar,Gaya\nM,M,Kerala,Gaya\n")

    assert facts(found) == {2: {"home": "IN-BR/gaya"}, 3: {}}
    assert [one.code for one in found.problems] == ["column_twice"] * 2
    assert codes(found) == [(3, "place_unclear")]


def test_an_age_and_a_birth_that_differ_are_unknown(tmp_path: Path) -> None:
    found = of(tmp_path, "Name,Age,DOB\nA,36,15/08/1990\nB,50,15/08/1990\nC,36,1990\n")

    assert facts(found)[2] == {"@name": "A", "age": 36, "birth_date": "1990-08-15"}
    assert facts(found)[3] == {"@name": "B"}
    assert facts(found)[4] == {"@name": "C", "age": 36, "birth_year": 1990}


def test_years_of_nepal(tmp_path: Path) -> None:
    found = of(tmp_path, "नाम,जन्म मिति (वि.सं.),घर जिल्ला\nक,२०४५/०५/१२,NP-P7\nख,२०५०,NP-P6\n")

    assert facts(found)[2]["birth_date"] == "1988-08-28"
    assert facts(found)[3]["birth_year"] == {"min": 1993, "max": 1994}


def test_a_number_to_call_may_be_of_any_country_of_the_list(tmp_path: Path) -> None:
    text = "Name,Home,Here,Mobile\nA,NP-P6,IN-DL,9741000000\nB,NP-P6,,9741000000\nC,NP-P6,NP-P3,9741000000\n"
    found = of(tmp_path, text)

    assert codes(found) == [(2, "phone_unclear"), (3, "phone_unclear")]
    assert facts(found)[4]["@phone"] == "+9779741000000"


def test_a_sum_far_from_the_others_is_shown(tmp_path: Path) -> None:
    found = of(tmp_path, "Name,Monthly income\nA,10000\nB,9000\nC,11000\nD,1.5 lakh\n")

    assert codes(found) == [(5, "check_large")]
    assert facts(found)[5]["monthly_income"] == 150000


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    for row in [
        ["Survey"], [],
        ["Worker", None, "Place", None], ["Name", "Age", "Home", "Here"],
        ["A", 30, "Bihar", "Kerala"], ["B", "=20+1", None, "Goa"], ["C", 41, "Odisha", "Goa"],
    ]:  # fmt: skip
        sheet.append(row)
    for area in ("A1:D1", "A3:B3", "C3:D3", "C5:C6"):
        sheet.merge_cells(area)
    sheet.row_dimensions[7].hidden = True
    made.create_sheet("old").sheet_state = "hidden"
    made["old"].append(["Name", "Sex"])
    made["old"].append(["Z", "F"])
    made.save(tmp_path / "list.xlsx")
    return tmp_path / "list.xlsx"


def test_a_workbook_with_two_headings_merged_cells_hidden_rows_and_formulas(book: Path) -> None:
    found = read(book, ON)

    assert facts(found) == {
        5: {"@name": "A", "age": 30, "home": "IN-BR", "here": "IN-KL"},
        6: {"@name": "B", "home": "IN-BR", "here": "IN-GA"},
        7: {"@name": "C", "age": 41, "home": "IN-OD", "here": "IN-GA"},
    }
    assert codes(found) == [(6, "formula_without_value")]
    assert [row.is_hidden for row in found.rows] == [False, False, True]
    assert {row.sheet for row in found.rows} == {None}
    assert found.columns[2][1].heading == "Place / Home"
    table = people(found, held().declared)
    assert table.columns == ["row", "age", "home", "here"]


def test_what_is_merged_over_columns_is_a_heading_over_rows(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    for row in [["S.N.", "Name", "Sex", "Age"], ["Block 2"], [1, "A", "M", 30]]:
        made.active.append(row)
    made.active.merge_cells("A2:D2")
    made.save(tmp_path / "list.xlsx")
    found = read(tmp_path / "list.xlsx", ON)

    assert codes(found) == [(2, "section_row")]
    assert facts(found) == {3: {"@name": "A", "sex": "man", "age": 30}}


def test_a_heading_over_columns_may_be_of_somebody_else(tmp_path: Path) -> None:
    found = of(tmp_path, "Worker,,Father,,\nName,Sex,Name,Age,Home\nA,M,B,60,Bihar\n")

    assert facts(found)[3] == {"@name": "A", "sex": "man"}


def test_two_sheets_are_told_apart(book: Path) -> None:
    made = openpyxl.load_workbook(book)
    made["old"].sheet_state = "visible"
    made.save(book)

    assert {(row.sheet, row.number) for row in read(book, ON).rows} == {
        ("Sheet", 5), ("Sheet", 6), ("Sheet", 7), ("old", 2),
    }  # fmt: skip


def test_an_old_workbook() -> None:
    assert facts(read(LISTS / "people.xls", ON)) == {
        2: {"@name": "Worker One", "sex": "woman", "birth_date": "1988-04-25", "home": "IN-BR",
            "@phone": "+919000000012"},
        3: {"@name": "Worker Two", "sex": "man", "birth_year": 1979, "home": "IN-OD"},
    }  # fmt: skip


def test_a_list_without_a_heading_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no row of headings"):
        of(tmp_path, "A,M,30\nB,F,31\n")
