// @ts-nocheck
// Made from migrant_helper/core/card/bits.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const MAX_SCHEME_CODE = 65535;

const MAX_STEP_CODE = 31;

const MAX_DEADLINE_CODE = 15;

const MAX_DEADLINES = 7;

const EARLIEST = -1023;

const LATEST = 3072;

const STATES = ["", "todo", "done", "not_needed"];

const DOUBTS = ["", "likely", "open", "soon", "soon_likely", "ask"];

class Coded {
  constructor(code, steps = new Map(), deadlines = new Map(), doubt = 0) {
    this.code = code;
    this.steps = steps;
    this.deadlines = deadlines;
    this.doubt = doubt;
  }
}

function pack(entries, sure) {
  let bits = "", last = 0;
  for (const entry of $.sorted(entries, (each) => each.code)) {
    bits = bits + (_codeBits(entry.code - last) + _entryBits(entry));
    bits = bits + (sure ? `${$.padded(entry.doubt, 3, 2)}` : "");
    last = entry.code;
  }
  bits = bits + $.cut("0000000", 0, $.modulo(-$.length(bits), 8));
  return Uint8Array.from($.range(0, $.length(bits), 8).map((at) => $.int($.cut(bits, at, at + 8), 2)));
}

function unpack(data, sure) {
  let entry;
  const bits = [...data].map((byte) => `${$.padded(byte, 8, 2)}`).join("");
  const entries = [];
  let at = 0, last = 0;
  while ($.length(bits) - at >= 8) {
    try {
      ;[entry, at] = _entry(bits, at, last, sure);
    } catch ($error1) {
      if ($error1 instanceof $.ValueError) {
        return null;
      } else throw $error1;
    }
    entries.push(entry);
    last = entry.code;
  }
  return $.equal(pack(entries, sure), data) ? entries : null;
}

function _codeBits(number) {
  const more = number > 1023 ? `1${$.padded((number & 1023), 10, 2)}` : "";
  return `${more}0${$.padded(more ? (number >> 10) : number, 10, 2)}`;
}

function _entryBits(entry) {
  const count = $.max([...entry.steps.keys()], null, 0);
  const steps = $.range(1, count + 1).map((code) => `${$.padded($.get(entry.steps, code, 0), 2, 2)}`);
  const days = $.sorted([...entry.deadlines.keys()]).map((code) => `${$.padded(code, 4, 2)}${$.padded(entry.deadlines.get(code) - EARLIEST, 12, 2)}`);
  return `${$.padded(count, 5, 2)}${$.padded(entry.deadlines.size, 3, 2)}` + [...steps].join("") + [...days].join("");
}

function _entry(bits, at, last, sure) {
  let delta;
  ;[delta, at] = _code(bits, at);
  if (delta === 0 || last + delta > MAX_SCHEME_CODE) {
    throw new $.ValueError();
  }
  const count = _number(bits, at, 5), deadlines = _number(bits, at + 5, 3);
  at = at + 8;
  const steps = new Map($.range(1, count + 1).map((code) => [code, _number(bits, at + 2 * code - 2, 2)]));
  at = at + 2 * count;
  const starts = $.range(deadlines).map((index) => at + 16 * index);
  const days = new Map(starts.map((each) => [_number(bits, each, 4), _number(bits, each + 4, 12) + EARLIEST]));
  if (days.has(0)) {
    throw new $.ValueError();
  }
  const kept = new Map($.items(steps).filter(([code, state]) => state));
  at = at + 16 * deadlines;
  const doubt = sure ? _number(bits, at, 3) : 0;
  if (doubt >= DOUBTS.length) {
    throw new $.ValueError();
  }
  return [new Coded(last + delta, kept, days, doubt), sure ? at + 3 : at];
}

function _code(bits, at) {
  const low = _number(bits, at, 11);
  if (low < 1024) {
    return [low, at + 11];
  }
  return [(_number(bits, at + 11, 11) << 10) + low - 1024, at + 22];
}

function _number(bits, at, width) {
  if (at + width > $.length(bits)) {
    throw new $.ValueError();
  }
  return $.int($.cut(bits, at, at + width), 2);
}

export { MAX_SCHEME_CODE, MAX_STEP_CODE, MAX_DEADLINE_CODE, MAX_DEADLINES, EARLIEST, LATEST, STATES, DOUBTS, Coded, pack, unpack };
//# sourceMappingURL=bits.js.map
