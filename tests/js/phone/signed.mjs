// Releases for tests: signed as migrant_helper/store/releases/ does, by keys of their own.
import { createHash, generateKeyPairSync, sign } from "node:crypto";

const DAY = 86_400_000;

/** A key, as roots name it, and what signs with it: any text, DER in hex. */
export function keyOf() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = publicKey.export({ type: "spki", format: "pem" });
  const own = { keytype: "ecdsa", keyval: { public: pem }, scheme: "ecdsa-sha2-nistp256" };
  const id = createHash("sha256").update(pem).digest("hex");
  return { id, own, sign: (text) => sign("sha256", Buffer.from(text), privateKey).toString("hex") };
}

/** Data signed by keys, in canonical JSON: its line breaks stand as they are. */
export function signed(data, ...by) {
  const text = JSON.stringify(data).replaceAll("\\n", "\n");
  return { signatures: by.map(({ id, sign }) => ({ keyid: id, sig: sign(text) })), signed: data };
}

/** A root that names `root` for itself and `key` for releases, signed by `by`. */
export function rootOf(version, root, key, by = [root]) {
  const role = ({ id }) => ({ keyids: [id], threshold: 1 });
  const data = {
    _type: "root",
    keys: { [root.id]: root.own, [key.id]: key.own },
    roles: { root: role(root), targets: role(key) },
    version,
  };
  return signed(data, ...by);
}

const stamp = (time) => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** What a release says of its files, by their address; `more` stands in place of anything. */
export function release(number, code, files, now = Date.now(), more = {}) {
  const targets = Object.entries(files).map(([address, bytes]) => [
    address,
    { hashes: { sha256: createHash("sha256").update(bytes).digest("hex") }, length: bytes.length },
  ]);
  return {
    _type: "targets",
    code,
    expires: stamp(now + 90 * DAY),
    signed_at: stamp(now),
    targets: Object.fromEntries(targets),
    version: number,
    ...more,
  };
}

/** The text of `/release.json`. */
export const offer = (roots, targets) => JSON.stringify({ roots, targets });

/** The header of what lies beside a release. */
export const mark = (key, number, address, text) =>
  `${number} ${key.sign(`${number}\n${address}\n${text}`)}`;
