// @ts-nocheck
// Made from migrant_helper/core/rules/plan.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { Numbering, noneOfThem, ruleOf } from "./numbered.js";
import { columnOf } from "./operators.js";
import { entryOn } from "./parameters.js";
import { fold } from "./tree.js";

class Row {
  constructor(id, scheme, rule, status, closed, slot, matters, is_any, parts) {
    this.id = id;
    this.scheme = scheme;
    this.rule = rule;
    this.status = status;
    this.closed = closed;
    this.slot = slot;
    this.matters = matters;
    this.is_any = is_any;
    this.parts = parts;
  }
}

class Plan {
  constructor(catalogue, on, rows, row_of, blank, reads, leaves, groups, columns, pairs, pairs_of, steps, after, dated, dated_by, derived, guarded, untold) {
    this.catalogue = catalogue;
    this.on = on;
    this.rows = rows;
    this.row_of = row_of;
    this.blank = blank;
    this.reads = reads;
    this.leaves = leaves;
    this.groups = groups;
    this.columns = columns;
    this.pairs = pairs;
    this.pairs_of = pairs_of;
    this.steps = steps;
    this.after = after;
    this.dated = dated;
    this.dated_by = dated_by;
    this.derived = derived;
    this.guarded = guarded;
    this.untold = untold;
  }
}

function makePlan(catalogue, on) {
  const made = new Numbering(catalogue, on);
  const schemes = $.sorted($.toldList($.key(catalogue, "schemes")), (scheme) => $.told($.key(scheme, "id")));
  const rows = schemes.map((scheme) => _row(made, scheme));
  fold(made.steps, made.blank);
  const columns = $.keyed(Object.keys(made.by_fact), (name) => name, (name) => _column(made, name));
  return new Plan(catalogue, on, rows, $.keyed(rows, (row) => row.id, (row) => row), made.blank.slice(), made.reads.slice(), made.leaves, new Map(made.steps.map((step) => [$.index(step, 0), step])), columns, made.pairs.slice(), _pairsOf(made), made.steps.slice(), _after(made), [...Object.keys(made.dated)], _datedBy(made), made.derived, new Set($.plainKeys(made.guarded)), made.untold);
}

function _row(made, scheme) {
  const status = statusOn(scheme, made.on);
  const closed = status !== null && ($.compare($.key(status, "from"), made.on) > 0 || $.key(status, "is") === "closed");
  const rule = ruleOf(made, $.key(scheme, "rule"));
  const root = $.lastItem(rule, 1);
  const own = ["all", "any"].includes(root.kind) ? root.parts.map((place) => $.index(rule, place).slot) : [root.slot];
  return new Row($.key(scheme, "id"), scheme, rule, status, closed, $.truth(closed) ? noneOfThem(made) : root.slot, $.get(scheme, "matters", 1), root.kind === "any", [...new Set(own)]);
}

function statusOn(scheme, on) {
  const entries = $.or($.get(scheme, "status"), () => []);
  return $.or(entryOn(entries, on), () => $.min($.list(entries), (entry) => $.told($.key(entry, "from")), null));
}

function _column(made, name) {
  const slots = $.key(made.by_fact, name);
  const asked = slots.map((slot) => [$.entry(made.leaves, slot).operator, $.entry(made.leaves, slot).operand]);
  return columnOf($.key($.key($.key(made.catalogue, "facts"), name), "type"), slots, asked);
}

function _pairsOf(made) {
  const found = {};
  for (const pair of made.pairs) {
    for (const name of new Set([$.index(pair, 1), $.index(pair, 2)])) {
      $.setdefault(found, name, []).push(pair);
    }
  }
  return $.keyed(Object.entries(found), ([name, pairs]) => name, ([name, pairs]) => pairs.slice());
}

function _after(made) {
  const found = {};
  for (const step of made.steps) {
    for (const name of $.index(made.reads, $.index(step, 0))) {
      $.setdefault(found, name, []).push(step);
    }
  }
  return $.keyed(Object.entries(found), ([name, steps]) => name, ([name, steps]) => steps.slice());
}

function _datedBy(made) {
  const found = {};
  for (const [name, asked] of Object.entries(made.dated)) {
    for (const source of asked) {
      $.setdefault(found, source, []).push(name);
    }
  }
  return $.keyed(Object.entries(found), ([name, derived]) => name, ([name, derived]) => derived.slice());
}

export { Row, Plan, makePlan, statusOn };
//# sourceMappingURL=plan.js.map
