"""Segments of 2,000 texts in eight scripts, against the carrier's own calculator (sms-segments-calculator)."""

import json
import random
import shutil
import subprocess
from pathlib import Path

from migrant_helper.core.reminders.sms import size

ROOT = Path(__file__).parents[3]
# A script's letters, signs and joined ones; what messages hold beside them.
SCRIPTS = {
    "Latin": "the wages of March are due é ñ £ § \u0301e\u0301\u0302",
    "Devanagari": "क्षत्रि श्रमिक कि की कु कौं ज़ ल\u094d\u200dय हूँ मजदूरी २०२७",
    "Bengali": "ক্ষ শ্রমিক কি কো কৌ ন\u09cd\u200dয মজুরি ২০২৭ ঙ্গ্যা",
    "Urdu": "اُجرت کی تاریخ مِلے گی ہوئی\u200cہے ّ ۲۰۲۷ بند کریں",
    "Thai": "ค่าจ้าง กำหนด น้ำ ที่ เริ่ม หยุด",
    "Khmer": "ប្រាក់ឈ្នួល ថ្ងៃ ខែ ចាប់ផ្ដើម ស្ត្រី",
    "Tamil": "ஊதியம் கொடு கௌ க்ஷ ஸ்ரீ நாள்",
    "Malayalam": "കൂലി ദിവസം ന്റെ ക്ഷ ങ്ങൾ കൊ കൌ",
}
BESIDE = [
    *"[]{}|^€~\\",
    "∞",
    "😀",
    "👩\u200d👧",
    "👍🏽",
    "❤\ufe0f",
    "🇮🇳",
    "🇮",
    "\r\n",
    "\n",
    "…",
    " ",
]
TEXTS = 2000


def texts() -> list[str]:
    """As many of each script, of up to five segments; every third has something beside it."""
    chance = random.Random(12)
    found = []
    for number in range(TEXTS):
        letters = list(SCRIPTS.values())[number % len(SCRIPTS)]
        length = chance.choice(
            [chance.randint(0, 80), chance.randint(60, 75), chance.randint(100, 340)]
        )
        parts = [chance.choice(letters) for _ in range(length)]
        if number % 3 == 0:
            for _ in range(chance.randint(1, 40)):
                parts.insert(chance.randint(0, len(parts)), chance.choice(BESIDE))
        found.append("".join(parts))
    return found


def test_two_thousand_texts_in_eight_scripts_have_as_many_segments_as_the_carrier_counts() -> None:
    written = texts()
    node = shutil.which("node") or str(ROOT / ".venv/bin/node")
    script = Path(__file__).with_name("segments.mjs")
    answer = subprocess.run(
        [node, str(script)], input=json.dumps(written), capture_output=True, text=True, check=True
    )

    theirs = [tuple(one) for one in json.loads(answer.stdout)]
    ours = [(str(size(text).encoding), size(text).segments) for text in written]

    assert len(theirs) == TEXTS
    different = [
        (text, mine, other)
        for text, mine, other in zip(written, ours, theirs, strict=True)
        if mine != other
    ]
    assert different == []
