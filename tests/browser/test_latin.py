"""What counts as a Latin word among words of another script."""

from tests.browser.latin import latin, share


def test_an_abbreviation_in_use_is_theirs_whatever_hangs_on_it() -> None:
    theirs = ["(PF)", "PF-এর", "e-KYC", "PM-JAY।", "12", "राशन"]

    assert latin([*theirs, "Migrant", "e-Shram", "SAMADHAN"]) == ["Migrant", "e-Shram", "SAMADHAN"]
    assert share([*theirs, "Helper", "कार्ड"], 8) == 12.5
    assert share([], 0) == 0
