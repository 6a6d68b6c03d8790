// Answers the requests of the employer's door on standard input as tests/parity/test_employer.py does, rendered by the
// templates that the first argument names.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { casesOf } from "#checked/pages/employer/card.js";
import { Employer } from "#checked/pages/employer/employer.js";
import { render } from "../../static/js/phone/runtime.js";

const { templates } = await import(pathToFileURL(process.argv[2]));
const { uis, laws, given, requests } = JSON.parse(readFileSync(0, "utf-8"));
const [today, minute, ids, signed] = given;

const answers = [];
for (const { page, lang, form: fields } of requests) {
  const { page: made } = await import(`#checked/pages/employer/${page}.js`);
  const form = Object.fromEntries(fields);
  const employer = new Employer(uis[lang], laws[lang], today, minute, ids, signed);
  const shown = made(employer, form);
  answers.push({
    status: shown.status,
    template: shown.template,
    type: shown.type,
    attachment: shown.attachment,
    body: shown.body ?? render(templates, shown.template, shown.context, uis[lang]),
    cases: casesOf(employer, form),
  });
}
process.stdout.write(JSON.stringify(answers));
