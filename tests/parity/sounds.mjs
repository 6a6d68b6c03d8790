// Answers the texts on standard input as tests/parity/test_sounds.py does.

import { readFileSync } from "node:fs";
import { found } from "#checked/core/entry/found.js";
import { sounds } from "#checked/core/words/sound.js";

const { texts, schemes, near } = JSON.parse(readFileSync(0, "utf-8"));
const answers = texts.map((text) => [sounds(text), found(text, schemes, near)]);
process.stdout.write(JSON.stringify(answers));
