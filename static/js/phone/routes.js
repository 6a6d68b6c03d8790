// Which page answers a path. Reads the same rows as the server: static/js/phone/routes.json.

/**
 * A path below a language and the page that answers it. `network_only`: the phone leaves it to the
 * server; `offline`: the page that stands in for it without a network.
 * @typedef {{path: string, page: string, network_only?: boolean, offline?: string}} Route
 */

/**
 * The language and the rest of an address: "/hi/schemes/in-onorc" is hi and schemes/in-onorc.
 * Null for an address that is not below a language, or that no server could have written.
 * @param {string} address still percent-encoded @returns {{lang: string, path: string} | null}
 */
export function split(address) {
  try {
    const found = /^\/([^/]+)\/(.*)$/.exec(decodeURIComponent(address));
    return found && { lang: found[1], path: found[2] };
  } catch {
    return null;
  }
}

/**
 * The first route of a path; a route that ends in "/*" takes any one name below it.
 * @param {readonly Route[]} routes @param {string} path @returns {Route | null}
 */
export function routeOf(routes, path) {
  return routes.find((route) => matches(route.path, path)) || null;
}

/** @param {string} pattern @param {string} path */
function matches(pattern, path) {
  if (!pattern.endsWith("/*")) return path === pattern;
  const start = pattern.slice(0, -1);
  const name = path.slice(start.length);
  return path.startsWith(start) && name !== "" && !name.includes("/");
}
