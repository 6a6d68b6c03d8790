// Opens the card whose digits stand in the address: they are taken out of it at once, and read on this phone alone.

/** @param {HTMLElement} root the paragraph above the field for the digits */
export function startCard(root) {
  const field = document.querySelector("#digits");
  const form = document.querySelector("form");
  if (!(field instanceof HTMLTextAreaElement) || !form) throw new Error("card needs its field");
  const digits = location.hash.slice(1);
  if (!/^[0-9]+$/.test(digits)) return;
  history.replaceState(null, "", location.pathname);
  field.value = digits;
  if (!("serviceWorker" in navigator)) return;
  root.setAttribute("role", "status");
  // The worker reads the card. Until it controls this page the digits are not sent anywhere.
  controlled().then(() => open(form));
}

/** Resolves once a worker controls the page. */
async function controlled() {
  if (navigator.serviceWorker.controller) return;
  const taken = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
  });
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) await taken;
}

/** @param {HTMLFormElement} form */
function open(form) {
  form.action = "/c";
  form.submit();
}
