"""Files are read whole, and every mistake is told with its place."""

import pytest

from migrant_helper.catalogue.grammar import read
from migrant_helper.catalogue.yaml.tree import UnreadableError


def test_a_scheme_is_typed_by_field(folder) -> None:
    data = folder.source().schemes["in-grain"].data

    assert (data["code"], data["household"], data["checked"]) == (1, True, "2026-11-22")
    assert data["gives"][0]["source"] == [1, 2]
    assert data["amounts"]["sum"]["value"] == "200000"


def test_a_value_knows_where_it_stands(folder) -> None:
    file = folder.source().schemes["in-grain"]

    assert file.file == "schemes/in/grain.yaml"
    assert file.place("summary") == (16, 10)
    assert file.place("steps.1.only_if") == file.place("steps.1.only_if.any.4")


def test_every_mistake_of_a_file_is_told(folder) -> None:
    folder.change("household: true", "household: yes")
    folder.change("code: 1\nname", "cod: 1\nname")

    found = [str(problem) for problem in folder.source().problems]

    assert len(found) == 3
    assert 'schemes/in/grain.yaml:1:1: found no code, expected the key "code"; add code' in found
    assert any("did you mean code?" in one for one in found)
    assert any(':10:12: found "yes", expected true or false' in one for one in found)


def test_a_broken_file_leaves_the_others_readable(folder) -> None:
    folder.write("in/other.yaml", "id: [")

    source = folder.source()

    assert list(source.schemes) == ["in-grain"]
    assert [problem.file for problem in source.problems] == ["schemes/in/other.yaml"]


def test_reading_strictly_raises_with_all_problems(folder) -> None:
    folder.write("in/other.yaml", "id: [")

    with pytest.raises(UnreadableError, match=r"other\.yaml"):
        read.strictly(folder.schemes)


def test_bytes_that_are_no_text_are_refused(folder) -> None:
    (folder.schemes / "in" / "other.yaml").write_bytes(b"id: \xff\xfe")

    assert "that is not UTF-8" in folder.source().problems[0].found


def test_a_row_without_source_is_refused(folder) -> None:
    folder.change(', note: "A photo is enough.", source: null}', ', note: "A photo is enough."}')

    assert folder.source().problems[0].expected == 'the key "source"'


def test_a_plain_http_address_is_refused(folder) -> None:
    folder.change("https://example.org/grain", "http://example.org/grain")

    assert "https://" in folder.source().problems[0].expected


def test_an_id_taken_by_another_file_is_refused(folder) -> None:
    folder.write("in/rice.yaml", (folder.schemes / "in" / "grain.yaml").read_text(encoding="utf-8"))

    [problem] = folder.source().problems

    assert (problem.file, problem.line) == ("schemes/in/rice.yaml", 1)
    assert "the id of schemes/in/grain.yaml" in problem.found
