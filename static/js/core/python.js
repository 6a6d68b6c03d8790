// What Python has and JavaScript has not, for the modules that are made from Python by
// migrant_helper/phone/scripts.

export * from "./python/checks.js";
export * from "./python/collections.js";
export * from "./python/texts.js";
export * from "./python/values.js";
