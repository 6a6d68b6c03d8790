// @ts-nocheck
// Made from migrant_helper/core/list/burdens.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { travels } from "./order.js";
import { CARRIERS, carrierOf } from "./slips.js";
import { isOwn } from "./trips.js";

const _VISIT = ["who", "again"];

const _SUM = /([^0-9]*)([0-9][0-9,]*)([^0-9,\.][^0-9]*)?/u;

function burden(schemes, steps, documents, wage) {
  const own = steps.filter((row) => isOwn(row));
  const choices = documents.choices.filter((choice) => choice.covered === null);
  const alone = _visits(steps, ["scheme"]);
  return { before: { steps: steps.length, trips: alone, ..._lost(alone, wage), documents: $.sum(schemes.map((scheme) => _papers(scheme))), fees: _fees(steps) }, after: { steps: own.length, trips: _visits(own, _VISIT), ..._lost(_visits(own.filter((row) => row.who === "worker"), _VISIT), wage), documents: $.length(documents.required) + choices.length, fees: _fees(own) } };
}

function borne(steps, own) {
  const shares = {};
  for (const carrier of ["worker", ...CARRIERS]) {
    for (const row of steps) {
      const bearer = carrierOf(row);
      if (($.within(bearer, $.list(own)) ? "worker" : bearer) === carrier) {
        $.setdefault(shares, carrier, []).push(row);
      }
    }
  }
  return Object.entries(shares).map(([carrier, rows]) => ({ carrier: carrier, steps: rows.length, trips: _visits(rows, _VISIT) }));
}

function _visits(steps, apart_by) {
  const names = ["when", "where", ...apart_by];
  return new Set(steps.filter((row) => travels(row)).map((row) => names.map((name) => $.get(row, name, "")).join(" "))).size;
}

function _lost(days, wage) {
  const most = $.isDict(wage) ? wage.max ?? null : wage;
  return { days: days, pay: most === null ? null : days * most };
}

function _papers(scheme) {
  const rows = scheme.documents;
  const required = new Set(rows.filter((row) => row.need === "required").map((row) => row.id));
  const choices = new Set(rows.filter((row) => row.need === "one_of").map((row) => $.or(row.group ?? null, () => "")));
  return required.size + choices.size;
}

function _fees(steps) {
  const sums = {};
  let unknown = 0;
  for (const row of steps) {
    const found = typeof row.fee === "string" ? $.fullmatchOf(_SUM, row.fee) : null;
    if (found) {
      const [before, digits, after] = $.groups(found);
      const pattern = `${$.text(before)}{n}${$.text($.or(after, () => ""))}`;
      $.put(sums, pattern, $.get(sums, pattern, 0) + $.int($.text(digits).split(",").join("")));
    } else if (!$.equal(row.fee, 0)) {
      unknown = unknown + 1;
    }
  }
  return { sums: Object.entries(sums).map(([pattern, total]) => ({ pattern: pattern, sum: total })), unknown: unknown };
}

export { burden, borne };
//# sourceMappingURL=burdens.js.map
