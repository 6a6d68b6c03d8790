// @ts-nocheck
// Made from migrant_helper/core/entry/own_first.py: change that.
import * as $ from "../../../../static/js/core/python.js";

function ownFirst(schemes, own) {
  return $.sorted([...schemes], (scheme) => [!own.includes($.key(scheme, "id")), -$.key(scheme, "matters"), $.key(scheme, "id")]);
}

export { ownFirst };
//# sourceMappingURL=own_first.js.map
