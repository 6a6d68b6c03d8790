// @ts-nocheck
// Made from migrant_helper/core/cases/moments.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { addDays } from "../words/days.js";

const AHEAD_SECONDS = 19800;

const _DAY = 86400;

function dayOf(at) {
  return addDays("1970-01-01", Math.floor((at + AHEAD_SECONDS) / _DAY));
}

function minuteOf(at) {
  const minutes = Math.floor($.modulo(at + AHEAD_SECONDS, _DAY) / 60);
  return `${$.padded(Math.floor(minutes / 60), 2, 10)}:${$.padded($.modulo(minutes, 60), 2, 10)}`;
}

export { AHEAD_SECONDS, dayOf, minuteOf };
//# sourceMappingURL=moments.js.map
