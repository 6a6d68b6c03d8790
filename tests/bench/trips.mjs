// Orders the lists that tests/bench/trips.py hands over; prints the visits of each, and its milliseconds.

import { readFileSync } from "node:fs";
import { visits } from "#made/core/list/order.js";

const { lists, rounds } = JSON.parse(readFileSync(0, "utf-8"));
const order = (list) => list.map(([steps, before]) => visits(steps, before, ({ urge }) => urge));

/** The milliseconds of the processor that a list takes. */
function time(list) {
  const begun = process.cpuUsage();
  order(list);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const answers = lists.map(order);
const times = lists.map((list) => Math.min(...Array.from({ length: rounds }, () => time(list))));
process.stdout.write(JSON.stringify({ times, answers }));
