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
  const own = entries.filter((one) => ($.within($.key(one, "id"), $.list(mine)) || _isPay(one)));
  const seen = own.slice(0, _FIRST);
  const ids = seen.map((one) => $.key(one, "id"));
  const rest = entries.filter((one) => !$.within($.key(one, "id"), ids));
  const fields = FIELDS.map((kinds) => _field(rest, kinds));
  const folded = fields.filter((field) => $.truth($.key(field, "kinds"))).flatMap((field) => $.toldList($.key(field, "entries")).map((one) => $.key(one, "id")));
  const lone = rest.filter((one) => !$.within($.key(one, "id"), folded));
  const folds = fields.filter((field) => $.truth($.key(field, "kinds")));
  return [{ kinds: [], entries: seen }, ...folds, { kinds: [], entries: lone }];
}

function _isPay(entry) {
  return $.within("money", entry) && $.key($.key(entry, "money"), "way") === PAY;
}

function _field(rest, kinds) {
  const found = rest.filter((one) => kinds.includes($.key(one, "kind")) && ($.within("rule", one) || $.key(one, "kind") !== ANY));
  const names = kinds.filter((kind) => found.map((one) => $.key(one, "kind")).includes(kind));
  return { kinds: found.length > 1 ? names : [], entries: found };
}

export { ANY, FIELDS, grouped };
//# sourceMappingURL=grouped.js.map
