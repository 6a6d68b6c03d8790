// The page that reads a card: camera or photo in, the field of the digits filled and its form sent, as if
// somebody had typed them. Nothing of a picture leaves the page, and nothing of it is kept.

import { among } from "#made/core/card/scanned.js";
import { Camera, photo } from "./camera.js";
import { Readers } from "./readers.js";
import { handOver, keepHere, shutOnLeaving } from "./workers.js";

/** Milliseconds between two looks. */
const PAUSE = 100;

/** @param {import("./readers.js").Files} files */
export function start(files) {
  const root = document.getElementById("scan");
  if (!root) throw new Error("the scanner needs its page");
  keepHere();
  shutOnLeaving();
  new Scanner(root, new Readers(files)).begin();
}

class Scanner {
  #done = false;

  /** @param {HTMLElement} root @param {Readers} readers */
  constructor(root, readers) {
    this.root = root;
    this.readers = readers;
    this.camera = new Camera(/** @type {HTMLVideoElement} */ (this.#part("view")));
  }

  begin() {
    this.#part("photo").hidden = false;
    this.#part("file").addEventListener("change", () => this.#photo());
    this.#part("again").addEventListener("click", () => this.#look());
    this.#part("light").addEventListener("click", () => this.#light());
    addEventListener("pagehide", () => this.#rest());
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.#rest();
      else if (!this.#done) this.#look();
    });
    if (!document.hidden) this.#look();
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      this.#done = false;
      this.#look();
    });
  }

  /** The camera, until a card is read. */
  async #look() {
    this.#done = false;
    this.#part("again").hidden = true;
    this.#say("asks");
    const trouble = await this.camera.start();
    this.#part("view").hidden = Boolean(trouble);
    if (trouble) {
      this.#say(trouble);
      return;
    }
    this.#say("looks");
    this.#part("light").hidden = !this.camera.hasLight;
    this.#each();
  }

  async #each() {
    const picture = this.camera.frame();
    if (picture) this.#judge(await this.readers.frame(picture), false);
    if (!this.#done && this.camera.view.srcObject) setTimeout(() => this.#each(), PAUSE);
  }

  async #photo() {
    const field = this.#part("file");
    const [file] = (field instanceof HTMLInputElement && field.files) || [];
    if (!file) return;
    this.#rest();
    this.#say("reads");
    const picture = await photo(file);
    if (field instanceof HTMLInputElement) field.value = "";
    if (!picture) this.#say("no_picture");
    else this.#judge(await this.readers.photo(picture), true);
    this.#part("again").hidden = this.#done;
  }

  /** @param {string[]} texts @param {boolean} whole whether there will be no other picture */
  #judge(texts, whole) {
    if (this.#done) return;
    const { kind, text } = among(texts);
    if (kind === "card") {
      this.#done = true;
      this.#rest();
      this.#say("read");
      const field = /** @type {HTMLTextAreaElement} */ (this.#part("digits"));
      field.value = text;
      handOver(/** @type {HTMLButtonElement} */ (this.#part("open")));
    } else if (kind !== "nothing" || whole) this.#say(kind);
  }

  async #light() {
    const button = this.#part("light");
    const lit = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(lit));
    await this.camera.light(lit);
  }

  #rest() {
    this.camera.stop();
    this.#part("view").hidden = true;
    this.#part("light").hidden = true;
  }

  /** One sentence of those on the page. @param {string} name */
  #say(name) {
    for (const line of this.root.querySelectorAll("[data-says]")) {
      if (line instanceof HTMLElement) line.hidden = line.dataset.says !== name;
    }
  }

  /** @param {string} id */
  #part(id) {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the scanner's page has no ${id}`);
    return found;
  }
}
