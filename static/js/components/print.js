// A button that prints, on the paper it names, else on A4 (see static/css/paper.css); hidden where no script runs.

/** @param {HTMLElement} root */
export function startPrint(root) {
  if (!(root instanceof HTMLButtonElement)) throw new Error("print needs a button");
  root.hidden = false;
  root.addEventListener("click", () => {
    if (root.dataset.paper) document.documentElement.dataset.paper = root.dataset.paper;
    window.print();
  });
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
