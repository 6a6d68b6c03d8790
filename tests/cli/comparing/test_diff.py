"""`migrant-helper catalogue diff`: what is said of each change to the data files."""

from typing import Any

from migrant_helper.core.words.days import years_between
from tests.cli.comparing.conftest import MANY, ON, Repository, entry


def ages(person: dict[str, Any]) -> set[int]:
    """What age somebody may have: one by the day of birth, two by the year alone."""
    if person.get("birth_date"):
        return {years_between(person["birth_date"], ON)}
    year = person.get("birth_year")
    return {int(ON[:4]) - year - 1, int(ON[:4]) - year} if year else {0}


def may_join(person: dict[str, Any]) -> bool:
    """Whether nothing but the age may keep somebody out of the Atal pension."""
    return (
        person.get("bank_account") is True
        and person.get("pays_income_tax") is False
        and str(person["home"]).startswith("IN")
        and person.get("citizen_of") in ("IN", None)
    )


def test_a_moved_age_limit_is_counted_and_told_with_somebody_it_concerns(
    repository: Repository,
) -> None:
    repository.change(
        "schemes/in/apy.yaml", "{fact: age, between: [18, 40]", "{fact: age, between: [18, 30]"
    )
    repository.commit("Up to thirty")
    lost = [one for one in repository.people() if may_join(one) and ages(one) <= {*range(31, 41)}]
    sure = [one for one in lost if one.get("citizen_of") == "IN"]
    document = repository.document("HEAD~1")
    found = entry(document, "in-apy")
    turned = {(one["was"], one["now"]): one for one in found["answers"]}

    # Whose country is not told had a yes to be confirmed.
    assert len(sure) > 20
    assert turned["yours", "not"]["people"] == len(sure)
    assert turned["likely", "not"]["people"] == len(lost) - len(sure) > 0
    assert turned["yours", "not"]["phases"] == {
        phase: sum(person["phase"] == phase for person in sure)
        for phase in ("leaving", "there", "returned", "settled")
    }
    sentence = {"was": "“Age: 18 to 40 years”", "now": "“Age: 18 to 30 years”"}
    [changed] = found["rule"]
    assert {key: changed[key] for key in sentence} == sentence
    group = found["groups"][0]
    assert (group["direction"], group["cause"]) == ("loss", changed)
    told = {one["label"]: one["answer"] for one in group["example"]["told"]}
    assert 31 <= int(told["Age"].split()[0]) <= 40
    assert told["Bank account"] == "Yes"
    assert [one["id"] for one in document["countries"]["IN"]["entries"]] == ["in-apy"]
    assert document["countries"]["NP"]["entries"] == []

    text = repository.read("HEAD~1")

    every = sum(one["people"] for one in found["groups"] if one["direction"] == "loss")
    assert (
        f"LOST: a yes became something else: - Atal pension: {every} of 200 go from “yours”" in text
    )
    assert "Who: people with “Age: 18 to 40 years” and “Age: not 18 to 30 years”." in text
    assert "Why: before “Age: 18 to 40 years”, now “Age: 18 to 30 years”" in text


def test_an_entry_that_went_or_came_says_whose_it_was_or_is(repository: Repository) -> None:
    (repository.schemes / "np/voter-roll.yaml").unlink()
    repository.commit("No voter roll")
    [gone] = repository.document("HEAD~1")["countries"]["NP"]["gone"]

    assert (gone["id"], sum(gone["answers"].values())) == ("np-voter-roll", MANY)
    assert f"is gone. It was “yours” for {gone['answers']['yours']}, " in repository.read("HEAD~1")

    repository.git("revert", "--no-edit", "HEAD")
    [new] = repository.document("HEAD~1")["countries"]["NP"]["new"]

    assert new == {key: value for key, value in gone.items() if key != "successor"}


def test_figures_days_steps_and_papers_say_what_was_and_what_is(repository: Repository) -> None:
    file = "schemes/in/pm-sym.yaml"
    repository.change(file, "pension: {value: 3000, unit: INR", "pension: {value: 3500, unit: INR")
    repository.change(file, "  - {id: bank-passbook, need: required, source: 3}\n", "")
    repository.change(
        "schemes/in/onorc.yaml", "months: 6}\n    lead_days: 30", "months: 4}\n    lead_days: 20"
    )
    repository.change("schemes/in/onorc.yaml", "    when: arrival\n", "    when: there\n")
    repository.commit("Rows")
    document = repository.document("HEAD~1")
    pension, grain = (entry(document, name)["rows"] for name in ("in-pm-sym", "in-onorc"))

    assert {key: [(r["was"], r["now"]) for r in rows] for key, rows in pension.items()} == {
        "amounts": [("₹3,000", "₹3,500")],
        "documents": [("needed", None)],
    }
    assert {key: [(r["was"], r["now"]) for r in rows] for key, rows in grain.items()} == {
        "deadlines": [
            (
                "6 months after “Last time grain was taken”, a reminder 30 days before",
                "4 months after “Last time grain was taken”, a reminder 20 days before",
            )
        ],
        "steps": [("on arrival", "while there")],
    }
    assert all(
        not one["answers"] for one in (entry(document, "in-pm-sym"), entry(document, "in-onorc"))
    )
    text = repository.run("HEAD~1").stdout
    assert "    “₹3,500 a month when old”: was “₹3,000”, now “₹3,500” (source: " in text
    assert "  None of our 200 made-up people gets another answer (that is no proof)." in text


