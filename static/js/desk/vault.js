// The cases of one member, open in the worker's memory: every change that was ever taken, and which of them
// the service does not have yet. On the disk each case lies sealed, all its changes together.

import { folded, nextTime } from "#made/core/cases/case.js";
import { refused } from "#made/core/cases/refused.js";
import { notTaken, stampedAnew } from "#made/core/cases/taken.js";
import { toHex } from "../core/hex.js";
import * as kept from "./kept.js";
import { random, sealData, unsealData } from "./sealing.js";

/** @typedef {{id: string, case: string, kind: string, at: number, by: string, data: any}} Change */
/** @typedef {{case: string, kind: string, data: any, id?: string}} Draft */
/** @typedef {{changes: Change[], unsent: Record<string, string>, folded: any}} Held a case: by the id of each
 * change that was not sent why the service did not take it, "" where it was not asked yet */
/** @typedef {{id: string, name: string, role: string, organisation: string, place: string}} Who */
/**
 * @typedef {object} About what the phone knows of the member's cases
 * @property {Who | null} who null before the first exchange
 * @property {{id: string, name: string}[]} [people] who works there, to name whoever wrote a change
 * @property {import("./device.js").Device} [device] this phone's key, for what is handed on
 * @property {number} cursor up to where the service's changes are here
 * @property {string} [era] the mark of the service's database then
 * @property {boolean} whole whether all of them were, once
 * @property {number} synced the service's time of the last exchange, in seconds; 0 before the first
 * @property {{of: string, fields: Record<string, string>} | null} [draft] what was typed of the next person, of
 * whom nothing is written down yet: the id that their case would have, and by the id of each field its text
 * @property {number} skew by how many seconds the service's clock was ahead of this one's then
 */

const ABOUT = "about";
/** @type {About} */
export const NOTHING = { who: null, cursor: 0, whole: false, synced: 0, skew: 0 };

/** One member's cases. */
export class Vault {
  /** @type {Map<string, Held>} */
  #cases = new Map();
  /** @type {any[] | null} */
  #list = null;
  /** @type {Promise<any>} */
  #queue = Promise.resolve();

  /** @param {kept.VaultRecord} record @param {CryptoKey} key @param {About} about */
  constructor(record, key, about) {
    this.record = record;
    this.key = key;
    this.about = about;
    /** What hindered the last exchange: "", "offline", "away", "busy", "out", "other", "failed", "full". */
    this.net = "";
  }

  /** Opens what lies here. Cases that cannot be read are left as they lie. @param {kept.VaultRecord} record
   * @param {CryptoKey} key @returns {Promise<Vault>} */
  static async open(record, key) {
    const about = await unsealData(key, record.id + ABOUT, record.about);
    const vault = new Vault(record, key, about || NOTHING);
    const found = await kept.cases(record.id);
    const read = await Promise.all(found.map((one) => unsealData(key, record.id + one.case, one)));
    found.forEach((one, at) => {
      if (read[at]) vault.#cases.set(one.case, whole(read[at]));
    });
    return vault;
  }

  /** The case; null for none, or one that was erased. @param {string} id */
  case(id) {
    const held = this.#cases.get(id);
    return held && !held.folded.erased ? held.folded : null;
  }

  /** The changes of a case; none of one that is not here. @param {string} id @returns {Change[]} */
  changes(id) {
    return this.#cases.get(id)?.changes || [];
  }

  /** The case that this member opened last; null for none. @returns {any} */
  lastOpened() {
    let last = { at: 0, id: "" };
    for (const [id, { changes }] of this.#cases) {
      const opened = changes.find((one) => one.kind === "opened" && one.by === this.about.who?.id);
      if (!opened || !this.case(id)) continue;
      if (opened.at > last.at || (opened.at === last.at && id > last.id))
        last = { at: opened.at, id };
    }
    return this.case(last.id);
  }

  /** All that are not erased, the last touched first. @returns {any[]} */
  list() {
    this.#list ||= [...this.#cases.values()]
      .map((held) => held.folded)
      .filter((one) => !one.erased)
      .sort((one, other) => other.last - one.last || (one.id < other.id ? -1 : 1));
    return this.#list;
  }

  /** What was not sent: [{case, why, at}], the oldest first. */
  unsent() {
    /** @type {{case: string, why: string, at: number}[]} */
    const found = [];
    for (const [id, { changes, unsent }] of this.#cases) {
      if (!count(unsent)) continue;
      for (const change of changes) {
        if (change.id in unsent) found.push({ case: id, why: unsent[change.id], at: change.at });
      }
    }
    return found.sort((one, other) => one.at - other.at);
  }

  /** The changes that are to be sent, each case's in its order, those that were refused last.
   * @param {(why: string) => boolean} wanted @returns {Change[]} */
  toSend(wanted) {
    /** @type {{change: Change, why: string}[]} */
    const found = [];
    for (const { changes, unsent } of this.#cases.values()) {
      if (!count(unsent)) continue;
      for (const change of changes) {
        const why = unsent[change.id];
        if (why !== undefined && wanted(why)) found.push({ change, why });
      }
    }
    found.sort((one, other) => Number(one.why > "") - Number(other.why > ""));
    return found.map(({ change }) => change);
  }

