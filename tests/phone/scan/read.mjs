// Reads pictures as a phone does: by the small decoder, and what it does not read by the large one.
// Arguments: a file of grey pictures, one after the other; a JSON list of [width, height]. Says by JSON
// which decoder read each, and what.
import { readFileSync } from "node:fs";
import { texts as small } from "../../../static/js/scan/qr.js";
import { texts as large, ready } from "../../../static/js/scan/zxing.js";

const [pictures, sizes] = process.argv.slice(2);
const grey = readFileSync(pictures);
const wasm = readFileSync("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
ready(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const read = [];
let at = 0;
for (const [width, height] of JSON.parse(sizes)) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let one = 0; one < width * height; one += 1) data.fill(grey[at + one], one * 4, one * 4 + 3);
  at += width * height;
  const picture = { width, height, data };
  const found = small(picture);
  read.push(found.length ? ["qr", found] : ["zxing", await large(picture)]);
}
process.stdout.write(JSON.stringify(read));
