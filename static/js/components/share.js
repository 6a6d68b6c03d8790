// Sends a slip on by the phone's own sheet: its words alone, and nothing of the answers.

/** @param {HTMLElement} root a button, hidden where the phone cannot share */
export function startShare(root) {
  if (!(root instanceof HTMLButtonElement)) throw new Error("share needs a button");
  if (!navigator.share) return;
  root.hidden = false;
  root.addEventListener("click", () => {
    // Closed by the person: nothing to say.
    navigator.share({ text: slipText() }).catch(() => {});
  });
}

/** The slip's lines, one below the other. */
export function slipText() {
  const lines = document.querySelectorAll("[data-slip] [data-line]");
  return Array.from(lines, (line) => words(line)).join("\n");
}

/** @param {Element} line its text without what only a screen reader says */
function words(line) {
  const copy = /** @type {Element} */ (line.cloneNode(true));
  for (const part of copy.querySelectorAll(".mh-hide, button")) part.remove();
  return (copy.textContent || "").replace(/\s+/g, " ").trim();
}
