// The lines of a page that can be heard, and what each says.
//
// A template marks a line with `data-line`: a heading, a choice, a step, a list item, a button.
// Nothing else is needed there; the button that reads it is added by components/reading.js. A line
// holds one thing, is short, and does not lie in another. A part in another language has its own
// `lang`, a number to call stands in an element with dir="ltr".

/** @typedef {{ text: string, lang: string, dialled: boolean }} Part */

const ADDED = "mh-hear";

/** The lines in sight below `root`, from the top; those inside another come with it.
 * @param {ParentNode} root @returns {HTMLElement[]} */
export function linesOf(root) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-line]")]).filter(
    (line) => isShown(line) && !line.parentElement?.closest("[data-line]"),
  );
}

/** What a line says, in its order, cut where the language changes.
 * @param {Element} line @returns {Part[]} */
export function partsOf(line) {
  /** @type {Part[]} */
  const parts = [];
  collect(line, langOf(line), parts);
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part.text));
}

/** @param {Element} element @param {string} lang @param {Part[]} parts */
function collect(element, lang, parts) {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) add(parts, node.nodeValue || "", lang, false);
    if (node.nodeType !== 1) continue;
    const child = /** @type {HTMLElement} */ (node);
    if (child.tagName === "SELECT") add(parts, chosenIn(child), lang, false);
    if (isSilent(child)) continue;
    const own = child.getAttribute("lang") || lang;
    if (child.dir === "ltr") add(parts, child.textContent || "", own, true);
    else collect(child, own, parts);
    // Two paragraphs are two sentences.
    if (/^(P|LI|H\d|DIV|UL|SMALL|SECTION|LABEL)$/u.test(child.tagName)) pause(parts);
  }
}

/** @param {HTMLElement} element */
function isSilent(element) {
  return (
    /^(SVG|SELECT|INPUT|TEXTAREA|SCRIPT|STYLE)$/iu.test(element.tagName) ||
    element.classList.contains(ADDED) ||
    element.getAttribute("aria-hidden") === "true" ||
    !isShown(element)
  );
}

/** @param {Part[]} parts @param {string} text @param {string} lang @param {boolean} dialled */
function add(parts, text, lang, dialled) {
  const last = parts.at(-1);
  if (last && last.lang === lang && last.dialled === dialled) last.text += text;
  else parts.push({ text, lang, dialled });
}

/** @param {Part[]} parts */
function pause(parts) {
  const last = parts.at(-1);
  if (last && /[^\s.,:;।۔?!]\s*$/u.test(last.text)) last.text = `${last.text.trimEnd()}. `;
}

/** What was chosen from a list, which nobody reads out otherwise. @param {HTMLElement} list */
function chosenIn(list) {
  const { value, selectedOptions } = /** @type {HTMLSelectElement} */ (list);
  return value ? ` ${selectedOptions[0].text}.` : "";
}

/** @param {Element} element */
function langOf(element) {
  return element.closest("[lang]")?.getAttribute("lang") || "";
}

/** Not hidden, and in no closed fold. @param {Element} element */
function isShown(element) {
  return element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0;
}
