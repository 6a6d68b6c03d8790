"""What an editor says of a change: told first, and asked for where a rule changed and nobody said so."""

from click.testing import CliRunner, Result

from migrant_helper.cli.catalogue import catalogue
from tests.cli.comparing.conftest import ON, Repository, entry

AGE = ("schemes/in/apy.yaml", "{fact: age, between: [18, 40]", "{fact: age, between: [18, 30]")
ROW = {"on": ON, "what": "One may join up to a lower age.", "for": "It concerns who is older."}
WRITTEN = f'\nchanged:\n  - {{on: {ON}, what: "{ROW["what"]}", for: "{ROW["for"]}"}}\n\nsources:\n'


def lint(repository: Repository, *asked: str) -> Result:
    fixed = ["lint", "--schemes", str(repository.schemes), "--as-of", ON]
    return CliRunner().invoke(catalogue, [*fixed, *asked], catch_exceptions=False)


def unsaid(found: Result) -> list[str]:
    return [line for line in found.stdout.splitlines() if "no row says so" in line]


def test_what_an_editor_says_stands_at_the_top_of_its_entry(repository: Repository) -> None:
    repository.change(*AGE)
    repository.change("schemes/in/apy.yaml", "\nsources:\n", WRITTEN)

    assert entry(repository.document("HEAD"), "in-apy")["said"] == [ROW]
    told = f"(in-apy) Changed on {ON}: {ROW['what']} {ROW['for']}"
    assert told in repository.read("HEAD")


def test_what_was_said_before_is_not_said_again(repository: Repository) -> None:
    repository.change("schemes/in/apy.yaml", "\nsources:\n", WRITTEN)
    repository.commit("Said")
    repository.change(*AGE)

    assert entry(repository.document("HEAD"), "in-apy")["said"] == []
    assert [line.split(":")[0] for line in unsaid(lint(repository, "--since", "HEAD"))] == [
        "schemes/in/apy.yaml"
    ]


def test_a_changed_rule_wants_a_sentence_and_a_changed_source_does_not(
    repository: Repository,
) -> None:
    assert unsaid(lint(repository, "--since", "HEAD")) == []

    repository.change(
        "schemes/in/pm-sym.yaml",
        "between: [18, 40], source: [6, 3]}",
        "between: [18, 40], source: 6}",
    )
    assert unsaid(lint(repository, "--since", "HEAD")) == []

    repository.change(*AGE)
    found = lint(repository, "--since", "HEAD")
    assert (found.exit_code, len(unsaid(found))) == (1, 1)
    assert unsaid(lint(repository)) == []
    assert unsaid(lint(repository, "--since", "HEAD", "pm-sym")) == []

    repository.change("schemes/in/apy.yaml", "\nsources:\n", WRITTEN)
    assert unsaid(lint(repository, "--since", "HEAD")) == []
