// How long the desk's worker takes over 2,000 cases of 15 changes, of the processor's time, so that a busy
// machine counts little: `node tests/bench/desk.mjs` after a build. Ends with 1 where list, search or opening
// a case takes 40 ms or more.

import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { formOf } from "#made/core/cases/journey.js";
import { Desk } from "#made/pages/desk/desk.js";
import { State, World } from "#made/pages/parts/page.js";
import { own } from "../../build/modules/desk_pages.js";
import { templates } from "../../build/modules/desk_templates.js";
import * as kept from "../../static/js/desk/kept.js";
import { keyOf, random, sealData } from "../../static/js/desk/sealing.js";
import { NOTHING, Vault } from "../../static/js/desk/vault.js";
import { joined, unpacked } from "../../static/js/phone/packed.js";
import { render } from "../../static/js/phone/runtime.js";

const CASES = 2000;
const MOST_MS = 40;
const LANG = "hi";
const NAMES = [
  "Sunita Devi",
  "Ram Kumar",
  "मोहम्मद अली",
  "সুমিত্রা দাস",
  "محمد اکرم",
  "Lakshmi B",
  "बिनोद यादव",
];
const hex = (bytes) => Buffer.from(random(bytes)).toString("hex");
const who = { id: hex(8), name: "Asha", role: "supervisor", organisation: "Ajeevika" };

/** The 15 changes of a case, as a field worker makes them. */
function changesOf(at) {
  const id = hex(8);
  const made = (kind, data, n) => ({
    id: hex(16),
    case: id,
    kind,
    at: 1_790_000_000 + at + n,
    by: who.id,
    data,
  });
  const journey = (answers, picks) => ({ answers, lists: { picked: ["1"] }, steps: {}, picks });
  const rows = [
    [
      "opened",
      {
        name: `${NAMES[at % NAMES.length]} ${at}`,
        phone: `+91 9${String(800000000 + at * 7919).slice(0, 9)}`,
        lang: "hi",
        camp: "Naka 7",
      },
    ],
    ["consent", { for: ["keep"], until: "2027-11-30", words: "1" }],
    ...["ration_card", "pay_problem", "sex", "birth_date", "work", "bank_account", "family"].map(
      (fact) => ["journey", journey({ home: "IN-BR", here: "IN-GJ", [fact]: "1990-01-01" }, {})],
    ),
    ["journey", journey({}, { "in-onorc": true, "in-e-shram": true })],
    ["step", { step: "in-onorc", state: at % 9 ? "doing" : "stuck", why: at % 9 ? "" : "papers" }],
    [
      "application",
      {
        entry: "in-onorc",
        state: "sent",
        why: "",
        reference: `RC-${at}`,
        on: "2026-10-01",
        amount: 0,
      },
    ],
    ["visit", { office: "ration-office", on: "2026-10-01" }],
    ["note", { text: "आधार का नाम राशन कार्ड से अलग है, फिर आएगा" }],
    ["next", { on: `2026-${String(1 + (at % 12)).padStart(2, "0")}-10`, what: "राशन दफ़्तर" }],
  ];
  return { id, changes: rows.map(([kind, data], n) => made(kind, data, n)) };
}

const key = await keyOf(random(32));
const record = { id: hex(8), wrapped: null, about: await sealData(key, "x", NOTHING), unsent: 0 };
const sealed = [];
for (let at = 0; at < CASES; at += 1) {
  const { id, changes } = changesOf(at);
  const data = await sealData(key, record.id + id, { changes, unsent: {} });
  sealed.push({ vault: record.id, case: id, ...data });
}
await kept.put(record, sealed);

/** Milliseconds of the processor's time. */
async function taking(act) {
  const start = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const read = (path) =>
  JSON.parse(readFileSync(new URL(`../../build${path}`, import.meta.url), "utf-8"));
const { phone } = read("/versions.json");
const { ui, shared } = unpacked(read(phone[`ui.${LANG}`]));
const file = readdirSync(new URL("../../build/bundle", import.meta.url)).find(
  (name) => name.startsWith(`desk.${LANG}.`) && name.endsWith(".json"),
);
const words = read(`/bundle/${file}`);
const whole = {
  ...ui,
  texts: [...ui.texts, ...words.texts],
  messages: { ...ui.messages, ...words.messages },
  root: "/desk",
  base: `/desk/${LANG}`,
};
const world = new World(whole, { IN: joined(unpacked(read(phone[`IN.${LANG}`])), shared) });

let vault;
console.log(
  `open ${CASES} cases: ${(
    await taking(async () => {
      vault = await Vault.open(record, key);
    })
  ).toFixed(0)} ms`,
);

/** A page of the desk, as the worker makes it. */
function page(name, form, open = null) {
  const told = {
    waiting: vault.unsent(),
    photos: [],
    synced: "",
    net: "",
    clock: 0,
    ahead: false,
    coming: false,
  };
  const desk = Object.assign(new Desk(who), { cases: vault.list(), case: open, phone: told });
  const state = new State(name === "today" ? "" : name, "2026-11-30", "00112233445566aa");
  const made = own[name].page(world, state, desk, open ? { ...formOf(open), ...form } : form);
  return render(templates, made.template, made.context, world.ui);
}

const acts = {
  list: () => page("today", {}),
  "search, a name": (at) =>
    page("today", { find: [["sunita", "mohammad", "राम", "sumitra", "akram"][at % 5]] }),
  "search, digits": (at) => page("today", { find: [String(800000000 + at * 7919).slice(2, 8)] }),
  open: (at) => page("case", {}, vault.list()[(at * 37) % CASES]),
  "write a note": (at) =>
    vault
      .write(
        [{ kind: "note", case: vault.list()[(at * 37) % CASES].id, data: { text: `Note ${at}` } }],
        1_796_000_000 + at,
      )
      .then(() => page("today", {})),
};
let late = false;
for (const [name, act] of Object.entries(acts)) {
  const times = [];
  for (let at = 0; at < 40; at += 1) times.push(await taking(() => act(at)));
  const first = times[0];
  times.sort((one, other) => one - other);
  const at = (part) => times[Math.floor((times.length - 1) * part)];
  console.log(
    `${name}: first ${first.toFixed(1)} ms, median ${at(0.5).toFixed(1)} ms, 95% ${at(0.95).toFixed(1)} ms`,
  );
  late ||= at(0.5) >= MOST_MS;
}
process.exitCode = late ? 1 : 0;
