// @ts-nocheck
// Made from migrant_helper/pages/parts/pictures.py: change that.
import * as $ from "../../../../static/js/core/python.js";

function ofAnswer(ui, declared, value) {
  const signs = $.key($.key(ui, "pictures"), "signs");
  if (value === "?") {
    return $.told($.key(signs, "unknown"));
  }
  if ($.key(declared, "type") === "bool") {
    return $.told($.key(signs, value));
  }
  const pictures = $.or($.get(declared, "pictures"), () => ({}));
  return $.told($.get(pictures, value, ""));
}

export { ofAnswer };
//# sourceMappingURL=pictures.js.map
