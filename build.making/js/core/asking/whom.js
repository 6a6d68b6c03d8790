// @ts-nocheck
// Made from migrant_helper/core/asking/whom.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const _DEATHS = ["death_at_work", "death_other"];

const _INJURIES = ["work_injury", "commute_injury", "other_injury"];

function onlyDeaths(facts) {
  const told = facts.event || [];
  return told.length > 0 && told.every((value) => _DEATHS.includes(value));
}

function isAnother(facts, way) {
  const told = facts.event || [];
  const who = facts.worker_is ?? null;
  if (who !== null) {
    return Boolean(who !== "self");
  }
  const is_hurt = told.some((value) => _INJURIES.includes(value));
  const is_death = told.some((value) => _DEATHS.includes(value)) || $.within("died", $.list(way));
  return is_death && !is_hurt;
}

function whom(fact, facts, way) {
  const of = $.get(fact, "of", "self");
  if (of === "family" || !isAnother(facts, way)) {
    return [];
  }
  const told = facts.event || [];
  const is_death = $.within("died", $.list(way)) || told.some((value) => _DEATHS.includes(value));
  const harmed = of === "self" ? [] : [is_death ? "died" : "hurt"];
  return of === "worker" ? harmed : ["self", ...harmed];
}

export { onlyDeaths, isAnother, whom };
//# sourceMappingURL=whom.js.map
