// @ts-nocheck
// Made from migrant_helper/core/words/dates.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { bikramOf } from "./bikram.js";
import { isDay } from "./days.js";

function shown(day, table) {
  if (!isDay(day)) {
    throw new $.ValueError(`not a day: ${day}; write it as YYYY-MM-DD`);
  }
  const [year, month, date] = day.split("-");
  return _written($.readInt(date), $.told($.key($.key(table, "months"), $.whole($.readInt(month) - 1))), year, table);
}

function inCalendars(day, table, bikram) {
  const found = bikramOf(day, bikram);
  if (found === null) {
    return shown(day, table);
  }
  const [year, month, date] = found;
  const text = _written(date, $.told($.key($.key(bikram, "names"), $.whole(month - 1))), String(year), table);
  return `${text} (${shown(day, table)})`;
}

function _written(date, month, year, table) {
  const text = $.told($.key(table, "pattern")).split("{d}").join(String(date)).split("{y}").join(year);
  return text.split("{month}").join(month);
}

export { shown, inCalendars };
//# sourceMappingURL=dates.js.map
