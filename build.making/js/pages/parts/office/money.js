// @ts-nocheck
// Made from migrant_helper/pages/parts/office/money.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { UNKNOWN, followed, paying } from "../../../core/entry/money.js";
import { frame } from "../frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "../journey.js";
import { picksOf } from "../list/picked.js";
import { possible } from "./possible.js";
import { together } from "../one_catalogue.js";
import { Page, first } from "../page.js";

function moneyPage(world, state, form) {
  const journey = journeys$read(world, state, form);
  const catalogue = together(world, state.today, journey.facts);
  const mine = journeys$hasAnswers(journey) ? picksOf(world, state, journey) : [];
  const asked = first(form, "do") !== "choose" ? first(form, "money") : "";
  const entries = paying(possible(catalogue, state, journey), mine);
  const entry = $.next(catalogue.schemes, null, (one) => one.id === asked);
  const own = $.truth(entry) && $.within("money", entry) ? entry.money : null;
  const known = world.ui.money;
  const found = followed(known, $.truth(own) ? own.way : "", $.get(form, "seen", []));
  const context = frame(world, state, journey, undefined, { entries: $.truth(own) ? [] : entries.map((one) => shown(one)), entry: $.truth(entry) && $.truth(own) ? { ...shown(entry), ...own, takes: $.get(own, "takes", "") } : null, seen: $.truth(own) ? found.answers : [], question: $.truth(own) && $.truth(found.question) ? asking(known, found.question) : null, cause: $.truth(own) && $.truth(found.cause) ? $.key(known.causes, found.cause) : null, look: $.truth(own) ? found.look : "" });
  return new Page(200, "public/money.html", context);
}

function shown(entry) {
  return { id: entry.id, short: entry.short, picture: entry.picture, lang: entry.lang };
}

function asking(known, name) {
  const question = known.questions[name];
  const answers = question.answers.map((row) => ({ text: row.text, value: `${name}:${row.id}` }));
  return { ask: question.ask, answers: answers, unknown: `${name}:${UNKNOWN}` };
}

export { moneyPage, shown, asking };
//# sourceMappingURL=money.js.map
