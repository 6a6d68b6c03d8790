// Names for the JSON that the rules read and give; the shape of a compiled catalogue stands in docs/rules.md.
// No twin: types alone, as in migrant_helper/core/shapes.py.

/**
 * @typedef {Record<string, any>} Condition
 * @typedef {Record<string, any>} Fact
 * @typedef {Record<string, any>} Facts
 * @typedef {Record<string, any>} Catalogue
 * @typedef {Record<string, any>} Scheme
 * @typedef {Record<string, any>} Entry {from, value} of a parameter
 * @typedef {{fact: string, to: any, on?: string, more?: number, parameter?: string,
 *   confirm?: boolean}} Change
 * @typedef {{fact: string, where: string | null}} Undecidable
 * @typedef {{id: string, outcome: string, missing: string[], because: Record<string, any>[],
 *   would_change: Change[], undecidable: Undecidable[], confirm: boolean}} Result
 */

export {};
