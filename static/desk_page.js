// What the desk's pages do besides: they keep the worker awake while somebody is there, and make keys of
// passphrases, which they give to the worker alone.

import { startDesk } from "./js/desk_page/desk_page.js";

startDesk();
