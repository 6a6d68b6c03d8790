// @ts-nocheck
// Made from migrant_helper/pages/parts/office/grouped.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { PAY } from "../../../core/entry/money.js";

const ANY = "cash";

const _FIRST = 3, _FEW = 8;

const FIELDS = [["employment", "work-registration", "wage-rights"], ["injury-compensation"], ["insurance"], ["health", "maternity"], ["pension", "cash"]];

function grouped(entries, mine) {
  if (entries.length <= _FEW) {
    return [{ kinds: [], entries: entries.slice() }];
  }
  const own = entries.filter((one) => ($.within(one.id, $.list(mine)) || _isPay(one)));
  const seen = own.slice(0, _FIRST);
  const ids = seen.map((one) => one.id);
  const rest = entries.filter((one) => !$.within(one.id, ids));
  const fields = FIELDS.map((kinds) => _field(rest, kinds));
  const folded = fields.filter((field) => $.truth(field.kinds)).flatMap((field) => field.entries.map((one) => one.id));
  const lone = rest.filter((one) => !$.within(one.id, folded));
  const folds = fields.filter((field) => $.truth(field.kinds));
  return [{ kinds: [], entries: seen }, ...folds, { kinds: [], entries: lone }];
}

function _isPay(entry) {
  return $.within("money", entry) && entry.money.way === PAY;
}

function _field(rest, kinds) {
  const found = rest.filter((one) => kinds.includes(one.kind) && ($.within("rule", one) || one.kind !== ANY));
  const names = kinds.filter((kind) => found.map((one) => one.kind).includes(kind));
  return { kinds: found.length > 1 ? names : [], entries: found };
}

export { ANY, FIELDS, grouped };
//# sourceMappingURL=grouped.js.map
