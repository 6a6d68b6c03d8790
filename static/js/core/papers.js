// The papers that some entries need, each named once, with the choices among them.
// Twin of migrant_helper/core/papers.py; kept the same by tests/vectors/checklists.json.

/** @typedef {Record<string, any>} Row */
/** @typedef {{scheme: Row, row: Row, named: Record<string, Row>}} Needed */

/**
 * The papers required, the choices of which one is enough, and the optional papers.
 * @param {{scheme: Row, named: Record<string, Row>}[]} schemes
 * @returns {Row}
 */
export function papers(schemes) {
  /** @type {Needed[]} */
  const rows = [];
  for (const { scheme, named } of schemes) {
    rows.push(...scheme.documents.map((/** @type {Row} */ row) => ({ scheme, row, named })));
  }
  const required = listed(rows.filter(({ row }) => row.need === "required"));
  const taken = new Set(required.map((paper) => paper.id));
  const choices = choicesOf(
    rows.filter(({ row }) => row.need === "one_of"),
    taken,
  );
  for (const choice of choices) {
    for (const paper of choice.papers) {
      taken.add(paper.id);
    }
  }
  const optional = rows.filter(({ row }) => row.need === "optional" && !taken.has(row.id));
  return { required, choices, optional: listed(optional) };
}

/**
 * @param {Needed[]} rows
 * @returns {Row[]}
 */
function listed(rows) {
  /** @type {Map<string, Row>} */
  const found = new Map();
  for (const { scheme, row, named } of rows) {
    const paper = found.get(row.id) || blank(row.id, named[row.id] || {});
    found.set(row.id, paper);
    if (!paper.schemes.includes(scheme.id)) {
      paper.schemes.push(scheme.id);
    }
    if (row.note && !paper.notes.includes(row.note)) {
      paper.notes.push(row.note);
    }
    paper.verified = paper.verified && row.verified;
  }
  return [...found.values()];
}

/**
 * @param {string} id
 * @param {Row} document
 * @returns {Row}
 */
function blank(id, document) {
  return {
    id,
    name: document.name === undefined ? id : document.name,
    get: document.get === undefined ? null : document.get,
    schemes: [],
    notes: [],
    verified: true,
  };
}

/**
 * @param {Needed[]} rows
 * @param {Set<string>} required
 * @returns {Row[]}
 */
function choicesOf(rows, required) {
  const groups = gathered(
    rows.map((each) => [each]),
    ([{ scheme, row }]) => JSON.stringify([scheme.id, row.group || ""]),
  );
  const alike = gathered(groups, (group) =>
    [...new Set(group.map(({ row }) => row.id))].sort().join(" "),
  );
  return alike.map((group) => choiceOf(group, required));
}

/**
 * The groups with the same key put together, in the order of their first.
 * @param {Needed[][]} groups
 * @param {(group: Needed[]) => string} key
 * @returns {Needed[][]}
 */
function gathered(groups, key) {
  /** @type {Map<string, Needed[]>} */
  const found = new Map();
  for (const group of groups) {
    found.set(key(group), [...(found.get(key(group)) || []), ...group]);
  }
  return [...found.values()];
}

/**
 * @param {Needed[]} group
 * @param {Set<string>} required
 * @returns {Row}
 */
function choiceOf(group, required) {
  const [settling] = group.filter(({ row }) => required.has(row.id));
  return {
    papers: settling === undefined ? listed(group) : [],
    schemes: [...new Set(group.map(({ scheme }) => scheme.id))],
    covered: settling === undefined ? null : settling.row.id,
  };
}
