// Reads lines one after the other with the phone's own voice, and marks the one that is read.

import { partsOf } from "./lines.js";
import { byDigits, spoken } from "./spoken.js";
import { voiceFor } from "./voices.js";

const MARK = "mh-heard";

/** @param {SpeechSynthesis} synthesis @param {string} lang of the page */
export function makeSpeaker(synthesis, lang) {
  /** What reads now: the button that was tapped, and the line. */
  let by = /** @type {Element | null} */ (null);
  let marked = /** @type {Element | null} */ (null);
  /** Browsers forget utterances nobody holds, and then never say that they ended. */
  let held = /** @type {SpeechSynthesisUtterance[]} */ ([]);

  const stop = () => {
    by?.setAttribute("aria-pressed", "false");
    marked?.classList.remove(MARK);
    by = marked = null;
    held = [];
    synthesis.cancel();
  };

  /** @param {Element[]} lines */
  const next = ([line, ...rest]) => {
    marked?.classList.remove(MARK);
    if (!line) {
      stop();
      return;
    }
    marked = line;
    line.classList.add(MARK);
    const mine = utterancesOf(line, synthesis.getVoices(), lang);
    const last = mine.at(-1);
    held = mine;
    if (!last) {
      next(rest);
      return;
    }
    // After a stop or another start these words are no longer the held ones.
    const ended = () => held === mine && next(rest);
    last.addEventListener("end", ended);
    last.addEventListener("error", ended);
    for (const words of mine) synthesis.speak(words);
  };

  return {
    stop,
    /** Reads the lines for a button; a second tap on it stops.
     * @param {Element} button @param {Element[]} lines */
    tap(button, lines) {
      const isStop = by === button;
      stop();
      if (isStop) return;
      by = button;
      button.setAttribute("aria-pressed", "true");
      next(lines);
    },
  };
}

/** What is spoken of a line. A part in another language is read by a voice of that language; where
 * there is none, figures alone are read by the page's own, and words are left out.
 * @param {Element} line @param {SpeechSynthesisVoice[]} voices @param {string} pageLang */
function utterancesOf(line, voices, pageLang) {
  return partsOf(line).flatMap(({ text, lang, dialled }) => {
    const isFigures = dialled || !/\p{L}/u.test(text);
    const tongue = isFigures || !lang ? pageLang : lang;
    const voice = voiceFor(voices, tongue);
    if (!voice) return [];
    const words = new SpeechSynthesisUtterance(dialled ? byDigits(text) : spoken(text, tongue));
    words.lang = voice.lang;
    // Named, or the browser would choose one of its own.
    words.voice = voice;
    return [words];
  });
}
