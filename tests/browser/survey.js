// What a reader would trip over on the page that is open, as lists of places; all empty on a good page.
// Runs inside the page after axe-core and the keyboard; every <details> is opened first, so that nothing hides.

const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
const TAPPED = 44;
// The style is in the page and there is no sound, so that nothing needs to be fetched first.
const AXE = { resultTypes: ["violations"], preload: false, selectors: false };
// Colours are the page's, not its language's, and take axe two thirds of its time: one language of each
// direction is enough (test_colours.py finds a colour by language).
const COLOURED = ["en", "ur"];
const SCRIPTS = {
  Devanagari: ["hi", "ne", "mr"],
  Bengali: ["bn"],
  Arabic: ["ur"],
  Malayalam: ["ml"],
  Gurmukhi: ["pa"],
  Tamil: ["ta"],
  Gujarati: ["gu"],
  Kannada: ["kn"],
  Telugu: ["te"],
  Oriya: ["or"],
};

const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
const place = (element) =>
  `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().slice(0, 40)}`;

/** Elements that reach over the edge of a narrow screen. */
function overflowing() {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const over = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > wide + 0.5 || box.left < -0.5);
  });
  return [`page ${document.documentElement.scrollWidth}`, ...over.slice(0, 5).map(place)];
}

/** What a finger misses. A link inside a sentence is as high as its line (WCAG 2.5.8). */
function small() {
  const targets = [...document.querySelectorAll(TARGETS)].filter(shown);
  return targets.flatMap((element) => {
    const box =
      (element.matches("[type=radio], [type=checkbox]") && element.closest("label")) || element;
    const { width, height } = box.getBoundingClientRect();
    const sentence = element.parentElement.textContent.trim() !== element.textContent.trim();
    if (element.matches("a:not([class])") && sentence) return [];
    if (element.matches(".mh-skip")) return [];
    return width >= TAPPED && height >= TAPPED ? [] : [`${width}x${height} ${place(element)}`];
  });
}

/** Texts whose letters are not those of the language they are said to be in. */
function foreign() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    const lang = parent.closest("[lang]").lang;
    if (["SCRIPT", "STYLE"].includes(parent.tagName) || parent.closest("svg")) continue;
    for (const [script, langs] of Object.entries(SCRIPTS)) {
      const letters = new RegExp(`\\p{Script=${script}}`, "u");
      if (letters.test(text.data) && !langs.includes(lang))
        found.push(`${lang}: ${text.data.trim()}`);
    }
    if (english(text.data) && lang !== "en") found.push(`${lang}: ${text.data.trim()}`);
  }
  return found;
}

/** Four English words in a row; names and short forms ("e-Shram", "ESIC card") are not. @param {string} text */
function english(text) {
  return /(?:(?<![\p{L}])[A-Za-z]{2,}[ ,;&]+){3,}[A-Za-z]{2,}/u.test(text);
}

// Attributes that are read, not acted on: of these only whether they say something.
const SAID = ["alt", "aria-label", "content", "label", "placeholder", "title"];

// A language in an address or said of a text, and what is another at each visit.
const LANGUAGE = /(?<=^|\/)(en|hi|bn|ne|ur)(?=$|[/.])/gu;
const CHANCE = /^[0-9a-f]{16,}$/u;

/**
 * All of a page but which words it says and in which language: its elements with what they carry, where
 * a text stands, the direction, and what can be scrolled. What keyboard and axe meet on two such pages is
 * the same, for no style but Urdu's goes by the language.
 */
function skeleton() {
  const copy = document.documentElement.cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const { name, value } of element.attributes) {
      const plain = value.replaceAll(LANGUAGE, "@").replace(CHANCE, "#");
      element.setAttribute(name, SAID.includes(name) && value.trim() ? "…" : plain);
    }
  }
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement.tagName !== "STYLE") text.data = text.data.trim() && "…";
  }
  for (const list of copy.querySelectorAll(".mh-language__list")) {
    list.append(...[...list.children].sort((a, b) => (a.outerHTML < b.outerHTML ? -1 : 1)));
  }
  const scrolled = [...document.querySelectorAll("body *")].filter(
    (one) => one.scrollHeight > one.clientHeight && getComputedStyle(one).overflowY !== "visible",
  );
  return [document.documentElement.lang === "ur", scrolled.length, copy.outerHTML].join();
}

/** What goes by the words of a page, and so is looked at in each language. */
function told() {
  for (const details of document.querySelectorAll("details")) details.open = true;
  return {
    overflowing: overflowing(),
    small: small(),
    foreign: foreign(),
    html: [document.documentElement.lang, document.documentElement.dir],
  };
}

async function survey() {
  document.activeElement.blur();
  const words = told();
  const enabled = COLOURED.includes(document.documentElement.lang);
  const { violations } = await axe.run(document, {
    ...AXE,
    rules: { "color-contrast": { enabled } },
  });
  return {
    axe: violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`),
    ),
    ...words,
  };
}
Object.assign(window, { survey, skeleton, told, foreign, overflowing });
