// @ts-nocheck
// Made from migrant_helper/core/words/digits.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const _ZEROS = [...[1632, 1776, 2406, 2534, 2662, 2790, 2918, 3046, 3174, 3302], ...[3430, 3664, 3792, 4160, 6112]];

const DIGITS = new Map(_ZEROS.flatMap((zero) => /* @__PURE__ */ $.range(10).map((digit) => [zero + digit, /* @__PURE__ */ String(digit)])));

export { DIGITS };
//# sourceMappingURL=digits.js.map
