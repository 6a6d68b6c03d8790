"""What is read of a version: all that can be, and of the rest its name and place."""

from migrant_helper.catalogue.compare.version import Version, catalogue, version
from tests.catalogue.conftest import FILES

FILE = "in/grain.yaml"


def read(**changes: tuple[str, str]) -> Version:
    """The small catalogue with one text of a file replaced: its name with "_" for "/" and no end."""
    files = dict(FILES)
    for name, (old, new) in changes.items():
        path = name.replace("__", "/") + ".yaml"
        assert old in files[path]
        files[path] = files[path].replace(old, new)
    return version({path: text.encode() for path, text in files.items()})


def unread(held: Version) -> list[tuple[str, str, str, str]]:
    return [(one.entry, one.part, one.problem.file, one.problem.found) for one in held.unread]


def test_a_whole_version_is_read_whole() -> None:
    held = read()

    assert (held.unread, held.lost, list(held.entries)) == ([], {}, ["in-grain"])
    [scheme] = catalogue(held, "IN")["schemes"]
    assert [leaf.get("verified", True) for leaf in scheme["rule"]["all"]] == [False, True, False]


def test_an_entry_of_a_state_is_compared_with_those_of_its_country() -> None:
    held = read(in__grain=("jurisdiction: IN", "jurisdiction: IN-OD"))
    found = {code: catalogue(held, code)["schemes"] for code in ("IN", "NP")}

    assert {code: len(schemes) for code, schemes in found.items()} == {"IN": 1, "NP": 0}


def test_what_later_versions_ask_of_a_file_is_not_asked_of_an_older_one() -> None:
    held = read(in__grain=(", official: true, read: 2026-11-22}", ", official: true, seen: yes}"))

    assert (held.unread, list(held.entries)) == ([], ["in-grain"])


def test_what_the_rule_needs_and_is_not_there_keeps_the_entry_out() -> None:
    file = "schemes/in/grain.yaml"

    assert unread(read(in__grain=("{use: in-here,", "{use: in-there,"))) == [
        ("in-grain", "", file, '"in-there"')
    ]
    assert unread(read(in__grain=("in: [one, two]", "in: [one, three]")))[0][:3] == (
        "in-grain",
        "",
        file,
    )
    assert unread(read(facts=("id: card, type: choice", "id: card, type: choosing"))) == [
        ("in-grain", "", "schemes/facts.yaml", '"choosing"')
    ]
    assert unread(read(definitions=("within: IN", "inside: IN"))) == [
        ("in-grain", "", "schemes/definitions.yaml", '"inside"')
    ]
    assert unread(read(in__parameters=("value: 15000,", ""))) == [
        ("in-grain", "", "schemes/in/parameters.yaml", "no value")
    ]


def test_a_part_that_cannot_be_read_takes_no_other_with_it() -> None:
    held = read(in__grain=("unit: INR", "unit: shells"))

    assert unread(held) == [("in-grain", "amounts", "schemes/in/grain.yaml", 'unit "shells"')]
    assert held.entries["in-grain"].data["amounts"] is None
    assert len(held.entries["in-grain"].data["steps"]) == 2


def test_bytes_and_signs_that_no_reader_takes_are_named_by_their_file() -> None:
    files = {path: text.encode() for path, text in FILES.items()}

    assert unread(version({**files, FILE: b"\xff"})) == [
        ("in-grain", "", "schemes/in/grain.yaml", "no UTF-8")
    ]
    assert unread(version({**files, FILE: b"a: [\n"}))[0][:3] == (
        "in-grain",
        "",
        "schemes/in/grain.yaml",
    )


def test_a_fact_that_hangs_on_none_is_lost_and_not_asked() -> None:
    held = read(
        facts=("id: idle, type: bool,", "id: idle, type: bool, only_if: {fact: gone, is: true},")
    )

    assert list(held.lost) == [("facts", "idle")]
    assert "idle" not in held.registries["facts"]
    assert held.unread == []
