// @ts-nocheck
// Made from migrant_helper/pages/parts/list/slips.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { others } from "../../../core/list/doubts.js";
import { keptBack, slips } from "../../../core/list/slips.js";
import { together } from "../one_catalogue.js";
import { familyAsks } from "../ways.js";

function slipsOf(world, state, journey, made) {
  const catalogue = together(world, state.today, journey.facts);
  const sensitive = catalogue.schemes.filter((scheme) => $.truth(scheme.sensitive)).map((scheme) => scheme.id);
  const violence = world.ui.urgent.violence.flatMap((door) => door.entries.map((entry) => entry.id));
  const asks = familyAsks(journey.lists.way, journey.facts);
  const found = slips(made, { "": others(made), employer: sensitive, family: violence });
  return found.filter((slip) => (slip.carrier !== "family" || !asks)).map((slip) => ({ ...slip, short: officeOf(catalogue, slip) }));
}

function keptOf(made, found) {
  const rest = others(made);
  return keptBack(made, found).filter((step) => !rest.includes(step.scheme));
}

function officeOf(catalogue, slip) {
  if (slip.carrier !== "office") {
    return null;
  }
  const short = $.key(catalogue.offices, $.key(slip.places, 0).where).short;
  return short;
}

export { slipsOf, keptOf, officeOf };
//# sourceMappingURL=slips.js.map
