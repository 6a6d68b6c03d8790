// @ts-nocheck
// Made from migrant_helper/core/list/calendar.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { put } from "../words/texts.js";

const _OCTETS = 75;

function calendar(case_, rows, words, on) {
  let lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Migrant Helper//Deadlines//EN"];
  $.extend(lines, ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", `X-WR-CALNAME:${_escaped(words.calendar)}`]);
  for (const row of rows) {
    if (row.on !== null && $.compare(row.on, on) >= 0) {
      $.extend(lines, _event(case_, row, words, on));
    }
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => _folded(line)).join("");
}

function _event(case_, row, words, on) {
  let summary = put(words.summary, { name: row.name, text: row.text });
  if (!$.truth(row.verified)) {
    summary = put(words.to_confirm, { text: summary });
  }
  const notes = [$.or(row.consequence ?? null, () => ""), $.truth(row.verified) ? "" : words.ask_first];
  const description = notes.filter((note) => $.truth(note)).join("\n");
  const trigger = $.truth(row.lead_days) ? `-P${row.lead_days}D` : "PT0S";
  return ["BEGIN:VEVENT", `UID:${case_}-${row.scheme}-${row.id}@migrant-helper`, `DTSTAMP:${_digits(on)}T000000Z`, `DTSTART;VALUE=DATE:${_digits(row.on)}`, "TRANSP:TRANSPARENT", `STATUS:${$.truth(row.verified) ? "CONFIRMED" : "TENTATIVE"}`, `SUMMARY:${_escaped(summary)}`, ...(description ? [`DESCRIPTION:${_escaped(description)}`] : []), "BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${trigger}`, `DESCRIPTION:${_escaped(summary)}`, "END:VALARM", "END:VEVENT"];
}

function _digits(day) {
  return day.split("-").join("");
}

function _escaped(text) {
  text = text.split("\\").join("\\\\").split(";").join("\\;").split(",").join("\\,").split("\n").join("\\n");
  return [...text].filter((sign) => $.compare(sign, " ") >= 0 && sign !== "\u007f").join("");
}

function _folded(line) {
  const parts = [];
  let part = "", size = 0;
  for (const sign of line) {
    const octets = $.encode(sign).length;
    if (size + octets > _OCTETS) {
      parts.push(part);
      ;[part, size] = ["", 1];
    }
    ;[part, size] = [part + sign, size + octets];
  }
  return [...parts, part].join("\r\n ") + "\r\n";
}

export { calendar };
//# sourceMappingURL=calendar.js.map
