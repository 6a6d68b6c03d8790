// @ts-nocheck
// Made from migrant_helper/core/words/sound.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const _INDIC = "nn--aaaaaarlaaaaaaaakkggnXXjjnttddnttddnnpfbbmyrrlllvsssH----aaaaaraaaaaaaaa-t---------kkgjddfyrl--  0123456789";

const _BLOCKS = [...[[65, "abcdefghijklmnopqrstuvwxyz"], [2305, _INDIC], [2433, _INDIC]], ...[[1569, "-aaWaaab-tsjHkdjrjsssjtjag------fkklmnHWyy"], [1632, "0123456789"]], ...[[1776, "0123456789"], [1657, "t----p-------X-d--------r------j"]], ...[[1705, "k-----g----------n---h--H----------y-----a- "], [1548, " "], [1563, " "], [1567, " "]]];

const _SIGNS = new Map(_BLOCKS.flatMap(([start, signs]) => /* @__PURE__ */ $.enumerated([...signs]).map(([at, sign]) => [start + at, sign])));

const _BEFORE = [["ওয", "ব"], ["ড়", "র"], ["ড়", "র"]];

const _SPELT = [...[["tio", "s"], ["sch", "sk"], ["ch", "X"], ["ce", "s"], ["ci", "s"], ["cy", "s"], ["ph", "f"]], ...[["x", "ks"], ["Wa", "b"], ["Wy", "b"], ["mp", "np"], ["mb", "nb"]]];

const _ALIKE = new Map(/* @__PURE__ */ $.enumerated([..."eiouvwzqc"]).map(([at, sign]) => [/* @__PURE__ */ sign.codePointAt(0), $.letter("aaaabbjkk", at)]));

const _SILENT = /[ahyW]+/u;

const _MARKS = /[\-'\u{2010}-\u{2019}\u{300}-\u{36f}\u{600}-\u{6ff}\u{900}-\u{9ff}\u{200b}-\u{200f}]+/u;

const _BETWEEN = /[^a-zHWX0-9]+/u;

function sounds(text) {
  for (const $row1 of _BEFORE) {
    const sign = $row1[0], other = $row1[1];
    text = text.split(sign).join(other);
  }
  let spelt = $.substituted(_BETWEEN, " ", $.substituted(_MARKS, "", $.translate(text, _SIGNS)));
  for (const $row2 of _SPELT) {
    const sign = $row2[0], other = $row2[1];
    spelt = spelt.split(sign).join(other);
  }
  spelt = $.translate(spelt, _ALIKE).split("aha").join("aHa");
  return spelt.split(" ").filter((word) => word).map((word) => _key(word));
}

function _key(word) {
  const head = $.get({ y: "j", W: "b", H: "h" }, $.letter(word, 0), $.letter(word, 0));
  const every = head + $.substituted(_SILENT, "", $.removesuffix($.cut(word, 1), "H")).split("H").join("h");
  return $.enumerated([...every]).filter(([at, sign]) => (at === 0 || sign !== $.letter(every, at - 1) || $.compare(sign, "A") < 0)).map(([at, sign]) => sign).join("");
}

export { sounds };
//# sourceMappingURL=sound.js.map
