// What a phone fetches when a PIN is asked for: in a page it asks; in a thread of its own, which alone may
// compile WebAssembly, it makes the key.

import { start } from "./js/pin/asking.js";
import { hardened } from "./js/pin/hard.js";

if (typeof document === "undefined") {
  self.onmessage = ({ data: [pin, cost] }) => {
    hardened(pin, cost)
      .catch(() => null)
      .then((key) => self.postMessage(key));
  };
} else {
  const form = document.getElementById("pin");
  if (form instanceof HTMLFormElement) start(form);
}
