// Records where the keyboard goes, beside where it has to go: every control, in the order of the page.

const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary";

/** The controls a Tab has to reach; of the radio buttons of one name the chosen one, else the first. */
function reachable() {
  const all = [...document.querySelectorAll(CONTROLS)];
  const shown = all.filter((element) => element.checkVisibility());
  return shown.filter((element) => {
    if (element.type !== "radio") return true;
    const group = shown.filter((other) => other.type === "radio" && other.name === element.name);
    return element === (group.find((other) => other.checked) || group[0]);
  });
}

const named = (element) =>
  `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 30)}`;

/** A ring of 2 pixels and more around something that has a size. */
function marked(element) {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return (
    outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && box.width > 0 && box.height > 0
  );
}

window.watch = () => {
  // From the top, wherever the page itself put the focus.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  const expected = reachable();
  const met = [];
  const unmarked = [];
  document.addEventListener("focusin", ({ target }) => {
    met.push(target);
    if (!marked(target)) unmarked.push(named(target));
  });
  window.report = () => ({
    missed: expected.filter((element) => !met.includes(element)).map(named),
    unexpected: met.filter((element) => !expected.includes(element)).map(named),
    inOrder: met.every((element, at) => element === expected[at]),
    unmarked,
  });
  // A field for a date is four stops: day, month, year and the calendar.
  return expected.length + 3 * expected.filter((element) => element.type === "date").length;
};
