// Answers the diary's requests on standard input as tests/parity/test_diary.py does, rendered by the templates
// that the first argument names.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Diary } from "#checked/pages/diary/diary.js";
import { render } from "../../static/js/phone/runtime.js";

const { templates } = await import(pathToFileURL(process.argv[2]));
const { uis, laws, letters, requests } = JSON.parse(readFileSync(0, "utf-8"));

const answers = [];
for (const { page, lang, today, minute, form, ...told } of requests) {
  const { page: made } = await import(`#checked/pages/diary/${page}.js`);
  const diary = new Diary(uis[lang], laws[lang], today, minute);
  const shown = made(Object.assign(diary, told, { spoken: letters }), Object.fromEntries(form));
  answers.push({
    status: shown.status,
    template: shown.template,
    changes: shown.changes,
    body: shown.body ?? render(templates, shown.template, shown.context, uis[lang]),
  });
}
process.stdout.write(JSON.stringify(answers));
