// @ts-nocheck
// Made from migrant_helper/pages/parts/pictures.py: change that.
import * as $ from "../../../../static/js/core/python.js";

function ofAnswer(ui, declared, value) {
  const signs = ui.pictures.signs;
  if (value === "?") {
    return signs.unknown;
  }
  if (declared.type === "bool") {
    return signs[value];
  }
  const pictures = declared.pictures || {};
  return $.get(pictures, value, "");
}

export { ofAnswer };
//# sourceMappingURL=pictures.js.map
