// @ts-nocheck
// Made from migrant_helper/core/list/doubts.py: change that.
import * as $ from "../../../../static/js/core/python.js";

function doubts(outcome, result) {
  if (outcome === "unknown") {
    return ["open"];
  }
  if (outcome === "met") {
    return $.truth(result.confirm) ? ["likely"] : [];
  }
  const changes = result.would_change.filter((one) => !$.within("open", one));
  if (!changes.length && $.truth(result.would_change)) {
    return ["open"];
  }
  if (changes.length) {
    return changes.some((one) => $.within("confirm", one)) ? ["soon", "likely"] : ["soon"];
  }
  return $.truth(result.confirm) ? ["ask"] : ["not"];
}

function theirs(made) {
  return made.entries.filter((entry) => !$.equal(doubts(entry.eligible, entry), ["not"]));
}

function others(made) {
  const own = theirs(made);
  return made.entries.filter((entry) => !$.within(entry, own)).map((entry) => entry.scheme);
}

function doubtOf(entry) {
  const doubt = doubts(entry.eligible, entry).join("_");
  return doubt ? { doubt: doubt } : {};
}

export { doubts, theirs, others, doubtOf };
//# sourceMappingURL=doubts.js.map
