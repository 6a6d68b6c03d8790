// Which voice may read a page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { voiceFor } from "../../../static/js/components/voices.js";

/** @param {string} lang @param {string} name @returns {any} */
const voice = (lang, name = "", localService = true) => ({
  lang,
  name,
  voiceURI: name,
  localService,
});

/** @type {[string, string, string, boolean][]} */
const CASES = [
  ["hi", "hi-IN", "", true],
  ["hi", "hi_IN", "", true],
  ["hi", "hin-IND", "", true],
  ["ne-NP", "ne", "", true],
  ["hi", "ne-NP", "", false],
  ["ur", "ur-PK", "eSpeak Urdu", false],
  ["bn", "bn", "Bengali espeak", false],
  ["bn", "bn", "Bengali+espeak-ng", true],
  ["ur", "ur", "eSpeak NG Urdu", true],
  ["hi", "hi", "eSpeak Hindi", true],
  ["bn", "bn_BD", "Bangla Bangladesh", true],
];

for (const [lang, of, name, may] of CASES) {
  test(`${of} ${name} ${may ? "reads" : "does not read"} ${lang}`, () => {
    assert.equal(Boolean(voiceFor([voice(of, name)], lang)), may);
  });
}

test("a voice on a company's computer is never given the page", () => {
  const here = voice("hi-IN", "here");

  assert.equal(voiceFor([voice("hi-IN", "far", false), here], "hi"), here);
  assert.equal(voiceFor([voice("hi-IN", "far", false)], "hi"), undefined);
});
