// @ts-nocheck
// Made from migrant_helper/core/card/contents.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { pack, unpack } from "./bits.js";
import { BadCbor, decode, encode } from "../../../../static/js/core/cbor.js";
import { fromHex, toHex } from "../../../../static/js/core/hex.js";
import { addDays, daysBetween } from "../words/days.js";

const VERSION = 3;

const ALL_SURE = 2;

const DAYS_ALONE = 1;

const MINUTES = 1440;

const ID_PATTERN = /[0-9a-f]{16}/u;

const LANG_PATTERN = /[a-z]{2,3}(-[A-Za-z0-9]{2,8})?/u;

const COUNTRY_PATTERN = /[A-Z]{2}/u;

const MAX_ENTRIES = 30;

const MAX_DAYS = 1095;

const MAX_ISSUED = 65535;

const MAX_CONTENT = 149;

const _KEY_ROOM = 67;

const FIRST_DAY = "2024-01-01";

class Contents {
  constructor(id, lang, country, entries, issued, expires, key = "", revision = 0, version = VERSION) {
    this.id = id;
    this.lang = lang;
    this.country = country;
    this.entries = entries;
    this.issued = issued;
    this.expires = expires;
    this.key = key;
    this.revision = revision;
    this.version = version;
  }
}

function written(card) {
  const issued = daysBetween(FIRST_DAY, card.issued);
  const fields = new Map([[0, card.version], [1, fromHex(card.id)], [2, card.lang], [3, card.country], [4, card.version === DAYS_ALONE ? issued : issued * MINUTES + card.revision], [5, daysBetween(card.issued, card.expires)], [6, pack(card.entries, card.version === VERSION)]]);
  if (card.key) {
    fields.set(7, fromHex(card.key));
  }
  return encode(fields);
}

function fits(card, data) {
  return data.length <= MAX_CONTENT + (card.key ? _KEY_ROOM : 0);
}

function contents(data) {
  const fields = decode(data);
  const version = fields instanceof Map ? $.get(fields, 0) : null;
  if (!(fields instanceof Map) || !(typeof version === "number")) {
    throw new BadCbor("malformed");
  }
  if (![DAYS_ALONE, ALL_SURE, VERSION].includes(version)) {
    throw new BadCbor("version");
  }
  const card = _contents(fields, version);
  if (card === null || !fits(card, data) || !$.equal(written(card), data)) {
    throw new BadCbor("malformed");
  }
  return card;
}

function _contents(fields, version) {
  const number = $.get(fields, 1), lang = $.get(fields, 2), country = $.get(fields, 3);
  const made = $.get(fields, 4), valid = $.get(fields, 5), packed = $.get(fields, 6), key = $.get(fields, 7, Uint8Array.of());
  if (!(number instanceof Uint8Array) || !(packed instanceof Uint8Array) || !(key instanceof Uint8Array)) {
    return null;
  }
  if (!(typeof lang === "string") || !(typeof country === "string")) {
    return null;
  }
  if (!(typeof made === "number") || !(typeof valid === "number")) {
    return null;
  }
  const minutes = version === DAYS_ALONE ? made * MINUTES : made;
  const issued = Math.floor(minutes / MINUTES), revision = $.modulo(minutes, MINUTES);
  const entries = unpack(packed, version === VERSION);
  const days = 0 <= issued && issued <= MAX_ISSUED && 1 <= valid && valid <= MAX_DAYS;
  const words = Boolean($.fullmatchOf(LANG_PATTERN, lang) && $.fullmatchOf(COUNTRY_PATTERN, country));
  const sizes = number.length === 8 && [0, 64].includes(key.length);
  if (!$.truth(entries) || entries.length > MAX_ENTRIES || !days || !words || !sizes) {
    return null;
  }
  const first = addDays(FIRST_DAY, issued), last = addDays(FIRST_DAY, issued + valid);
  const head = [toHex(number), lang, country];
  return new Contents(...head, entries, first, last, toHex(key), revision, version);
}

export { VERSION, ALL_SURE, DAYS_ALONE, MINUTES, ID_PATTERN, LANG_PATTERN, COUNTRY_PATTERN, MAX_ENTRIES, MAX_DAYS, MAX_ISSUED, MAX_CONTENT, FIRST_DAY, Contents, written, fits, contents };
//# sourceMappingURL=contents.js.map
