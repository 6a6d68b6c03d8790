// What is written, as a voice reads it best: whole letters, sums as words, numbers to call by digits.

// Letters that Unicode leaves apart even in its composed form; voices know them whole. (A split
// vowel sign, as in "কো", is put together by NFC: eSpeak NG reads it "ke" otherwise.)
/** @type {Record<string, string>} */
const WHOLE = {
  "ড\u09bc": "\u09dc",
  "ঢ\u09bc": "\u09dd",
  "য\u09bc": "\u09df",
  "क\u093c": "\u0958",
  "ख\u093c": "\u0959",
  "ग\u093c": "\u095a",
  "ज\u093c": "\u095b",
  "ड\u093c": "\u095c",
  "ढ\u093c": "\u095d",
  "फ\u093c": "\u095e",
  "य\u093c": "\u095f",
};
// The sign of a sum is passed over by voices; its word stands after the number.
/** @type {Record<string, string>} */
const RUPEES = { en: "rupees", hi: "रुपये", bn: "টাকা", ne: "रुपैयाँ", ur: "روپے" };
/** @type {Record<string, string>} */
const OF_NEPAL = {
  en: "Nepali rupees",
  hi: "नेपाली रुपये",
  bn: "নেপালি টাকা",
  ne: "नेपाली रुपैयाँ",
  ur: "نیپالی روپے",
};
const SUM = /(₹|NPR|नेरू)\s*(\d+(?:\.\d+)?)/gu;
// What is dialled: a country's code, the free and the local lines, or ten digits and more.
const DIALLED =
  /\+\d[\d -]{6,}\d|\b1800[ -]?\d{2,4}[ -]?\d{3,4}\b|\b0\d{2,4}-\d{5,8}\b|\b\d{10,}\b/gu;
// Direction marks and joiners that no voice needs; the zero-width joiners of the letters stay.
const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\ufeff]/gu;

/** Text for a voice of `lang` ("hi"). @param {string} text @param {string} lang */
export function spoken(text, lang) {
  return whole(text)
    .replace(MARKS, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<=\d),(?=\d)/gu, "")
    .replace(DIALLED, byDigits)
    .replace(SUM, (all, sign, number) => {
      const word = (sign === "₹" ? RUPEES : OF_NEPAL)[lang];
      return word ? `${number} ${word}` : all;
    })
    .replace(/ ?[/·] ?/gu, ", ")
    .trim();
}

/** Letters put back together. @param {string} text */
function whole(text) {
  return text
    .normalize("NFC")
    .replace(/[ডঢয]\u09bc|[कखगजडढफय]\u093c/gu, (parts) => WHOLE[parts] || parts);
}

/** A number to call, digit by digit: "1 8 1". @param {string} number */
export function byDigits(number) {
  return (number.match(/\d/gu) || []).join(" ");
}
