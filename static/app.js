// What a page gains with JavaScript. Everything stands without it; a component only adds to what is there.

import { keepOneEntry, startScripted } from "./js/components/borrowed.js";
import { startCard } from "./js/components/card.js";
import { startClear, startExit, stayAway } from "./js/components/exit.js";
import { startFile } from "./js/components/file.js";
import { startInsecure } from "./js/components/insecure.js";
import { startPersist } from "./js/components/persist.js";
import { startPrint } from "./js/components/print.js";
import { startReading } from "./js/components/reading.js";
import { startShare } from "./js/components/share.js";
import { registerWorker } from "./js/components/worker.js";

/** @type {Record<string, (root: HTMLElement) => void>} */
const COMPONENTS = {
  card: startCard,
  clear: startClear,
  exit: startExit,
  file: startFile,
  insecure: startInsecure,
  persist: startPersist,
  print: startPrint,
  reading: startReading,
  scripted: startScripted,
  share: startShare,
};

/** Starts what stands on the page. */
function begin() {
  for (const root of document.querySelectorAll("[data-component]")) {
    if (root instanceof HTMLElement) {
      const start = COMPONENTS[root.dataset.component || ""];
      if (!start) throw new Error(`no component is called ${root.dataset.component}`);
      start(root);
    }
  }
}

begin();
stayAway();
keepOneEntry(begin);
registerWorker(document.getElementById("not-kept"));
