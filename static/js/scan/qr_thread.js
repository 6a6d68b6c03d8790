// The small decoder in a thread of its own, so that the picture of the camera goes on.

import { texts } from "./qr.js";

self.onmessage = ({ data }) => self.postMessage(texts(data));
