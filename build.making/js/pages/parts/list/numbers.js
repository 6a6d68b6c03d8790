// @ts-nocheck
// Made from migrant_helper/pages/parts/list/numbers.py: change that.
import * as $ from "../../../../../static/js/core/python.js";

const MOST = 4;

function numbersOf(entries, schemes) {
  const by_id = $.keyed(schemes, (scheme) => scheme.id, (scheme) => scheme);
  const found = [];
  for (const entry of entries) {
    const scheme = by_id[entry.scheme];
    for (const line of scheme.helplines) {
      const told = found.map((row) => row.number);
      if ($.truth(line.verified) && !$.within(line.number, told)) {
        found.push({ number: line.number, text: line.text, lang: scheme.lang });
      }
    }
  }
  return found.slice(0, MOST);
}

export { MOST, numbersOf };
//# sourceMappingURL=numbers.js.map
