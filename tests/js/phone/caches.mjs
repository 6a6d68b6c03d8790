// A cache storage in memory.
const ORIGIN = "https://helper.example";

/** As far as the worker uses one; `held` lists what lies in it. */
export function storage() {
  const all = new Map();
  const cacheOf = (files) => ({
    match: async (address) => files.get(address)?.clone(),
    put: async (address, response) => files.set(address, response),
    delete: async (address) => files.delete(address),
    keys: async () => [...files.keys()].map((address) => ({ url: ORIGIN + address })),
  });
  return {
    open: async (name) => {
      if (!all.has(name)) all.set(name, new Map());
      return cacheOf(all.get(name));
    },
    match: async (address, { cacheName } = {}) =>
      (cacheName ? [all.get(cacheName)] : [...all.values()])
        .find((files) => files?.has(address))
        ?.get(address)
        .clone(),
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
    held: () => [...all.values()].flatMap((files) => [...files.keys()]),
  };
}
