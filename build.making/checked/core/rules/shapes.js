// @ts-nocheck
// Made from migrant_helper/core/rules/shapes.py: change that.
import * as $ from "../../../../static/js/core/python.js";


export {};
//# sourceMappingURL=shapes.js.map
