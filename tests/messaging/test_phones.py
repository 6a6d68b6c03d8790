"""What people type as a number, and whose numbers we write to."""

import pytest

from migrant_helper.core.reminders.phones import Phone
from migrant_helper.messaging.phones import read_phone


@pytest.mark.parametrize(
    ("text", "region", "e164", "country"),
    [
        ("98123 45678", "IN", "+919812345678", "IN"),
        ("098123-45678", "IN", "+919812345678", "IN"),
        ("९८१२३४५६७८", "IN", "+919812345678", "IN"),
        ("\u202a+91 98123\u00a045678\u202c", "IN", "+919812345678", "IN"),
        ("98123\u200c45678", "IN", "+919812345678", "IN"),
        ("\u2066+91 98123 45678\u2069", "IN", "+919812345678", "IN"),
        ("\ufeff98123 45678", "IN", "+919812345678", "IN"),
        ("98123\u201145678", "IN", "+919812345678", "IN"),
        ("98123\t45678\n", "IN", "+919812345678", "IN"),
        ("98123\u2009\u2060—\u300045678", "IN", "+919812345678", "IN"),
        ("＋９１９８１２３４５６７８", "IN", "+919812345678", "IN"),
        ("tel:+919812345678", "NP", "+919812345678", "IN"),
        ("0919812345678", "IN", "+919812345678", "IN"),
        ("0 977 980-1234567", "NP", "+9779801234567", "NP"),
        ("98123 45678 (home)", "IN", "+919812345678", "IN"),
        ("[घर] 98123 45678", "IN", "+919812345678", "IN"),
        ("‹+91 98123 45678›", "NP", "+919812345678", "IN"),
        ('"98123 45678",', "IN", "+919812345678", "IN"),
        ("<98123 45678>", "IN", "+919812345678", "IN"),
        ("wa.me/919812345678", "NP", "+919812345678", "IN"),
        ("https://wa.me/919812345678", "IN", "+919812345678", "IN"),
        ("https://api.whatsapp.com/send?phone=9779801234567", "IN", "+9779801234567", "NP"),
        ("00977 980-1234567", "IN", "+9779801234567", "NP"),
        ("\u200e" * 60 + "98123 45678", "IN", "+919812345678", "IN"),
        ("(0) 98123/45678", "IN", "+919812345678", "IN"),
        ("+977 980-1234567", "IN", "+9779801234567", "NP"),
        ("০১৭১২-৩৪৫৬৭৮", "BD", "+8801712345678", "BD"),
        ("0917 123 4567", "PH", "+639171234567", "PH"),
        ("012 345 678", "KH", "+85512345678", "KH"),
        ("081 234 5678", "TH", "+66812345678", "TH"),
        ("0812-345-678", "ID", "+62812345678", "ID"),
    ],
)
def test_a_mobile_number_is_read_as_its_country_writes_it(
    text: str, region: str, e164: str, country: str
) -> None:
    assert Phone(e164, country) == read_phone(text, region=region)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("12345", "too short"),
        ("98123 45678 9", "too long"),
        ("not a number", "words"),
        ("011 2345 6789", "a landline in Delhi"),
        ("1800 11 0001", "toll free"),
        ("+1 202 555 0143", "a country we do not serve"),
        ("+44 7700 900123", "a country we do not serve"),
        ("+882 99 1234567", "a satellite network: dear"),
        ("98123 45678 ext. 5", "an extension"),
        ("+91" + "9" * 50, "over-long"),
        ("\u200e" * 500 + "98123 45678", "over-long"),
        ("98123 45678\n98123 45679", "two lines"),
        ("+919812345678 +919812345679", "two numbers"),
        ("call 98123 45678 now", "words around it"),
        ("98123 45678, 98123 45679", "two numbers"),
        ("whatsapp:+919812345678", "another channel"),
        ("https://wa.me/message/919812345678", "no link to a number"),
        ("https://evil.example/919812345678", "a link elsewhere"),
        ("98123 45678 (98123 45679)", "two numbers"),
        ("(98123) 45678 wa.me/", "words around it"),
        ("0912345678", "a zero, and no number of ours"),
        ("\x0098123 45678\r\nX: y", "control characters"),
    ],
)
def test_what_is_no_mobile_number_of_ours_is_refused(text: str, why: str) -> None:
    assert read_phone(text, region="IN") is None, why


def test_a_number_does_not_show_in_a_repr() -> None:
    assert repr(read_phone("98123 45678", region="IN")) == "Phone(IN)"
