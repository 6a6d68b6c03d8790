// What is in sight of a page before anything is unfolded: its words, and how many screens it fills; and
// every word of the page, whatever fold it lies in.

const isWord = (word) => /[\p{L}\p{N}]/u.test(word);

/** @returns {{words: string[], screens: number}} */
window.inSight = () => {
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const fold = parent.closest("details:not([open])");
    const isFolded = fold && !parent.closest("summary");
    const isChoice = parent.closest("option, optgroup");
    const isHidden =
      !parent.checkVisibility() || parent.closest(".mh-hide, .mh-skip, script, style");
    if (!isFolded && !isChoice && !isHidden) words.push(...node.textContent.split(/\s+/));
  }
  for (const select of document.querySelectorAll("select")) {
    if (select.checkVisibility()) words.push(...select.selectedOptions[0].text.split(/\s+/));
  }
  return { words: words.filter(isWord), screens: document.body.scrollHeight / window.innerHeight };
};

// A line in the words of an office, which it reads and the person does not.
const OFFICE = 'details [dir="auto"]';

/**
 * Without what no screen shows, and without the names of publishers where they lie in a fold and are
 * said to be English. They are taken out of the page, and nothing is unfolded: laying out all of a page
 * takes twenty times as long.
 * @returns {{count: number, lettered: string[]}} those with a letter of English apart
 */
window.inAll = () => {
  const unseen = ".mh-hide, .mh-skip, .mh-print, [hidden], select, script, noscript, style, svg";
  for (const part of document.querySelectorAll(`${unseen}, details ol[lang=en], ${OFFICE}`))
    part.remove();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    words.push(...node.textContent.split(/\s+/));
  }
  const told = words.filter(isWord);
  return { count: told.length, lettered: told.filter((word) => /[a-z]/i.test(word)) };
};
