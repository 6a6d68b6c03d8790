// Leave fast: the page goes, and the back button does not bring it up again.

/** @param {HTMLElement} root the link to a harmless site */
export function startExit(root) {
  if (!(root instanceof HTMLAnchorElement)) throw new Error("exit needs a link");
  root.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.textContent = "";
    document.title = "";
    // Without a network the harmless site would not come: an empty page is as harmless.
    location.replace(navigator.onLine ? root.href : "about:blank");
  });
}
