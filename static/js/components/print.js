// A button that prints; it is hidden where no script runs.

/** @param {HTMLElement} root */
export function startPrint(root) {
  if (!(root instanceof HTMLButtonElement)) throw new Error("print needs a button");
  root.hidden = false;
  root.addEventListener("click", () => window.print());
}
