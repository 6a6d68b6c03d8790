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
  return _written($.int(date), $.key(table.months, $.int(month) - 1), year, table);
}

function inCalendars(day, table, bikram) {
  const found = bikramOf(day, bikram);
  if (found === null) {
    return shown(day, table);
  }
  const [year, month, date] = found;
  const text = _written(date, $.key(bikram.names, month - 1), String(year), table);
  return `${text} (${shown(day, table)})`;
}

function _written(date, month, year, table) {
  const text = table.pattern.split("{d}").join(String(date)).split("{y}").join(year);
  return text.split("{month}").join(month);
}

export { shown, inCalendars };
//# sourceMappingURL=dates.js.map
