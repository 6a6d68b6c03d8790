// Runs functions of made modules as tests/phone/scripts/running.py asks on standard input.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  isDict,
  items,
  Slip,
  TupleMap,
  TupleSet,
  ValueError,
} from "../../../static/js/core/python.js";

const { folder, calls } = JSON.parse(readFileSync(0, "utf-8"));

/** A value as `plain` in running.py writes it. */
function plain(value) {
  if (value === undefined) return { undefined: true };
  if (typeof value === "string") return { text: Array.from(value, (sign) => sign.codePointAt(0)) };
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Set || value instanceof TupleSet) {
    const texts = [...value].map((item) => plain(item));
    return { set: texts.sort((one, two) => order(spaced(one), spaced(two))) };
  }
  if (value instanceof TupleMap || isDict(value)) return { pairs: items(value).map(plain) };
  return value;
}

const order = (one, two) => (one < two ? -1 : Number(one > two));

/** JSON as Python writes it. */
const spaced = (value) => JSON.stringify(value).replace(/([,:])/g, "$1 ");

/** What a call gives, or the kind of its error. */
function answer(module, name, given) {
  try {
    return { is: plain(module[name](...given.map(made))) };
  } catch (error) {
    const { name: kind } =
      error instanceof ValueError || error instanceof Slip ? error.constructor : error;
    return { error: kind, said: error.message };
  }
}

/** An argument: sets and half signs have no JSON of their own. */
function made(value) {
  if (Array.isArray(value)) return value.map(made);
  if (value === null || typeof value !== "object") return value;
  if (value.set) return new Set(value.set.map(made));
  if (value.text) return String.fromCodePoint(...value.text);
  return Object.fromEntries(value.pairs.map(made));
}

const found = {};
for (const [name, list] of Object.entries(calls)) {
  const module = await import(pathToFileURL(`${folder}/${name}.js`));
  found[name] = list.map(([called, given]) => answer(module, called, given));
}
process.stdout.write(JSON.stringify(found));
