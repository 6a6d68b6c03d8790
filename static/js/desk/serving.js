// Which of the desk's requests this phone answers, and how: from the open cases, by the page that asks for the
// passphrase, or by the network.

import { first } from "#made/pages/parts/page.js";
import * as cache from "../phone/cache.js";
import { formWithin, fromUs, pairsOf, sent } from "../phone/forms.js";
import { PIN } from "../phone/releases.js";
import * as desk from "./answer.js";
import * as keeper from "./lock.js";
import { ROOT } from "./parts.js";
import { photo, photoAt } from "./photos.js";
import { exchange } from "./sync.js";

/** @typedef {import("./parts.js").DeskParts} DeskParts */
/** @typedef {import("./parts.js").Around} Around */
/** @typedef {import("./vault.js").Vault} Vault */
/** @typedef {import("../phone/situation.js").Asked} Asked */
/** @typedef {{request: Request, address: string, known: DeskParts, beside: (work: Promise<any>) => void}} Asking */

const ENTRY = "entry";
/** Where a new phone is led by a picture: open or locked, it is the service that knows whose it is. */
const PAIR = "pair";
const LOOK = "look";
/** What the server alone answers, besides the pages whose route says so. */
const MACHINE = [`${ROOT}/sync`, `${ROOT}/sw.js`];
/** What makes a key of a passphrase, at an address for which this worker answers whoever else is here. */
const THREAD = `${ROOT}/pin.js`;
/** Milliseconds: how long a page waits for an exchange it asks for; how long none is tried again that came to
 * nothing, and how often it is asked for what others wrote. */
const PATIENCE = 8000;
const PAUSE = 20_000;
const OFTEN = 300_000;
/** How old what lies here may be where a list or a case is opened, and how long that waits for what is newer. */
const FRESH = 30_000;
const GLANCE = 3000;
/** Today's list and a case: what is only looked at there is fetched first, where there is a network. */
const OPENED = ["", "case"];
const SHOWS = ["", "show"];
const LOCK = "lock";
/** What a proxy says where no service answers it. */
const AWAY = [502, 504];
/** How long the key of a passphrase that was typed waits for the service's yes. */
const SIGNING_IN = 120_000;

/** The desk of one phone. */
export class Serving {
  /** @type {{key: CryptoKey, until: number} | null} */
  #typed = null;
  #tried = 0;

  /** @param {Around} around */
  constructor(around) {
    this.around = around;
  }

  /** What a page of the desk tells, and what it is answered: `unsent` is null where nothing lies here, `out` whether it
   * shut because somebody signed this phone out, `draft` what was typed of somebody of whom nothing is written down.
   * @param {any} data */
  async heard(data) {
    const now = Date.now();
    if (data.used) keeper.used(now);
    if (data.shut) keeper.shut();
    if (data.salt) return keeper.salt();
    if (data.typed) this.#typed = { key: data.typed, until: now + SIGNING_IN };
    if (data.open) return keeper.tried(data.open, now);
    const vault = keeper.inside(now);
    if (data.typing) return vault?.hold(data.typing);
    if (data.draft)
      return vault?.about.draft?.of === data.draft ? vault?.about.draft?.fields : null;
    if (vault) await this.#soon(vault, data.online);
    const lies = await keeper.lock(now);
    const out = !keeper.inside(Date.now()) && lies?.out === true;
    return { open: Boolean(vault), unsent: lies ? lies.unsent : null, net: vault?.net || "", out };
  }

  /** What this worker answers; null for what it leaves to the network. @param {Request} request
   * @param {string} address @param {(work: Promise<any>) => void} beside @returns {Promise<Response> | null} */
  respond(request, address, beside) {
    const get = request.method === "GET";
    const known = this.around.parts();
    const { site } = known;
    const file = address === THREAD ? PIN : address;
    const isFile = file in site.own || site.shell.includes(file);
    if (get && (isFile || file.startsWith("/bundle/"))) {
      const held = known.fileOf(file).catch(() => undefined);
      return held.then((found) => found || fetch(request));
    }
    if (MACHINE.includes(address)) return null;
    if (get && address === `${ROOT}/`) return onward(request, known);
    const at = photoAt(address);
    if (at) return this.#photo(request, at);
    const place = desk.placeOf(address);
    if (!place || !site.languages.includes(place.lang)) return null;
    if (!get && request.method !== "POST") return null;
    beside(cache.rememberLanguage(this.around.outside, place.lang));
    const asked = { request, address, known, beside };
    const made = this.#made(asked, place.path);
    return made.catch(() => desk.problem(bare(address), known, 500).then(responseOf));
  }

