// Reckons the diaries on standard input as tests/parity/test_diaries.py does.

import { readFileSync } from "node:fs";
import { certificate } from "#checked/core/diary/certificate.js";
import { due } from "#checked/core/diary/due.js";
import { ledger } from "#checked/core/diary/ledger.js";
import { readAll, written } from "#checked/core/diary/lines.js";

const { diaries, laws, calendar, on } = JSON.parse(readFileSync(0, "utf-8"));
const answers = diaries.map(([country, texts]) => {
  const [lines, wrong] = readAll(texts, on);
  const found = ledger(lines);
  const months = country === "NP" ? calendar : null;
  const owed = due(found, laws[country], on, months);
  return [lines.map(written), wrong, found, owed, certificate(found, on)];
});
process.stdout.write(JSON.stringify(answers));
