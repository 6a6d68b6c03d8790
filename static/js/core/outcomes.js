// The outcome of a move for one entry: kept, lost, gained …, or unknown and which facts would tell.
// Twin of migrant_helper/core/outcomes.py; kept the same by tests/vectors/portability.json.

import { apart, bothEnds, countryOf, journey, vague } from "./moves.js";
import { within } from "./places.js";
import { Truth, WORDS } from "./truth.js";

/** @typedef {Record<string, any>} Row */
/** @typedef {import("./steps.js").Decide} Decide */
/** @typedef {import("./moves.js").Journey} Journey */

/**
 * One entry in one move; the keys are explained in outcomes.py.
 * @typedef {object} Entry
 * @property {Row} scheme
 * @property {Record<string, Row>} seen
 * @property {boolean} drawn
 * @property {number} had a Truth
 * @property {number} gain a Truth
 * @property {string[]} far
 * @property {string[]} away
 * @property {boolean} from_home
 * @property {boolean} covers
 * @property {boolean} of_home
 * @property {number} both_ends a Truth
 * @property {string[]} vague
 */

/** @typedef {(entry: Entry, far: string, away: string) => string} ByClass */

/**
 * The entry as this move sees it.
 * @param {Row} scheme
 * @param {Row} facts
 * @param {Record<string, Row>} seen its screening at "home", "from" and "to"
 * @returns {Entry}
 */
export function entryOf(scheme, facts, seen) {
  const trip = journey(facts);
  const area = scheme.jurisdiction;
  const start = reach(scheme, trip.home, trip.from);
  const end = reach(scheme, trip.home, trip.to);
  const drawn = (facts.gets_already || []).includes(scheme.id);
  const drawnThere = drawn && start === Truth.UNMET && end === Truth.MET;
  return {
    scheme,
    seen,
    drawn,
    had: drawn && !drawnThere ? Truth.MET : Math.min(start, truthOf(seen.from)),
    gain: drawnThere ? Truth.MET : Math.min(end, truthOf(seen.to)),
    far: apart(startOf(trip, area), trip.to),
    away: apart(trip.home, trip.to),
    from_home: startOf(trip, area) === trip.home,
    covers: area.includes("-") && coveredBy(trip.to, area) === Truth.MET,
    of_home: coveredBy(trip.home, area) === Truth.MET,
    both_ends: bothEnds(facts),
    vague: vague(facts),
  };
}

/**
 * The outcome and, when it is unknown, the facts that would tell; [null, []]: of no matter.
 * @param {Entry} entry
 * @param {Decide} decide
 * @returns {[string | null, string[]]}
 */
export function settled(entry, decide) {
  if (entry.had === Truth.UNMET) {
    return [opened(entry.gain, null), entry.gain === Truth.UNKNOWN ? missingThere(entry) : []];
  }
  /** @type {string[]} */
  const outcomes = [];
  /** @type {string[]} */
  const missing = [];
  let byRule = false;
  for (const row of entry.scheme.portability.outcomes || []) {
    const result = decide(row.if);
    if (result.outcome !== "unmet") {
      outcomes.push(row.is);
    }
    if (result.outcome === "met") {
      byRule = true;
      break;
    }
    missing.push(...result.missing);
  }
  if (!byRule) {
    const [outcome, needed] = byDefault(entry);
    outcomes.push(outcome);
    missing.push(...needed);
  }
  if (outcomes[0] === "unknown" || outcomes.some((outcome) => outcome !== outcomes[0])) {
    return ["unknown", [...new Set(missing)].sort()];
  }
  return [outcomes[0], byRule ? [] : unsureWho(entry, outcomes[0])];
}

/**
 * @param {Entry} entry
 * @returns {[string, string[]]}
 */
function byDefault(entry) {
  const byClass = BY_CLASS[entry.scheme.portability.within_country];
  /** @type {Set<string>} */
  const found = new Set();
  for (const far of entry.far) {
    for (const away of entry.away) {
      // From home, the two distances are one and the same, not any pair of them.
      if (far === away || !entry.from_home) {
        found.add(shared(byClass(entry, far, away), entry, away));
      }
    }
  }
  const [outcome] = found;
  if (found.size > 1) {
    return ["unknown", entry.vague];
  }
  const told = outcome === "unknown" && entry.far.join() !== "country";
  return [outcome, told ? missingThere(entry) : []];
}

