// How long a search takes on the phone's side, of the processor's time, so that a busy machine counts little: `node tests/bench/search.mjs` after a build.

import { readFileSync } from "node:fs";
import { found } from "#made/core/entry/found.js";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf-8"));
const { typed, nothing } = read("../vectors/search.json");
const held = ["IN", "NP"].flatMap(
  (country) => read(`../../build/server/${country}.hi.json`).schemes,
);
const texts = [...typed.flatMap((row) => row.typed), ...nothing];

for (const copies of [1, 10]) {
  const schemes = Array.from({ length: copies }, (_, copy) =>
    held.map((one) => ({ ...one, id: `${one.id}-${copy}` })),
  ).flat();
  const times = texts.map((text) => {
    const start = process.cpuUsage();
    found(text, schemes, []);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.floor((times.length - 1) * part)].toFixed(2);
  console.log(
    `${schemes.length} entries: median ${at(0.5)} ms, 95% ${at(0.95)} ms, most ${at(1)} ms`,
  );
}
