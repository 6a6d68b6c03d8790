// Writes deadlines as a calendar file (RFC 5545) that a phone's own calendar can take in.
// Twin of migrant_helper/core/calendar.py; kept the same by tests/vectors/calendar.json.

import { put } from "./texts.js";

const OCTETS = 75; // RFC 5545, 3.1: a line holds at most 75 octets without its break

/** @typedef {Record<string, any>} Row */

/**
 * The text of an `.ics` file: one all-day event for each dated deadline from `on` onwards.
 * @param {string} kase the case's random id
 * @param {Row[]} rows
 * @param {Record<string, string>} words
 * @param {string} on
 * @returns {string}
 */
export function calendar(kase, rows, words, on) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Migrant Helper//Deadlines//EN"];
  lines.push("CALSCALE:GREGORIAN", "METHOD:PUBLISH", `X-WR-CALNAME:${escaped(words.calendar)}`);
  for (const row of rows) {
    if (row.on !== null && row.on >= on) {
      lines.push(...event(kase, row, words, on));
    }
  }
  lines.push("END:VCALENDAR");
  return lines.map(folded).join("");
}

/**
 * @param {string} kase
 * @param {Row} row
 * @param {Record<string, string>} words
 * @param {string} on
 * @returns {string[]}
 */
function event(kase, row, words, on) {
  const plain = put(words.summary, { name: row.name, text: row.text });
  const summary = row.verified ? plain : put(words.to_confirm, { text: plain });
  const notes = [row.consequence || "", row.verified ? "" : words.ask_first];
  const description = notes.filter((note) => note !== "").join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${kase}-${row.scheme}-${row.id}@migrant-helper`,
    `DTSTAMP:${digits(on)}T000000Z`,
    // No DTEND: RFC 5545, 3.6.1: an event that starts on a DATE and has no end lasts that day.
    `DTSTART;VALUE=DATE:${digits(row.on)}`,
    "TRANSP:TRANSPARENT",
    `STATUS:${row.verified ? "CONFIRMED" : "TENTATIVE"}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:${row.lead_days ? `-P${row.lead_days}D` : "PT0S"}`,
    `DESCRIPTION:${escaped(summary)}`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

/**
 * @param {string} day
 * @returns {string}
 */
function digits(day) {
  return day.split("-").join("");
}

/**
 * @param {string} text
 * @returns {string}
 */
function escaped(text) {
  // RFC 5545, 3.3.11; other control characters may not stand in a text at all.
  const kept = text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  return Array.from(kept)
    .filter((sign) => sign >= " " && sign !== "\x7f")
    .join("");
}

/**
 * The line with breaks so that none is longer than 75 octets, never inside a character.
 * @param {string} line
 * @returns {string}
 */
function folded(line) {
  const parts = [""];
  let size = 0;
  for (const sign of line) {
    const wide = octets(sign);
    if (size + wide > OCTETS) {
      parts.push("");
      size = 1; // the space that marks a continued line
    }
    parts[parts.length - 1] += sign;
    size += wide;
  }
  return `${parts.join("\r\n ")}\r\n`;
}

/**
 * How many octets a character takes in UTF-8.
 * @param {string} sign
 * @returns {number}
 */
function octets(sign) {
  const point = sign.codePointAt(0) || 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
