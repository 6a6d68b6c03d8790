"""Each message stands once on the phone: in its language's bundle, by the templates' numbers."""

from migrant_helper.phone.templates.messages import Message, Messages, for_phone

UI = {"lang": "hi", "messages": {"Start": "शुरू", "Home": "घर", "law\x04State": "राज्य"}}


def test_the_same_message_has_one_number_and_another_context_is_another_message() -> None:
    messages = Messages()

    numbers = [
        messages.number("_", ["State"]),
        messages.number("pgettext", ["law", "State"]),
        messages.number("gettext", ["State"]),
        messages.number("ngettext", ["%(num)s day", "%(num)s days"]),
    ]

    assert numbers == [0, 1, 0, 2]


def test_texts_come_in_the_order_of_their_numbers_with_english_where_one_is_missing() -> None:
    numbered = [
        Message("law\x04State", ("State",)),
        Message("Go", ("Go",)),
        Message("%(num)s day", ("%(num)s day", "%(num)s days")),
    ]

    made = for_phone(UI, numbered, "")

    assert made["texts"] == ["राज्य", "Go", {"one": "%(num)s day", "other": "%(num)s days"}]


def test_only_what_the_pages_ask_for_by_its_english_keeps_its_english() -> None:
    assert for_phone(UI, [], 'say(a,"Start")')["messages"] == {"Start": "शुरू"}


def test_a_message_is_found_however_the_code_quotes_it() -> None:
    message = 'We don\'t "know"'
    ui = {"messages": {message: "x"}}

    assert for_phone(ui, [], r"say(a,'We don\'t \"know\"')")["messages"] == {message: "x"}
