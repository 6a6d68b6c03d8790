"""Addresses that an organisation adds: of an office and a district that there are, once, with a source."""

import pytest

from tests.catalogue.conftest import Folder

ROW = (
    '- {place: IN-BR/gaya, office: shop, address: "Station Road", phone: "0631 222 0000", source: '
    '{publisher: "Office", title: "List", date: null, url: "https://example.org/a", '
    "official: true, read: 2026-11-20}}\n"
)
DISTRICTS = "IN-BR: {names: [gaya], was: {gya: gaya}}\n"


def found(folder: Folder, text: str) -> list[str]:
    folder.write("districts.yaml", DISTRICTS)
    folder.write("addresses.yaml", text)
    return [str(one) for rule in ("reading", "addresses") for one in folder.found(rule)]


def test_an_address_with_its_source_is_taken(folder: Folder) -> None:
    assert found(folder, ROW) == []
    assert found(folder, ROW.replace(', phone: "0631 222 0000"', "")) == []
    assert found(folder, ROW.replace("date: null", "date: 2022")) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("IN-BR/gaya", "IN-BR/gayaa", "IN-BR/gayaa is no district"),
        ("IN-BR/gaya", "IN-KL/gaya", "IN-KL/gaya is no district"),
        ("IN-BR/gaya", "IN-BR/gya", "write IN-BR/gaya"),
        ("IN-BR/gaya", "IN-BR", "a district as IN-BR/gaya"),
        ("office: shop", "office: palace", "no office is called palace"),
        ("2026-11-20", "2027-11-20", "read on 2027-11-20, after"),
        ("date: null", "date: 2021-12", "a page of 2021-12"),
        ('"0631 222 0000"', '"ask"', "a number as"),
        ("office: shop, ", "", "office"),
    ],
)
def test_what_is_not_there_is_said(folder: Folder, old: str, new: str, said: str) -> None:
    (one,) = found(folder, ROW.replace(old, new))[:1]

    assert said in one


def test_one_office_of_a_district_has_one_address(folder: Folder) -> None:
    assert "a second time" in found(folder, ROW + ROW)[0]
