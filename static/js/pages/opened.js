/** A card that was scanned. Twin of migrant_helper/pages/opened.py. */

import { rowsOf, shownDay } from "./cardRows.js";
import { frame } from "./frame.js";
import { read } from "./journey.js";
import { makePage } from "./makePage.js";
import { first } from "./page.js";

/**
 * @import { Form, Page, State, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

/** The card's content and who confirmed it; why it is refused; or, before any card, a field for its digits.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const verdict = state.signed;
  const journey = read(world, new Map(), state.fresh_id);
  const digits = verdict?.valid ? first(form, "digits") : "";
  const context = frame(world, state, journey, {
    verdict: verdict ? shownVerdict(verdict) : null,
    rows: [],
    issued: "",
    expires: "",
    ...(verdict?.valid ? said(world, verdict.case) : {}),
    hidden: digits ? [["digits", digits]] : [],
  });
  return makePage(verdict && !verdict.valid ? 422 : 200, "public/opened.html", context);
}

/** @param {Row} verdict */
function shownVerdict(verdict) {
  return {
    valid: verdict.valid,
    refused: verdict.refused || "",
    status: verdict.status || "",
    issuer: verdict.issuer || "",
  };
}

/** @param {World} world @param {Row} made */
function said(world, made) {
  return {
    rows: rowsOf(world, made),
    issued: shownDay(world, made.issued),
    expires: shownDay(world, made.expires),
  };
}
