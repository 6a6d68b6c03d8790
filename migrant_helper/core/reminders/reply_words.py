"""The words for stop, start and help: the carrier's own, then those of the languages of the countries, in their
letters, in Latin ones, and the English ones in theirs. Spaces are not looked at (see `replies`).

Server only.
"""

from typing import Final


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split(" "))


# Twilio's own default words come first, so that we never disagree with the carrier
# (https://help.twilio.com/articles/223134027).
STOP: Final = _words(
    "stop stopall unsubscribe cancel end quit revoke optout",
    "unsub unsubscribeme unsubscribeall remove removeme stopsms stopit stopmessages stopmessage stopsending",
    # Hindi
    "रोकें रोके रोको रोक रोकिए रोकदो रोकदें रुको रुकें रुकिए रुकजाओ बंद बंदकरो बंदकरें बंदकरे बंदकरदो बंदकरदें बंदकीजिए",
    "बन्द बन्दकरो बन्दकरें बन्दकरे बन्दकरदो बन्दकरदें बन्दकीजिए मतभेजो मतभेजें स्टॉप स्टाप स्टोप",
    "roko rokein rokdo ruko band bandkaro bandkaren bandkarein bandkardo bandkro bandh bandhkaro bandhkro matbhejo",
    # Nepali
    "बन्दगर बन्दगरौं बन्दगर्नु बन्दगर्नुस बन्दगर्नुस् बन्दगर्नुहोस बन्दगर्नुहोस् बन्दगरिदिनुहोस् बंदगर्नुहोस् बंदगर्नुस्",
    "रोक्नु रोक्नुस् रोक्नुहोस रोक्नुहोस् रोकिदिनुहोस् नपठाउनुहोस् नपठाउनुस् रोक्नुस",
    "banda bandagara bandagarnus bandagarnuhos rokna roknus roknuhos",
    # Bengali
    "বন্ধ বন্ধকর বন্ধকরো বন্ধকরুন বন্ধকরেদিন বন্ধকরেন থামুন থামাও থামান থামো থাম স্টপ",
    "bondho bondhokoro bondhokorun bandho bandhokoro thamun thamao",
    # Urdu
    "روکیں روکو روک روکدیں روکدو رکو رکیں بند بندکریں بندکرو بندکردیں بندکردو بندکیجیے متبھیجو متبھیجیں اسٹاپ سٹاپ",
    # Filipino
    "tigil itigil tigilan tumigil hinto ihinto huminto hintuan ayokona",
    # Indonesian
    "berhenti hentikan henti setop stopkan batal",
    # Thai
    "หยุด หยุดส่ง หยุดส่งข้อความ เลิก ยกเลิก สต็อป สต๊อป สตอป",
    # Khmer
    "ឈប់ បញ្ឈប់ ឈប់ផ្ញើ ស្តុប ស្ដុប",
)
START: Final = _words(
    "start unstop yes startagain restart resume",
    "शुरू शुरु शुरूकरो शुरूकरें शुरुकरो शुरुकरें फिरशुरूकरो फिरसेशुरूकरो स्टार्ट shuru shurukaro shurukaren shurukarein",
    "सुरु सुरू सुरुगर सुरुगर्नुस् सुरुगर्नुहोस सुरुगर्नुहोस् फेरिसुरुगर्नुहोस् surugara surugarnuhos",
    "শুরু শুরুকর শুরুকরো শুরুকরুন আবারশুরুকরুন স্টার্ট shurukoro shurukorun",
    "شروع شروعکریں شروعکرو شروعکردیں دوبارہشروعکریں اسٹارٹ سٹارٹ",
    "simula simulan simulanulit magsimula mulai mulailagi เริ่ม เริ่มใหม่ สตาร์ท ចាប់ផ្តើម ចាប់ផ្ដើម",
)
HELP: Final = _words(
    "help helpme info",
    "मदद मददकरो मददकरें सहायता हेल्प मद्दत सहयोग madad madat maddat sahayog sahayata",
    "সাহায্য সাহায্যকরুন হেল্প sahajjo مدد مددکریں ہیلپ tulong tulungan bantuan tolong ช่วย ช่วยด้วย ជួយ ជំនួយ",
)
# What people say beside such a word and mean nothing else by.
POLITE: Final = _words(
    "please pls plz plis now sir madam maam dear ok okay thanks thank you thankyou kindly",
    "कृपया प्लीज जी अब धन्यवाद सर मैडम হ্যাঁ প্লিজ দয়া করে ধন্যবাদ এখন براہ کرم مہربانی پلیز شکریہ اب جی",
    "na po ho naman lang pakiusap paki tolong dong ya silakan terima kasih ครับ ค่ะ คะ นะ ด้วย โปรด សូម បាទ ចាស",
    "pugo ji kripaya",
)
# What a sentence that asks to stop, or to start, speaks of beside.
ABOUT: Final = _words(
    "send sending text texts texting message messages messaging msg msgs reminder reminders sms these this the all",
    "to me my any more anymore number from on for it",
    "मैसेज मेसेज संदेश सन्देश एसएमएस भेजना याद दिलाना रिमाइंडर मुझे मेरे को ये यह सब message bhejna mujhe sandesh",
    "म्यासेज पठाउन सम्झाउन मलाई यो सबै pathauna malai",
    "মেসেজ বার্তা এসএমএস পাঠানো আমাকে এই সব pathano amake",
    "میسج میسیج پیغام ایس ایم بھیجنا مجھے یہ سب",
)
# How a line begins that a phone adds by itself.
SIGNED: Final = ("sent from", "sent via", "get outlook", "regards", "best regards", "thanks")
