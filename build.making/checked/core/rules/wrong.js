// @ts-nocheck
// Made from migrant_helper/core/rules/wrong.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const LARGEST = 9007199254740992;

const _LONGEST = 60;

class Wrong extends $.ValueError {
  constructor(place, found, expected) {
    super(place);
    this.place = place;
    this.found = found;
    this.expected = expected;
  }
}

function said(wrong) {
  return _sound(`${wrong.place}: found ${shown(wrong.found)}, expected ${wrong.expected}`);
}

function shown(found) {
  if (found === null) {
    return "null";
  }
  if (typeof found === "boolean") {
    return found ? "true" : "false";
  }
  if (typeof found === "string") {
    const text = $.length(found) <= _LONGEST ? found : $.cut(found, 0, _LONGEST) + "…";
    return $.quoted(text);
  }
  if ((typeof found === "number" || typeof found === "boolean")) {
    return Math.abs(found) <= LARGEST && $.same(found, Math.trunc(found) + 0) ? String(Math.trunc(found) + 0) : "a number";
  }
  return Array.isArray(found) ? "a list" : "an object";
}

function _sound(text) {
  return [...text].map((sign) => $.compare("\ud800", sign) <= 0 && $.compare(sign, "\udfff") <= 0 ? "�" : sign).join("");
}

export { LARGEST, Wrong, said, shown };
//# sourceMappingURL=wrong.js.map
