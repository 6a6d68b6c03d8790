// @ts-nocheck
// Made from migrant_helper/core/card/read.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { BadCbor } from "../../../../static/js/core/cbor.js";
import { contents } from "./contents.js";
import { isLow, opened, sealed, toSign } from "../../../../static/js/core/cose.js";
import { digits, fromDigits } from "../../../../static/js/core/digits.js";
import { toHex } from "../../../../static/js/core/hex.js";
import { addDays } from "../words/days.js";
import { DIGITS } from "../words/digits.js";

const MAX_CARD_BYTES = 291;

const MAX_DIGITS = 707;

const ADDRESS_LIMIT = 25;

const _MAX_TEXT = 4096;

const _SPACE = " \t\r\n";

const _ADDRESSED = /https?:\/\/([!-"\$-~]+)\/c#([0-9]+)/u;

const _SPACES = /[ \u{9}\u{d}\u{a}]+/u;

class Parts {
  constructor(kid, contents, signed, signature) {
    this.kid = kid;
    this.contents = contents;
    this.signed = signed;
    this.signature = signature;
  }
}

function address(public_url) {
  return $.rstrip(public_url, "/") + "/c#";
}

function hostOf(text) {
  const addressed = $.fullmatchOf(_ADDRESSED, $.strip(text, _SPACE));
  return addressed ? (addressed[1] ?? null) : "";
}

function read(text, hosts) {
  const not_ours = _notOurs(text, hosts);
  if (not_ours !== null) {
    return not_ours;
  }
  const addressed = $.fullmatchOf(_ADDRESSED, $.strip(text, _SPACE));
  const number = addressed ? (addressed[2] ?? null) : $.translate($.substituted(_SPACES, "", text), DIGITS);
  if (!$.fullmatch(/[0-9]+/u, number)) {
    return "not_a_card";
  }
  if ($.length(number) > MAX_DIGITS) {
    return "too_long";
  }
  const data = fromDigits(number);
  if (data === null || digits(data) !== number) {
    return "digits";
  }
  try {
    return _parts(data);
  } catch ($error1) {
    if ($error1 instanceof BadCbor) {
      const bad = $error1;
      return bad.reason;
    } else throw $error1;
  }
  return null;
}

function _notOurs(text, hosts) {
  if ($.length(text) > _MAX_TEXT) {
    return "too_long";
  }
  const host = hostOf(text);
  return host && !hosts.includes(host) ? "other_host" : null;
}

function _parts(data) {
  const envelope = opened(data);
  if (!$.equal(sealed(envelope.protected, envelope.payload, envelope.signature), data)) {
    return "not_canonical";
  }
  const card = contents(envelope.payload);
  if (Boolean(envelope.kid.length) === Boolean(card.key)) {
    return "malformed";
  }
  if (!isLow(envelope.signature)) {
    return "high_s";
  }
  const signed = toSign(envelope.protected, envelope.payload);
  return new Parts(toHex(envelope.kid), card, signed, envelope.signature);
}

function knownIssuer(parts, issuers) {
  for (const issuer of issuers) {
    if (issuer.kid === parts.kid && $.compare(parts.contents.issued, $.get(issuer, "retired", "9999")) <= 0) {
      return issuer;
    }
  }
  return null;
}

function checkDates(card, today) {
  if ($.compare(card.issued, addDays(today, 1)) > 0) {
    return "not_yet_valid";
  }
  return $.compare(card.expires, today) < 0 ? "expired" : null;
}

export { MAX_CARD_BYTES, MAX_DIGITS, ADDRESS_LIMIT, Parts, address, hostOf, read, knownIssuer, checkDates };
//# sourceMappingURL=read.js.map
