// Photos of papers on this phone: sealed as the cases are, sent apart from the changes and after them, gone with
// their case.

import { photos, putPhoto } from "./kept.js";
import { seal, unseal } from "./sealing.js";

/** @typedef {import("./vault.js").Vault} Vault */
/** @typedef {import("./kept.js").PhotoRecord} PhotoRecord */

const ADDRESS = /^\/desk\/photo\/([0-9a-f]{16})\/([0-9a-f]{64})$/;
const TYPE = { "Content-Type": "image/jpeg", "Cache-Control": "no-store" };
const LARGEST = 160_000;
/** What the service says of one that it will never take. */
const NEVER = [404, 413, 422];

/** The case and the name in an address; null for another. @param {string} address */
export const photoAt = (address) => ADDRESS.exec(address);

/** @param {Vault} vault @param {string} id @param {string} name @returns {boolean} */
const isNamed = (vault, id, name) =>
  vault.case(id)?.photos.some((/** @type {{photo: string}} */ one) => one.photo === name) || false;

/** @param {{vault: string, case: string, name: string}} one */
const about = (one) => one.vault + one.case + one.name;

/** Those that the service lacks, by the case of each: read once, and anew when one was put by. @type {WeakMap<Vault,
 * Promise<string[]>>} */
const known = new WeakMap();

/** The cases of the photos that wait to be sent, one for each. @param {Vault} vault @returns {Promise<string[]>} */
export function waiting(vault) {
  const found =
    known.get(vault) ||
    photos(vault.record.id).then((all) => all.filter((one) => !one.sent).map((one) => one.case));
  known.set(vault, found);
  return found.then((cases) => cases.filter((id) => vault.case(id)));
}

/** @param {Vault} vault @param {PhotoRecord} one @param {boolean} [gone] */
async function put(vault, one, gone) {
  await putPhoto(one, gone);
  known.delete(vault);
}

/** Keeps what a page posts where its case names it, gives out what lies here, else asks the service.
 * @param {Vault} vault @param {Request} request @param {string[]} at @returns {Promise<Response>} */
export async function photo(vault, request, [, id, name]) {
  const mark = { vault: vault.record.id, case: id, name };
  if (!isNamed(vault, id, name)) return new Response(null, { status: 409 });
  if (request.method === "POST") {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > LARGEST) return new Response(null, { status: 413 });
    await put(vault, { ...mark, sent: false, ...(await seal(vault.key, about(mark), bytes)) });
    return new Response(null, { status: 201 });
  }
  const held = (await photos(mark.vault)).find((one) => one.case === id && one.name === name);
  const bytes = held && (await unseal(vault.key, about(held), held));
  return bytes ? new Response(bytes, { headers: TYPE }) : fetch(request);
}

/** Drops those whose case names them no more. @param {Vault} vault */
export async function swept(vault) {
  for (const one of await photos(vault.record.id)) {
    if (!isNamed(vault, one.case, one.name)) await put(vault, one, true);
  }
}

/** Sends those that the service lacks, one after the other; what breaks off goes on later. @param {Vault} vault */
export async function send(vault) {
  for (const one of await photos(vault.record.id)) {
    const body = one.sent ? null : await unseal(vault.key, about(one), one);
    if (!body) continue;
    const address = `/desk/photo/${one.case}/${one.name}`;
    const answer = await fetch(address, { method: "POST", body, headers: TYPE }).catch(() => null);
    if (!answer || answer.status === 401 || answer.status === 429) return;
    if (answer.ok || NEVER.includes(answer.status)) await put(vault, { ...one, sent: true });
  }
}
