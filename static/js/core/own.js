// Reads only an object's own keys, so that a fact called "constructor" is not found by accident.
// No twin: a Python dict has no inherited keys.

/**
 * @template T
 * @param {Record<string, T>} object
 * @param {string} key
 * @returns {T | undefined}
 */
export function own(object, key) {
  return has(object, key) ? object[key] : undefined;
}

/**
 * @param {object} object
 * @param {string} key
 * @returns {boolean}
 */
export function has(object, key) {
  return Object.hasOwn(object, key);
}

/**
 * Sets a key; "__proto__" is a key like any other.
 * @param {object} object
 * @param {string} key
 * @param {unknown} value
 */
export function put(object, key, value) {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