/**
 * Keeps becomes split when a household's benefit has members at both ends.
 * @param {string} outcome
 * @param {Entry} entry
 * @param {string} away
 * @returns {string}
 */
function shared(outcome, entry, away) {
  const split = entry.scheme.household && away !== "none" && entry.both_ends === Truth.MET;
  return outcome === "keeps" && split ? "split" : outcome;
}

/**
 * @param {Entry} entry
 * @param {string} outcome
 * @returns {string[]}
 */
function unsureWho(entry, outcome) {
  const unsure = entry.scheme.household && entry.both_ends === Truth.UNKNOWN;
  return unsure && outcome === "keeps" && entry.away.join() !== "none" ? ["who_moved"] : [];
}

/** @type {ByClass} */
function portable(entry, far, _away) {
  if (far === "country") {
    return "unknown";
  }
  const [was, will] = [entry.seen.from.outcome, entry.seen.to.outcome];
  if (was !== "unmet" && will === "unmet") {
    return "lost";
  }
  return was === "met" && will === "unknown" ? "unknown" : "keeps";
}

/** @type {ByClass} */
function withUpdate(entry, far, away) {
  const outcome = portable(entry, far, away);
  return outcome === "keeps" && far !== "none" ? "update" : outcome;
}

/** @type {ByClass} */
function reRegister(entry, far, _away) {
  if (far === "country") {
    return "unknown";
  }
  return far === "subdivision" && !entry.covers ? "re-register" : "keeps";
}

/** @type {ByClass} */
function homeOnly(entry, _far, away) {
  const onlyAway = entry.seen.home.outcome === "unmet" && entry.seen.to.outcome === "met";
  const inside = away === "none" || (away === "district" && entry.covers);
  return inside || onlyAway ? "keeps" : "suspended";
}

/** @type {ByClass} */
function destinationOnly(entry, far, _away) {
  if (far === "none") {
    return "keeps";
  }
  return far === "country" ? "lost" : opened(entry.gain, "lost") || "lost";
}

/** @type {ByClass} */
function notPortable(entry, far, _away) {
  return far === "none" || (far === "district" && entry.covers) ? "keeps" : "lost";
}

/** @type {Record<string, ByClass>} */
const BY_CLASS = {
  portable,
  "portable-with-update": withUpdate,
  "re-register": reRegister,
  "home-only": homeOnly,
  "destination-only": destinationOnly,
  "not-portable": notPortable,
};

/**
 * @param {string | null} place
 * @param {string} area
 * @returns {number} a Truth
 */
function coveredBy(place, area) {
  return place === null ? Truth.UNKNOWN : within(place, area);
}

/**
 * @param {Row} scheme
 * @param {string | null} home
 * @param {string | null} place
 * @returns {number} a Truth
 */
function reach(scheme, home, place) {
  const atHome = coveredBy(home, scheme.jurisdiction);
  const there = coveredBy(place, scheme.jurisdiction);
  switch (scheme.portability.within_country) {
    case "home-only":
      return atHome;
    case "destination-only":
      return there;
    default:
      return Math.max(atHome, there);
  }
}

/**
 * Where the move starts, seen from the entry's country: home for who comes back to it.
 * @param {Journey} trip
 * @param {string} area
 * @returns {string | null}
 */
function startOf(trip, area) {
  const country = countryOf(area);
  const abroad = trip.from !== null && countryOf(trip.from) !== country;
  return abroad && trip.home !== null && countryOf(trip.home) === country ? trip.home : trip.from;
}

/**
 * @param {Row} result
 * @returns {number} a Truth
 */
function truthOf(result) {
  return WORDS.indexOf(result.outcome);
}

/**
 * @param {Entry} entry
 * @returns {string[]}
 */
function missingThere(entry) {
  const missing = entry.seen.to.missing;
  return missing.length > 0 ? [...missing] : entry.vague;
}

/**
 * @param {number} gain
 * @param {string | null} otherwise
 * @returns {string | null}
 */
function opened(gain, otherwise) {
  return gain === Truth.MET ? "gained" : gain === Truth.UNKNOWN ? "unknown" : otherwise;
}
