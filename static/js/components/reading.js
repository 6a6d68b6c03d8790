// Reads the main part of a page aloud, where the phone itself has a voice for its language. Other
// voices speak on a company's computer: the page, answers and all, would be sent there.

/** @param {HTMLElement} root the button, hidden until a voice is there */
export function startReading(root) {
  if (!(root instanceof HTMLButtonElement)) throw new Error("reading needs a button");
  const voices = window.speechSynthesis;
  if (!voices) return;
  const lang = document.documentElement.lang;
  const voice = () =>
    voices.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(lang));
  const offer = () => {
    root.hidden = !voice();
  };
  offer();
  voices.addEventListener("voiceschanged", offer);
  root.addEventListener("click", () => {
    if (voices.speaking) {
      voices.cancel();
      return;
    }
    const main = document.querySelector("main");
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not read aloud
    const words = new SpeechSynthesisUtterance(main ? main.innerText : "");
    words.lang = lang;
    // Named, or the browser would choose one of its own.
    words.voice = voice() || null;
    if (words.voice) voices.speak(words);
  });
  window.addEventListener("pagehide", () => voices.cancel());
}
