/** Who published what an entry rests on. Twin of migrant_helper/pages/publishers.py. */

/** @typedef {Record<string, any>} Row */

/** An entry's sources with their numbers, in the order of these. @param {Record<string, Row>} sources @returns {Row[]} */
export function inOrder(sources) {
  // Keys such as "2" come in the order of their numbers here; the twin sorts them so.
  return Object.entries(sources).map(([number, source]) => ({ ...source, number }));
}

/** The publishers of an entry's sources, each once: "Mint; Business Today". @param {Record<string, Row>} sources */
export function publishers(sources) {
  return [...new Set(inOrder(sources).map((source) => source.publisher))].join("; ");
}
