// On a phone that is not theirs every page of a visit is one entry of the browser's history: the answer
// to a form is put in the place of the page that sent it. The address stays; nothing is left to go back to.

const FIELD = "borrowed";
const MARK = "borrowed";

/** Says what holds only where a script runs. @param {HTMLElement} root */
export function startScripted(root) {
  root.hidden = false;
}

/**
 * Answers the forms that say whose phone it is, and takes the page away with whoever leaves it.
 * @param {() => void} begin starts what a page has, after each answer
 */
export function keepOneEntry(begin) {
  /** The button pressed last: old browsers do not say which one sent a form. @type {Element | null} */
  let pressed = null;
  const box = document.querySelector(`input[type=checkbox][name=${FIELD}]`);
  if (history.state === MARK && box instanceof HTMLInputElement) box.checked = true;
  if (isBorrowed()) stay();
  hideDoors();
  box?.addEventListener("change", hideDoors);
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    pressed = event.target.closest("button") || pressed;
    const link = event.target.closest("a[href^='#']");
    if (!link || !isBorrowed()) return;
    event.preventDefault();
    const place = document.querySelector(link.getAttribute("href") || "body");
    if (place instanceof HTMLElement) place.focus();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const fields = fieldsOf(form, pressed);
    if (!fields.get(FIELD)) return;
    event.preventDefault();
    stay();
    const own = pressed && /** @type {HTMLButtonElement} */ (pressed).form === form;
    send((own && pressed?.getAttribute("formaction")) || form.action, fields, begin);
  });
  window.addEventListener("pagehide", () => isBorrowed() && empty());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && !document.body.firstChild) location.reload();
  });
}

function isBorrowed() {
  const field = document.querySelector(`input[name=${FIELD}]`);
  return field instanceof HTMLInputElement && (field.type === "hidden" || field.checked);
}

/** What lies apart is its owner's: on a phone that is not theirs no door leads there. */
function hideDoors() {
  for (const door of document.querySelectorAll("a[href^='/diary/'], a[href^='/employer/']"))
    if (door instanceof HTMLElement) door.hidden = isBorrowed();
}

/** The entry of the history is this visit's, and tells none of its pages. */
function stay() {
  if (history.state !== MARK) history.replaceState(MARK, "", `/${document.documentElement.lang}/`);
}

/**
 * What the browser itself would send: the button in its place among the fields.
 * @param {HTMLFormElement} form @param {Element | null} button
 */
function fieldsOf(form, button) {
  const field = document.createElement("input");
  if (button instanceof HTMLButtonElement && button.form === form && button.name) {
    Object.assign(field, { type: "hidden", name: button.name, value: button.value });
    if (button.hasAttribute("form")) field.setAttribute("form", form.id);
    button.before(field);
  }
  const data = /** @type {any} */ (new FormData(form));
  field.remove();
  return new URLSearchParams(data);
}

/** @param {string} address @param {URLSearchParams} body @param {() => void} begin */
async function send(address, body, begin) {
  const { body: shown } = document;
  shown.setAttribute("aria-busy", "true");
  const text = await fetch(address, { method: "POST", body, cache: "no-store" })
    .then((answer) => answer.text())
    .catch(() => "");
  // Left meanwhile, or answered otherwise: what comes too late is not shown.
  if (document.body !== shown || !shown.firstChild) return;
  shown.removeAttribute("aria-busy");
  const page = new DOMParser().parseFromString(text, "text/html");
  if (page.querySelector(`input[name=${FIELD}]`)) show(page, begin);
  else {
    const note = document.getElementById("unanswered");
    if (note) note.hidden = false;
    window.scrollTo(0, 0);
  }
}

/** @param {Document} page @param {() => void} begin */
function show(page, begin) {
  window.speechSynthesis?.cancel();
  const { lang, dir } = page.documentElement;
  Object.assign(document.documentElement, { lang, dir, className: "" });
  delete document.documentElement.dataset.paper;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  begin();
  document.getElementById("main")?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** Nothing of the page is left, wherever the browser may keep it. */
export function empty() {
  document.body.textContent = "";
  document.title = "";
}
