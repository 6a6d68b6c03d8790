// The examples of every entry, screened on the phone's side: standard input is the catalogue and the examples.

import { readFileSync } from "node:fs";
import { screen } from "#checked/core/rules/screening.js";

const { catalogues, examples } = JSON.parse(readFileSync(0, "utf-8"));
const found = examples.map(({ country, scheme, facts, on }) => {
  const [result] = screen(catalogues[country], facts, on, [scheme]);
  return { outcome: result.outcome, missing: result.missing };
});
process.stdout.write(JSON.stringify(found));
