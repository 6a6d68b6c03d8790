// From where to where a person moves, how far that is, and what is true at either end.
// Twin of migrant_helper/core/moves.py; kept the same by tests/vectors/moves.json.

import { levels } from "./places.js";
import { Truth } from "./truth.js";

/** @typedef {Record<string, any>} Facts */
/** @typedef {{home: string | null, from: string | null, to: string | null}} Journey */

// How far two places lie apart, from nearest to farthest.
const LEVELS = ["none", "district", "subdivision", "country"];

// Who of a household may move, and the facts that say such a member does not exist at all.
const NO_PARTNER = ["single", "widowed", "divorced", "separated", "deserted"];
const CHILDREN = ["children_under_6", "children_6_14", "children_15_17"];

/**
 * The move these facts speak of, each end a place or null when not known.
 * @param {Facts} facts
 * @returns {Journey}
 */
export function journey(facts) {
  const [home, here, goingTo] = ["home", "here", "going_to"].map((name) => told(facts, name));
  if (goingTo !== null && goingTo !== here) {
    return { home, from: here === null ? home : here, to: goingTo };
  }
  return { home, from: home, to: here };
}

/**
 * The facts as they are with the person at one end of the journey.
 * @param {Facts} facts
 * @param {"home" | "from" | "to"} end
 * @returns {Facts}
 */
export function standing(facts, end) {
  const trip = journey(facts);
  const place = trip[end];
  /** @type {Facts} */
  const moved = {};
  for (const [name, value] of Object.entries(facts)) {
    if (name !== "here" && name !== "going_to") {
      moved[name] = value;
    }
  }
  if (place !== null) {
    moved.here = place;
    const ahead = end === "to" && place !== told(facts, "here");
    if (ahead && facts.phase === "leaving") {
      moved.phase = place === trip.home ? "returned" : "there";
    }
  }
  return moved;
}

/**
 * How far apart two places may lie: the possible ones of none, district, subdivision, country.
 * @param {string | null} one
 * @param {string | null} other
 * @returns {string[]}
 */
export function apart(one, other) {
  if (one === null || other === null) {
    return [...LEVELS];
  }
  const [a, b] = [parts(one), parts(other)];
  if (a[0] !== b[0]) {
    return ["country"];
  }
  if (a[1] === "" || b[1] === "") {
    return ["none", "district", "subdivision"];
  }
  if (a[1] !== b[1]) {
    return ["subdivision"];
  }
  if (a[2] === b[2]) {
    return ["none"];
  }
  return a[2] === "" || b[2] === "" ? ["none", "district"] : ["district"];
}

/**
 * The place facts that would tell the move better: those of the coarsest kind, sorted.
 * @param {Facts} facts
 * @returns {string[]}
 */
export function vague(facts) {
  let used = ["here", "home"];
  if (told(facts, "going_to") !== null) {
    used = told(facts, "here") === null ? ["going_to", "home"] : ["going_to", "here", "home"];
  }
  const depth = used.map((name) => (facts[name] ? levels(facts[name]).length : 0));
  const coarsest = Math.min(...depth);
  return coarsest < 3 ? used.filter((_, at) => depth[at] === coarsest) : [];
}

/**
 * The country of a place or of a jurisdiction.
 * @param {string} place
 * @returns {string}
 */
export function countryOf(place) {
  return place.slice(0, 2);
}

/**
 * Whether the household lives at both ends of the move.
 * @param {Facts} facts
 * @returns {number} a Truth
 */
export function bothEnds(facts) {
  /** @type {string[] | null} */
  const moved = told(facts, "who_moved");
  if (moved === null) {
    return Truth.UNKNOWN;
  }
  if (moved.length === 0) {
    return Truth.UNMET;
  }
  if (moved.length === 1 && moved[0] === "self") {
    return Truth.MET;
  }
  const partner = !moved.includes("partner") && !NO_PARTNER.includes(facts.marital_status);
  const children = !moved.includes("children") && !CHILDREN.every((name) => facts[name] === 0);
  const elders = !moved.includes("parents") && atLeastOne(told(facts, "elders_60_plus"));
  return partner || children || elders ? Truth.MET : Truth.UNMET;
}

/**
 * @param {Facts} facts
 * @param {string} name
 * @returns {any}
 */
function told(facts, name) {
  return facts[name] === undefined ? null : facts[name];
}

/**
 * @param {any} count
 * @returns {boolean}
 */
function atLeastOne(count) {
  const lowest = count !== null && typeof count === "object" ? told(count, "min") : count;
  return lowest !== null && lowest >= 1;
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function parts(place) {
  const [subdivision, district = ""] = place.split("/");
  return [place.slice(0, 2), subdivision.slice(3), district];
}
