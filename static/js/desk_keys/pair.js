// A picture brought the code after the # of the address, where no server sees it: it goes into the form, and out
// of the address.

/** Says whose the code is. */
export function startPair() {
  const field = document.querySelector("[data-pair]");
  const code = location.hash.slice(1);
  if (!(field instanceof HTMLInputElement) || !field.form || !code) return;
  history.replaceState(null, "", location.pathname);
  field.value = code.slice(0, field.maxLength);
  const go = /** @type {HTMLButtonElement} */ (field.form.querySelector("[value=whose]"));
  field.form.requestSubmit(go);
}
