// @ts-nocheck
// Made from migrant_helper/core/reminders/consent.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const CONSENT_VERSION = "reminders-1";

export { CONSENT_VERSION };
//# sourceMappingURL=consent.js.map
