"""Districts by their first letters, and the addresses of offices there."""

from migrant_helper.catalogue.compile.confirmed import confirmed
from migrant_helper.catalogue.compile.near import by_letter, near
from tests.catalogue.conftest import Folder
from tests.catalogue.test_lint_addresses import ROW


def test_names_stand_behind_their_first_letters_in_the_order_of_the_language() -> None:
    found = by_letter({"c": "گیا", "a": "اورنگ آباد", "b": "پٹنہ", "d": "بکسر", "e": "پورنیہ"})

    assert list(found) == ["ا", "ب", "پ", "گ"]
    assert list(found["پ"].values()) == ["پٹنہ", "پورنیہ"]


def test_a_district_without_a_name_in_the_language_stands_in_english(folder: Folder) -> None:
    folder.write("districts.yaml", "IN-BR: {names: [east-gaya, gaya]}\n")
    file = folder.translations / "hi" / "districts.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("IN-BR: {gaya: गया}\n", encoding="utf-8")

    assert near(folder.source(), "hi")["IN-BR"]["names"] == {
        "E": {"east-gaya": "East Gaya"},
        "ग": {"gaya": "गया"},
    }


def test_an_address_stands_with_whose_word_it_is(folder: Folder) -> None:
    folder.write("addresses.yaml", ROW)

    assert near(folder.source(), "en")["IN-BR"]["doors"] == {
        "gaya": {
            "shop": {
                "address": "Station Road",
                "phone": "0631 222 0000",
                "publisher": "Office",
                "date": None,
                "official": True,
                "read": "2026-11-20",
            }
        }
    }


def test_an_address_whose_source_waits_to_be_looked_at_again_is_left_out(folder: Folder) -> None:
    folder.write("addresses.yaml", ROW + ROW.replace("gaya", "saran").replace("org/a", "org/b"))
    folder.write(
        "confirm.yaml", "- {url: https://example.org/a, since: 2026-12-06, why: changed}\n"
    )

    doors = near(confirmed(folder.source()), "en")["IN-BR"]["doors"]

    assert list(doors) == ["saran"]