def test_a_figure_with_a_new_day_names_who_says_the_new_one(repository: Repository) -> None:
    """A reader looks there whether it is so, and not at what bore the figure before."""
    file, was = "schemes/np/health-insurance.yaml", "value: 200000, unit: NPR, source: 7}"
    now = "{from: 2026-12-01, value: 300000, unit: NPR, source: 11}"
    repository.change(file, was, f"{was}\n    - {now}")
    [told] = entry(repository.document("HEAD"), "np-health-insurance")["rows"]["amounts"]
    text = (repository.root / file).read_text("utf-8")
    publisher = text.partition("\n  11:\n    publisher: ")[2].partition("\n")[0].strip('"')

    assert told["now"].endswith("; Rs 3,00,000 from 1 December 2026")
    assert told["source"].startswith(f"{publisher}, ")


def test_a_text_alone_changes_nothing_for_anybody(repository: Repository) -> None:
    repository.change("translations/hi/LC_MESSAGES/schemes.po", 'msgstr "बैंक"', 'msgstr "अपना बैंक"')
    repository.change("schemes/in/onorc.yaml", "Your card stays as it is.", "Your card stays.")
    repository.commit("Words")
    document = repository.document("HEAD~1")
    found = repository.run("--check", "HEAD~1")

    hindi = document["translations"]["hi"]
    assert (hindi["changed"], hindi["new"], hindi["gone"]) == (1, 0, 0)
    reworded = {"is": "changed", "of": "Bank", "was": "बैंक", "now": "अपना बैंक"}
    assert hindi["sentences"] == [reworded]
    [one] = document["countries"]["IN"]["entries"]
    assert (one["id"], one["texts"]["changed"], one["answers"]) == ("in-onorc", 1, [])
    assert found.exit_code == 0
    assert "Nothing changed for anybody, but for texts." in found.stdout
    assert "Only texts or sources changed: One Nation One Ration Card.\n" in found.stdout
    assert "translations into Hindi." in repository.read("HEAD~1")
    whole = repository.run("--whole", "HEAD~1").stdout
    assert "    was “Your card stays as it is.”, now “Your card stays.”\n" in whole
    assert "Translations into Hindi: 1 changed:\n  “Bank”: was “बैंक”, now" in whole


def test_check_exits_1_where_more_than_texts_changed(repository: Repository) -> None:
    repository.change("schemes/in/pm-sym.yaml", "pension: {value: 3000", "pension: {value: 3500")

    assert repository.run("HEAD").exit_code == 0
    assert repository.run("--check", "HEAD").exit_code == 1
    assert repository.run("--check", "HEAD", "onorc").exit_code == 0


def test_a_question_worded_otherwise_is_no_change_of_a_rule(repository: Repository) -> None:
    repository.change("schemes/facts.yaml", 'label: "Bank account"', 'label: "Account at a bank"')

    document = repository.document("HEAD")

    assert [one["entries"] for one in document["countries"].values()] == [[], []]
    assert document["shared_texts"] == {
        "changed": 1,
        "new": 0,
        "gone": 0,
        "sentences": [{"is": "changed", "was": "Bank account", "now": "Account at a bank"}],
    }


def test_what_changed_behind_the_words_is_told(repository: Repository) -> None:
    """Here a source that nobody has any more; the order of those who turned comes first."""
    repository.change(
        "schemes/in/apy.yaml",
        "{fact: bank_account, is: true, source: [4, 1]}",
        "{fact: bank_account, is: true, source: null}",
    )
    found = entry(repository.document("HEAD"), "in-apy")

    assert found["rule"] == []
    assert {(one["was"], one["now"]) for one in found["answers"]} == {
        ("yours", "likely"),
        ("not", "ask"),
    }
    [group] = [one for one in found["groups"] if one["direction"] == "less_sure"]
    assert group["cause"]["was"] == "“Bank account: Yes”"
    because = group["cause"]["because"]
    assert (because["is"], because["now"]) == ("source", "nobody has checked it")
    # Both sources of before are named, with their houses, titles, days and how they bear.
    assert because["was"].count("“") == 2
    assert because["was"].endswith("(press, a firm or a charity)") or "(official)" in because["was"]
    told = f"“Bank account: Yes” rested on: {because['was']}; now on: nobody has checked it."
    assert told in repository.read("HEAD", "--whole")


