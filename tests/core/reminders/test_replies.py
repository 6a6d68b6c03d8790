"""What a reply means; a guess would end reminders that somebody needs."""

import pytest

from migrant_helper.core.reminders.replies import Reply, meaning


@pytest.mark.parametrize(
    "text",
    [
        "STOP",
        "stop",
        " Stop. ",
        "STOP ALL",
        "stop!!!",
        "Unsubscribe",
        "QUIT",
        "\u200bSTOP\n",
        "बंद",
        "रोकें",
        "বন্ধ",
        "روکیں",
        "Berhenti",
        "TIGIL",
        "ＳＴＯＰ",
    ],
)
def test_a_word_for_stop_alone_means_stop(text: str) -> None:
    assert Reply.STOP is meaning(text)


@pytest.mark.parametrize("text", ["START", "unstop", "Yes", "शुरू", "শুরু", "شروع"])
def test_a_word_for_start_alone_means_start(text: str) -> None:
    assert Reply.START is meaning(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "don't stop",
        "stop at the office?",
        "when does it end",
        "STOPP",
        "STOP START",
        "🛑",
        "1",
        "न",
        "S" * 5000,
    ],
)
def test_anything_else_is_left_to_a_person(text: str) -> None:
    assert Reply.OTHER is meaning(text)