  /**
   * Writes down what a page of ours says, by the rules that the service has. Throws DOMException on a phone
   * that is full: then nothing was. A clock that is before the last exchange is wrong: a dead battery puts one
   * back by decades. @param {readonly Draft[]} drafts @param {number} clock seconds
   */
  write(drafts, clock) {
    const now = Math.max(clock, this.about.synced);
    return this.#alone(async () => {
      /** @type {Map<string, Held>} */
      const touched = new Map();
      const by = this.about.who?.id || "";
      for (const draft of drafts) {
        const held = touched.get(draft.case) || this.#copy(draft.case);
        const id = draft.id || toHex(random(16));
        const at = nextTime(held.changes, now);
        const change = { id, case: draft.case, kind: draft.kind, at, by, data: draft.data };
        const twice = held.changes.some((one) => one.id === id);
        if (twice || refused(change, now) || notTaken(change, held.changes, by)) continue;
        added(held, change);
        held.unsent[id] = "";
        touched.set(draft.case, held);
      }
      const { draft } = this.about;
      await this.#put(touched, {
        ...this.about,
        draft: draft && touched.has(draft.of) ? null : draft,
      });
    });
  }

  /** Says anew when what the clock hindered was written: now. @param {number} now seconds */
  stampAnew(now) {
    return this.#alone(async () => {
      const touched = new Map();
      for (const [id, { unsent }] of this.#cases) {
        const wrong = Object.keys(unsent).filter((one) => unsent[one] === "clock");
        if (!wrong.length) continue;
        const held = this.#copy(id);
        const anew = new Map(
          stampedAnew(held.changes, wrong, now).map((/** @type {Change} */ one) => [one.id, one]),
        );
        held.changes = held.changes.map((one) => anew.get(one.id) || one);
        for (const one of wrong) held.unsent[one] = "";
        touched.set(id, held);
      }
      await this.#put(touched, this.about);
    });
  }

  /**
   * What an exchange came to: those taken are sent, those refused stay with their reason, what came is added.
   * @param {{taken: string[], refused: Record<string, string>, changes: Change[]}} told @param {About} about
   * @param {boolean} anew whether what the service was sent before is to be sent again, unless it tells it
   */
  settle({ taken, refused: whys, changes }, about, anew) {
    return this.#alone(async () => {
      /** @type {Map<string, Held>} */
      const touched = new Map();
      const there = new Set([...taken, ...changes.map((one) => one.id)]);
      for (const [id, { changes: own, unsent }] of this.#cases) {
        const settled = own.filter(
          (one) => one.id in unsent && (there.has(one.id) || one.id in whys),
        );
        const again = anew
          ? own.filter((one) => !(one.id in unsent) && one.by === about.who?.id)
          : [];
        if (!settled.length && !again.length) continue;
        const held = this.#copy(id);
        for (const one of again) held.unsent[one.id] = "";
        for (const one of settled) {
          if (there.has(one.id)) delete held.unsent[one.id];
          else held.unsent[one.id] = whys[one.id];
        }
        touched.set(id, held);
      }
      for (const change of changes) {
        const held = touched.get(change.case) || this.#copy(change.case);
        touched.set(change.case, held);
        delete held.unsent[change.id];
        if (!held.changes.some((one) => one.id === change.id)) added(held, change);
      }
      await this.#put(touched, { ...about, draft: this.about.draft });
    });
  }

  /** Holds what was typed of somebody of whom nothing is written down yet. @param {About["draft"]} draft */
  hold(draft) {
    return this.#alone(async () => {
      if (!draft || !this.#cases.has(draft.of))
        await this.#put(new Map(), { ...this.about, draft });
    });
  }

  /** Says on the disk, in clear, whether somebody signed this phone out. @param {boolean} out */
  mark(out) {
    return this.#alone(async () => {
      const record = { ...this.record, out };
      await kept.put(record, []);
      this.record = record;
    });
  }

  /** One after the other. @param {() => Promise<void>} act @returns {Promise<void>} */
  #alone(act) {
    const done = this.#queue.then(act);
    this.#queue = done.catch(() => {});
    return done;
  }

  /** @param {string} id @returns {Held} */
  #copy(id) {
    const held = this.#cases.get(id);
    if (!held) return { changes: [], unsent: {}, folded: null };
    return { ...held, changes: [...held.changes], unsent: { ...held.unsent } };
  }

  /** Puts the cases by and, when they lie there, takes them as they are. @param {Map<string, Held>} touched
   * @param {About} about */
  async #put(touched, about) {
    const { id: vault } = this.record;
    const made = await Promise.all(
      [...touched].map(async ([id, { changes, unsent }]) => ({
        vault,
        case: id,
        ...(await sealData(this.key, vault + id, { changes, unsent })),
      })),
    );
    const more = [...touched].map(
      ([id, { unsent }]) => count(unsent) - count(this.#cases.get(id)?.unsent),
    );
    const record = {
      ...this.record,
      unsent: more.reduce((sum, one) => sum + one, this.record.unsent),
      about: await sealData(this.key, vault + ABOUT, about),
    };
    await kept.put(record, made);
    this.record = record;
    this.about = about;
    for (const [id, held] of touched) this.#cases.set(id, whole(held));
    if (touched.size) this.#list = null;
  }
}

/** @param {Omit<Held, "folded">} held @returns {Held} */
const whole = (held) => ({ ...held, folded: folded(held.changes) });

/** @param {Record<string, string>} [unsent] */
const count = (unsent = {}) => Object.keys(unsent).length;

/** Adds a change to a case; the one that erases drops all others, and nothing comes after it.
 * @param {Held} held @param {Change} change */
function added(held, change) {
  if (held.changes.some((one) => one.kind === "erased")) return;
  if (change.kind === "erased") {
    held.changes = [change];
    held.unsent = {};
  } else {
    held.changes.push(change);
  }
}