def test_a_question_asked_of_fewer_is_answered_by_all_before_and_by_them_now(
    repository: Repository,
) -> None:
    """Whom a version asks is its own: nobody is left without an answer that it asks for."""
    repository.change(
        "schemes/facts.yaml",
        "- id: bank_account\n  type: bool\n",
        "- id: bank_account\n  type: bool\n  only_if: {fact: sex, is: man}\n",
    )
    women = [
        person
        for person in repository.people()
        if may_join(person) and person.get("sex") == "woman" and ages(person) <= {*range(18, 41)}
    ]
    sure = [one for one in women if one.get("citizen_of") == "IN"]
    found = entry(repository.document("HEAD"), "in-apy")
    turned = {(one["was"], one["now"]): one["people"] for one in found["answers"]}

    assert turned["yours", "not"] == len(sure) > 10
    assert turned.get(("likely", "not"), 0) == len(women) - len(sure)
    group = next(one for one in found["groups"] if one["direction"] == "loss")
    assert group["example"]["told"][:2] == [
        {"label": "Bank account", "answer": "before Yes, now not asked"},
        {"label": "Woman, man or other", "answer": "Woman"},
    ]
    assert group["who"] == "people who are not asked “Bank account”"
    decides = group["cause"]
    assert (decides["was"], decides["now"]) == ("“Bank account: Yes”", "“Bank account: Yes”")
    asked = {"is": "asked", "question": "Bank account", "was": None, "open": False, "asks": False}
    asked["counts"] = "having no bank account"
    assert decides["because"] == {**asked, "now": "“Woman, man or other: Man”"}
    assert (
        "Why: [1] the question “Bank account” was asked of everybody, now only of people with “Woman,"
        " man or other: Man”; whoever is not asked counts as having no bank account"
    ) in repository.read("HEAD")


def test_what_today_s_reader_refuses_of_an_old_revision_is_named_and_the_rest_compared(
    repository: Repository,
) -> None:
    repository.change(
        "schemes/in/apy.yaml", "{fact: age, between: [18, 40]", "{fact: age, amid: [18, 40]"
    )
    repository.change("schemes/in/pm-sym.yaml", "unit: INR", "unit: COWRIE")
    repository.change("schemes/in/pmsby.yaml", "rule:\n", "rule: [\n")
    repository.commit("Of long ago")
    repository.git("checkout", "HEAD~1", "--", "schemes")
    repository.change("schemes/in/onorc.yaml", "    when: arrival\n", "    when: there\n")
    document = repository.document("HEAD")
    unread = {one["entry"]: one for one in document["countries"]["IN"]["unread"]}
    line = (repository.schemes / "in/apy.yaml").read_text("utf-8").partition("{fact: age")[0].count(
        "\n"
    ) + 1

    assert list(unread) == ["in-apy", "in-pm-sym", "in-pmsby"]
    assert (unread["in-apy"]["file"], unread["in-apy"]["line"]) == ("schemes/in/apy.yaml", line)
    assert [unread[name]["part"] for name in unread] == ["", "amounts", ""]
    assert document["countries"]["IN"]["new"] == []
    assert [one["id"] for one in document["countries"]["IN"]["entries"]] == ["in-onorc"]
    text = repository.run("HEAD").stdout
    assert f"in-apy: schemes/in/apy.yaml:{line}:" in text
    assert "in-pm-sym, its amounts: schemes/in/pm-sym.yaml:" in text
    assert repository.run("--check", "HEAD", "apy").exit_code == 1


def test_it_says_the_same_each_time_and_of_an_entry_alone(repository: Repository) -> None:
    repository.change(
        "schemes/in/apy.yaml", "{fact: age, between: [18, 40]", "{fact: age, between: [20, 40]"
    )
    document = repository.document("HEAD")

    assert document == {**repository.document("main"), "revision": "HEAD"}
    assert entry(repository.document("HEAD", "apy"), "in-apy") == entry(document, "in-apy")
    assert repository.document("HEAD", "onorc")["countries"]["IN"]["entries"] == []


def test_the_files_that_stand_have_to_be_whole(repository: Repository) -> None:
    repository.change(
        "schemes/in/apy.yaml", "{fact: age, between: [18, 40]", "{fact: aeg, between: [18, 40]"
    )
    found = repository.run("HEAD")

    assert found.exit_code == 2
    assert 'found "aeg", expected an id of facts.yaml' in found.stderr
    assert "run `migrant-helper catalogue lint`" in found.stderr