  /** At one address people come in, and an entry is shown that no address is to name.
   * @param {Asking} asking @param {string} path @returns {Promise<Response>} */
  async #made(asking, path) {
    if (path === PAIR) return this.#entry(asking);
    if (path !== ENTRY) return this.#page(asking, path);
    const { request, address, known } = asking;
    const { form } = await askedOf(request.clone(), address, known.site.limit);
    return LOOK in form ? this.#page(asking, path) : this.#entry(asking);
  }

  /** As the pages: of the cases that are open, else the service's. @param {Request} request
   * @param {string[]} at @returns {Promise<Response>} */
  async #photo(request, at) {
    const vault = keeper.inside(Date.now());
    if (!vault) return fetch(request);
    const made = await photo(vault, request, at).catch(() => new Response(null, { status: 507 }));
    if (request.method === "POST" && made.ok) exchange(vault).catch(() => {});
    return made;
  }

  /** @param {Asking} asking @param {string} path @returns {Promise<Response>} */
  async #page({ request, address, known, beside }, path) {
    const { site } = known;
    const vault = keeper.inside(Date.now());
    const lock = vault ? null : await keeper.lock(Date.now());
    if (!vault && path === desk.HOW) return how(request, address, known, Boolean(lock));
    if (!vault && !lock) return network(request, address, known);
    const asked = await askedOf(request, address, site.limit);
    const order = path === "" ? first(asked.form, "do") : "";
    // Whoever locks has to wait for no network, and comes back to today's list.
    if (vault && order === LOCK) await desk.leaving(asked, known, vault).catch(() => {});
    if (order === LOCK) keeper.shut();
    if (!vault || order === LOCK) return shown(order === LOCK ? bare(address) : asked, known);
    // Not the time at which it was asked for: others ask meanwhile, and a clock that goes back shuts the desk.
    keeper.used(Date.now());
    if (!vault.about.who) await waited(exchange(vault));
    else if (OPENED.includes(path) && SHOWS.includes(first(asked.form, "do"))) {
      await waited(
        this.#soon(vault, false, FRESH).catch(() => {}),
        GLANCE,
      );
      // What came may have shut the desk, or taken all there was.
      const anew = { request: again(request, asked), address, known, beside };
      if (!keeper.inside(Date.now())) return this.#page(anew, path);
    }
    const { who } = vault.about;
    if (!who || desk.routeFor(site, path, who.role)?.network_only) {
      // Who signs out is to leave nothing open.
      if (first(asked.form, "do").startsWith("out:")) keeper.shut();
      const rest = who ? await desk.leaving(asked, known, vault) : asked;
      return network(again(request, rest), address, known);
    }
    // The page of the next person was left: of whom nothing was written down nothing stays.
    if (path === "" && vault.about.draft) await vault.hold(null).catch(() => {});
    await ordered(path, asked, vault, known);
    const made = await desk.answer(asked, known, vault);
    beside(this.#soon(vault));
    return responseOf(made);
  }

  /** Signing in is the service's; the key of the passphrase that it took opens what lies here.
   * @param {Asking} asking */
  async #entry({ request, address, known }) {
    const typed = this.#typed;
    const response = await network(request, address, known);
    if (request.method === "POST") this.#typed = null;
    if (typed && typed.until > Date.now() && response.type === "opaqueredirect")
      await begin(typed.key);
    return response;
  }

  /** Exchanges in passing: at once what was just written, what failed or came to an end not again for a while.
   * @param {Vault} vault @param {boolean} [anew] whether a network is known to have come
   * @param {number} [often] */
  async #soon(vault, anew, often = OFTEN) {
    const now = Date.now();
    const fresh = vault.toSend((why) => why === "").length;
    const pause = vault.net ? PAUSE : fresh ? 0 : often;
    if (!anew && now - this.#tried < pause && now >= this.#tried) return;
    this.#tried = now;
    await exchange(vault);
  }
}

/** What a button of today's list asks of the phone itself. @param {string} path @param {Asked} asked
 * @param {Vault} vault @param {DeskParts} known */
async function ordered(path, asked, vault, { now }) {
  const order = path === "" ? first(asked.form, "do") : "";
  if (order === "stamp") await vault.stampAnew(Math.floor(now / 1000));
  if (order === "stamp" || order === "send") await waited(exchange(vault));
}

/** On a phone that is full everything goes on by the network. @param {CryptoKey} key */
async function begin(key) {
  try {
    await keeper.signedIn(key, Date.now());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** @param {Request} request @param {DeskParts} known */
async function onward(request, known) {
  const lang = await known.last();
  return lang ? Response.redirect(`${ROOT}/${lang}/`, 302) : fetch(request);
}

/** @param {Request} request @param {string} address @param {DeskParts} known */
const network = (request, address, known) => {
  const shut = !keeper.inside(Date.now());
  const away = () => desk.refusal("away", bare(address), known, shut).then(responseOf);
  return sent(request).then((answer) => (AWAY.includes(answer.status) ? away() : answer), away);
};

/** How to work here, where nothing is open: the service's for who may be signed in there and holds nothing here.
 * @param {Request} request @param {string} address @param {DeskParts} known @param {boolean} locked */
async function how(request, address, known, locked) {
  const made = locked ? null : await fetch(request).catch(() => null);
  return made || responseOf(await desk.how(bare(address), known));
}

/** @param {Promise<any>} work @param {number} [patience] */
const waited = (work, patience = PATIENCE) =>
  Promise.race([work, new Promise((enough) => setTimeout(enough, patience))]);

/** The locked page, which goes on with what was asked. @param {Asked} asked @param {DeskParts} known */
async function shown(asked, known) {
  const told = { ...(await keeper.lock(Date.now())), ...(await keeper.photosTold()) };
  return responseOf(await desk.locked(asked, known, /** @type {any} */ (told)));
}

/** @param {string} address @returns {Asked} */
const bare = (address) => ({ address, form: {}, size: 0 });

/** A request whose body was read, once more. @param {Request} request @param {Asked} asked */
function again(request, { form }) {
  if (request.method !== "POST") return request;
  const { url, referrer } = request;
  const body = new URLSearchParams(pairsOf(form));
  return new Request(url, { method: "POST", body, redirect: "manual", referrer });
}

/** What was asked; a page of another site may show a page, and say nothing of a case.
 * @param {Request} request @param {string} address @param {number} limit @returns {Promise<Asked>} */
async function askedOf(request, address, limit) {
  const post = request.method === "POST" && fromUs(request.referrer, request.url);
  const body = post ? await request.arrayBuffer() : new ArrayBuffer(0);
  return { address, form: formWithin(body, limit), size: body.byteLength };
}

/** @param {import("../phone/situation.js").Answer} made */
const responseOf = ({ body, status, headers }) => new Response(body, { status, headers });
