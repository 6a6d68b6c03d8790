// Cases given on and opened without a network: signed by this phone's key, read, verified.
// Twin of migrant_helper/web/desk/handing.py and migrant_helper/actions/desk/handing.py; kept the same by
// tests/vectors/handed.json.

import { carriedFrom } from "#made/core/card/carried.js";
import { caseFrom, codesOf, payload } from "#made/core/card/codes.js";
import {
  address,
  answerPayload,
  Certificate,
  casePayload,
  madeOf,
  organisationOf,
  readNote,
  toCertify,
  unbelieved,
} from "#made/core/card/handed.js";
import { checkDates } from "#made/core/card/read.js";
import { ofCard } from "#made/core/cases/handed.js";
import { addDays } from "#made/core/words/days.js";
import { answerOf } from "#made/pages/desk/handing/back.js";
import { carriedOf, caseOf } from "#made/pages/desk/handing/give.js";
import { READS } from "#made/pages/desk/handing/open.js";
import { first } from "#made/pages/parts/page.js";
import { lowered, protectedHeader, sealed, toSign } from "../core/cose.js";
import { digits } from "../core/digits.js";
import { fromHex } from "../core/hex.js";
import { dayIn } from "../phone/forms.js";
import { svg } from "../phone/picture.js";
import { isSigned, verify } from "../phone/signing.js";
import { signedBy } from "./device.js";

/** @typedef {import("./parts.js").DeskParts} DeskParts */
/** @typedef {import("./vault.js").Vault} Vault */
/** @typedef {import("../phone/forms.js").Form} Form */
/** @typedef {import("./device.js").Device} Device */
/** @typedef {{hosts: readonly string[], codes: Record<string, any>, issuers: any[], organisations: any[],
 *   withdrawn: string[], own: string}} Believed */

const ZONE = "+05:30";
const NOTHING = {
  valid: false,
  refused: "",
  what: "",
  desk: false,
  ours: false,
  issuer: null,
  kid: null,
  case: null,
  carried: { home: "", here: "", sent: [] },
  made: 0,
  about: "",
  on: "",
  erased: false,
};

/** @param {string} why */
const refused = (why) => ({ ...NOTHING, refused: why });

/**
 * What was read, whoever made it. @param {string} text @param {Believed} believed @param {string} today
 * @returns {Promise<any>}
 */
export async function readAny(text, believed, today) {
  /** @type {any} */
  const note = readNote(text, /** @type {any} */ (believed.hosts));
  if (note === null) return ofCardOf(text, believed, today);
  if (typeof note === "string") return refused(note);
  const why = unbelieved(note, believed.organisations, believed.withdrawn, today);
  if (why) return refused(why);
  const issuer = /** @type {any} */ (organisationOf(note, believed.organisations));
  if (!(await isVouched(note, issuer))) return refused("signature");
  const late = note.contents ? checkDates(note.contents, today) : ahead(note, today);
  if (late) return refused(late);
  return {
    ...NOTHING,
    valid: true,
    what: note.contents ? "case" : "answer",
    desk: true,
    ours: believed.organisations.some(
      ({ kid, name }) => kid === believed.own && name === issuer.name,
    ),
    issuer: issuer.name,
    kid: note.kid,
    case: note.contents ? caseFrom(note.contents, /** @type {any} */ (believed.codes)) : null,
    carried: carriedFrom(note.carried, /** @type {any} */ (believed.codes)),
    made: note.made,
    about: note.case,
    on: note.on,
  };
}

/** Whether the organisation signed it, or the phone that it vouches for. @param {any} note @param {any} issuer */
async function isVouched(note, issuer) {
  const own = issuer.x + issuer.y;
  const { certificate, kid } = note;
  if (!certificate) return isSigned(note, own);
  const signed = toCertify(kid, certificate.key, certificate.until);
  const vouched = { signed, signature: certificate.signature };
  return (await isSigned(vouched, own)) && isSigned(note, certificate.key);
}

