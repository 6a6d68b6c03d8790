"""A code that opens nothing stays in its field, to be mended."""

from tests.pages.desk import folk


def test_the_digits_that_were_typed_stand_in_the_field() -> None:
    page = folk.made("handing/open", folk.desk(), {"do": ["read"], "code": ["12345 <b>"]})

    assert ">12345 &lt;b&gt;</textarea>" in folk.html(page)
