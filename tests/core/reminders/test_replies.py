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
        *("रुको", "बंद करो", "बन्द करें", "बंद कर दो", "स्टॉप", "band karo", "Bandh Kro"),
        *("बन्द गर्नुहोस्", "बन्द गर्नुस्", "रोक्नुहोस्"),
        *("বন্ধ করুন", "বন্ধ করো", "স্টপ", "থামাও"),
        *("روک دیں", "بند کریں", "بند كريں", "اسٹاپ", "سٹاپ"),
        *("hinto na", "tigil na po", "Itigil", "ayoko na", "stop na po"),
        *("unsub", "stop please", "Please stop", "stop sms", "pls STOP now", "STOP 12345"),
        *("หยุด", "ยกเลิก", "ឈប់", "បញ្ឈប់", "hentikan"),
        *("please stop sending text reminders", "Stop these messages", "STOP SENDING ME SMS!"),
        *(
            "मुझे मैसेज भेजना बंद करें",
            "याद दिलाना बंद करो",
            "মেসেজ পাঠানো বন্ধ করুন",
            "مجھے میسج بھیجنا بند کریں",
        ),
        *("मलाई म्यासेज पठाउन बन्द गर्नुहोस्", "mujhe message bhejna band karo"),
        *("STOP - Ram", "STOP\n-- \nRam Kumar", "stop\nSent from my Samsung", "बंद करो\nराम"),
        *(
            "S\u200cT\u200dO\u2060P",
            "\ufeffSTOP",
            "\u2067روک دیں\u2069",
            "बंद\u00a0करो",
            "ST\u00adOP",
        ),
    ],
)
def test_a_word_for_stop_alone_means_stop(text: str) -> None:
    assert Reply.STOP is meaning(text)


@pytest.mark.parametrize(
    "text",
    [
        *("START", "unstop", "Yes", "शुरू", "শুরু", "شروع", "शुरू करें", "सुरु गर्नुहोस्", "شروع کریں"),
        *("শুরু করুন", "स्टार्ट", "start again", "START please", "ចាប់ផ្តើម", "start\nRam"),
    ],
)
def test_a_word_for_start_alone_means_start(text: str) -> None:
    assert Reply.START is meaning(text)


@pytest.mark.parametrize(
    "text", ["HELP", "help please", "info", "मदद", "मद्दत", "সাহায্য", "مدد", "tulong po", "bantuan"]
)
def test_a_word_for_help_alone_means_help(text: str) -> None:
    assert Reply.HELP is meaning(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "don't stop",
        "stop at the office?",
        "stop sending messages?",
        "میسج بھیجنا بند کریں؟",
        "stop sending messages？",
        "do not stop sending reminders",
        "मैसेज भेजना बंद मत करो",
        "मैसेज नहीं आते",
        "for me",
        "when does it end",
        "STOPP",
        "STOP START",
        "STOP\nSTART",
        "stop - start",
        "stop\nat the office?",
        "STOP\nthen tell me where I have to go tomorrow",
        "please",
        "-- Ram",
        "मेरा काम बंद है",
        "please help me stop the agent",
        "🛑",
        "1",
        "न",
        "S" * 5000,
    ],
)
def test_anything_else_is_left_to_a_person(text: str) -> None:
    assert Reply.OTHER is meaning(text)
