// What is in sight of a page before anything is unfolded: its words, and how many screens it fills.

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
  const isWord = (word) => /[\p{L}\p{N}]/u.test(word);
  return { words: words.filter(isWord), screens: document.body.scrollHeight / window.innerHeight };
};
