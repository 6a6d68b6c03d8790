// What a voice is given to read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { byDigits, spoken } from "../../../static/js/components/spoken.js";

const CASES = [
  // Written apart: e + aa, ya + nukta, rra.
  ["bn", "\u0995\u09c7\u09be", "\u0995\u09cb"],
  ["bn", "\u09b9\u09af\u09bc", "\u09b9\u09df"],
  ["bn", "\u09aa\u09a1\u09bc\u09c7 \u09a2\u09bc", "\u09aa\u09dc\u09c7 \u09dd"],
  ["bn", "\u0995\u09c7\u09d7", "\u0995\u09cc"],
  // Assamese letters are whole already.
  ["bn", "\u09f0\u09f1", "\u09f0\u09f1"],
  // Whole ones stay whole, though NFC takes them apart.
  ["bn", "\u09dc\u09dd\u09df", "\u09dc\u09dd\u09df"],
  ["hi", "बड\u093cा ज\u093cिला", "ब\u095cा \u095bिला"],
  ["hi", "₹2,00,000 मिलते हैं", "200000 रुपये मिलते हैं"],
  ["ne", "₹\u00a01,000", "1000 रुपैयाँ"],
  ["ne", "नेरू\u00a01,500.50", "1500.50 नेपाली रुपैयाँ"],
  ["ur", "\u2066NPR2,000\u2069 تک", "2000 نیپالی روپے تک"],
  ["bn", "₹500-600", "500 টাকা-600"],
  [
    "en",
    "Call 1800-11-2345 or +977 1 4211111",
    "Call 1 8 0 0 1 1 2 3 4 5 or 9 7 7 1 4 2 1 1 1 1 1",
  ],
  // The code of a place has two digits to four after its nought, the more the smaller the place.
  ["hi", "011-23389999", "0 1 1 2 3 3 8 9 9 9 9"],
  ["hi", "0471-2552110, 05422-250466", "0 4 7 1 2 5 5 2 1 1 0, 0 5 4 2 2 2 5 0 4 6 6"],
  ["en", "9876543210 or 1800 120 1234", "9 8 7 6 5 4 3 2 1 0 or 1 8 0 0 1 2 0 1 2 3 4"],
  ["en", "a year of 2026, 12,000 rupees", "a year of 2026, 12000 rupees"],
  ["en", "10-20 days, 1000-2000, 2026-11-22", "10-20 days, 1000-2000, 2026-11-22"],
  ["hi", "पति/पत्नी  ·  बच्चे\n", "पति, पत्नी, बच्चे"],
  ["fr", "₹5", "₹5"],
];

for (const [lang = "", text = "", said] of CASES) {
  test(`${lang}: ${text.trim()}`, () => assert.equal(spoken(text, lang), said));
}

test("a number to call is said digit by digit", () => {
  assert.equal(byDigits("1800-120 1"), "1 8 0 0 1 2 0 1");
});
