// What the desk's pages of coming in do besides: passkeys, and a code that a picture brought.

import { startPair } from "./js/desk_keys/pair.js";
import { startPasskeys } from "./js/desk_keys/passkeys.js";

startPair();
startPasskeys();
