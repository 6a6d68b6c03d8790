// @ts-nocheck
// Made from migrant_helper/pages/parts/trouble.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { addYears } from "../../core/words/days.js";

const GROWN = 18;

const HIRED_FROM = 14;

const HIRED = ["employee", "casual", "contractor", "platform"];

const AT_ONCE = ["112", "102", "100"];

const FOR_CHILDREN = ["1098", "104"];

const FOR_WOMEN = ["181", "1145"];

const SIGNS = [["free_to_leave", "no", "held"], ["free_to_leave", "afraid_to_say", "held"], ["event", "trafficked", "trafficked"], ["event", "arrested", "police"], ["event", "violence", "violence"], ["event", "conflict", "violence"], ["event", "child_lost", "child"], ["event", "work_injury", "hurt"], ["event", "commute_injury", "hurt"]];

const PRESSED = { held: ["free_to_leave", "no"], police: ["event", "arrested"], trafficked: ["event", "trafficked"], violence: ["event", "violence"] };

function withPressed(facts, trouble, country) {
  if (!Object.hasOwn(PRESSED, trouble)) {
    return facts;
  }
  const [fact, value] = $.key(PRESSED, trouble);
  if (fact !== "event") {
    return { ...facts, [$.name(fact)]: $.or($.get(facts, fact), () => value) };
  }
  const told = $.or($.get(facts, "event"), () => []);
  const events = { ...facts, event: [...told.filter((one) => one !== value), value] };
  const placed = "home" in facts || "here" in facts || "event_place" in facts;
  return placed ? events : { ...events, event_place: country };
}

function troubleIn(facts) {
  const found = troublesIn(facts);
  return found.length ? $.index(found, 0) : "";
}

function troublesIn(facts) {
  const found = [];
  for (const $row1 of SIGNS) {
    const fact = $row1[0], value = $row1[1], trouble = $row1[2];
    const told = $.get(facts, fact);
    if (value === told || Array.isArray(told) && told.includes(value)) {
      found.push(trouble);
    }
  }
  return found;
}

function isAnothers(number, facts, on) {
  const is_young = isChild(facts, on);
  if (FOR_CHILDREN.includes(number)) {
    return born(facts) !== "" && !is_young;
  }
  return FOR_WOMEN.includes(number) && (is_young || $.or($.get(facts, "sex"), () => "woman") !== "woman");
}

function isChild(facts, on) {
  return $.compare(born(facts), addYears(on, -GROWN)) > 0;
}

function isPutToWork(facts, on) {
  const works = HIRED.includes($.get(facts, "employment")) || Boolean($.truth($.get(facts, "pay_problem")));
  return works && $.compare(born(facts), addYears(on, -HIRED_FROM)) > 0;
}

function born(facts) {
  const year = $.get(facts, "birth_year");
  const first = $.isDict(year) ? $.get(year, "min") : year;
  return $.text($.or($.get(facts, "birth_date"), () => $.or(first, () => "")));
}

export { GROWN, HIRED_FROM, HIRED, AT_ONCE, FOR_CHILDREN, FOR_WOMEN, SIGNS, PRESSED, withPressed, troubleIn, troublesIn, isAnothers, isChild, isPutToWork, born };
//# sourceMappingURL=trouble.js.map
