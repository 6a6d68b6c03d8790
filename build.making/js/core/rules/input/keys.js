// @ts-nocheck
// Made from migrant_helper/core/rules/input/keys.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { Wrong } from "../wrong.js";

class Repeated {
  constructor(key, values) {
    this.key = key;
    this.values = values;
  }
}

function checkKeys(value, place) {
  if (value instanceof Repeated) {
    throw new Wrong(place, {}, `the key ${$.quoted(value.key)} only once`);
  }
  if ((typeof value === "number" || typeof value === "boolean") && !isFinite(value)) {
    throw new Wrong(place, value, "a number up to 9007199254740992");
  }
  if ($.isDict(value)) {
    for (const [key, part] of Object.entries(value)) {
      checkKeys(part, `${place}.${key}`);
    }
  }
  if (Array.isArray(value)) {
    for (let at = 0, $rows1 = value; at < $rows1.length; at += 1) {
      const part = $rows1[at];
      checkKeys(part, `${place}[${at}]`);
    }
  }
  return null;
}

export { Repeated, checkKeys };
//# sourceMappingURL=keys.js.map
