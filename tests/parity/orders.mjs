// Orders the problems on standard input as tests/parity/test_orders.py does.

import { readFileSync } from "node:fs";
import { visits } from "#checked/core/list/order.js";

const answers = JSON.parse(readFileSync(0, "utf-8")).map(([steps, before]) => {
  const [found, exact] = visits(steps, before, ({ urge }) => urge);
  return [found.map((rows) => rows.map(({ scheme, step }) => `${scheme}.${step}`)), exact];
});
process.stdout.write(JSON.stringify(answers));
