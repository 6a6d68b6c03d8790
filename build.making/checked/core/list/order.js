// @ts-nocheck
// Made from migrant_helper/core/list/order.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { STAGES } from "../entry/steps.js";

const MOST_LOOKS = 400;

const _NO_TRIP = ["online", "phone", "home", "anywhere", "workplace"];

class _Task {
  constructor(chains, after, home, need, held, looks) {
    this.chains = chains;
    this.after = after;
    this.home = home;
    this.need = need;
    this.held = held;
    this.looks = looks;
  }
}

function visits(steps, before, urge) {
  const rows = $.sorted(steps, (row) => $.get(before, $.key(row, "scheme"), []).length);
  const groups = {};
  for (let n = 0, $rows1 = rows; n < $rows1.length; n += 1) {
    const row = $rows1[n];
    const part = $.truth($.key(row, "done")) ? $.key(row, "step") : $.key(row, "when");
    $.setdefault(groups, `${$.told($.key(row, "scheme"))} ${$.told(part)}`, []).push(n);
  }
  const chains = [...Object.values(groups)];
  const firsts = chains.map((chain) => $.index(rows, $.index(chain, 0)));
  const keys = chains.map((chain) => chain.map((n) => `${$.told($.key($.index(rows, n), "who"))} ${$.told($.key($.index(rows, n), "where"))}`));
  const after = firsts.map((row) => $.enumerated(firsts).filter(([m, one]) => _waits(row, one, before)).map(([m, one]) => m));
  const home = rows.filter((row) => !travels(row)).map((row) => `${$.told($.key(row, "who"))} ${$.told($.key(row, "where"))}`);
  const need = _needs(keys, after, home);
  const task = new _Task(keys, after, home, need, {}, MOST_LOOKS);
  const urges = rows.map((row) => urge(row));
  const ranks = $.enumerated(chains).map(([n, chain]) => $.range(chain.length).map((at) => [_least(task, chains, urges, [n, at]), $.index(chain, at)]));
  const [found, exact] = _ordered(task, ranks);
  return [found.map((visit) => visit.map((n) => $.index(rows, n))), exact];
}

function travels(step) {
  return !_NO_TRIP.includes($.key(step, "where"));
}

function _waits(row, one, before) {
  if ($.truth($.key(one, "done")) || $.truth($.key(row, "done")) || !$.get(before, $.key(row, "scheme"), []).includes($.key(one, "scheme"))) {
    return false;
  }
  return $.position(STAGES, $.key(one, "when")) <= $.position(STAGES, $.key(row, "when"));
}

function _least(task, chains, urges, one) {
  const [n, at] = one;
  const waiting = $.enumerated(chains).filter(([m, chain]) => $.index(task.after, m).includes(n)).map(([m, chain]) => chain);
  return $.min([$.index(chains, n).slice(at), ...waiting].flatMap((chain) => chain.map((step) => $.index(urges, step))));
}

function _needs(chains, after, home) {
  const found = chains.map((_) => []);
  for (const n of [...$.range(chains.length)].reverse()) {
    let then = $.range(n, chains.length).filter((m) => $.index(after, m).includes(n)).map((m) => [$.index($.index(chains, m), 0), $.index($.index(found, m), 0)]);
    for (const key of [...$.index(chains, n)].reverse()) {
      const one = home.includes(key) ? 0 : 1;
      const need = { [$.name(key)]: one };
      for (const $row2 of then) {
        const other = $row2[0], more = $row2[1];
        for (const [place, count] of Object.entries(more)) {
          const again = place === key && key !== other ? $.whole(count + one) : count;
          $.put(need, place, Math.max($.get(need, place, 0), again));
        }
      }
      then = [[key, need]];
      $.setItem(found, n, [need, ...$.index(found, n)]);
    }
  }
  return found;
}

function _ordered(task, ranks) {
  let at = ranks.map((_) => 0);
  let most = 0;
  let more = _more(task, at, most);
  while (more) {
    most = more;
    more = _more(task, at, most);
  }
  const found = [];
  let begun = _begun(task, at);
  while (begun.length) {
    const ranked = $.sorted(begun, (n) => $.index($.index(ranks, n), $.index(at, n)));
    const keys = [...new Set(ranked.map((n) => $.index($.index(task.chains, n), $.index(at, n))))];
    const fits = $.next(keys, null, (key) => _fits(task, at, key, most));
    const key = fits || $.min(keys, (key) => _near(task, at, key));
    const then = _gone(task, at, [key]);
    most = $.whole(most - (task.home.includes(key) ? 0 : 1));
    const steps = $.enumerated(ranks).flatMap(([n, chain]) => chain.slice($.index(at, n), $.index(then, n)).map((rank) => $.index(rank, 1)));
    found.push($.sorted(steps));
    at = then;
    begun = _begun(task, at);
  }
  return [found, most >= 0];
}

function _begun(task, at) {
  return $.enumerated(task.chains).filter(([n, chain]) => $.index(at, n) < chain.length && _free(task, at, n)).map(([n, chain]) => n);
}

function _free(task, at, n) {
  return $.index(task.after, n).every((m) => $.same($.index(at, m), $.index(task.chains, m).length));
}

function _gone(task, at, keys) {
  const then = at.slice();
  for (let n = 0, $rows3 = task.chains; n < $rows3.length; n += 1) {
    const chain = $rows3[n];
    while ($.index(then, n) < chain.length && $.within($.index(chain, $.index(then, n)), $.list(keys)) && _free(task, then, n)) {
      $.setItem(then, n, $.whole($.index(then, n) + 1));
    }
  }
  return then;
}

function _left(task, at) {
  const found = {};
  for (const n of _begun(task, at)) {
    for (const [key, count] of Object.entries($.index($.index(task.need, n), $.index(at, n)))) {
      $.put(found, key, Math.max($.get(found, key, 0), count));
    }
  }
  return found;
}

function _ends(task, at, key) {
  return !$.enumerated(task.chains).some(([n, chain]) => chain.slice($.index(at, n)).includes(key));
}

function _fits(task, at, key, most) {
  const then = _gone(task, at, [key]);
  if (_ends(task, then, key)) {
    return true;
  }
  if (task.home.includes(key) || most <= 0 || _more(task, then, $.whole(most - 1))) {
    return false;
  }
  return task.looks >= 0;
}

function _near(task, at, key) {
  return task.home.includes(key) ? -1 : $.total(Object.values(_left(task, _gone(task, at, [key]))));
}

function _more(task, start, most) {
  let then, rest;
  const at = _gone(task, start, task.home);
  const least = $.total(Object.values(_left(task, at)));
  if (least > most || $.same(least, 0)) {
    return least;
  }
  const nexts = [];
  for (const key of new Set(_begun(task, at).map((n) => $.index($.index(task.chains, n), $.index(at, n))))) {
    then = _gone(task, at, [key]);
    if (_ends(task, then, key)) {
      rest = _more(task, then, $.whole(most - 1));
      return rest ? $.whole(rest + 1) : 0;
    }
    nexts.push(then);
  }
  const name = ["", ...at.map((n) => String(n))].join(",");
  if ($.get(task.held, name, 0) > most) {
    return $.get(task.held, name, 0);
  }
  task.looks = $.whole(task.looks - 1);
  const needed = [];
  for (then of nexts) {
    rest = _more(task, then, $.whole(most - 1));
    if ($.same(rest, 0) || task.looks < 0) {
      return 0;
    }
    needed.push($.whole(rest + 1));
  }
  $.put(task.held, name, $.min(needed));
  return $.min(needed);
}

export { MOST_LOOKS, visits, travels };
//# sourceMappingURL=order.js.map
