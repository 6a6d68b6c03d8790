/** A person's way through the pages, as it travels in a form. Twin of migrant_helper/pages/journey.py. */

import { decodeAnswers, encodeAnswers, PREFIX } from "../core/answers.js";
import { first } from "./page.js";

/**
 * @import { Form, World } from "./page.js"
 * @typedef {{ facts: Record<string, any>, others: Map<string, string>, unusable: string[],
 *   lists: Record<string, string[]>, id: string }} Journey
 */

export const CARRIED = ["skip", "trail", "pick", "tick", "picked"];

/** True for 16 lower-case hex digits. @param {string} text */
export function isId(text) {
  return /^[0-9a-f]{16}$/.test(text) && text.length === 16;
}

/** The journey in a form. @param {World} world @param {Form} form @param {string} freshId @returns {Journey} */
export function read(world, form, freshId) {
  const declared = declarations(world);
  /** @type {Record<string, string>} */
  const fields = {};
  /** @type {Map<string, string>} */
  const others = new Map();
  for (const name of form.keys()) {
    const fact = name.slice(PREFIX.length);
    const text = first(form, name);
    if (!name.startsWith(PREFIX) || text === "") continue;
    if (Object.hasOwn(declared, fact)) fields[PREFIX + fact] = text;
    else others.set(fact, text);
  }
  const { facts, problems } = decodeAnswers(declared, fields);
  /** @type {Record<string, string[]>} */
  const lists = {};
  for (const name of CARRIED) lists[name] = distinct(form.get(name) || []);
  const ownId = first(form, "case");
  return {
    facts,
    others,
    unusable: Object.keys(problems),
    lists,
    id: isId(ownId) ? ownId : freshId,
  };
}

/** The values in order, each once. @param {Iterable<string>} values @returns {string[]} */
export function distinct(values) {
  return [...new Set(values)];
}

/** Every fact that a person may answer, by id. @param {World} world @returns {Record<string, any>} */
export function declarations(world) {
  /** @type {Record<string, any>} */
  const found = {};
  for (const catalogue of Object.values(world.catalogues)) {
    for (const [fact, declared] of Object.entries(catalogue.facts)) {
      if (!("derive" in declared) && !Object.hasOwn(found, fact)) found[fact] = declared;
    }
  }
  return found;
}

/** The journey as hidden fields. @param {Journey} journey @param {string[]} [without] */
export function hidden(journey, without = []) {
  /** @type {[string, string][]} */
  const fields = Object.entries(encodeAnswers(journey.facts));
  for (const [fact, text] of journey.others) fields.push([PREFIX + fact, text]);
  for (const name of CARRIED) for (const value of journey.lists[name]) fields.push([name, value]);
  fields.push(["case", journey.id]);
  return fields.filter((pair) => !without.includes(pair[0]));
}

/** True once home and here are known. @param {Journey} journey */
export function hasAnswers(journey) {
  return Object.hasOwn(journey.facts, "home") && Object.hasOwn(journey.facts, "here");
}
