import { start } from "../../static/worker.js";
import { site } from "./site.js";
start(self, site);
