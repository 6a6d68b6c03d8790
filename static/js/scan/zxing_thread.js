// The large decoder in a thread of its own, which alone may compile WebAssembly: its first word are the bytes
// of that, every other a picture.

import { ready, texts } from "./zxing.js";

self.onmessage = ({ data }) => {
  if (data instanceof ArrayBuffer) ready(data);
  else
    texts(data)
      .catch(() => null)
      .then((found) => self.postMessage(found));
};