/** @param {any} note @param {string} today */
const ahead = (note, today) => (note.on > addDays(today, 1) ? "not_yet_valid" : "");

/** @param {string} text @param {Believed} believed @param {string} today */
async function ofCardOf(text, { codes, issuers, hosts }, today) {
  const told = await verify(text, codes, issuers, today, hosts);
  if (!told.case) return refused(told.refused || "");
  const { case: kase, issuer, kid } = told;
  const made = madeOf(kase.issued, kase.revision);
  const about = kase.id;
  return { ...NOTHING, valid: true, what: "case", issuer, kid, case: kase, made, about };
}

/**
 * The case that the code in the form is of, where it is here, and what the code is worth; null for none.
 * @param {Form} form @param {DeskParts} parts @param {Vault} vault
 */
export async function opening(form, parts, vault) {
  const code = first(form, "code");
  if (!code || !READS.includes(first(form, "do"))) return { open: null, verdict: null };
  const today = dayIn(parts.now, ZONE);
  const read = async (/** @type {boolean} */ anew) =>
    readAny(code, await believedBy(parts, vault, anew), today);
  let verdict = await read(false);
  // A key that is newer than what lies on this phone.
  if (/^(unknown_issuer|other_host)$/.test(verdict.refused)) verdict = await read(true);
  const open = ofCard(vault.list(), verdict.about);
  const lies = vault.changes(verdict.about);
  return { open, verdict: { ...verdict, erased: lies.some(({ kind }) => kind === "erased") } };
}

/** @param {DeskParts} parts @param {Vault} vault @param {boolean} anew @returns {Promise<Believed>} */
async function believedBy(parts, vault, anew) {
  const { hosts, ...listed } = await parts.believed(anew);
  const [lang = "en"] = await parts.held();
  const found = await Promise.all(
    parts.site.countries.map((name) => parts.load(`${name}.${lang}`)),
  );
  const held = found.filter(Boolean);
  const states = held.flatMap(({ states = {} }) => Object.keys(states));
  const own = await Promise.all(states.map((name) => parts.load(`${name}.${lang}`)));
  const codes = codesOf([...held, ...own.filter(Boolean)]);
  const here = new URL(parts.origin).host;
  const kid = vault.about.device?.certificate?.kid || "";
  return { ...listed, hosts: [here, ...hosts], codes, own: kid };
}

/**
 * The code that a page shows: the case given on, or the answer to one; null for neither, or where this phone may
 * not sign. @param {string} name @param {any} world @param {any} state @param {any} told @param {Form} form
 * @param {DeskParts} parts @param {Vault} vault
 */
export async function signed(name, world, state, told, form, parts, vault) {
  const device = vault.about.device;
  const vouched = certificateOf(device, state.today);
  if (!device || !vouched) return null;
  /** @type {Uint8Array | null} */
  let content = null;
  if (name === "handing/give") {
    const kase = caseOf(world, state, told, form);
    const codes = codesOf(/** @type {any[]} */ (Object.values(world.catalogues)));
    content =
      kase && casePayload(payload(kase, codes), carriedOf(world, state, told, form), vouched);
  } else if (name === "handing/back") {
    const about = answerOf(told);
    content = about && answerPayload(about.of, about.made, about.on, vouched);
  }
  if (!content) return null;
  const header = protectedHeader(fromHex(device.certificate?.kid || ""));
  const signature = lowered(await signedBy(device, toSign(header, content)));
  const text = address(parts.origin) + digits(sealed(header, content, signature));
  return { text, svg: svg(text) };
}

/** What vouches for this phone on a day; null for nothing.
 * @param {Device | undefined} device @param {string} today */
function certificateOf(device, today) {
  const held = device?.certificate;
  if (!device || !held || held.until < today || held.key !== device.key) return null;
  return new Certificate(held.key, held.until, fromHex(held.signature));
}
