// Puts back a list that was taken out: the file's text goes to the page as a field, and the page judges it.

/** No list of ours is as long as this; what is longer is not even read. */
const MOST_BYTES = 20_000;

/** @param {HTMLElement} root a button, hidden where no script runs */
export function startFile(root) {
  if (!(root instanceof HTMLButtonElement)) throw new Error("file needs a button");
  const choice = document.createElement("input");
  choice.type = "file";
  choice.accept = ".json,application/json";
  choice.addEventListener("change", async () => {
    const [file] = choice.files || [];
    if (!file) return;
    const small = file.size <= MOST_BYTES;
    const text = small ? await new Response(file).text().catch(() => "") : "";
    add(root, "hidden", "file", text);
    add(root, "submit", "do", root.value).click();
  });
  root.hidden = false;
  root.addEventListener("click", () => choice.click());
}

/** @param {HTMLElement} root @param {string} type @param {string} name @param {string} value */
function add(root, type, name, value) {
  const field = document.createElement("input");
  Object.assign(field, { type, name, value, hidden: true });
  root.after(field);
  return field;
}
