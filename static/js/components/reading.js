// Reads the main part of a page aloud, where the phone has a voice for its language.

/** @param {HTMLElement} root the button, hidden until a voice is there */
export function startReading(root) {
  if (!(root instanceof HTMLButtonElement)) throw new Error("reading needs a button");
  const voices = window.speechSynthesis;
  if (!voices) return;
  const lang = document.documentElement.lang;
  const offer = () => {
    root.hidden = !voices.getVoices().some((voice) => voice.lang.toLowerCase().startsWith(lang));
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
    voices.speak(words);
  });
  window.addEventListener("pagehide", () => voices.cancel());
}
