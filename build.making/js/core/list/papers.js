// @ts-nocheck
// Made from migrant_helper/core/list/papers.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const ANY_HOUR = ["home", "phone", "anywhere"];

function papers(schemes) {
  const rows = schemes.flatMap(([scheme, named]) => scheme.documents.map((row) => [scheme, { ...row, need: needOf(row, scheme.documents) }, named]));
  const required = _listed(rows.filter((each) => each[1].need === "required"));
  let taken = new Set(required.map((paper) => paper.id));
  const choices = _choices(rows.filter((each) => each[1].need === "one_of"), taken);
  $.extend(taken, [...new Set(choices.flatMap((choice) => choice.papers.map((paper) => paper.id)))]);
  const optional = rows.filter((each) => each[1].need === "optional" && !taken.has(each[1].id));
  return { required: required, choices: choices, optional: _listed(optional) };
}

function needOf(paper, papers) {
  const alike = papers.filter((row) => row.need === "one_of" && $.equal(row.group ?? null, paper.group ?? null));
  const need = paper.need;
  return need === "one_of" && alike.length === 1 ? "required" : need;
}

function brought(documents, schemes) {
  const required = documents.required.filter((paper) => _meet(paper, schemes)).map((paper) => [paper.id]);
  const asked = documents.choices.filter((choice) => _meet(choice, schemes));
  const settled = asked.filter((choice) => choice.covered !== null).map((choice) => [choice.covered]);
  const open_ones = asked.filter((choice) => choice.covered === null).map((choice) => choice.papers.map((paper) => paper.id));
  const found = [];
  for (const names of [...required, ...settled, ...open_ones]) {
    if (!$.within(names, found)) {
      found.push(names);
    }
  }
  return found;
}

function asking(schemes, steps) {
  const treating = schemes.flatMap((scheme) => $.list(scheme.steps || []).filter((row) => (row.haste ?? null) === "at_once" && row.where === "hospital").map((row) => `${scheme.id}.${row.id}`));
  const wanting = steps.filter((step) => !ANY_HOUR.includes(step.where) && !treating.includes(`${step.scheme}.${step.step}`)).map((step) => step.scheme);
  return [...new Set(wanting)];
}

function _meet(paper, schemes) {
  return paper.schemes.some((name) => schemes.includes(name));
}

function _listed(rows) {
  const papers = {};
  for (const $row1 of rows) {
    const scheme = $row1[0], row = $row1[1], named = $row1[2];
    const document = $.get(named, row.id) || {};
    const paper = $.setdefault(papers, row.id, { id: row.id, name: $.get(document, "name", row.id), get: document.get ?? null, schemes: [], notes: [], verified: true });
    if (!$.within(scheme.id, paper.schemes)) {
      paper.schemes.push(scheme.id);
    }
    if ($.truth(row.note) && !$.within(row.note, paper.notes)) {
      paper.notes.push(row.note);
    }
    paper.verified = Boolean($.truth(paper.verified) && $.truth(row.verified));
  }
  return [...Object.values(papers)];
}

function _choices(rows, required) {
  const groups = {};
  for (const each of rows) {
    $.setdefault(groups, `${each[0].id} ${$.text($.or(each[1].group ?? null, () => ""))}`, []).push(each);
  }
  const alike = {};
  for (const group of Object.values(groups)) {
    $.extend($.setdefault(alike, $.sorted([...new Set(group.map(([, row, ]) => row.id))]).join(" "), []), group);
  }
  return Object.values(alike).map((group) => _choice(group, required));
}

function _choice(group, required) {
  const covered = $.next(group, null, ([, row, ]) => required.has(row.id), ([, row, ]) => row.id);
  return { papers: $.truth(covered) ? [] : _listed(group), schemes: [...new Set(group.map(([scheme, , ]) => scheme.id))], covered: covered };
}

export { ANY_HOUR, papers, needOf, brought, asking };
//# sourceMappingURL=papers.js.map
