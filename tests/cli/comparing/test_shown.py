"""What an advocate reads: who loses and wins first, each change once, somebody of each group, two screens."""

from pathlib import Path
from typing import Any

import pytest

from migrant_helper.catalogue.compare.people import Both, answers_of
from migrant_helper.catalogue.compare.version import catalogue, version
from migrant_helper.cli.comparing.changes import MORE_ROWS, ROWS, WIDTH
from migrant_helper.cli.comparing.revision import revision
from tests.cli.comparing.conftest import ON, Repository, entry

BANK = ("schemes/in/pmsby.yaml", "{fact: bank_account, is: true", "{fact: identity_card, is: true")
AGE = ("schemes/in/pmsby.yaml", "{fact: age, between: [18, 70]", "{fact: age, between: [18, 65]")
CITIZEN = (
    "schemes/definitions.yaml",
    "    - not: {use: in-citizen-of-another}\n",
    "    - {fact: identity_card, is: true, source: null}\n",
)


def sides(repository: Repository) -> Both:
    """India before and now."""
    was = version(revision(repository.schemes, "HEAD").schemes)
    files = {
        path.relative_to(repository.schemes).as_posix(): path.read_bytes()
        for path in repository.schemes.rglob("*.yaml")
    }
    return Both(catalogue(was, "IN"), catalogue(version(files), "IN"), ON)


def test_each_group_has_one_grown_person_who_really_gets_these_answers(
    repository: Repository,
) -> None:
    repository.change(*BANK)
    groups = entry(repository.document("HEAD"), "in-pmsby")["groups"]
    both = sides(repository)
    turned = [one for one in groups if one["direction"] in ("loss", "gain", "other")]

    assert {one["direction"] for one in turned} >= {"loss", "gain"}
    for group in groups:
        one = group["example"]
        assert answers_of(both, one["facts"])["in-pmsby"] == (one["was"], one["now"])
        told = {each["label"]: each["answer"] for each in one["told"]}
        assert 18 <= int(told.get("Age", "30 years").split()[0]) <= 70
        assert " and " not in told.get("Something bad that happened", "")
    text = repository.read("HEAD", "--whole")
    assert text.count("One of them (") >= len(groups)


def test_the_person_belongs_to_those_the_sentence_names(repository: Repository) -> None:
    """Who is named by an answer gives that answer; whom the rule needs it from has it not."""
    repository.change(*BANK)
    groups = entry(repository.document("HEAD"), "in-pmsby")["groups"]
    named = [
        (one["who"], one["example"]["facts"], one["direction"])
        for one in groups
        if one["who"] in ("people with “Identity card: No”", "people with “Bank account: No”")
    ]

    assert {direction for _, _, direction in named} >= {"loss", "gain"}
    for who, facts, _ in named:
        assert facts["identity_card" if "Identity" in who else "bank_account"] is False


def test_losses_come_first_then_gains_and_texts_last(repository: Repository) -> None:
    repository.change(*BANK)
    repository.change("schemes/in/onorc.yaml", "Your card stays as it is.", "Your card stays.")
    text = repository.read("HEAD")
    heads = ("LOST:", "WON:", "Only texts or sources changed: One Nation One Ration Card.")

    assert [text.index(head) for head in heads] == sorted(text.index(head) for head in heads)
    assert "they are no shares of real people" in text.partition("LOST:")[0]


def test_a_shared_condition_is_told_once_with_the_entries_it_touches(
    repository: Repository,
) -> None:
    repository.change(*CITIZEN)
    document = repository.document("HEAD")
    shared = document["countries"]["IN"]["shared"]
    names = {one["id"]: one["name"] for one in document["countries"]["IN"]["entries"]}
    new = next(
        one for one in shared if one["piece"]["now"] and "Identity card" in one["piece"]["now"]
    )

    assert len(new["entries"]) > 1
    for asked in ((), ("--whole",)):
        text = repository.read("HEAD", *asked).partition("The rule, before and now")[0]
        assert text.count("“Identity card: Yes” is now one more way") == 1
        assert all(names[one] in text for one in new["entries"])


def test_no_sentence_says_yes_and_no_of_one_question(repository: Repository) -> None:
    """A step for those who were not asked excludes both answers; it is for "not told"."""
    was = "{all: [use: in-card-awake, not: {fact: on_ration_card, is: false, untold: unmet}]}"
    now = was.replace("use: in-card-awake", "not: {fact: on_ration_card, is: true, untold: unmet}")
    repository.change("schemes/in/onorc.yaml", f"only_if: {was}", f"only_if: {now}")
    [step] = entry(repository.document("HEAD"), "in-onorc")["rows"]["steps"]

    assert step["was"].startswith(
        "only if (“Months since grain was taken: 6 months or less, or not told” or"
    )
    assert step["was"].endswith("and “Name on the ration card: Yes, or not told”")
    assert step["now"] == "only if “Name on the ration card: not told”"


def test_two_screens_hold_it_and_say_what_was_left_out(repository: Repository) -> None:
    repository.change(*CITIZEN)
    repository.change(*AGE)
    repository.change(*BANK)
    short, whole = (repository.run("HEAD", *asked).stdout for asked in ((), ("--whole",)))
    rows = short.rstrip("\n").split("\n")

    assert len(rows) <= ROWS < MORE_ROWS
    assert max(map(len, rows)) <= WIDTH
    assert "Left out: " in short
    commit = repository.document("HEAD")["commit"][:7]
    assert f"`migrant-helper catalogue diff {commit} --whole`" in " ".join(short.split())
    assert len(whole.split("\n")) > len(rows)
    assert "Left out: " not in whole


def test_the_whole_rule_stands_in_the_whole_report_alone(repository: Repository) -> None:
    repository.change(*AGE)
    short, whole = (repository.run("HEAD", *asked).stdout for asked in ((), ("--whole",)))
    line = "before “Age: 18 to 70 years”, now “Age: 18 to 65 years”"

    assert line in " ".join(short.split())
    assert "The rule, before and now" not in short
    assert "taken out:     Age: 18 to 70 years\n" in whole
    assert "                   Bank account: Yes\n" in whole


@pytest.mark.parametrize("asked", [(), ("--whole",)])
def test_a_file_for_others_is_plain_markdown(
    repository: Repository, tmp_path: Path, asked: Any
) -> None:
    repository.change(*BANK)
    file = tmp_path / "changes.md"
    done = repository.run("HEAD", "--output", str(file), *asked)
    text = file.read_text("utf-8")

    assert (done.exit_code, done.stdout) == (0, "")
    assert "\n## INDIA (4 entries)\n" in text
    assert "\n- Bank accident cover (Suraksha Bima): " in text
