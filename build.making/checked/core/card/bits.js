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
    bits = bits + (_codeBits($.whole(entry.code - last)) + _entryBits(entry));
    bits = bits + (sure ? `${$.padded(entry.doubt, 3, 2)}` : "");
    last = entry.code;
  }
  bits = bits + $.cut("0000000", 0, $.modulo(-$.length(bits), 8));
  return Uint8Array.from($.range(0, $.length(bits), 8).map((at) => $.readInt($.cut(bits, at, $.whole(at + 8)), 2)));
}

function unpack(data, sure) {
  let entry;
  const bits = [...data].map((byte) => `${$.padded(byte, 8, 2)}`).join("");
  const entries = [];
  let at = 0, last = 0;
  while ($.whole($.length(bits) - at) >= 8) {
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
  const more = number > 1023 ? `1${$.padded($.bits(number, "&", 1023), 10, 2)}` : "";
  return `${more}0${$.padded(more ? $.bits(number, ">>", 10) : number, 10, 2)}`;
}

function _entryBits(entry) {
  const count = $.max([...entry.steps.keys()], null, 0);
  const steps = $.range(1, $.whole(count + 1)).map((code) => `${$.padded($.get(entry.steps, code, 0), 2, 2)}`);
  const days = $.sorted([...entry.deadlines.keys()]).map((code) => `${$.padded(code, 4, 2)}${$.padded($.whole($.entry(entry.deadlines, code) - EARLIEST), 12, 2)}`);
  return `${$.padded(count, 5, 2)}${$.padded(entry.deadlines.size, 3, 2)}` + [...steps].join("") + [...days].join("");
}

function _entry(bits, at, last, sure) {
  let delta;
  ;[delta, at] = _code(bits, at);
  if ($.same(delta, 0) || $.whole(last + delta) > MAX_SCHEME_CODE) {
    throw new $.ValueError();
  }
  const count = _number(bits, at, 5), deadlines = _number(bits, $.whole(at + 5), 3);
  at = $.whole(at + 8);
  const steps = new Map($.range(1, $.whole(count + 1)).map((code) => [code, _number(bits, $.whole($.whole(at + $.whole(2 * code)) - 2), 2)]));
  at = $.whole(at + $.whole(2 * count));
  const starts = $.range(deadlines).map((index) => $.whole(at + $.whole(16 * index)));
  const days = new Map(starts.map((each) => [_number(bits, each, 4), $.whole(_number(bits, $.whole(each + 4), 12) + EARLIEST)]));
  if (days.has(0)) {
    throw new $.ValueError();
  }
  const kept = new Map($.items(steps).filter(([code, state]) => state));
  at = $.whole(at + $.whole(16 * deadlines));
  const doubt = sure ? _number(bits, at, 3) : 0;
  if (doubt >= DOUBTS.length) {
    throw new $.ValueError();
  }
  return [new Coded($.whole(last + delta), kept, days, doubt), sure ? $.whole(at + 3) : at];
}

function _code(bits, at) {
  const low = _number(bits, at, 11);
  if (low < 1024) {
    return [low, $.whole(at + 11)];
  }
  return [$.whole($.whole($.bits(_number(bits, $.whole(at + 11), 11), "<<", 10) + low) - 1024), $.whole(at + 22)];
}

function _number(bits, at, width) {
  if ($.whole(at + width) > $.length(bits)) {
    throw new $.ValueError();
  }
  return $.readInt($.cut(bits, at, $.whole(at + width)), 2);
}

export { MAX_SCHEME_CODE, MAX_STEP_CODE, MAX_DEADLINE_CODE, MAX_DEADLINES, EARLIEST, LATEST, STATES, DOUBTS, Coded, pack, unpack };
//# sourceMappingURL=bits.js.map
