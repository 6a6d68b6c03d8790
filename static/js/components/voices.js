// Which voice reads a language. Only voices of the phone itself: others speak on a company's
// computer, and the page, answers and all, would be sent there.

/** Voices that do not read words. `name` is the engine as the browser tells it, `langs` where it
 * fails: eSpeak before NG carried these two only as trials, and says the letters of what it does
 * not know. eSpeak NG stays: its phonemes of every word of the interface, in all five languages,
 * spell none. Android tells no engine: what it calls "Bangla India" is believed.
 * @type {{ name: RegExp, langs: string[] }[]} */
const SPELLING = [{ name: /e-?speak(?![ -]?ng)/iu, langs: ["bn", "ur"] }];

/** The voice that reads `lang` ("hi", "hi-IN"), or undefined.
 * @param {SpeechSynthesisVoice[]} voices @param {string} lang */
export function voiceFor(voices, lang) {
  const wanted = base(lang);
  return voices.find((one) => one.localService && base(one.lang) === wanted && !spells(one));
}

/** @param {SpeechSynthesisVoice} voice */
function spells(voice) {
  const told = `${voice.name} ${voice.voiceURI}`;
  return SPELLING.some(({ name, langs }) => name.test(told) && langs.includes(base(voice.lang)));
}

/** "hi" of "hi-IN", and of "hi_IN" and "hin-IN" as some Androids write it. @param {string} tag */
function base(tag) {
  const [first = ""] = tag.toLowerCase().split(/[-_]/u);
  return THREE[first] || first;
}

/** @type {Record<string, string>} */
const THREE = { ben: "bn", eng: "en", hin: "hi", nep: "ne", urd: "ur" };
