// Says why nothing can be kept where no browser would: on a page that came without https.

/** @param {HTMLElement} root what is said then */
export function startInsecure(root) {
  root.hidden = window.isSecureContext;
}
