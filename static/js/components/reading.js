// Reading aloud, where the phone itself has a voice for the page's language; else nothing is
// offered, and the text has the width. The page's own button reads every line of components/lines.js
// in turn; this adds to each line a small one that reads that line alone. They are added here, so
// that no page carries them to a phone without a voice.

import { linesOf } from "./lines.js";
import { makeSpeaker } from "./speaker.js";
import { voiceFor } from "./voices.js";

// A button may not stand inside these; it lies over their end instead.
const OVER = "button, a, label, ul";

/** @param {HTMLElement} root the page's button, hidden until a voice is there */
export function startReading(root) {
  const synthesis = window.speechSynthesis;
  if (!synthesis) return;
  const { lang } = document.documentElement;
  const speaker = makeSpeaker(synthesis, lang);
  const offer = () => {
    root.hidden = !voiceFor(synthesis.getVoices(), lang);
    if (!root.hidden) addButtons(root, speaker.tap);
  };
  offer();
  synthesis.addEventListener("voiceschanged", offer);
  root.addEventListener("click", () => {
    const main = document.querySelector("main");
    if (!main) return;
    const lines = linesOf(document);
    speaker.tap(root, lines.length > 0 ? lines : [main]);
  });
  window.addEventListener("pagehide", speaker.stop);
}

/** @param {HTMLElement} root @param {(button: Element, lines: Element[]) => void} tap */
function addButtons(root, tap) {
  const sign = root.querySelector("svg");
  const word = root.textContent?.trim();
  // Voices may come in two goes: nothing is added twice.
  if (document.documentElement.classList.contains("mh-ear")) return;
  document.documentElement.classList.add("mh-ear");
  for (const line of document.querySelectorAll("[data-line]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "mh-hear";
    const text = (line.textContent || "").replace(/\s+/gu, " ").trim();
    button.setAttribute("aria-label", `${word}: ${text}`);
    if (sign) button.append(sign.cloneNode(true));
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      tap(button, [line]);
    });
    if (line.matches(OVER)) {
      button.classList.add("mh-hear--over");
      line.before(button);
    } else line.append(button);
  }
}
