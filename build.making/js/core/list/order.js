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
  const rows = $.sorted(steps, (row) => $.get(before, row.scheme, []).length);
  const groups = {};
  for (let n = 0, $rows1 = rows; n < $rows1.length; n += 1) {
    const row = $rows1[n];
    const part = $.truth(row.done) ? row.step : row.when;
    $.setdefault(groups, `${row.scheme} ${part}`, []).push(n);
  }
  const chains = [...Object.values(groups)];
  const firsts = chains.map((chain) => rows[chain[0]]);
  const keys = chains.map((chain) => chain.map((n) => `${rows[n].who} ${rows[n].where}`));
  const after = firsts.map((row) => $.enumerated(firsts).filter(([m, one]) => _waits(row, one, before)).map(([m, one]) => m));
  const home = rows.filter((row) => !travels(row)).map((row) => `${row.who} ${row.where}`);
  const need = _needs(keys, after, home);
  const task = new _Task(keys, after, home, need, {}, MOST_LOOKS);
  const urges = rows.map((row) => urge(row));
  const ranks = $.enumerated(chains).map(([n, chain]) => $.range(chain.length).map((at) => [_least(task, chains, urges, [n, at]), chain[at]]));
  const [found, exact] = _ordered(task, ranks);
  return [found.map((visit) => visit.map((n) => rows[n])), exact];
}

function travels(step) {
  return !_NO_TRIP.includes(step.where);
}

function _waits(row, one, before) {
  if ($.truth(one.done) || $.truth(row.done) || !$.get(before, row.scheme, []).includes(one.scheme)) {
    return false;
  }
  return $.position(STAGES, one.when) <= $.position(STAGES, row.when);
}

function _least(task, chains, urges, one) {
  const [n, at] = one;
  const waiting = $.enumerated(chains).filter(([m, chain]) => task.after[m].includes(n)).map(([m, chain]) => chain);
  return $.min([chains[n].slice(at), ...waiting].flatMap((chain) => chain.map((step) => urges[step])));
}

function _needs(chains, after, home) {
  const found = chains.map((_) => []);
  for (const n of [...$.range(chains.length)].reverse()) {
    let then = $.range(n, chains.length).filter((m) => after[m].includes(n)).map((m) => [chains[m][0], found[m][0]]);
    for (const key of [...chains[n]].reverse()) {
      const one = home.includes(key) ? 0 : 1;
      const need = { [key]: one };
      for (const $row2 of then) {
        const other = $row2[0], more = $row2[1];
        for (const [place, count] of Object.entries(more)) {
          const again = place === key && key !== other ? count + one : count;
          $.put(need, place, Math.max($.get(need, place, 0), again));
        }
      }
      then = [[key, need]];
      found[n] = [need, ...found[n]];
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
    const ranked = $.sorted(begun, (n) => ranks[n][at[n]]);
    const keys = [...new Set(ranked.map((n) => task.chains[n][at[n]]))];
    const fits = $.next(keys, null, (key) => _fits(task, at, key, most));
    const key = fits || $.min(keys, (key) => _near(task, at, key));
    const then = _gone(task, at, [key]);
    most = most - (task.home.includes(key) ? 0 : 1);
    const steps = $.enumerated(ranks).flatMap(([n, chain]) => chain.slice(at[n], then[n]).map((rank) => rank[1]));
    found.push($.sorted(steps));
    at = then;
    begun = _begun(task, at);
  }
  return [found, most >= 0];
}

function _begun(task, at) {
  return $.enumerated(task.chains).filter(([n, chain]) => at[n] < chain.length && _free(task, at, n)).map(([n, chain]) => n);
}

function _free(task, at, n) {
  return task.after[n].every((m) => at[m] === task.chains[m].length);
}

function _gone(task, at, keys) {
  const then = at.slice();
  for (let n = 0, $rows3 = task.chains; n < $rows3.length; n += 1) {
    const chain = $rows3[n];
    while (then[n] < chain.length && $.within(chain[then[n]], $.list(keys)) && _free(task, then, n)) {
      then[n] = then[n] + 1;
    }
  }
  return then;
}

function _left(task, at) {
  const found = {};
  for (const n of _begun(task, at)) {
    for (const [key, count] of Object.entries(task.need[n][at[n]])) {
      $.put(found, key, Math.max($.get(found, key, 0), count));
    }
  }
  return found;
}

function _ends(task, at, key) {
  return !$.enumerated(task.chains).some(([n, chain]) => chain.slice(at[n]).includes(key));
}

function _fits(task, at, key, most) {
  const then = _gone(task, at, [key]);
  if (_ends(task, then, key)) {
    return true;
  }
  if (task.home.includes(key) || most <= 0 || _more(task, then, most - 1)) {
    return false;
  }
  return task.looks >= 0;
}

function _near(task, at, key) {
  return task.home.includes(key) ? -1 : $.sum(Object.values(_left(task, _gone(task, at, [key]))));
}

function _more(task, start, most) {
  let then, rest;
  const at = _gone(task, start, task.home);
  const least = $.sum(Object.values(_left(task, at)));
  if (least > most || least === 0) {
    return least;
  }
  const nexts = [];
  for (const key of new Set(_begun(task, at).map((n) => task.chains[n][at[n]]))) {
    then = _gone(task, at, [key]);
    if (_ends(task, then, key)) {
      rest = _more(task, then, most - 1);
      return rest ? rest + 1 : 0;
    }
    nexts.push(then);
  }
  const name = ["", ...at.map((n) => String(n))].join(",");
  if ($.get(task.held, name, 0) > most) {
    return $.get(task.held, name, 0);
  }
  task.looks = task.looks - 1;
  const needed = [];
  for (then of nexts) {
    rest = _more(task, then, most - 1);
    if (rest === 0 || task.looks < 0) {
      return 0;
    }
    needed.push(rest + 1);
  }
  $.put(task.held, name, $.min(needed));
  return $.min(needed);
}

export { MOST_LOOKS, visits, travels };
//# sourceMappingURL=order.js.map
