// @ts-nocheck
// Made from migrant_helper/pages/parts/asking/asked.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { PREFIX } from "../../../core/rules/facts/answers.js";
import { about } from "./about.js";
import { askedIn as part$askedIn, lengthOf as part$lengthOf } from "./part.js";
import { calendarNamed, tensOfYears } from "./years.js";
import { frame } from "../frame.js";
import { Page } from "../page.js";
import { troubleIn } from "../trouble.js";

function askedPage(world, state, journey, asked, problem = "", meant = []) {
  const fact = $.key(asked, "fact");
  const context = frame(world, state, journey, problem === "unreadable" ? [PREFIX + fact] : [], { default_do: "answer", question: asked, about: about(world.ui, asked, journey.facts, $.key(journey.lists, "way")), problem: problem, meant: meant.slice(), tens: tensOfYears(world.ui, journey.facts, asked, state.today), calendar: calendarNamed(journey.facts), trouble: troubleIn(journey.facts), bars: bars(journey), left: Math.max(1, $.whole(part$lengthOf(journey) - part$askedIn(journey))) });
  return new Page(problem ? 400 : 200, "public/check.html", { ...context, path: "check" });
}

function bars(journey) {
  const asked = part$askedIn(journey);
  return $.range(part$lengthOf(journey)).map((at) => at < asked);
}

export { askedPage, bars };
//# sourceMappingURL=asked.js.map
