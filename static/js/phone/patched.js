// The next version of a bundle, of the one that lies here and of what changed: undoes
// migrant_helper/phone/bundle/patch.py.

import { swapped } from "./packed.js";

/** @typedef {{letters: string, steps: [number, number, string][]}} Patch */

/**
 * The text of the next version; whether it is the right one its hash says.
 * @param {string} held @param {Patch} patch each step skips so much, copies so much, adds a text
 */
export function patched(held, { letters, steps }) {
  const old = Array.from(flat(JSON.parse(held)));
  let at = 0;
  const parts = steps.map(([skip, size, added]) => {
    at += skip + size;
    return old.slice(at - size, at).join("") + added;
  });
  const [plain, names, columns, shapes, texts, files] = parts.join("").split("\0");
  const [l, p, n, t] = [letters, plain, names, swapped(texts, letters)].map((one) =>
    JSON.stringify(one),
  );
  return `{"letters":${l},"plain":${p},"names":${n},"columns":${columns},"shapes":${shapes},"texts":${t}${files && `,"files":${files}`}}`;
}

/** @param {import("./packed.js").Packed} packed */
const flat = ({ letters, texts, plain, names, columns, shapes, files }) =>
  [
    plain,
    names,
    JSON.stringify(columns),
    JSON.stringify(shapes),
    swapped(texts, letters),
    JSON.stringify(files),
  ].join("\0");
