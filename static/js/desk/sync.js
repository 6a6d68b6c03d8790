// The changes that the service lacks go there, and those that this phone lacks come: in batches, each
// complete by itself, so that what breaks off goes on later. One bad change never holds up another.

import { askedFor, freshDevice } from "./device.js";
import { end, signedOut } from "./lock.js";
import { send, swept } from "./photos.js";

/** @typedef {import("./vault.js").Vault} Vault */
/** @typedef {import("./vault.js").Change} Change */

const ADDRESS = "/desk/sync";
/** Of one batch, before it is packed: a phone on 2G sends it in a few seconds. */
const BATCH_BYTES = 40_000;
const BATCH = 400;
const PATIENCE = 60_000;
/** What was refused and may be taken another time. */
const AGAIN = ["clock", "case", "failed"];

/** What our service says that takes nothing, by its own word: a proxy before it may answer with the same status.
 * @type {Record<string, string>} */
const STATES = { out: "out", revoked: "revoked", ended: "ended", role: "out", other: "other" };
/** Statuses of a service that cannot take anything now. */
const BUSY = [429, 503];
const AWAY = [401, 403, 404, 409, 502, 504];

/** @type {Promise<void> | null} */
let running = null;
/** Whether somebody asked while one was running: what they wrote may have come too late for it. */
let once = false;

/** Exchanges all there is; whoever asks meanwhile waits for the same. @param {Vault} vault @returns {Promise<void>} */
export function exchange(vault) {
  once = running !== null;
  running ||= whole(vault).finally(() => {
    running = null;
  });
  return running;
}

/** @param {Vault} vault */
async function whole(vault) {
  try {
    do {
      once = false;
      await swept(vault);
      await all(vault);
    } while (once && !vault.net && vault.toSend((why) => why === "").length);
    await swept(vault);
    if (!vault.net) await send(vault);
  } catch (error) {
    // What came finds no room here: it comes again when there is.
    if (!(error instanceof DOMException)) throw error;
    vault.net = "full";
  }
}

/** @param {Vault} vault */
async function all(vault) {
  /** Those that were asked for in this exchange. @type {Set<string>} */
  const asked = new Set();
  let most = BATCH;
  let again = false;
  for (;;) {
    const waiting = vault.toSend((why) => why === "" || AGAIN.includes(why));
    const push = batch(
      waiting.filter((one) => !asked.has(one.id)),
      most,
    );
    const device = vault.about.device || (await freshDevice());
    const answer = await told(vault, push, device);
    if (typeof answer === "string") {
      vault.net = answer === "revoked" ? "out" : answer;
      if (answer === "ended") await end(vault);
      if (answer === "revoked") await signedOut(vault);
      return;
    }
    if (typeof answer !== "number" && vault.record.out) await vault.mark(false);
    if (typeof answer === "number") {
      if (!push.length) {
        vault.net = "failed";
        return;
      }
      // Something in it cannot be taken at all: less of it, until what it is stands alone.
      if (push.length === 1) {
        asked.add(push[0].id);
        const whys = { [push[0].id]: answer === 413 ? "large" : "failed" };
        await vault.settle({ taken: [], refused: whys, changes: [] }, vault.about, false);
        most = BATCH;
      } else most = Math.ceil(push.length / 2);
      continue;
    }
    for (const one of push) asked.add(one.id);
    // Its numbers may be given to other changes since.
    const other = Boolean(vault.about.era && vault.about.era !== answer.era);
    const anew = answer.anew || other;
    const about = {
      who: answer.who,
      people: answer.people,
      cursor: other && !answer.anew ? 0 : answer.cursor,
      era: answer.era,
      whole: vault.about.whole || !answer.more,
      synced: answer.now,
      device: { ...device, certificate: answer.certificate || device.certificate },
      skew: answer.now - Math.floor(Date.now() / 1000),
    };
    await vault.settle(answer, about, anew);
    vault.net = "";
    if (anew && !again) {
      again = true;
      asked.clear();
      continue;
    }
    if (!answer.more && waiting.every((one) => asked.has(one.id))) return;
  }
}

/** As many of the changes as fit. @param {Change[]} changes @param {number} most */
function batch(changes, most) {
  let bytes = 0;
  const end = changes.slice(0, most).findIndex((one) => {
    bytes += JSON.stringify(one).length;
    return bytes > BATCH_BYTES;
  });
  return changes.slice(0, end < 0 ? most : Math.max(1, end));
}

/**
 * What the service answers; a state in which it takes nothing, or the number of a failure.
 * @param {Vault} vault @param {Change[]} push @param {import("./device.js").Device} key @returns {Promise<any>}
 */
async function told({ about }, push, key) {
  const device = askedFor(key, Date.now());
  const text = JSON.stringify({ for: about.who?.id || "", push, after: about.cursor, device });
  const headers = { "Content-Type": "application/json" };
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const packed = await gzipped(text);
    const response = await fetch(ADDRESS, {
      method: "POST",
      body: packed || text,
      headers: packed ? { ...headers, "Content-Encoding": "gzip" } : headers,
      signal: stop.signal,
    });
    if (BUSY.includes(response.status)) return "busy";
    if (AWAY.includes(response.status)) return await meant(response);
    if (!response.ok) return response.status;
    return await response.json();
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException)
      return navigator.onLine === false ? "offline" : "away";
    if (error instanceof SyntaxError) return "failed";
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** What a refusal means; "away" for one that is not of our service. @param {Response} response */
async function meant(response) {
  const told = await response.json().catch(() => null);
  return STATES[told?.error] || "away";
}

/** Null where this browser cannot pack. @param {string} text */
function gzipped(text) {
  if (!("CompressionStream" in globalThis)) return null;
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(packed).arrayBuffer();
}
