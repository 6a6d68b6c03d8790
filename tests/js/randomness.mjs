// Numbers that look random and come out the same in every run (mulberry32).

/** @param {number} seed */
export function randomness(seed) {
  let state = seed;
  /** @param {number} limit */
  function below(limit) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
  /** @param {number} count */
  function bytes(count) {
    return Array.from({ length: count }, () => below(256));
  }
  return { below, bytes };
}
