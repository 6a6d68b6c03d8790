// Reading aloud: the page is spoken on the phone, or not at all.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { startReading } from "../../../static/js/components/reading.js";

/** A button as far as the component knows it. */
class Button {
  hidden = true;
  /** @type {() => void} */
  press = () => {};
  addEventListener(/** @type {string} */ _kind, /** @type {() => void} */ heard) {
    this.press = heard;
  }
}

class Words {
  voice = null;
  constructor(/** @type {string} */ text) {
    this.text = text;
  }
}

/** @type {any[]} */
let spoken;

/** A browser with these voices. @param {object[]} voices */
function browser(voices) {
  const speechSynthesis = {
    speaking: false,
    getVoices: () => voices,
    addEventListener: () => {},
    speak: (/** @type {any} */ words) => spoken.push(words),
  };
  Object.assign(globalThis, {
    HTMLButtonElement: Button,
    SpeechSynthesisUtterance: Words,
    window: { speechSynthesis, addEventListener: () => {} },
    document: {
      documentElement: { lang: "hi" },
      querySelector: () => ({ innerText: "You said: 9000" }),
    },
  });
  const button = /** @type {any} */ (new Button());
  startReading(button);
  return button;
}

beforeEach(() => {
  spoken = [];
});

test("a voice of the phone is offered and named", () => {
  const here = { lang: "hi-IN", localService: true };
  const button = browser([{ lang: "hi-IN", localService: false }, here]);
  button.press();

  assert.equal(button.hidden, false);
  assert.deepEqual(
    spoken.map((words) => [words.voice, words.text]),
    [[here, "You said: 9000"]],
  );
});

test("a voice on a company's computer is never given the page", () => {
  const button = browser([{ lang: "hi-IN", localService: false }]);
  button.press();

  assert.equal(button.hidden, true);
  assert.deepEqual(spoken, []);
});

test("a voice for another language is not offered", () => {
  assert.equal(browser([{ lang: "en-IN", localService: true }]).hidden, true);
});
