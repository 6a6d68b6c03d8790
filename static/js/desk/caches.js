// The browser's caches under names of the desk's own: everybody's worker drops none of them, nor this one
// any of that.

/** @param {CacheStorage} caches @param {string} front @returns {CacheStorage} */
export function apart(caches, front) {
  const made = {
    open: (/** @type {string} */ name) => caches.open(front + name),
    delete: (/** @type {string} */ name) => caches.delete(front + name),
    has: (/** @type {string} */ name) => caches.has(front + name),
    keys: async () => {
      const names = await caches.keys();
      return names.filter((name) => name.startsWith(front)).map((name) => name.slice(front.length));
    },
    match: (
      /** @type {string} */ address,
      /** @type {{cacheName?: string}} */ { cacheName } = {},
    ) => caches.match(address, cacheName ? { cacheName: front + cacheName } : {}),
  };
  return /** @type {any} */ (made);
}
