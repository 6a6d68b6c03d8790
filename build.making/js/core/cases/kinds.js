// @ts-nocheck
// Made from migrant_helper/core/cases/kinds.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const KINDS = { opened: { name: "text+:80", phone: "text:20", lang: "text+:8", camp: "text:60" }, consent: { for: "some:purpose", until: "day", words: "text+:20" }, journey: { answers: "texts", lists: "lists", steps: "done", picks: "flags" }, step: { step: "name:80", state: "one:state", why: "one:stuck" }, paper: { paper: "name:60", seen: "flag" }, application: { entry: "name:60", state: "one:stage", why: "one:refused", reference: "text:40", on: "day", amount: "count" }, visit: { office: "text+:60", on: "day" }, note: { text: "text+:500" }, next: { on: "day?", what: "text:120" }, household: { with: "case", same: "flag" }, found: { entry: "name:60", what: "one:found", cause: "text+:80" }, closed: { why: "one:closed" }, erased: {} };

const CODES = { purpose: ["keep", "share", "evidence"], state: ["todo", "doing", "done", "stuck"], stuck: ["", "papers", "office_closed", "office_refused", "no_answer", "money_asked", "name_differs", "machine", "away", "other"], stage: ["sent", "granted", "refused", "appealed", "received"], refused: ["", "not_entitled", "papers", "late", "twice", "other_office", "not_told"], found: ["money", "refused"], closed: ["", "done", "moved", "lost", "unwilling"] };

export { KINDS, CODES };
//# sourceMappingURL=kinds.js.map
