// @ts-nocheck
// Made from migrant_helper/core/list/papers.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const ANY_HOUR = ["home", "phone", "anywhere"];

function papers(schemes) {
  const rows = schemes.flatMap(([scheme, named]) => $.toldList($.key(scheme, "documents")).map((row) => [scheme, { ...row, need: needOf(row, $.key(scheme, "documents")) }, named]));
  const required = _listed(rows.filter((each) => $.key($.index(each, 1), "need") === "required"));
  let taken = new Set($.plainKeys(required.map((paper) => $.key(paper, "id"))));
  const choices = _choices(rows.filter((each) => $.key($.index(each, 1), "need") === "one_of"), taken);
  $.extend(taken, [...new Set($.plainKeys(choices.flatMap((choice) => $.toldList($.key(choice, "papers")).map((paper) => $.key(paper, "id")))))]);
  const optional = rows.filter((each) => $.key($.index(each, 1), "need") === "optional" && !taken.has($.key($.index(each, 1), "id")));
  return { required: required, choices: choices, optional: _listed(optional) };
}

function needOf(paper, papers) {
  const alike = papers.filter((row) => $.key(row, "need") === "one_of" && $.equal($.get(row, "group"), $.get(paper, "group")));
  const need = $.key(paper, "need");
  return need === "one_of" && $.same(alike.length, 1) ? "required" : need;
}

function brought(documents, schemes) {
  const required = $.toldList($.key(documents, "required")).filter((paper) => _meet(paper, schemes)).map((paper) => [$.key(paper, "id")]);
  const asked = $.toldList($.key(documents, "choices")).filter((choice) => _meet(choice, schemes));
  const settled = asked.filter((choice) => $.key(choice, "covered") !== null).map((choice) => [$.key(choice, "covered")]);
  const open_ones = asked.filter((choice) => $.key(choice, "covered") === null).map((choice) => $.toldList($.key(choice, "papers")).map((paper) => $.key(paper, "id")));
  const found = [];
  for (const names of [...required, ...settled, ...open_ones]) {
    if (!$.within(names, found)) {
      found.push(names);
    }
  }
  return found;
}

function asking(schemes, steps) {
  const treating = schemes.flatMap((scheme) => $.list($.or($.get(scheme, "steps"), () => [])).filter((row) => $.get(row, "haste") === "at_once" && $.key(row, "where") === "hospital").map((row) => `${$.told($.key(scheme, "id"))}.${$.told($.key(row, "id"))}`));
  const wanting = steps.filter((step) => !ANY_HOUR.includes($.key(step, "where")) && !treating.includes(`${$.told($.key(step, "scheme"))}.${$.told($.key(step, "step"))}`)).map((step) => $.key(step, "scheme"));
  return [...new Set(wanting)];
}

function _meet(paper, schemes) {
  return $.toldList($.key(paper, "schemes")).some((name) => schemes.includes(name));
}

function _listed(rows) {
  const papers = {};
  for (const $row1 of rows) {
    const scheme = $row1[0], row = $row1[1], named = $row1[2];
    const document = $.or($.get(named, $.key(row, "id")), () => ({}));
    const paper = $.setdefault(papers, $.key(row, "id"), { id: $.key(row, "id"), name: $.get(document, "name", $.key(row, "id")), get: $.get(document, "get"), schemes: [], notes: [], verified: true });
    if (!$.within($.key(scheme, "id"), $.key(paper, "schemes"))) {
      $.key(paper, "schemes").push($.key(scheme, "id"));
    }
    if ($.truth($.get(row, "note")) && !$.within($.key(row, "note"), $.key(paper, "notes"))) {
      $.key(paper, "notes").push($.key(row, "note"));
    }
    paper.verified = Boolean($.truth($.key(paper, "verified")) && $.truth($.key(row, "verified")));
  }
  return [...Object.values(papers)];
}

function _choices(rows, required) {
  const groups = {};
  for (const each of rows) {
    $.setdefault(groups, `${$.told($.key($.index(each, 0), "id"))} ${$.text($.or($.get($.index(each, 1), "group"), () => ""))}`, []).push(each);
  }
  const alike = {};
  for (const group of Object.values(groups)) {
    $.extend($.setdefault(alike, $.sorted([...new Set($.plainKeys(group.map(([, row, ]) => $.key(row, "id"))))]).join(" "), []), group);
  }
  return Object.values(alike).map((group) => _choice(group, required));
}

function _choice(group, required) {
  const covered = $.next(group, null, ([, row, ]) => required.has($.key(row, "id")), ([, row, ]) => $.key(row, "id"));
  return { papers: $.truth(covered) ? [] : _listed(group), schemes: [...new Set(group.map(([scheme, , ]) => $.key(scheme, "id")))], covered: covered };
}

export { ANY_HOUR, papers, needOf, brought, asking };
//# sourceMappingURL=papers.js.map
