// Asks the browser not to throw away what is kept, and says where it would not promise.

/** @param {HTMLElement} root what is said then */
export async function startPersist(root) {
  const { storage } = navigator;
  root.hidden = await (storage?.persist?.() ?? Promise.resolve(false)).catch(() => false);
}
