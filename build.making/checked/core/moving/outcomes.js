// @ts-nocheck
// Made from migrant_helper/core/moving/outcomes.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { nameOf } from "../entry/steps.js";
import { apart, bothEnds, countryOf, journey, vague } from "./moves.js";
import { within } from "../rules/places.js";
import { TRUTHS } from "../rules/truth.js";

function entryOf(scheme, facts, seen, holding = null) {
  const trip = journey(facts), area = $.key(scheme, "jurisdiction");
  const [start, end] = ["from", "to"].map((end) => _reach(scheme, trip, end));
  const drawn = $.within($.key(scheme, "id"), $.or($.get(facts, "gets_already"), () => []));
  const drawn_there = drawn && start === 0 && end === 2;
  return { scheme: scheme, seen: seen, drawn: drawn, had: _had(drawn && !drawn_there, Math.min(start, _truth($.key(seen, "from"))), holding), gain: drawn_there ? 2 : Math.min(end, _truth($.key(seen, "to"))), far: apart(_start(trip, area), $.key(trip, "to")), away: apart($.key(trip, "home"), $.key(trip, "to")), from_home: _start(trip, area) === $.key(trip, "home"), covers: $.within("-", area) && _covers($.key(trip, "to"), area) === 2, of_home: _covers($.key(trip, "home"), area) === 2, both_ends: bothEnds(facts), vague: vague(facts) };
}

function _had(drawn, open_there, holding) {
  if (drawn || holding === 2) {
    return 2;
  }
  return holding === null ? open_there : Math.min(open_there, holding);
}

function settled(entry, tell) {
  if ($.key(entry, "had") === 0) {
    const unknown = $.key(entry, "gain") === 1;
    return [$.get(_OPEN, $.key(entry, "gain")), unknown ? _missingThere(entry) : []];
  }
  let outcomes = [], missing = new Set(), by_rule = true;
  const scheme = $.key(entry, "scheme");
  let $broken1 = false;
  for (let at = 0, $rows2 = $.list($.or($.get($.key(scheme, "portability"), "outcomes"), () => [])); at < $rows2.length; at += 1) {
    const row = $rows2[at];
    const result = tell(nameOf(scheme, "outcomes", at));
    if ($.key(result, "outcome") !== "unmet") {
      outcomes.push($.key(row, "is"));
    }
    if ($.key(result, "outcome") === "met") {
      $broken1 = true; break;
    }
    $.extend(missing, [...new Set($.plainKeys($.key(result, "missing")))]);
  }
  if (!$broken1) {
    const [default_, needed] = _default(entry);
    outcomes.push(default_);
    $.extend(missing, [...new Set($.plainKeys(needed))]);
    by_rule = false;
  }
  if (new Set($.plainKeys(outcomes)).size > 1 || $.index(outcomes, 0) === "unknown") {
    return ["unknown", $.sorted([...missing])];
  }
  return [$.index(outcomes, 0), by_rule ? [] : _unsureWho(entry, $.index(outcomes, 0))];
}

function _default(entry) {
  const by_class = $.key(_BY_CLASS, $.key($.key($.key(entry, "scheme"), "portability"), "within_country"));
  const same = $.key(entry, "from_home");
  const pairs = $.key(entry, "far").flatMap((f) => $.key(entry, "away").filter((a) => (f === a || !same)).map((a) => [f, a]));
  const found = new Set($.plainKeys(pairs.map(([far, away]) => _shared(by_class(entry, far, away), entry, away))));
  if ($.equal(found, new Set($.plainKeys(["unknown"])))) {
    return ["unknown", $.equal($.key(entry, "far"), ["country"]) ? [] : _missingThere(entry)];
  }
  return $.same(found.size, 1) ? [$.next(found), []] : ["unknown", $.key(entry, "vague")];
}

function _shared(outcome, entry, away) {
  const split = Boolean($.truth($.key($.key(entry, "scheme"), "household"))) && away !== "none" && $.key(entry, "both_ends") === 2;
  return outcome === "keeps" && split ? "split" : outcome;
}

function _unsureWho(entry, outcome) {
  const unsure = Boolean($.truth($.key($.key(entry, "scheme"), "household"))) && $.key(entry, "both_ends") === 1;
  return unsure && outcome === "keeps" && !$.equal($.key(entry, "away"), ["none"]) ? ["who_moved"] : [];
}

function _portable(entry, far, away) {
  if (far === "country") {
    return "unknown";
  }
  const [was, will] = ["from", "to"].map((end) => $.key($.key($.key(entry, "seen"), end), "outcome"));
  if (was !== "unmet" && will === "unmet") {
    return "lost";
  }
  return was === "met" && will === "unknown" ? "unknown" : "keeps";
}

function _withUpdate(entry, far, away) {
  const outcome = _portable(entry, far, away);
  return outcome === "keeps" && far !== "none" ? "update" : outcome;
}

function _reRegister(entry, far, away) {
  if (far === "country") {
    return "unknown";
  }
  return far === "subdivision" && !$.key(entry, "covers") ? "re-register" : "keeps";
}

function _homeOnly(entry, far, away) {
  const only_away = $.equal(["home", "to"].map((end) => $.key($.key($.key(entry, "seen"), end), "outcome")), ["unmet", "met"]);
  const inside = away === "none" || away === "district" && $.key(entry, "covers");
  return inside || only_away ? "keeps" : "suspended";
}

function _destinationOnly(entry, far, away) {
  if (far === "none") {
    return "keeps";
  }
  if (far === "country") {
    return "lost";
  }
  return $.get(_OPEN, $.key(entry, "gain"), "lost");
}

function _notPortable(entry, far, away) {
  return far === "none" || far === "district" && $.key(entry, "covers") ? "keeps" : "lost";
}

function _covers(place, area) {
  return place === null ? 1 : within(place, area);
}

function _reach(scheme, trip, end) {
  const [home, there] = ["home", end].map((place) => _covers($.key(trip, place), $.key(scheme, "jurisdiction")));
  const reach = { "home-only": home, "destination-only": there };
  return $.get(reach, $.key($.key(scheme, "portability"), "within_country"), Math.max(home, there));
}

function _start(trip, area) {
  const start = $.key(trip, "from"), home = $.key(trip, "home");
  const abroad = start !== null && countryOf(start) !== countryOf(area);
  return abroad && home !== null && countryOf(home) === countryOf(area) ? home : start;
}

function _truth(result) {
  return $.key(TRUTHS, $.key(result, "outcome"));
}

function _missingThere(entry) {
  return $.or([...$.toldList($.key($.key($.key(entry, "seen"), "to"), "missing"))], () => $.key(entry, "vague"));
}

const _OPEN = new Map([[2, "gained"], [1, "unknown"]]);

const _BY_CLASS = { portable: _portable, "portable-with-update": _withUpdate, "re-register": _reRegister, "home-only": _homeOnly, "destination-only": _destinationOnly, "not-portable": _notPortable };

export { entryOf, settled };
//# sourceMappingURL=outcomes.js.map
