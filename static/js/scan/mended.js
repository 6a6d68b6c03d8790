// A code of which one corner is hidden or torn: the square of that corner drawn anew. A decoder needs all
// three; what is under a thumb besides it makes good by itself.

import { finders, inked } from "./finders.js";

/** @typedef {import("./qr.js").Picture} Picture */
/** @typedef {{x: number, y: number, along: [number, number], module: number, score: number}} Place of a square:
 *   its middle, the direction of its side, and how much of what is there fits, at most 1 */

/** So many of the plainest squares are taken in twos, and so many places tried. */
const PLAIN = 3;
const TRIED = 2;
/** What fits less is chance. */
const LEAST = 0.3;
/** Modules that a place may be off, since the picture leans; from the middle to the edge of what is drawn. */
const OFF = 4;
const EDGE = 4.5;

/** The pictures worth another look, the likeliest first. @param {Picture} picture @returns {Picture[]} */
export function mended(picture) {
  const ink = inked(picture);
  const found = finders(ink).slice(0, PLAIN);
  /** @type {Place[]} */
  const places = [];
  for (const [at, one] of found.entries()) {
    for (const other of found.slice(at + 1)) {
      for (const place of thirds(one, other)) places.push(fitted(ink, place));
    }
  }
  const likely = places.filter(({ score }) => score > LEAST).sort((a, b) => b.score - a.score);
  return likely.slice(0, TRIED).map((place) => drawn(picture, place));
}

/** Where the third square can be: beside either, or across. @param {import("./finders.js").Finder} one
 * @param {import("./finders.js").Finder} other @returns {Place[]} */
function thirds(one, other) {
  const [x, y] = [other.x - one.x, other.y - one.y];
  const far = Math.hypot(x, y);
  const [u, v] = [x / far, y / far];
  const measured = (one.module + other.module) / 2;
  const place = (
    /** @type {number} */ px,
    /** @type {number} */ py,
    /** @type {[number, number]} */ along,
  ) => ({
    x: px,
    y: py,
    along,
    module: measured * Math.max(Math.abs(along[0]), Math.abs(along[1])),
    score: 0,
  });
  /** @type {[number, number]} */
  const turned = [(u - v) * Math.SQRT1_2, (u + v) * Math.SQRT1_2];
  return [1, -1].flatMap((side) => [
    place(one.x - side * y, one.y + side * x, [u, v]),
    place(other.x - side * y, other.y + side * x, [u, v]),
    place(one.x + (x - side * y) / 2, one.y + (y + side * x) / 2, turned),
  ]);
}

/** Whether a square is dark so far from its middle, in modules. @param {number} x @param {number} y */
function isDark(x, y) {
  const ring = Math.max(Math.abs(x), Math.abs(y));
  return ring < 1.5 || (ring > 2.5 && ring < 3.5);
}

/** The place nearby where most of it fits. @param {import("./finders.js").Inked} ink @param {Place} place */
function fitted(ink, place) {
  const { module, along } = place;
  let best = place;
  for (let down = -OFF; down <= OFF; down += 0.5) {
    for (let right = -OFF; right <= OFF; right += 0.5) {
      const x = place.x + (right * along[0] - down * along[1]) * module;
      const y = place.y + (right * along[1] + down * along[0]) * module;
      const score = fit(ink, { ...place, x, y });
      if (score > best.score) best = { ...place, x, y, score };
    }
  }
  return best;
}

/** @param {import("./finders.js").Inked} ink @param {Place} place */
function fit({ width, height, dark }, { x, y, along: [u, v], module }) {
  let sum = 0;
  for (let b = -4; b <= 4; b += 1) {
    for (let a = -4; a <= 4; a += 1) {
      const px = Math.round(x + (a * u - b * v) * module);
      const py = Math.round(y + (a * v + b * u) * module);
      if (px < 0 || py < 0 || px >= width || py >= height) return 0;
      sum += Boolean(dark[py * width + px]) === isDark(a, b) ? 1 : -1;
    }
  }
  return sum / 81;
}

/** The picture with a square there. @param {Picture} picture @param {Place} place @returns {Picture} */
function drawn({ width, height, data }, { x, y, along: [u, v], module }) {
  const made = new Uint8ClampedArray(data);
  const reach = Math.ceil(EDGE * module * Math.SQRT2);
  const [top, end] = [
    Math.max(0, Math.round(y) - reach),
    Math.min(height - 1, Math.round(y) + reach),
  ];
  const [left, right] = [
    Math.max(0, Math.round(x) - reach),
    Math.min(width - 1, Math.round(x) + reach),
  ];
  for (let py = top; py <= end; py += 1) {
    for (let px = left; px <= right; px += 1) {
      const a = ((px - x) * u + (py - y) * v) / module;
      const b = ((py - y) * u - (px - x) * v) / module;
      if (Math.max(Math.abs(a), Math.abs(b)) > EDGE) continue;
      const at = (py * width + px) * 4;
      made.fill(isDark(a, b) ? 0 : 255, at, at + 3);
    }
  }
  return { width, height, data: made };
}
