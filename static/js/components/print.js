// A button that prints; it is hidden where no script runs.

/** @param {HTMLElement} root */
export function startPrint(root) {
  if (!(root instanceof HTMLButtonElement)) throw new Error("print needs a button");
  root.hidden = false;
  root.addEventListener("click", () => window.print());
  unfoldOnPaper();
}

/** Paper cannot be unfolded: every part is open while it is printed. */
function unfoldOnPaper() {
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = Array.from(document.querySelectorAll("main details:not([open])"));
    for (const part of folded) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });
}
