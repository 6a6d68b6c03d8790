// @ts-nocheck
// Made from migrant_helper/pages/parts/words.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { WORDS } from "../../core/rules/explanations.js";

function say(ui, text, values = {}) {
  let words = $.get(ui.messages, text, text);
  for (const [name, value] of Object.entries(values)) {
    words = words.split(`%(${name})s`).join(value);
  }
  return words;
}

function reasonWords(ui) {
  return $.keyed(Object.entries(WORDS), ([key, text]) => key, ([key, text]) => say(ui, text));
}

export { say, reasonWords };
//# sourceMappingURL=words.js.map
