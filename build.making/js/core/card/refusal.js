// @ts-nocheck
// Made from migrant_helper/core/card/refusal.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const Refusal = { name: "Refusal", members: { NOT_A_CARD: "not_a_card", OTHER_HOST: "other_host", TOO_LONG: "too_long", DIGITS: "digits", INFLATED: "inflated", NESTED: "nested", TRAILING: "trailing", NOT_CANONICAL: "not_canonical", MALFORMED: "malformed", VERSION: "version", HIGH_S: "high_s", UNKNOWN_ISSUER: "unknown_issuer", SIGNATURE: "signature", NOT_YET_VALID: "not_yet_valid", EXPIRED: "expired" } };

export { Refusal };
//# sourceMappingURL=refusal.js.map
