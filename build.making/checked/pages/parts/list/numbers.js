// @ts-nocheck
// Made from migrant_helper/pages/parts/list/numbers.py: change that.
import * as $ from "../../../../../static/js/core/python.js";

const MOST = 4;

function numbersOf(entries, schemes) {
  const by_id = $.keyed(schemes, (scheme) => $.key(scheme, "id"), (scheme) => scheme);
  const found = [];
  for (const entry of entries) {
    const scheme = $.key(by_id, $.key(entry, "scheme"));
    for (const line of $.toldList($.key(scheme, "helplines"))) {
      const told = found.map((row) => $.key(row, "number"));
      if ($.truth($.key(line, "verified")) && !$.within($.key(line, "number"), told)) {
        found.push({ number: $.key(line, "number"), text: $.key(line, "text"), lang: $.key(scheme, "lang") });
      }
    }
  }
  return found.slice(0, MOST);
}

export { MOST, numbersOf };
//# sourceMappingURL=numbers.js.map
