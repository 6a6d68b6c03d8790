// The segments of each text that stands in the JSON list on standard input, as the carrier counts them.
import { readFileSync } from "node:fs";
import calculator from "sms-segments-calculator";

const texts = JSON.parse(readFileSync(0, "utf8"));
const counted = texts.map((text) => {
  const message = new calculator.SegmentedMessage(text);
  return [message.encodingName.toLowerCase(), message.segments.length];
});
console.log(JSON.stringify(counted));
