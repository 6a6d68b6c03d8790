"""Of a change, what an advocate needs: an example for each group, and of a rule what differs."""

from tests.cli.comparing.conftest import Repository, entry


def test_each_group_that_gains_or_loses_has_one_grown_person_with_few_answers(
    repository: Repository,
) -> None:
    repository.change(
        "schemes/in/pmsby.yaml", "{fact: bank_account, is: true", "{fact: identity_card, is: true"
    )
    found = entry(repository.document("HEAD"), "in-pmsby")
    turned = [(one["was"], one["now"]) for one in found["answers"] if one["turned"]]

    assert len(turned) > 2
    assert [(one["was"], one["now"]) for one in found["examples"]] == turned
    for one in found["examples"]:
        told = {each["label"]: each["answer"] for each in one["told"]}
        assert 18 <= int(told.get("Age", "30 years").split()[0]) <= 70
        assert " and " not in told.get("Something bad that happened", "")
        assert len(told) <= 6
    text = repository.run("HEAD").stdout
    assert text.count("    For example") == len(turned)


def test_of_a_long_rule_only_what_changed_is_shown_and_all_of_it_on_request(
    repository: Repository,
) -> None:
    repository.change(
        "schemes/in/pmsby.yaml", "{fact: age, between: [18, 70]", "{fact: age, between: [18, 65]"
    )
    short, whole = (repository.run("HEAD", *asked).stdout for asked in ((), ("--whole",)))
    line = "changed, for those with “Home: not: in Nepal”: before “Age: 18 to 70 years”, now"

    assert line in short
    assert "Bank account: Yes\n" not in short.partition("Translations")[0].partition("changed")[2]
    assert "  The rule, before and now:\n" in whole
    assert "taken out:     Age: 18 to 70 years\n" in whole
    assert "                   Bank account: Yes\n" in whole
